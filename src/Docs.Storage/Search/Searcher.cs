using Docs.Core.Search;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>Answers one query from one connection.</summary>
internal sealed class Searcher(SqliteConnection connection, SearchQuery query)
{
    /// <summary>Matches counted one by one; beyond, the total is a lower bound.</summary>
    public const int CountLimit = 10_000;

    /// <summary>Fewer whole-word matches than this, and the last word also counts as the beginning of a longer one.</summary>
    private const int FewMatches = 1_000;

    private readonly SearchText text = SearchText.Parse(query.Text);

    public SearchPage Run()
    {
        var cursor = query.After is { Length: > 0 } after ? SearchCursor.Read(after, query) : null;
        if (text.IsEmpty && !string.IsNullOrWhiteSpace(query.Text))
            return new SearchPage(0, true, [], null);

        var (tiers, all) = Choose();
        var found = new List<(MatchTier Tier, long Doc)>();
        foreach (var (tier, docs) in tiers is null ? [(MatchTier.Everything, All(cursor))] : all.Count <= CountLimit ? Sorted(tiers, all) : Lazily(tiers, cursor))
        {
            if (cursor is not null && tier > cursor.Tier)
                continue;
            found.AddRange(docs.Where(doc => cursor is null || tier < cursor.Tier || doc < cursor.Doc).Take(query.Limit + 1 - found.Count).Select(doc => (tier, doc)));
            if (found.Count > query.Limit)
                break;
        }

        var page = found.Take(query.Limit).ToList();
        var next = found.Count > query.Limit ? new SearchCursor(page[^1].Tier, page[^1].Doc).Write(query) : null;
        return new SearchPage(Math.Min(all.Count, CountLimit), all.Count <= CountLimit, [.. page.Select(hit => Show(hit.Tier, hit.Doc))], next);
    }

    /// <summary>The tiers, and every match up to one beyond <see cref="CountLimit"/>.</summary>
    private (MatchTiers? Tiers, List<long> All) Choose()
    {
        var tags = Tags();
        if (text.IsEmpty && tags.Count == 0)
            return (null, Select(null, null, long.MaxValue, CountLimit + 1));

        var tiers = new MatchTiers(text, tags, openEnd: false);
        var all = Select(tiers.Any, null, long.MaxValue, CountLimit + 1);
        if (!text.OpenEnd || all.Count >= FewMatches)
            return (tiers, all);

        tiers = new MatchTiers(text, tags, openEnd: true);
        return (tiers, Select(tiers.Any, null, long.MaxValue, CountLimit + 1));
    }

    private List<long> All(SearchCursor? cursor) => Select(null, null, cursor?.Doc ?? long.MaxValue, query.Limit + 1);

    /// <summary>All matches are known: each tier only says which of them are its own, and the last takes what is left.</summary>
    private IEnumerable<(MatchTier Tier, IEnumerable<long> Docs)> Sorted(MatchTiers tiers, List<long> all)
    {
        var left = all.ToHashSet();
        foreach (var tier in tiers.Tiers)
        {
            if (left.Count == 0)
                yield break;
            var docs = tier == tiers.Tiers[^1] ? all.Where(left.Contains).ToList() : Among(tier, left, all);
            left.ExceptWith(docs);
            yield return (tier.Tier, docs);
        }
    }

    /// <summary>One pass through the words' postings; looking documents up one by one (rowid IN) measured ten times dearer.</summary>
    private List<long> Among(TierMatch tier, HashSet<long> left, List<long> all) =>
        connection.Rows(
            row => row.GetInt64(0),
            $"SELECT rowid FROM {tier.Table} WHERE {tier.Table} MATCH @1 AND rowid BETWEEN @2 AND @3 ORDER BY rowid DESC",
            tier.Match, all[^1], all[0])
            .FindAll(left.Contains);

    /// <summary>Too many to know them all: each tier is read only as far as the page needs, without what better tiers hold.</summary>
    private IEnumerable<(MatchTier Tier, IEnumerable<long> Docs)> Lazily(MatchTiers tiers, SearchCursor? cursor)
    {
        foreach (var tier in tiers.Tiers.Where(tier => cursor is null || tier.Tier <= cursor.Tier))
            yield return (tier.Tier, Select(tiers.Only(tier), tiers.BetterElsewhere(tier), cursor?.Tier == tier.Tier ? cursor.Doc : long.MaxValue, query.Limit + 1));
    }

    private List<string> Tags()
    {
        var tags = new List<string>();
        if (query.Type is { Length: > 0 } type)
            tags.Add(SearchKeys.Type(type));
        if (query.Agency is { Length: > 0 } agency)
            tags.Add(SearchKeys.Agency(agency));
        if (query.HolderId is { Length: > 0 } holder)
            tags.Add(SearchKeys.Holder(holder));
        return tags;
    }

    /// <summary>Newest issue day first, the filters applied that are no words. A join only where the days in force are asked for.</summary>
    private List<long> Select(TierMatch? match, TierMatch? except, long before, int limit)
    {
        const string InForce =
            "d.from_day <= @4 AND d.to_day > @4 AND (d.gaps = 0 OR EXISTS (SELECT 1 FROM intervals i WHERE i.doc = d.doc AND i.from_day <= @4 AND i.to_day > @4))";
        var row = match is null ? "d.doc" : "m.rowid";
        var source = match is null ? "docs d" : query.All ? $"{match.Table} m" : $"{match.Table} m CROSS JOIN docs d ON d.doc = m.rowid";
        var conditions = new List<string> { $"{row} >= @2 AND {row} < @3" };
        if (match is not null)
            conditions.Add($"m.{match.Table} MATCH @1");
        if (!query.All)
            conditions.Add(InForce);
        if (except is not null)
            conditions.Add($"NOT EXISTS (SELECT 1 FROM {except.Table} b WHERE b.{except.Table} MATCH @5 AND b.rowid = m.rowid)");
        return connection.Rows(
            found => found.GetInt64(0),
            $"SELECT {row} FROM {source} WHERE {string.Join(" AND ", conditions)} ORDER BY {row} DESC LIMIT {limit}",
            Values(match, except, before));
    }

    /// <summary>A range of issue days leaves out those of unknown day, which are day 0.</summary>
    private object?[] Values(TierMatch? match, TierMatch? except, long before)
    {
        var from = query.IssuedFrom is { } first ? IndexWriter.FirstOf(first) : query.IssuedTo is null ? 0 : 1L << IndexWriter.SequenceBits;
        var to = query.IssuedTo is { } last ? IndexWriter.FirstOf(last) + (1L << IndexWriter.SequenceBits) : long.MaxValue;
        return [match?.Match, from, Math.Min(to, before), query.AsOf.DayNumber, except?.Match];
    }

    private SearchHit Show(MatchTier tier, long doc)
    {
        var (id, subject, body) = connection.Rows(
            row => (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2)),
            "SELECT d.id, b.subject, b.body FROM docs d JOIN bodies b ON b.doc = d.doc WHERE d.doc = @1", doc).Single();
        return new(id, Snippet.Of(subject, body, text, openEnd: tier == MatchTier.Beginning), (int)tier);
    }
}

using System.Globalization;
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

        var (tiers, total) = Choose();
        var found = new List<(MatchTier Tier, long Doc)>();
        foreach (var tier in tiers is null ? [MatchTier.Everything] : tiers.Tiers)
        {
            if (cursor is not null && tier > cursor.Tier)
                continue;
            var before = cursor?.Tier == tier ? cursor.Doc : long.MaxValue;
            found.AddRange(Select(tiers?.Only(tier), before, query.Limit + 1 - found.Count).Select(doc => (tier, doc)));
            if (found.Count > query.Limit)
                break;
        }

        var page = found.Take(query.Limit).ToList();
        var next = found.Count > query.Limit ? new SearchCursor(page[^1].Tier, page[^1].Doc).Write(query) : null;
        return new SearchPage(Math.Min(total, CountLimit), total <= CountLimit, [.. page.Select(hit => Show(hit.Tier, hit.Doc))], next);
    }

    private (MatchTiers? Tiers, int Total) Choose()
    {
        var tags = Tags();
        if (text.IsEmpty && tags.Count == 0)
            return (null, Count(null));

        var tiers = new MatchTiers(text, tags, openEnd: false);
        var total = Count(tiers.Any);
        if (!text.OpenEnd || total >= FewMatches)
            return (tiers, total);

        tiers = new MatchTiers(text, tags, openEnd: true);
        return (tiers, Count(tiers.Any));
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

    private int Count(string? match) =>
        Convert.ToInt32(connection.Scalar($"SELECT count(*) FROM ({Rows(match)} LIMIT {CountLimit + 1})", Values(match, long.MaxValue)), CultureInfo.InvariantCulture);

    private List<long> Select(string? match, long before, int limit) =>
        connection.Rows(row => row.GetInt64(0), $"{Rows(match)} ORDER BY {Row(match)} DESC LIMIT {limit}", Values(match, before));

    /// <summary>The filters that are no words. A join only where the days in force are asked for.</summary>
    private string Rows(string? match)
    {
        const string InForce =
            "d.from_day <= @4 AND d.to_day > @4 AND (d.gaps = 0 OR EXISTS (SELECT 1 FROM intervals i WHERE i.doc = d.doc AND i.from_day <= @4 AND i.to_day > @4))";
        var source = match is null ? "docs d" : query.All ? "fts" : "fts CROSS JOIN docs d ON d.doc = fts.rowid";
        var conditions = new List<string> { $"{Row(match)} >= @2 AND {Row(match)} < @3" };
        if (match is not null)
            conditions.Add("fts MATCH @1");
        if (!query.All)
            conditions.Add(InForce);
        return $"SELECT {Row(match)} FROM {source} WHERE {string.Join(" AND ", conditions)}";
    }

    private static string Row(string? match) => match is null ? "d.doc" : "fts.rowid";

    /// <summary>A range of issue days leaves out those of unknown day, which are day 0.</summary>
    private object?[] Values(string? match, long before)
    {
        var from = query.IssuedFrom is { } first ? IndexWriter.FirstOf(first) : query.IssuedTo is null ? 0 : 1L << IndexWriter.SequenceBits;
        var to = query.IssuedTo is { } last ? IndexWriter.FirstOf(last) + (1L << IndexWriter.SequenceBits) : long.MaxValue;
        return [match, from, Math.Min(to, before), query.AsOf.DayNumber];
    }

    private SearchHit Show(MatchTier tier, long doc)
    {
        var (id, subject, body) = connection.Rows(
            row => (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2)),
            "SELECT d.id, b.subject, b.body FROM docs d JOIN bodies b ON b.doc = d.doc WHERE d.doc = @1", doc).Single();
        return new(id, Snippet.Of(subject, body, text, openEnd: tier == MatchTier.Beginning), (int)tier);
    }
}

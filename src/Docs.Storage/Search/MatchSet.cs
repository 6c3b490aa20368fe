using Docs.Core.Search;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Docs.Storage.Search;

/// <param name="End">Day after the last one in force, or <see cref="IndexRows.NoEnd"/>.</param>
internal readonly record struct Candidate(long Doc, int End, long Type, long Agency, long Procedure);

/// <summary>What a query matches: all of it up to <see cref="RankLimit"/>, the newest of it beyond.</summary>
internal sealed class MatchSet
{
    /// <summary>Matches counted one by one; beyond, the total is a lower bound.</summary>
    public const int CountLimit = 10_000;

    /// <summary>Matches that are all known and ranked one by one; more are ranked as far as a page is read.</summary>
    private const int RankLimit = 1_000;

    /// <summary>Fewer whole-word matches than this (ten pages), and the last word also counts as the beginning of longer ones.</summary>
    private const int FewMatches = 200;

    /// <summary>Words an unfinished one may stand for; those of most documents count.</summary>
    private const int MaxEndings = 50;

    private readonly SqliteConnection connection;
    private readonly Lazy<List<Candidate>> known;
    private readonly Lazy<(int Count, long Oldest)> counted;
    private readonly SearchQuery query;

    public MatchSet(SqliteConnection connection, SearchQuery query, SearchFilter filter, SearchText text)
    {
        (this.connection, this.query, Filter, Text) = (connection, query, filter, text);
        known = new(() => IsComplete ? All! : Find(CountLimit + 1));
        counted = new(() => IsComplete || query.Facets ? (known.Value.Count, known.Value.Count == 0 ? 0 : known.Value[^1].Doc) : CountRows());
        Tiers = new MatchTiers(text, null);
        All = Find(RankLimit + 1);
        if (!text.OpenEnd || All.Count >= FewMatches || Endings() is not { Count: > 0 } endings)
            return;

        Tiers = new MatchTiers(text, endings);
        All = Find(RankLimit + 1);
    }

    public SearchFilter Filter { get; }

    public SearchText Text { get; }

    public MatchTiers Tiers { get; }

    /// <summary>Newest first, at most one more than <see cref="RankLimit"/>.</summary>
    public List<Candidate> All { get; }

    public bool IsComplete => All.Count <= RankLimit;

    /// <summary>At most one more than <see cref="CountLimit"/>.</summary>
    public int Count => counted.Value.Count;

    /// <summary>The oldest match that is counted: what is older is not ranked by how well it matches.</summary>
    public long Oldest => counted.Value.Oldest;

    /// <summary>The matches that are counted.</summary>
    public List<Candidate> Counted => known.Value;

    /// <summary>Further matches that are not in force; counted up to <see cref="CountLimit"/>, and among as new ones as are counted.</summary>
    public int CountNotInForce()
    {
        var any = Tiers.Any(Filter.Words);
        var source = any is null ? "SELECT 1 FROM docs m WHERE m.doc" : "SELECT 1 FROM words m WHERE m.words MATCH @1 AND m.rowid";
        var both = connection.Numbers(
            row => raw.sqlite3_column_int(row, 0),
            $"SELECT count(*) FROM ({source} BETWEEN @2 AND @3 LIMIT @4)",
            any, Count > CountLimit ? Oldest : Filter.FirstRow, Filter.LastRow, Count + CountLimit).Single();
        return both - Count;
    }

    /// <summary>Rows of an expression that pass the filter, in the order and from where it is asked.</summary>
    /// <param name="match">Null: every document.</param>
    /// <param name="from">First and last row.</param>
    public List<long> Rows(string? match, (long First, long Last) from, int limit, bool oldestFirst = false)
    {
        var row = match is null ? "d.doc" : "m.rowid";
        return connection.Numbers(
            found => raw.sqlite3_column_int64(found, 0),
            $"SELECT {row} FROM {Source(match, Filter.InForceOnly)} BETWEEN @2 AND @3 AND {Condition} ORDER BY {row} {(oldestFirst ? "ASC" : "DESC")} LIMIT @4",
            match, Math.Max(from.First, Filter.FirstRow), Math.Min(from.Last, Filter.LastRow), limit, Filter.Day, Filter.LastDay);
    }

    /// <summary>Rows of one stretch of ends, by end and then newest first, behind a place among them.</summary>
    public List<(int End, long Doc)> Ending(string? match, string ends, (int End, long Doc) behind, int limit) => connection.Numbers(
        found => (raw.sqlite3_column_int(found, 0), raw.sqlite3_column_int64(found, 1)),
        $"""
        SELECT coalesce(d.to_day, {IndexRows.NoEnd}) AS ending, d.doc FROM {Source(match, docs: true)} BETWEEN @2 AND @3 AND {Condition} AND {ends}
            AND (ending > @7 OR ending = @7 AND d.doc < @8) ORDER BY ending, d.doc DESC LIMIT @4
        """,
        match, Filter.FirstRow, Filter.LastRow, limit, Filter.Day, Filter.LastDay, behind.End, behind.Doc);

    private (int Count, long Oldest) CountRows()
    {
        var match = Tiers.Any(Filter.WordsInForce);
        var row = match is null ? "d.doc" : "m.rowid";
        return connection.Numbers(
            found => (raw.sqlite3_column_int(found, 0), raw.sqlite3_column_int64(found, 1)),
            $"SELECT count(*), min(doc) FROM (SELECT {row} AS doc FROM {Source(match, Filter.InForceOnly)} BETWEEN @2 AND @3 AND {Condition} ORDER BY {row} DESC LIMIT @4)",
            match, Filter.FirstRow, Filter.LastRow, CountLimit + 1, Filter.Day, Filter.LastDay).Single();
    }

    private List<Candidate> Find(int limit)
    {
        var match = Tiers.Any(Filter.WordsInForce);
        var docs = Filter.InForceOnly || query.Facets || query.Sort == SearchSort.EndsSoonest;
        if (!docs)
            return Rows(match, (0, long.MaxValue), limit).ConvertAll(doc => new Candidate(doc, 0, 0, 0, 0));
        return connection.Numbers(
            row => new Candidate(
                raw.sqlite3_column_int64(row, 0), raw.sqlite3_column_int(row, 1), raw.sqlite3_column_int64(row, 2), raw.sqlite3_column_int64(row, 3), raw.sqlite3_column_int64(row, 4)),
            $"""
            SELECT d.doc, coalesce(d.to_day, {IndexRows.NoEnd}), d.type, d.agency, d.procedure FROM {Source(match, docs)} BETWEEN @2 AND @3 AND {Condition}
                ORDER BY {(match is null ? "d.doc" : "m.rowid")} DESC LIMIT @4
            """,
            match, Filter.FirstRow, Filter.LastRow, limit, Filter.Day, Filter.LastDay);
    }

    private string Condition => Filter.Condition.Replace("@day", "@5", StringComparison.Ordinal).Replace("@last", "@6", StringComparison.Ordinal);

    /// <summary>Ends where the row number is compared. A join only where docs is needed.</summary>
    private static string Source(string? match, bool docs) => match is null
        ? "docs d WHERE d.doc"
        : $"words m {(docs ? "CROSS JOIN docs d ON d.doc = m.rowid " : "")}WHERE m.words MATCH @1 AND m.rowid";

    private List<string>? Endings()
    {
        var last = Text.Terms[^1].Folded[^1];
        return last.All(char.IsLetter) && Vocabulary.Beginning(connection, last, MaxEndings) is { Count: > 0 } longer ? [last, .. longer] : null;
    }
}

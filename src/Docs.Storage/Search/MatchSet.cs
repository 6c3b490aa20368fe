using Docs.Core.Search;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <param name="End">Day after the last one in force, or <see cref="IndexRows.NoEnd"/>.</param>
internal readonly record struct Candidate(long Doc, int End, long Type, long Agency, long Procedure);

/// <summary>What a query matches: all of it up to <see cref="CountLimit"/>, the newest of it beyond.</summary>
internal sealed class MatchSet
{
    /// <summary>Matches counted one by one; beyond, the total is a lower bound.</summary>
    public const int CountLimit = 10_000;

    /// <summary>Fewer whole-word matches than this (ten pages), and the last word also counts as the beginning of longer ones.</summary>
    private const int FewMatches = 200;

    /// <summary>Words an unfinished one may stand for; those of most documents count.</summary>
    private const int MaxEndings = 50;

    private readonly SqliteConnection connection;
    private readonly SearchQuery query;

    public MatchSet(SqliteConnection connection, SearchQuery query, SearchFilter filter, SearchText text)
    {
        (this.connection, this.query, Filter, Text) = (connection, query, filter, text);
        Tiers = new MatchTiers(text, null);
        All = Find(CountLimit + 1);
        if (!text.OpenEnd || All.Count >= FewMatches || Endings() is not { Count: > 0 } endings)
            return;

        Tiers = new MatchTiers(text, endings);
        All = Find(CountLimit + 1);
    }

    public SearchFilter Filter { get; }

    public SearchText Text { get; }

    public MatchTiers Tiers { get; }

    /// <summary>Newest first, at most one more than <see cref="CountLimit"/>.</summary>
    public List<Candidate> All { get; }

    public bool IsComplete => All.Count <= CountLimit;

    /// <summary>Further matches that are not in force; counted up to <see cref="CountLimit"/>, and among as new ones as <see cref="All"/> if that is not complete.</summary>
    public int CountNotInForce()
    {
        var any = Tiers.Any(Filter.Words);
        var source = any is null ? "SELECT 1 FROM docs m WHERE m.doc" : "SELECT 1 FROM words m WHERE m.words MATCH @1 AND m.rowid";
        var first = IsComplete ? Filter.FirstRow : All[^1].Doc;
        var both = (long)connection.Scalar(
            $"SELECT count(*) FROM ({source} BETWEEN @2 AND @3 LIMIT @4)", any, first, Filter.LastRow, All.Count + CountLimit)!;
        return (int)both - All.Count;
    }

    /// <summary>Rows of an expression that pass the filter, in the order and from where it is asked.</summary>
    /// <param name="match">Null: every document.</param>
    /// <param name="from">First and last row.</param>
    public List<long> Rows(string? match, (long First, long Last) from, int limit, bool oldestFirst = false)
    {
        var row = match is null ? "d.doc" : "m.rowid";
        return connection.Rows(
            found => found.GetInt64(0),
            $"SELECT {row} FROM {Source(match, Filter.InForceOnly)} BETWEEN @2 AND @3 AND {Condition} ORDER BY {row} {(oldestFirst ? "ASC" : "DESC")} LIMIT @4",
            match, Math.Max(from.First, Filter.FirstRow), Math.Min(from.Last, Filter.LastRow), limit, Filter.Day, Filter.LastDay);
    }

    /// <summary>Rows of one stretch of ends, by end and then newest first, behind a place among them.</summary>
    public List<(int End, long Doc)> Ending(string? match, string ends, (int End, long Doc) behind, int limit) => connection.Rows(
        found => (found.GetInt32(0), found.GetInt64(1)),
        $"""
        SELECT coalesce(d.to_day, {IndexRows.NoEnd}) AS ending, d.doc FROM {Source(match, docs: true)} BETWEEN @2 AND @3 AND {Condition} AND {ends}
            AND (ending > @7 OR ending = @7 AND d.doc < @8) ORDER BY ending, d.doc DESC LIMIT @4
        """,
        match, Filter.FirstRow, Filter.LastRow, limit, Filter.Day, Filter.LastDay, behind.End, behind.Doc);

    private List<Candidate> Find(int limit)
    {
        var match = Tiers.Any(Filter.WordsInForce);
        var docs = Filter.InForceOnly || query.Facets || query.Sort == SearchSort.EndsSoonest;
        if (!docs)
            return Rows(match, (0, long.MaxValue), limit).ConvertAll(doc => new Candidate(doc, 0, 0, 0, 0));
        return connection.Rows(
            row => new Candidate(row.GetInt64(0), row.GetInt32(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)),
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
        return last.All(char.IsLetter) ? Vocabulary.Beginning(connection, last, MaxEndings) : null;
    }
}

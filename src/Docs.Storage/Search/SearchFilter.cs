using Docs.Core.Search;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>
/// What narrows a query beside its text: as words of the index, so that FTS5 leaves the others out itself; as a range of
/// rows for days of issue; and as conditions on docs for the days in force, of which the index words know years and months only.
/// </summary>
internal sealed class SearchFilter
{
    private readonly SearchQuery query;
    private readonly List<string> words = [];

    public SearchFilter(SqliteConnection connection, SearchQuery query)
    {
        this.query = query;
        AddLabel(connection, SearchLabels.Type, Present(query.Type));
        AddLabel(connection, SearchLabels.Agency, Present(query.Agency));
        AddLabel(connection, SearchLabels.Procedure, Present(query.Procedure) is { } code ? SearchKeys.Procedure(code) : null);
        Add(query.HolderId, SearchKeys.Holder);
        Add(query.Dossier, SearchKeys.Dossier);
        AddAny(query.OwnedBy?.Select(SearchKeys.Owner));
        AddAny(query.CustodiedBy?.Select(custodian => SearchLabels.Find(connection, SearchLabels.Custodian, custodian)).OfType<long>().Select(SearchKeys.Label));
        if (Last is { } last)
            AddAny(ValidityWords.EndingBetween(query.AsOf, last));
        InForceOnly = !query.All || Last is not null;
    }

    /// <summary>True if no document can pass.</summary>
    public bool IsNothing { get; private set; }

    public bool InForceOnly { get; }

    /// <summary>FTS5 expression of the filters that are words; null if there are none.</summary>
    public string? Words => All(words);

    /// <summary>The same, with the years in force.</summary>
    public string? WordsInForce => InForceOnly ? All([.. words, AnyOf(ValidityWords.InForceOn(query.AsOf))]) : Words;

    /// <summary>A range of issue days leaves out those of unknown day, which are day 0.</summary>
    public long FirstRow => query.IssuedFrom is { } first ? IndexRows.FirstOf(first) : query.IssuedTo is null ? 0 : 1L << IndexRows.SequenceBits;

    public long LastRow => query.IssuedTo is { } last ? IndexRows.FirstOf(last) + (1L << IndexRows.SequenceBits) - 1 : long.MaxValue;

    /// <summary>Condition on docs d; @day and @last are the days.</summary>
    public string Condition
    {
        get
        {
            const string InForce =
                "d.from_day <= @day AND d.to_day > @day AND (d.gaps = 0 OR EXISTS (SELECT 1 FROM intervals i WHERE i.doc = d.doc AND i.from_day <= @day AND i.to_day > @day))";
            return InForceOnly ? Last is null ? InForce : $"d.to_day <= @last + 1 AND {InForce}" : "1";
        }
    }

    public int Day => query.AsOf.DayNumber;

    public int LastDay => Last?.DayNumber ?? 0;

    private DateOnly? Last => query.EndsWithinDays is { } days ? DateOnly.FromDayNumber(Math.Min(query.AsOf.DayNumber + days, DateOnly.MaxValue.DayNumber)) : null;

    private static string? Present(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private void AddLabel(SqliteConnection connection, char kind, string? value)
    {
        if (value is null)
            return;
        if (SearchLabels.Find(connection, kind, value) is { } code)
            words.Add(Quote(SearchKeys.Label(code)));
        else
            IsNothing = true;
    }

    private void Add(string? value, Func<string, string> key)
    {
        if (!string.IsNullOrEmpty(value))
            words.Add(Quote(key(value)));
    }

    private void AddAny(IEnumerable<string>? any)
    {
        if (any is null)
            return;
        if (AnyOf(any) is { Length: > 0 } expression)
            words.Add(expression);
        else
            IsNothing = true;
    }

    private static string AnyOf(IEnumerable<string> any) => string.Join(" OR ", any.Select(Quote)) is { Length: > 0 } joined ? $"({joined})" : "";

    private static string? All(List<string> words) => words.Count == 0 ? null : $"({string.Join(" AND ", words)})";

    private static string Quote(string word) => $"\"{word}\"";
}

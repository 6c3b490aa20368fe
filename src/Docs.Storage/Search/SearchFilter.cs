using Docs.Core.Search;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>
/// What narrows a query beside its text: whom a result belongs to as words of the index, so that FTS5 leaves the others out
/// itself; days of issue as a range of rows; the rest by a look at each match's <see cref="DocRow"/>.
/// </summary>
internal sealed class SearchFilter
{
    private readonly SearchQuery query;
    private readonly List<string> words = [];
    private readonly int type;
    private readonly int agency;
    private readonly int procedure;
    private readonly HashSet<int>? custodians;
    private readonly HashSet<int> issuers = [];

    public SearchFilter(SqliteConnection connection, SearchQuery query)
    {
        this.query = query;
        type = Label(connection, SearchLabels.Type, query.Type);
        agency = Label(connection, SearchLabels.Agency, query.Agency);
        procedure = Label(connection, SearchLabels.Procedure, query.Procedure, SearchKeys.Procedure);
        if (query.HolderId is { Length: > 0 } holder)
            AddAny(query.LinkedIds.Prepend(holder).Select(SearchKeys.Holder));
        Add(query.Dossier, SearchKeys.Dossier);
        AddAny(query.OwnedBy?.Select(SearchKeys.Owner));
        if (query.CustodiedBy is { } kept)
        {
            custodians = [.. kept.Select(custodian => SearchLabels.Find(connection, SearchLabels.Custodian, custodian)).OfType<long>().Select(code => (int)code)];
            issuers = [.. query.OrIssuedBy.Select(issuer => SearchLabels.Find(connection, SearchLabels.Agency, issuer)).OfType<long>().Select(code => (int)code)];
            IsNothing |= custodians.Count + issuers.Count == 0;
        }
    }

    /// <summary>True if no document can pass.</summary>
    public bool IsNothing { get; private set; }

    /// <summary>The filters that are words; null if there are none.</summary>
    public Match? Words => words.Count == 0 ? null : new Match.Rare(string.Join(" AND ", words));

    /// <summary>A range of issue days leaves out those of unknown day, which are day 0.</summary>
    public long FirstRow => query.IssuedFrom is { } first ? IndexRows.FirstOf(first) : query.IssuedTo is null ? 0 : IndexRows.FirstDated;

    public long LastRow => query.IssuedTo is { } last ? IndexRows.FirstOf(last) + IndexRows.FirstDated - 1 : long.MaxValue;

    private bool InForceOnly => !query.All || query.EndsWithinDays is not null;

    /// <summary>Rows behind this one cannot hold on the day asked for.</summary>
    public long LastHolding(DocTable docs) => InForceOnly ? Math.Min(LastRow, docs.LastInForce(query.AsOf.DayNumber)) : LastRow;

    /// <summary>All but validity.</summary>
    public bool Fits(in DocRow row) =>
        (type == 0 || row.Type == type) && (agency == 0 || row.Agency == agency) && (procedure == 0 || row.Procedure == procedure)
        && (custodians is null || custodians.Contains(row.Custodian) || issuers.Contains(row.Agency));

    /// <summary>Validity, where it is asked for.</summary>
    public bool Holds(DocTable docs, in DocRow row)
    {
        var day = query.AsOf.DayNumber;
        return !InForceOnly || ((query.EndsWithinDays is not { } days || row.ToDay <= day + days + 1L) && docs.IsInForce(row, day));
    }

    private int Label(SqliteConnection connection, char kind, string? value, Func<string, string>? key = null)
    {
        if (string.IsNullOrEmpty(value))
            return 0;
        var code = SearchLabels.Find(connection, kind, key is null ? value : key(value));
        IsNothing |= code is null;
        return (int)(code ?? 0);
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
        if (string.Join(" OR ", any.Select(Quote)) is { Length: > 0 } joined)
            words.Add($"({joined})");
        else
            IsNothing = true;
    }

    private static string Quote(string word) => $"\"{word}\"";
}

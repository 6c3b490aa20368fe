using System.Globalization;
using System.Runtime.InteropServices;
using Docs.Core.Search;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>Matches by the values of type, agency, procedure and year of issue.</summary>
internal sealed class FacetCounts
{
    private const int MaxValues = 20;

    private readonly Dictionary<int, int> types = [];
    private readonly Dictionary<int, int> agencies = [];
    private readonly Dictionary<int, int> procedures = [];
    private readonly Dictionary<int, int> years = [];
    private (long First, long Last, int Year) year = (0, -1, 0);

    public void Add(in DocRow row)
    {
        Add(types, row.Type);
        Add(agencies, row.Agency);
        Add(procedures, row.Procedure);
        Add(years, YearOf(row.Doc));
    }

    public IReadOnlyList<Facet> Facets(SqliteConnection connection)
    {
        string Value(int code) => SearchLabels.Value(connection, code);
        return
        [
            new("type", Top(types, Value)), new("agency", Top(agencies, Value)), new("procedure", Top(procedures, Value)),
            new("year", Top(years, year => year.ToString(CultureInfo.InvariantCulture))),
        ];
    }

    private static void Add(Dictionary<int, int> counts, int value)
    {
        if (value != 0)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
    }

    /// <summary>Matches come in the order of their days: a year is worked out once.</summary>
    private int YearOf(long doc)
    {
        if (doc >= year.First && doc <= year.Last)
            return year.Year;
        if (IndexRows.DayOf(doc) is not { } day)
            return 0;
        year = (IndexRows.FirstOf(new(day.Year, 1, 1)), IndexRows.FirstOf(new(day.Year, 12, 31)) + IndexRows.FirstDated - 1, day.Year);
        return day.Year;
    }

    private static List<FacetValue> Top(Dictionary<int, int> counts, Func<int, string> name) =>
    [
        .. counts.OrderByDescending(one => one.Value).ThenByDescending(one => one.Key).Take(MaxValues).Select(one => new FacetValue(name(one.Key), one.Value)),
    ];
}

using System.Globalization;
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

    public void Add(in DocRow row)
    {
        Add(types, row.Type);
        Add(agencies, row.Agency);
        Add(procedures, row.Procedure);
        Add(years, IndexRows.DayOf(row.Doc)?.Year ?? 0);
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
            counts[value] = counts.GetValueOrDefault(value) + 1;
    }

    private static List<FacetValue> Top(Dictionary<int, int> counts, Func<int, string> name) =>
    [
        .. counts.OrderByDescending(one => one.Value).ThenByDescending(one => one.Key).Take(MaxValues).Select(one => new FacetValue(name(one.Key), one.Value)),
    ];
}

using System.Globalization;
using System.Text.Json;
using Docs.Core.Search;

namespace Docs.Storage.Search.Elastic;

/// <summary>Counts of the values of type, agency, procedure and year of issue.</summary>
internal static class ElasticFacets
{
    private const int MaxValues = 20;

    /// <summary>Spellings of one value that are looked at for the one to show.</summary>
    private const int MaxLabels = 5;

    private static readonly string[] Labelled = ["type", "agency", "procedure"];

    public static readonly Dictionary<string, object> Asked = Labelled.ToDictionary(field => field, Labels).Append(new("year", Top("year", MaxValues))).ToDictionary();

    public static IReadOnlyList<Facet> Of(JsonElement counts) =>
    [
        .. Labelled.Select(field => new Facet(field, [.. Buckets(counts, field).Select(one => new FacetValue(Label(one), Count(one)))])),
        new("year", [.. Buckets(counts, "year").Select(one => new FacetValue(one.GetProperty("key").GetInt64().ToString(CultureInfo.InvariantCulture), Count(one)))]),
    ];

    private static object Labels(string field) => new
    {
        terms = new { field, size = MaxValues },
        aggs = new { labels = Top($"{field}_label", MaxLabels) },
    };

    private static object Top(string field, int size) => new { terms = new { field, size } };

    private static JsonElement.ArrayEnumerator Buckets(JsonElement counts, string field) => counts.GetProperty(field).GetProperty("buckets").EnumerateArray();

    private static int Count(JsonElement bucket) => bucket.GetProperty("doc_count").GetInt32();

    /// <summary>The most frequent spelling; of equals one that is not in capitals, as heads of papers are.</summary>
    private static string Label(JsonElement bucket) => bucket.GetProperty("labels").GetProperty("buckets").EnumerateArray()
        .OrderByDescending(Count).ThenBy(one => Key(one).Any(char.IsLower) ? 0 : 1).Select(Key).First();

    private static string Key(JsonElement bucket) => bucket.GetProperty("key").GetString()!;
}

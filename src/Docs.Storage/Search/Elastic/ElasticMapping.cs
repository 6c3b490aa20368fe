using System.Text.Json;

namespace Docs.Storage.Search.Elastic;

/// <summary>
/// Shape of the index. Docs cuts and folds words itself, the same way for every index, so the analyzers split at spaces
/// only; an exact and a folded twin of each text, keywords for numbers and codes, a date range for the days in force.
/// </summary>
internal static class ElasticMapping
{
    /// <summary>Grows with every change below: an index of another number is built anew.</summary>
    public const int Schema = 1;

    /// <summary>How long until a write is found.</summary>
    public const string Refresh = "1s";

    /// <param name="alias">That the index is made with.</param>
    /// <param name="refresh">"-1" while nobody searches it: filling it is then cheaper.</param>
    public static string Create(ElasticOptions options, string alias, string refresh = Refresh) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["aliases"] = new Dictionary<string, object> { [alias] = new { } },
        ["settings"] = new Dictionary<string, object>
        {
            ["number_of_shards"] = options.Shards,
            ["number_of_replicas"] = options.Replicas,
            ["refresh_interval"] = refresh,
            ["index.max_result_window"] = 10_000,
        },
        ["mappings"] = new Dictionary<string, object>
        {
            ["dynamic"] = "strict",
            ["_meta"] = new { docs = Schema },

            // The rest is rebuilt from the catalogue, never from here.
            ["_source"] = new { includes = new[] { "id", "searchable", "subject", "text", "days" } },
            ["properties"] = Properties(),
        },
    });

    private static Dictionary<string, object> Properties()
    {
        var properties = new Dictionary<string, object>
        {
            ["searchable"] = new { type = "boolean" },
            ["subject"] = new { type = "keyword", index = false, doc_values = false },
            ["text"] = new { type = "keyword", index = false, doc_values = false },
            ["days"] = new { type = "object", enabled = false },
            ["issued"] = new { type = "integer" },
            ["year"] = new { type = "integer" },
            ["ends"] = new { type = "integer" },
            ["in_force"] = new { type = "date_range", format = "strict_date" },
        };
        foreach (var name in new[] { "body", "body_exact", "what", "what_exact", "who", "who_exact" })
            properties[name] = new { type = "text", analyzer = "whitespace", norms = false };
        foreach (var name in new[] { "id", "keys", "names", "names_exact", "holders", "owners", "dossier", "type", "type_label", "agency", "agency_label", "procedure", "procedure_label", "custodian" })
            properties[name] = new { type = "keyword", ignore_above = 2_000 };
        return properties;
    }
}

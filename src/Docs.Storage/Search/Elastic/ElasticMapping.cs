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

    /// <param name="aliases">That the index is made with.</param>
    /// <param name="refresh">"-1" while nobody searches it: filling it is then cheaper.</param>
    /// <param name="claim">Of the rebuild that fills it.</param>
    public static string Create(ElasticOptions options, string[] aliases, string refresh = Refresh, RebuildClaim? claim = null) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["aliases"] = aliases.ToDictionary(alias => alias, _ => new { }),
        ["settings"] = new Dictionary<string, object>
        {
            ["number_of_shards"] = options.Shards,
            ["number_of_replicas"] = options.Replicas,
            ["refresh_interval"] = refresh,
            ["index.max_result_window"] = 10_000,
        },
        ["mappings"] = new Dictionary<string, object>(Meta(claim))
        {
            ["dynamic"] = "strict",

            // The rest is rebuilt from the catalogue, never from here.
            ["_source"] = new { includes = new[] { "id", "searchable", "subject", "text", "days" } },
            ["properties"] = Properties(),
        },
    });

    /// <summary>As a part of mappings: whose index it is, and who fills it.</summary>
    public static Dictionary<string, object> Meta(RebuildClaim? claim) =>
        new() { ["_meta"] = claim is null ? new { docs = Schema } : new { docs = Schema, rebuild = claim } };

    /// <param name="index">Of an answer to GET _mapping.</param>
    /// <returns>Null: no rebuild of this version made it.</returns>
    public static RebuildClaim? ClaimOf(JsonElement index) =>
        index.GetProperty("mappings").TryGetProperty("_meta", out var meta) && meta.TryGetProperty("rebuild", out var claim)
            ? claim.Deserialize<RebuildClaim>()
            : null;

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

/// <param name="Beat">Grows while the owner lives.</param>
internal sealed record RebuildClaim(RebuildOwner Owner, int Beat);

using System.Text.Json;

namespace Docs.Core.Export;

/// <summary>A result of an export: where its files lie, and the catalogue's rows.</summary>
/// <param name="Files">Path within the export by SHA-256 of the bytes.</param>
/// <param name="Rows">See <see cref="IResultRecords"/>.</param>
public sealed record ResultRecord(int Format, string Id, string Custodian, IReadOnlyDictionary<string, string> Files, JsonElement Rows)
{
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <returns>Null: not a record of a version known here.</returns>
    public static ResultRecord? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ResultRecord>(json, Json) is { Format: CurrentFormat, Id.Length: > 0, Custodian.Length: > 0, Files: not null, Rows.ValueKind: JsonValueKind.Object } record ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

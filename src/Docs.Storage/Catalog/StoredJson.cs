using System.Text.Json;

namespace Docs.Storage.Catalog;

/// <summary>Small values that no query looks into stand in one column.</summary>
internal static class StoredJson
{
    public static string? Write<T>(T? value)
        where T : class => value is null ? null : JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

    public static T? Read<T>(string? json)
        where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web);
}

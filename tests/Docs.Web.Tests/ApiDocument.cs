using System.Text.Json;

namespace Docs.Web.Tests;

/// <summary>The description as a client reads it.</summary>
internal sealed class ApiDocument(JsonElement root)
{
    public JsonElement Root => root;

    public JsonSchema Schema { get; } = new(root);

    public static async Task<ApiDocument> ReadAsync(HttpClient client)
    {
        using var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
        return new ApiDocument(document.RootElement.Clone());
    }

    public IEnumerable<ApiOperation> Operations() =>
        from path in root.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select new ApiOperation(operation.Name.ToUpperInvariant(), path.Name, operation.Value);
}

internal sealed record ApiOperation(string Method, string Path, JsonElement Node)
{
    public string Id => Node.GetProperty("operationId").GetString()!;

    public IEnumerable<string> Parameters(string place) => Node.TryGetProperty("parameters", out var parameters)
        ? parameters.EnumerateArray().Where(one => one.GetProperty("in").GetString() == place).Select(one => one.GetProperty("name").GetString()!)
        : [];

    /// <summary>Media types of the body it takes; none for one without.</summary>
    public IReadOnlyList<string> Bodies => Node.TryGetProperty("requestBody", out var body)
        ? [.. body.GetProperty("content").EnumerateObject().Select(media => media.Name)]
        : [];

    public bool NeedsBody => Node.TryGetProperty("requestBody", out var body) && body.TryGetProperty("required", out var required) && required.GetBoolean();

    public JsonElement? Example => Node.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var media)
        ? media.GetProperty("example")
        : null;

    public string Fill(string id) => Path.Replace("{id}", id, StringComparison.Ordinal).Replace("{page}", "1", StringComparison.Ordinal);

    public JsonElement? Answer(int status) =>
        Node.GetProperty("responses").TryGetProperty(status.ToString(System.Globalization.CultureInfo.InvariantCulture), out var answer) ? answer : null;

    public override string ToString() => $"{Method} {Path}";
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Docs.Hosting.Wire;

namespace Docs.Cli.Output;

/// <summary>Results to stdout, messages to stderr.</summary>
public static class Print
{
    /// <summary>The object's JSON with one member more.</summary>
    public static JsonNode With<T>(T value, string name, object member)
    {
        var node = JsonSerializer.SerializeToNode(value, WireJson.Options)!;
        node[name] = JsonSerializer.SerializeToNode(member, WireJson.Options);
        return node;
    }

    public static void Json<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, WireJson.Options));

    public static void Line(string text) => Console.Out.WriteLine(text);

    public static void Message(string text) => Console.Error.WriteLine(text);

    /// <summary>dd/mm/yyyy as people here write days.</summary>
    public static string Day(DateOnly? day, string open = "—") => day?.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) ?? open;
}

using System.Text.Json;
using Docs.Hosting.Wire;

namespace Docs.Cli.Output;

/// <summary>Results to stdout, messages to stderr.</summary>
public static class Print
{
    public static void Json<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, WireJson.Options));

    public static void Line(string text) => Console.Out.WriteLine(text);

    public static void Message(string text) => Console.Error.WriteLine(text);

    /// <summary>dd/mm/yyyy as people here write days.</summary>
    public static string Day(DateOnly? day, string open = "—") => day?.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) ?? open;
}

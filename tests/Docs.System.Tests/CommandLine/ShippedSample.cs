using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace Docs.System.Tests.CommandLine;

/// <summary>What the truth beside a shipped scan says.</summary>
/// <param name="Key">Its number, or the serial of a land certificate, which has none.</param>
public sealed record ShippedSample(string File, string Key, string IssuedOn, string? Holder, string? PersonalId)
{
    public static IReadOnlyList<ShippedSample> All { get; } = [.. Read()];

    private static IEnumerable<ShippedSample> Read()
    {
        using var reader = new StreamReader(Path.Combine(Repository.Samples, "manifest.csv"));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var file = csv.GetField("file")!;
            using var truth = JsonDocument.Parse(global::System.IO.File.ReadAllText(Path.Combine(Repository.Samples, Path.ChangeExtension(file, ".json"))));
            var root = truth.RootElement.GetProperty("fields");
            yield return new ShippedSample(file, (Text(root, "number") ?? Text(root, "landSerial"))!, Text(root, "issuedOn")!, Text(root, "holder"), Text(root, "personalId"));
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

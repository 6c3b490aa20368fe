using System.Text.Json;
using Docs.Core.Extraction;
using Docs.Core.Text;

namespace Docs.Benchmarks.Fields;

/// <summary>Reads a folder of scans with NAME.json beside NAME.pdf, or with one metadata.tsv of head fields read by eye.</summary>
internal static class TruthReader
{
    private static readonly string[] Extensions = [".pdf", ".tif", ".png", ".jpg"];

    public static IReadOnlyList<TruthDocument> Read(string folder) =>
        File.Exists(Path.Combine(folder, "metadata.tsv")) ? ReadTable(folder) : ReadBeside(folder);

    private static List<TruthDocument> ReadBeside(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(ReadJson).OfType<TruthDocument>().ToList();

    private static TruthDocument? ReadJson(string path)
    {
        var scan = Extensions.Select(extension => Path.ChangeExtension(path, extension)).FirstOrDefault(File.Exists);
        if (scan is null)
            return null;

        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement;
        var fields = root.TryGetProperty("fields", out var inner) ? inner : root;
        var values = fields.EnumerateObject().Where(field => FieldNames.All.Contains(field.Name) && field.Value.ValueKind == JsonValueKind.String)
            .ToDictionary(field => field.Name, field => VietnameseText.Nfc(field.Value.GetString()!));
        if (fields.TryGetProperty("kind", out var kind) && !values.ContainsKey(FieldNames.Type))
            values[FieldNames.Type] = kind.GetString()!;
        var pen = root.TryGetProperty("writtenByPen", out var written) ? written.EnumerateArray().Select(field => field.GetString()!) : [];
        return new TruthDocument(scan, Path.GetFileNameWithoutExtension(path), values, pen.ToHashSet(), Relations(fields), Whole: true);
    }

    private static HashSet<(string, string)> Relations(JsonElement fields)
    {
        if (fields.TryGetProperty("relations", out var list))
            return list.EnumerateArray().Select(relation => (relation.GetProperty("kind").GetString()!, OfficialNumber.Key(relation.GetProperty("number").GetString()!))).ToHashSet();
        return fields.TryGetProperty("revokes", out var revoked) && revoked.ValueKind == JsonValueKind.String ? [("revokes", OfficialNumber.Key(revoked.GetString()!))] : [];
    }

    private static List<TruthDocument> ReadTable(string folder)
    {
        var documents = new List<TruthDocument>();
        foreach (var row in File.ReadLines(Path.Combine(folder, "metadata.tsv")).Skip(1).Select(line => line.Split('\t')).Where(row => row.Length >= 11))
        {
            var symbol = row[4].Length > 0 ? "/" + row[4] : "";
            (string Field, string Value)[] cells =
            [
                (FieldNames.ParentAgency, row[1]), (FieldNames.Agency, row[2]), (FieldNames.Number, row[3].Length > 0 ? row[3] + symbol : ""), (FieldNames.IssuedOn, row[5]),
                (FieldNames.Type, row[6]), (FieldNames.Subject, row[7]), (FieldNames.Signer, row[10]),
            ];
            var pen = row.Length > 11 ? row[11].Split(';').SelectMany(note => note switch { "number" => [FieldNames.Number], "day" => [FieldNames.IssuedOn], _ => Array.Empty<string>() }) : [];
            var values = cells.Where(cell => cell.Value.Length > 0).ToDictionary(cell => cell.Field, cell => VietnameseText.Nfc(cell.Value));
            documents.Add(new TruthDocument(Path.Combine(folder, row[0]), Path.GetFileNameWithoutExtension(row[0]), values, pen.ToHashSet(), null, Whole: false));
        }

        return documents.Where(document => File.Exists(document.Path)).ToList();
    }
}

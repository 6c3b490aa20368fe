using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples;

/// <summary>NAME.txt (pages parted by a form feed) and NAME.json beside the scan.</summary>
internal static class TruthFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Write(Sample sample)
    {
        var stem = Path.Combine(Path.GetDirectoryName(sample.Path)!, sample.Name);
        File.WriteAllText(stem + ".txt", string.Join("\n\f\n", sample.Text) + "\n");
        File.WriteAllText(stem + ".json", JsonSerializer.Serialize(new
        {
            sample.File,
            sample.Kind,
            sample.Family,
            sample.Holdout,
            sample.Pages,
            sample.Plan,
            sample.WrittenByPen,
            Fields = Fields(sample),
            sample.Truth.Printed,
        }, Options) + "\n");
    }

    private static JsonObject Fields(Sample sample)
    {
        var fields = new JsonObject();
        foreach (var (name, value) in sample.Truth.Values)
            fields[name] = value;
        fields["holders"] = JsonSerializer.SerializeToNode(sample.Truth.Holders, Options);
        if (sample.Truth.Relations.Count > 0)
            fields["relations"] = JsonSerializer.SerializeToNode(sample.Truth.Relations.Select(Plain), Options);
        return fields;
    }

    private static object Plain(Relation relation) => new
    {
        Kind = relation.Kind,
        relation.Number,
        IssuedOn = relation.IssuedOn is { } day ? Vn.Iso(day) : null,
        relation.Agency,
    };
}

using System.Text;
using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples;

/// <summary>What the clerk declares with a batch: CSV by RFC 4180, an empty cell says nothing.</summary>
internal static class Manifest
{
    private static readonly string[] Fields =
    [
        FieldNames.Number, FieldNames.IssuedOn, FieldNames.Agency, FieldNames.Type, FieldNames.Holder, FieldNames.PersonalId,
        FieldNames.TaxCode, FieldNames.ExpiresOn,
    ];

    private static readonly string[] WhoseOnly = [FieldNames.Holder, FieldNames.PersonalId, FieldNames.TaxCode];

    /// <summary>Pages and hash of all, the holder of about six in ten: the clerk knows whose file it was.</summary>
    public static void Write(string folder, IReadOnlyList<Sample> samples, Random random)
    {
        var deck = new Deck(random);
        Write(folder, samples, _ => deck.Chance(0.6) ? WhoseOnly : []);
    }

    public static void WriteShipped(string folder, IReadOnlyList<Sample> samples) =>
        Write(folder, samples, sample => Shipped.Stated(sample.Name) ?? Fields);

    private static void Write(string folder, IReadOnlyList<Sample> samples, Func<Sample, IReadOnlyList<string>> stated)
    {
        var csv = new StringBuilder("file,pages,sha256," + string.Join(',', Fields) + "\n");
        foreach (var sample in samples)
        {
            var said = stated(sample);
            string[] cells = [sample.File, Vn.Plain(sample.Pages), sample.Sha256, .. Fields.Select(field => said.Contains(field) ? Value(sample, field) : "")];
            csv.AppendJoin(',', cells.Select(Quoted)).Append('\n');
        }

        File.WriteAllText(Path.Combine(folder, "manifest.csv"), csv.ToString());
    }

    private static string Value(Sample sample, string field) =>
        field == FieldNames.Agency ? sample.AgencyPlain : sample.Truth[field] ?? "";

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

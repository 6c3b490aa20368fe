using Docs.Core.Extraction;
using Docs.Core.Text;

namespace Docs.Benchmarks.Fields;

/// <summary>One field of one document: what is true, what was given.</summary>
internal sealed record FieldVerdict(string Document, string Field, string? Truth, FieldValue? Given, bool Pen)
{
    /// <summary>Names in capitals are one with the same names in sentence case.</summary>
    private static readonly HashSet<string> AnyCase = [FieldNames.Agency, FieldNames.ParentAgency, FieldNames.Type, FieldNames.Subject];

    /// <summary>A value where the paper has none is wrong; for other fields the truth does not say whether the paper has one.</summary>
    private static readonly HashSet<string> Closed =
    [
        FieldNames.Number, FieldNames.IssuedOn, FieldNames.Agency, FieldNames.Type, FieldNames.Holder, FieldNames.PersonalId, FieldNames.TaxCode, FieldNames.Dossier,
        FieldNames.LandSerial, FieldNames.ExpiresOn, FieldNames.Signer,
    ];

    public bool Right => Truth is not null && Given is not null && Same(Field, Truth, Given.Value);

    /// <summary>Given, and the same but for case, marks and signs: what a person mends with one letter was found all the same.</summary>
    public bool Found => Truth is not null && Given is not null && (Right || Bare(Truth) == Bare(Given.Value));

    public bool Wrong => Given is not null && !Right;

    public static IEnumerable<FieldVerdict> Of(TruthDocument truth, ExtractedFields fields)
    {
        foreach (var field in FieldNames.All)
        {
            var known = truth.Values.GetValueOrDefault(field);
            var given = fields.Values.GetValueOrDefault(field);
            if (known is not null || (given is not null && truth.Whole && Closed.Contains(field)))
                yield return new FieldVerdict(truth.Name, field, known, given, truth.Pen.Contains(field));
        }
    }

    private static string Bare(string value) => string.Concat(VietnameseText.Fold(value).Where(char.IsLetterOrDigit));

    private static bool Same(string field, string truth, string given) =>
        string.Equals(VietnameseText.Nfc(truth).Trim(), VietnameseText.Nfc(given).Trim(), AnyCase.Contains(field) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}

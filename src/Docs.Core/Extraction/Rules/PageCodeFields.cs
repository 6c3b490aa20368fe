using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// Fields that QR codes and barcodes state whole: codes of dossier and procedure, ids, a land serial. A code is error-corrected
/// print, so it wins over a reading of the same field; what it says is taken only in the field's own exact shape.
/// </summary>
internal static class PageCodeFields
{
    private const double Confidence = 0.99;

    private static readonly char[] Separators = ['|', ';', ',', '\n', '\r', '\t', ' '];

    /// <summary>Values found, with those of <paramref name="codes"/> laid over them.</summary>
    public static IReadOnlyDictionary<string, FieldValue> Over(IReadOnlyDictionary<string, FieldValue> read, IEnumerable<RecognisedPage> codes)
    {
        var fields = new Dictionary<string, FieldValue>(read);
        var stated = new HashSet<string>();
        foreach (var page in codes)
        {
            foreach (var code in page.Codes)
            {
                foreach (var token in code.Text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    if (FieldOf(token) is { } name && stated.Add(name))
                        fields[name] = new FieldValue(token, Confidence, page.Number, code.Box, $"code.{code.Symbology}");
                }
            }
        }

        return fields;
    }

    private static string? FieldOf(string token)
    {
        if (DossierCode.TryParse(token, out _))
            return FieldNames.Dossier;
        if (ProcedureCode.TryParse(token, out _))
            return FieldNames.Procedure;
        if (LandSerial.TryParse(token, out _))
            return FieldNames.LandSerial;
        // Any ten digits may be a tax code by its check digit; a personal id must have its twelve.
        return PersonalId.TryParse(token, out var id) && !id.IsOld ? FieldNames.PersonalId : null;
    }
}

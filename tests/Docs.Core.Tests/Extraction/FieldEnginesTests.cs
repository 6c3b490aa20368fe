using Docs.Core.Extraction;
using Docs.Core.Recognition;

namespace Docs.Core.Tests.Extraction;

public class FieldEnginesTests
{
    [Fact]
    public void Each_value_names_what_read_its_page_and_a_code_and_a_person_name_no_engine()
    {
        RecognisedPage Page(int number, string engine) => new() { Number = number, Width = 100, Height = 100, Dpi = 200, Engine = engine, Blocks = [] };
        FieldValue Value(int? page, string source) => new("x", 0.9, page, null, source);
        var fields = ExtractedFields.None with
        {
            Values = new Dictionary<string, FieldValue>
            {
                [FieldNames.Number] = Value(1, "head.number"),
                [FieldNames.Signer] = Value(2, "foot.signer"),
                [FieldNames.Subject] = Value(3, "head.subject"),
                [FieldNames.Dossier] = Value(1, "code.QRCode"),
                [FieldNames.Holder] = Value(null, FieldSources.Manifest),
            },
            Relations = [new(RelationKind.Revokes, "5/QĐ-UBND", null, null, 0.9) { Page = 2 }, new(RelationKind.Amends, "6/QĐ-UBND", null, null, 1)],
        };

        var noted = FieldEngines.Noted(fields, [Page(1, "tesseract 5.3.0 vie"), Page(2, "pdftotext 22.12"), Page(3, "")]);

        noted.Values.ToDictionary(field => field.Key, field => field.Value.Engine).ShouldBe(new Dictionary<string, string?>
        {
            [FieldNames.Number] = "tesseract 5.3.0 vie",
            [FieldNames.Signer] = "pdftotext 22.12",
            [FieldNames.Subject] = null,
            [FieldNames.Dossier] = null,
            [FieldNames.Holder] = null,
        }, ignoreOrder: true);
        noted.Relations.Select(relation => relation.Engine).ShouldBe(["pdftotext 22.12", null]);
    }
}

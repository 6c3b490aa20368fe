using Docs.Core.Extraction;
using Docs.Core.Recognition;

namespace Docs.Core.Tests.Extraction;

public sealed class PageCodeTests
{
    [Fact]
    public void A_QR_code_states_dossier_procedure_and_id()
    {
        var fields = Read("H15.23-200922-1488|1.009994|Nguyễn Văn An|066184012345");

        fields[FieldNames.Dossier].ShouldBe("H15.23-200922-1488");
        fields[FieldNames.Procedure].ShouldBe("1.009994");
        fields[FieldNames.PersonalId].ShouldBe("066184012345");
        fields.Values[FieldNames.Dossier].Source.ShouldBe("code.QR-Code");
        fields.Values[FieldNames.Dossier].Page.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://dichvucong.gov.vn/p/123456789012345")]
    [InlineData("DOCS-SEP;1;H15.08;01jd")]
    [InlineData("")]
    public void Other_codes_state_nothing(string text) => Read(text).Values.ShouldBeEmpty();

    private static ExtractedFields Read(string code) =>
        new FieldExtractor(DescriptorSet.Default).Extract(
            [new RecognisedPage { Number = 1, Width = 1000, Height = 1400, Dpi = 200, Codes = [new PageCode("QR-Code", code, new Box(10, 10, 90, 90))] }]);
}

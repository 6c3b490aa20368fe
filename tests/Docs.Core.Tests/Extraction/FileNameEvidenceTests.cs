using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

public class FileNameEvidenceTests
{
    [Theory]
    [InlineData("793-GPXD.pdf", "793/GPXD", 0.98)]
    [InlineData("793 GPXD-SXD năm 2021.pdf", "793/GPXD", 0.98)]
    [InlineData("793-GPXD.pdf", "703/GPXD", 0.45)]
    [InlineData("05_QD-UBND.tif", "05/QĐ-UBND", 0.98)]
    [InlineData("scan_20210205_003.pdf", "703/GPXD", 0.9)]
    [InlineData("793-QD.pdf", "703/GPXD", 0.9)]
    [InlineData("12-GPXD va 13-GPXD.pdf", "12/GPXD", 0.9)]
    public void A_number_in_the_files_name_vouches_or_contradicts(string name, string read, double confidence)
    {
        var fields = ExtractedFields.None with { Values = new Dictionary<string, FieldValue> { [FieldNames.Number] = new(read, 0.9, 1, null, "head.number") } };

        FileNameEvidence.Weigh(fields, name).Values[FieldNames.Number].Confidence.ShouldBe(confidence);
    }

    [Fact]
    public void What_a_person_stated_is_not_weighed()
    {
        var fields = ExtractedFields.None with { Values = new Dictionary<string, FieldValue> { [FieldNames.Number] = new("703/GPXD", 1, null, null, FieldSources.Manifest) } };

        FileNameEvidence.Weigh(fields, "793-GPXD.pdf").ShouldBe(fields);
    }
}

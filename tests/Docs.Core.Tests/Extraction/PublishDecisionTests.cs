using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

public class PublishDecisionTests
{
    private static readonly PublishThresholds Thresholds = new();

    private static PublishDecision Decide(ExtractedFields fields, params string[] stated) =>
        PublishDecision.Of(fields, DescriptorSet.Default, stated.ToHashSet(), Thresholds);

    [Fact]
    public void A_clean_decision_needs_no_look() =>
        Decide(Documents.Read(Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê."))).ShouldBeOfType<PublishDecision.Sure>();

    [Fact]
    public void Missing_and_unsure_fields_are_named_in_words()
    {
        var fields = Documents.Read(Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê."));
        var values = new Dictionary<string, FieldValue>(fields.Values);
        values.Remove(FieldNames.IssuedOn);
        values[FieldNames.Number] = values[FieldNames.Number] with { Confidence = 0.5 };

        var unsure = Decide(fields with { Values = values }).ShouldBeOfType<PublishDecision.Unsure>();

        unsure.Fields.ShouldBe([FieldNames.Number, FieldNames.IssuedOn], ignoreOrder: true);
        unsure.Reason.ShouldBe("Chưa đọc được: ngày cấp. Chưa chắc: số, ký hiệu.");
    }

    [Fact]
    public void What_the_manifest_states_needs_no_look()
    {
        var fields = ManifestFields.Apply(ExtractedFields.None, new Dictionary<string, string>
        {
            [FieldNames.Number] = "05/QĐ-SXD",
            [FieldNames.IssuedOn] = "2021-02-05",
            [FieldNames.Agency] = "SỞ XÂY DỰNG",
            [FieldNames.Type] = "Quyết định",
            [FieldNames.Holder] = "Y Bhăm Niê",
            [FieldNames.PersonalId] = " ",
        });

        Decide(fields, [.. fields.Values.Keys]).ShouldBeOfType<PublishDecision.Sure>();
        fields.Holders.ShouldBe([new Holder("Y Bhăm Niê", null, null, null, null)]);
        fields.Values[FieldNames.Number].Source.ShouldBe("manifest");
        fields[FieldNames.PersonalId].ShouldBeNull();
    }

    [Fact]
    public void A_land_certificate_is_known_by_its_serial_not_by_a_number() =>
        DescriptorSet.Default.Find("Giấy chứng nhận quyền sử dụng đất")!.Required.ShouldContain(FieldNames.LandSerial);
}

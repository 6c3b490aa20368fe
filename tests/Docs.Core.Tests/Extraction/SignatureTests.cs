using Docs.Core.Extraction;
using Docs.Core.Recognition;

namespace Docs.Core.Tests.Extraction;

public class SignatureTests
{
    [Fact]
    public void The_capacity_is_the_line_above_the_office()
    {
        var fields = Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "VĂN PHÒNG", "Số: 9/TB-VPUBND", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("THÔNG BÁO", "Về việc hoãn họp").Gap(3)
            .Text("Văn phòng thông báo hoãn họp.").Row(null, "TL. CHỦ TỊCH").Row(null, "KT. CHÁNH VĂN PHÒNG").Row("Nơi nhận:", "PHÓ CHÁNH VĂN PHÒNG").Gap(3).Row(null, "Đại tá Nguyễn Thanh Điệp"));

        fields[FieldNames.Capacity].ShouldBe("KT. CHÁNH VĂN PHÒNG");
        fields[FieldNames.SignerTitle].ShouldBe("PHÓ CHÁNH VĂN PHÒNG");
        fields[FieldNames.Signer].ShouldBe("Đại tá Nguyễn Thanh Điệp");
    }

    [Fact]
    public void The_officer_who_decides_in_the_head_is_not_the_signature()
    {
        var fields = Documents.Read(Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê."));

        fields[FieldNames.SignerTitle].ShouldBe("PHÓ GIÁM ĐỐC");
        fields.Values[FieldNames.Signer].Box!.Value.Y.ShouldBeGreaterThan(PageLayout.Height / 3);
    }

    [Theory]
    [InlineData(0.09, "Lê Xuân Quỳnh")]
    [InlineData(0.6, "Tuệ Lê Xuân Quỳnh")]
    public void A_scrap_of_the_seal_before_the_name_is_no_part_of_it(double confidence, string signer)
    {
        var page = Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê.").Page;
        var scrapped = page with { Blocks = [.. page.Blocks.Select(block => block.Lines[0].Text == "Lê Xuân Quỳnh" ? WithScrap(block, confidence) : block)] };

        new FieldExtractor(DescriptorSet.Default).Extract([scrapped])[FieldNames.Signer].ShouldBe(signer);
    }

    [Theory]
    [InlineData("me. Tô Hoàng Phúc", "Tô Hoàng Phúc")]
    [InlineData("ˆ Lương Sỹ Liêm", "Lương Sỹ Liêm")]
    [InlineData("Lương Sỹ Liêm j /", "Lương Sỹ Liêm")]
    [InlineData("BS.CKII. Nay Phi La", "BS.CKII. Nay Phi La")]
    public void Strokes_of_a_pen_before_or_behind_the_name_are_no_part_of_it(string read, string signer) =>
        Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 05/TB-SYT", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("THÔNG BÁO", "Về việc hoãn họp").Gap(6).Text("Sở Y tế thông báo.").Foot(null, "GIÁM ĐỐC", read))[FieldNames.Signer].ShouldBe(signer);

    private static TextBlock WithScrap(TextBlock block, double confidence)
    {
        var first = block.Lines[0].Words[0];
        var scrap = first with { Text = "Tuệ", Confidence = confidence, Box = first.Box with { X = first.Box.X - 70, Width = 50 } };
        return new TextBlock(block.Box, [new TextLine(block.Box, [scrap, .. block.Lines[0].Words])]);
    }

    [Fact]
    public void Procedure_and_dossier_are_read_from_the_recital()
    {
        var fields = Documents.Read(Documents.Decision("Theo hồ sơ số 000.00.53.H15-200922-0001 về thủ tục hành chính: Cấp giấy phép xây dựng mới (mã số 1.009994.000.00.00.H15).", "Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê."));

        fields[FieldNames.Procedure].ShouldBe("1.009994.000.00.00.H15");
        fields[FieldNames.ProcedureName].ShouldBe("Cấp giấy phép xây dựng mới");
        fields.Values[FieldNames.Dossier].Confidence.ShouldBeLessThan(0.9, "two dossiers are named");
    }
}

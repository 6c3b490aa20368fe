using Docs.Core.Extraction;

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

    [Fact]
    public void Procedure_and_dossier_are_read_from_the_recital()
    {
        var fields = Documents.Read(Documents.Decision("Theo hồ sơ số 000.00.53.H15-200922-0001 về thủ tục hành chính: Cấp giấy phép xây dựng mới (mã số 1.009994.000.00.00.H15).", "Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê."));

        fields[FieldNames.Procedure].ShouldBe("1.009994.000.00.00.H15");
        fields[FieldNames.ProcedureName].ShouldBe("Cấp giấy phép xây dựng mới");
        fields.Values[FieldNames.Dossier].Confidence.ShouldBeLessThan(0.9, "two dossiers are named");
    }
}

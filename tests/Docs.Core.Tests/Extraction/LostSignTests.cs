using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>Signs that a scan lost and that can have been no others: apostrophes, slashes, the rest of an agency's name.</summary>
public class LostSignTests
{
    private static PageLayout Permit(string number, params string[] rows) =>
        new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", number, "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("GIẤY PHÉP XÂY DỰNG").Gap().Text(rows).Foot(null, "GIÁM ĐỐC", "Lê Xuân Quỳnh");

    private static ExtractedFields Read(params string[] rows) => Documents.Read(Permit("Số: 05/GPXD-SXD", rows));

    [Theory]
    [InlineData("buôn MThí, xã Ea Kly, tỉnh Đắk Lắk", "buôn M'Thí, xã Ea Kly, tỉnh Đắk Lắk")]
    [InlineData("khu THPT Lê Lợi, xã Ea Kly, tỉnh Đắk Lắk", "khu THPT Lê Lợi, xã Ea Kly, tỉnh Đắk Lắk")]
    [InlineData("thôn 2, xã Đắk Mar, tỉnh Quảng Ngãi", "thôn 2, xã Đăk Mar, tỉnh Quảng Ngãi")]
    [InlineData("thôn 2, xã Đắk Liêng, tỉnh Đắk Lắk", "thôn 2, xã Đắk Liêng, tỉnh Đắk Lắk")]
    [InlineData("thôn 2, xã Ea Khăi, tỉnh Đắk Lắk", "thôn 2, xã Ea Khăl, tỉnh Đắk Lắk")]
    [InlineData("thôn 2, xã Ea Khai, tỉnh Đắk Lắk", "thôn 2, xã Ea Khal, tỉnh Đắk Lắk")]
    public void Places_are_spelled_as_they_are_called(string printed, string meant) => Read("Cấp cho: Ông Nguyễn Hữu Thắng", $"Địa chỉ: {printed}")[FieldNames.Address].ShouldBe(meant);

    [Theory]
    [InlineData("HÊmai Niê", "H'Êmai Niê")]
    [InlineData("HÊMAI NIÊ", "H'ÊMAI NIÊ")]
    [InlineData("HOA NIÊ", "HOA NIÊ")]
    public void Before_a_clan_an_H_is_a_womans(string printed, string meant) => Read($"Cấp cho: Bà {printed}")[FieldNames.Holder].ShouldBe(meant);

    [Theory]
    [InlineData("Số: 05JGPXD-SXD", "05/GPXD-SXD")]
    [InlineData("Số: 05JHBC-SXD", null)]
    public void A_slash_before_a_known_type_may_be_read_as_a_J(string printed, string? number) => Documents.Read(Permit(printed, "Cấp cho: Ông Nguyễn Hữu Thắng"))[FieldNames.Number].ShouldBe(number);

    [Theory]
    [InlineData("SỞ TÀI NGUYÊN VÀ MÔ", "VĂN PHÒNG ĐĂNG KÝ. 7")]
    [InlineData("SỞ TÀI NGUYÊN VÀ", "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI")]
    public void The_rest_of_an_agencys_name_is_known_and_never_sure(string first, string second)
    {
        var fields = Documents.Read(new PageLayout().Row(first, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row(second, "Độc lập - Tự do - Hạnh phúc").Row("CHI NHÁNH HUYỆN LẮK", null).Gap()
            .Row("Số: 15/TB-CNVPĐKĐĐ", "Lắk, ngày 05 tháng 02 năm 2021").Gap().Centred("THÔNG BÁO", "Về việc trả hồ sơ").Gap().Text("Chi nhánh trả hồ sơ của ông Nguyễn Hữu Thắng.").Foot(null, "GIÁM ĐỐC", "Lê Xuân Quỳnh"));

        fields[FieldNames.ParentAgency].ShouldBe("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI");
        fields.Values[FieldNames.ParentAgency].Confidence.ShouldBeLessThan(0.9);
    }

    [Fact]
    public void A_households_number_under_its_title_is_its_tax_code() =>
        Documents.Read(new PageLayout().Row("UBND XÃ EA KLY", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("PHÒNG KINH TẾ", "Độc lập - Tự do - Hạnh phúc").Gap().Centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH", "Mã số: 8123456781", "Đăng ký lần đầu: ngày 05 tháng 02 năm 2026").Gap()
            .Text("1. Tên hộ kinh doanh: TẠP HÓA BÌNH MINH").Foot(null, "TRƯỞNG PHÒNG", "Lê Xuân Quỳnh"))[FieldNames.TaxCode].ShouldBe("8123456781");

    [Theory]
    [InlineData("huyện Chư Prông", "CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI CHƯ PRÔNG")]
    [InlineData("huyện Đức Cơ", null)]
    public void A_branch_of_the_registry_is_named_after_the_district_of_the_land(string district, string? agency) =>
        Documents.Read(new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Gap(2).Centred("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU", "TÀI SẢN GẮN LIỀN VỚI ĐẤT").Gap()
            .Text("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:", "Ông Nguyễn Hữu Thắng, Số định danh cá nhân: 064075001234", $"Địa chỉ: thôn 2, xã Ia Drăng, {district}, tỉnh Gia Lai.").Gap()
            .Row(null, "Chư Prông, ngày 05 tháng 02 năm 2025").Row(null, "CHI NHÁNH VĂN PHÒNG").Row(null, "ĐĂNG KÝ ĐẤT ĐAI CHƯ PRÔNG").Row(null, "GIÁM ĐỐC").Gap(3).Row(null, "Lê Xuân Quỳnh"))[FieldNames.Agency].ShouldBe(agency);
}

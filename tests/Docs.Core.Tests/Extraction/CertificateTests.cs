using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>What certificates print where letters and decisions do not.</summary>
public sealed class CertificateTests
{
    private static readonly ExtractedFields OfCompany = Documents.Read(
        new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Gap(2)
            .Centred("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT").Gap()
            .Text("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất", "Công ty TNHH Gỗ Hòa Phú", "Giấy chứng nhận đăng ký doanh nghiệp số: 0100233488",
                "Địa chỉ trụ sở chính: 17 Nguyễn Chí Thanh, xã Hòa Thắng, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk", "e) Thời hạn sử dụng: Đến ngày 15/10/2061")
            .Gap().Row(null, "Buôn Ma Thuột, ngày 15 tháng 10 năm 2013").Row(null, "TM. ỦY BAN NHÂN DÂN THÀNH PHỐ BUÔN MA THUỘT").Row(null, "KT. CHỦ TỊCH").Row(null, "PHÓ CHỦ TỊCH").Gap(3).Row(null, "Nguyễn Văn Chung")
            .Gap().Row("Số vào sổ cấp GCN: CT 01234", "BO 123456"));

    [Fact]
    public void A_company_stands_under_the_heading_of_a_land_certificate_without_a_title()
    {
        OfCompany[FieldNames.Holder].ShouldBe("Công ty TNHH Gỗ Hòa Phú");
        OfCompany[FieldNames.TaxCode].ShouldBe("0100233488");
        OfCompany[FieldNames.Address].ShouldBe("17 Nguyễn Chí Thanh, xã Hòa Thắng, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk");
    }

    [Fact]
    public void A_land_certificate_outlives_the_term_of_the_land() => OfCompany[FieldNames.ExpiresOn].ShouldBeNull();

    [Fact]
    public void The_end_of_a_title_is_nobodys_name() =>
        Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 45/2023/ATTP-CNĐK", "Đắk Lắk, ngày 20 tháng 11 năm 2023")
            .Centred("GIẤY CHỨNG NHẬN", "CƠ SỞ ĐỦ ĐIỀU KIỆN AN TOÀN THỰC PHẨM").Gap()
            .Text("Cơ sởi Establishment: Công ty TNHH Gỗ Hòa Phú", "Có hiệu lực đến ngày 20 tháng 11 năm 2026").Gap().Row(null, "GIÁM ĐỐC").Gap(3).Row(null, "Nay Phi La"))[FieldNames.Holder].ShouldNotBe("CƠ SỞ ĐỦ ĐIỀU KIỆN AN TOÀN THỰC PHẨM");

    [Theory]
    [InlineData("Đắắk Lắk", "Đắk Lắk")]
    [InlineData("Đắtk L ắk", "Đắk Lắk")]
    [InlineData("Lắk", "Lắk")]
    public void A_slip_in_a_province_leaves_no_district_of_it(string printed, string place) =>
        Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 45/QĐ-SYT", $"{printed}, ngày 20 tháng 11 năm 2023").Centred("QUYẾT ĐỊNH", "Về việc thành lập tổ công tác").Gap().Text("Điều 1. Thành lập tổ công tác.").Foot(null, "GIÁM ĐỐC", "Nay Phi La"))[FieldNames.Place].ShouldBe(place);
}

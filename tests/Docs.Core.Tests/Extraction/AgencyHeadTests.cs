using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>Heads as offices of the province really print them, in the years before and after 1 July 2025.</summary>
public class AgencyHeadTests
{
    private static PageLayout Head(string left, string placeAndDate = "Đắk Lắk, ngày 05 tháng 02 năm 2021")
    {
        var page = new PageLayout();
        string[] right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", placeAndDate];
        var lines = left.Split('|');
        for (var i = 0; i < Math.Max(lines.Length, right.Length); i++)
            page.Row(i < lines.Length ? lines[i] : null, i < right.Length ? right[i] : null);
        return page.Gap().Centred("GIẤY XÁC NHẬN").Text("Căn cứ hồ sơ đề nghị của ông Nguyễn Văn Hòa, kết quả được xác nhận như sau.");
    }

    [Theory]
    [InlineData("UBND XÃ EA LY -|PHÒNG KINH TẾ", "UBND XÃ EA LY", "PHÒNG KINH TẾ")]
    [InlineData("UBND XÃ IA LỐP,|PHÒNG KINH TẾ", "UBND XÃ IA LỐP", "PHÒNG KINH TẾ")]
    [InlineData("UBND HUYỆN KRÔNG PẮC|PHÒNG KINH TẾ -|HẠ TẦNG", "UBND HUYỆN KRÔNG PẮC", "PHÒNG KINH TẾ - HẠ TẦNG")]
    [InlineData("UBND THỊ XÃ BUÔN HỒ|PHÒNG LAO ĐỘNG -|THƯƠNG BINH VÀ XÃ HỘI", "UBND THỊ XÃ BUÔN HỒ", "PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI")]
    [InlineData("UBND TỈNH ĐẮK LẮK|SỞ VĂN HÓA, THỂ THAO|VÀ DU LỊCH", "UBND TỈNH ĐẮK LẮK", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH")]
    [InlineData("UBND TỈNH ĐẮK LẮK|BAN QUẢN LÝ|CÁC KHU CÔNG NGHIỆP", "UBND TỈNH ĐẮK LẮK", "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP")]
    [InlineData("VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI|CHI NHÁNH KRÔNG PẮC", "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", "CHI NHÁNH KRÔNG PẮC")]
    [InlineData("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG|CHI NHÁNH VĂN PHÒNG|ĐĂNG KÝ ĐẤT ĐAI|HUYỆN EA KAR", "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI HUYỆN EA KAR")]
    [InlineData("UBND XÃ EA LY|TRUNG TÂM PHỤC VỤ|HÀNH CHÍNH CÔNG", "UBND XÃ EA LY", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG")]
    [InlineData("BỘ CÔNG AN|CÔNG AN TỈNH ĐẮK LẮK", "BỘ CÔNG AN", "CÔNG AN TỈNH ĐẮK LẮK")]
    [InlineData("CÔNG AN TỈNH ĐẮK LẮK|CÔNG AN XÃ EA LY", "CÔNG AN TỈNH ĐẮK LẮK", "CÔNG AN XÃ EA LY")]
    [InlineData("CÔNG AN TỈNH ĐẮK LẮK|PHÒNG CẢNH SÁT QUẢN LÝ|HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI", "CÔNG AN TỈNH ĐẮK LẮK", "PHÒNG CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI")]
    [InlineData("CÔNG AN TỈNH ĐẮK LẮK|PHÒNG CẢNH SÁT|PHÒNG CHÁY, CHỮA CHÁY|VÀ CỨU NẠN, CỨU HỘ", "CÔNG AN TỈNH ĐẮK LẮK", "PHÒNG CẢNH SÁT PHÒNG CHÁY, CHỮA CHÁY VÀ CỨU NẠN, CỨU HỘ")]
    [InlineData("SỞ Y TẾ|TRUNG TÂM|KIỂM SOÁT BỆNH TẬT", "SỞ Y TẾ", "TRUNG TÂM KIỂM SOÁT BỆNH TẬT")]
    [InlineData("ỦY BAN NHÂN DÂN TỈNH|VĂN PHÒNG", "ỦY BAN NHÂN DÂN TỈNH", "VĂN PHÒNG")]
    [InlineData("UBND HUYỆN EA KAR|VĂN PHÒNG", "UBND HUYỆN EA KAR", "VĂN PHÒNG")]
    [InlineData("VĂN PHÒNG UBND TỈNH|TRUNG TÂM PHỤC VỤ|HÀNH CHÍNH CÔNG TỈNH", "VĂN PHÒNG UBND TỈNH", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG TỈNH")]
    [InlineData("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG|VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI|CHI NHÁNH KRÔNG PẮC", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", "CHI NHÁNH KRÔNG PẮC")]
    [InlineData("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG|CHI CỤC CHĂN NUÔI|VÀ THÚ Y", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "CHI CỤC CHĂN NUÔI VÀ THÚ Y")]
    [InlineData("CỤC THUẾ|THUẾ TỈNH ĐẮK LẮK", "CỤC THUẾ", "THUẾ TỈNH ĐẮK LẮK")]
    [InlineData("THUẾ TỈNH ĐẮK LẮK|THUẾ CƠ SỞ 5", "THUẾ TỈNH ĐẮK LẮK", "THUẾ CƠ SỞ 5")]
    [InlineData("CỤC THUẾ TỈNH ĐẮK LẮK|CHI CỤC|THUẾ KHU VỰC EA KAR", "CỤC THUẾ TỈNH ĐẮK LẮK", "CHI CỤC THUẾ KHU VỰC EA KAR")]
    [InlineData("CỤC QUẢN LÝ THI HÀNH ÁN DÂN SỰ|THI HÀNH ÁN DÂN SỰ TỈNH ĐẮK LẮK", "CỤC QUẢN LÝ THI HÀNH ÁN DÂN SỰ", "THI HÀNH ÁN DÂN SỰ TỈNH ĐẮK LẮK")]
    [InlineData("TÒA ÁN NHÂN DÂN TỐI CAO|TÒA ÁN NHÂN DÂN|KHU VỰC 1 - ĐẮK LẮK", "TÒA ÁN NHÂN DÂN TỐI CAO", "TÒA ÁN NHÂN DÂN KHU VỰC 1 - ĐẮK LẮK")]
    [InlineData("BỘ TÀI CHÍNH|KHO BẠC NHÀ NƯỚC|KHU VỰC XV", "BỘ TÀI CHÍNH", "KHO BẠC NHÀ NƯỚC KHU VỰC XV")]
    [InlineData("HỘI ĐỒNG NHÂN DÂN|THÀNH PHỐ BUÔN MA THUỘT", null, "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ BUÔN MA THUỘT")]
    [InlineData("UBND XÃ EA LY|VĂN PHÒNG|HĐND VÀ UBND", "UBND XÃ EA LY", "VĂN PHÒNG HĐND VÀ UBND")]
    [InlineData("SỞ KẾ HOẠCH VÀ ĐẦU TƯ|TỈNH ĐẮK LẮK|PHÒNG ĐĂNG KÝ KINH DOANH", "SỞ KẾ HOẠCH VÀ ĐẦU TƯ TỈNH ĐẮK LẮK", "PHÒNG ĐĂNG KÝ KINH DOANH")]
    [InlineData("SỞ TÀI CHÍNH|PHÒNG ĐĂNG KÝ KINH DOANH|VÀ TÀI CHÍNH DOANH NGHIỆP", "SỞ TÀI CHÍNH", "PHÒNG ĐĂNG KÝ KINH DOANH VÀ TÀI CHÍNH DOANH NGHIỆP")]
    [InlineData("CHI CỤC KIỂM LÂM|HẠT KIỂM LÂM|KRÔNG NĂNG", "CHI CỤC KIỂM LÂM", "HẠT KIỂM LÂM KRÔNG NĂNG")]
    [InlineData("SỞ Y TẾ ĐẮK LẮK|BỆNH VIỆN ĐA KHOA|VÙNG TÂY NGUYÊN", "SỞ Y TẾ ĐẮK LẮK", "BỆNH VIỆN ĐA KHOA VÙNG TÂY NGUYÊN")]
    [InlineData("UBND HUYỆN EA KAR|TRUNG TÂM Y TẾ", "UBND HUYỆN EA KAR", "TRUNG TÂM Y TẾ")]
    [InlineData("ỦY BAN NHÂN. DÂN|THỊ XÃ SÔNG CẦU", null, "ỦY BAN NHÂN DÂN THỊ XÃ SÔNG CẦU")]
    [InlineData("ỦY BAN NHÂN DÂN|XÃ 1A LỐP", null, "ỦY BAN NHÂN DÂN XÃ IA LỐP")]
    [InlineData("ỦY BAN NHÂN DÂN|XÃ XUÂN QUANG 3", null, "ỦY BAN NHÂN DÂN XÃ XUÂN QUANG 3")]
    [InlineData("UBND TỈNH ĐẮK LẮK|SỞ Y TẾ|GIÁM ĐỐC SỞ Y TẾ", "UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ")]
    public void Agency_and_the_one_above_it(string left, string? parent, string agency)
    {
        var fields = Documents.Read(Head(left));
        (fields[FieldNames.ParentAgency], fields[FieldNames.Agency]).ShouldBe((parent, agency));
    }

    [Theory]
    [InlineData("UBND TỈNH ĐẮK LẮK|SỞ Y TẾ|GIÁM ĐỐC SỞ Y TẾ", "UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ")]
    [InlineData("UBND HUYỆN KRÔNG BÔNG|PHÒNG TÀI CHÍNH - KẾ HOẠCH|TRƯỞNG PHÒNG TÀI CHÍNH - KẾ HOẠCH", "UBND HUYỆN KRÔNG BÔNG", "PHÒNG TÀI CHÍNH - KẾ HOẠCH")]
    [InlineData("TỈNH ĐẮK LẮK|ỦY BAN NHÂN DÂN HUYỆN LẮK|CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN LẮK", "TỈNH ĐẮK LẮK", "ỦY BAN NHÂN DÂN HUYỆN LẮK")]
    [InlineData("BỘ CÔNG AN|CÔNG AN TỈNH ĐẮK LẮK|TRƯỞNG CÔNG AN TỈNH ĐẮK LẮK", "BỘ CÔNG AN", "CÔNG AN TỈNH ĐẮK LẮK")]
    public void Who_decides_is_no_part_of_a_name_in_the_middle(string centred, string parent, string agency)
    {
        var fields = Documents.Read(new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Gap().Centred(centred.Split('|')).Gap().Centred("GIẤY PHÉP HOẠT ĐỘNG")
            .Text("Cấp cho ông Nguyễn Văn Hòa, được phép hoạt động theo quy định."));
        (fields[FieldNames.ParentAgency], fields[FieldNames.Agency]).ShouldBe((parent, agency));
    }

    [Theory]
    [InlineData("UBND XÃ IA LỐP|PHÒNG KINH TẾ", "la Lốp, ngày 29 tháng 4 năm 2026", "Ia Lốp", "2026-04-29")]
    [InlineData("UBND XÃ IA LỐP|PHÒNG KINH TẾ", "1a Lốp, ngày 29 tháng 4 năm 2026", "Ia Lốp", "2026-04-29")]
    [InlineData("ỦY BAN NHÂN DÂN|THỊ TRẤN LA HAI", "La Hai, ngày 29 tháng 4 năm 2024", "La Hai", "2024-04-29")]
    [InlineData("ỦY BAN NHÂN DÂN|XÃ XUÂN QUANG 3", "Xã Xuân Quang 3, ngày 29 tháng 4 năm 2024", "Xã Xuân Quang 3", "2024-04-29")]
    [InlineData("ỦY BAN NHÂN DÂN|PHƯỜNG 5", "Phường 5, ngày 29 tháng 4 năm 2024", "Phường 5", "2024-04-29")]
    [InlineData("ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH", "Thành phố Hồ Chí Minh, ngày 29 tháng 4 năm 2024", "Thành phố Hồ Chí Minh", "2024-04-29")]
    public void A_place_is_as_the_paper_has_it(string left, string printed, string place, string day)
    {
        var fields = Documents.Read(Head(left, printed));
        (fields[FieldNames.Place], fields[FieldNames.IssuedOn]).ShouldBe((place, day));
    }

    [Theory]
    [InlineData("Mã số hộ kinh doanh: 6001234562", "6001234562")]
    [InlineData("Mã số hợp tác xã: 6001234562", "6001234562")]
    [InlineData("Mã số chi nhánh: 6001234562-001", "6001234562-001")]
    [InlineData("Mã số hộ kinh doanh: 40A8454625", null)]
    [InlineData("Mã số hộ kinh doanh: 066185001234", null)]
    [InlineData("Mã số hộ kinh doanh: 6001234563", null)]
    public void The_code_of_a_household_or_a_cooperative_is_its_tax_code(string row, string? code) =>
        Documents.Read(new PageLayout().Row("UBND XÃ EA LY", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("PHÒNG KINH TẾ", "Độc lập - Tự do - Hạnh phúc").Gap()
            .Centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH", row, "Đăng ký lần đầu, ngày 14 tháng 8 năm 2025").Text("1. Tên hộ kinh doanh: TẠP HÓA BÌNH MINH"))[FieldNames.TaxCode].ShouldBe(code);

    [Theory]
    [InlineData("Số: 036419/ĐL-GPHN")]
    [InlineData("Số GP: 036419/ĐL-GPHN")]
    [InlineData("Số CCHN: 036419/ĐL-GPHN")]
    [InlineData("Giấy phép số: 036419/ĐL-GPHN")]
    [InlineData("Mã số: 036419/ĐL-GPHN")]
    [InlineData("Số/No.: 036419/ĐL-GPHN")]
    [InlineData("Số giấy chứng nhận: 036419/ĐL-GPHN")]
    [InlineData("Số: 0 3 6 4 1 9 / ĐL-GPHN")]
    [InlineData("Số: 0|3|6|4|1|9/ĐL-GPHN")]
    public void Number_under_the_title_of_a_certificate(string row) =>
        Documents.Read(new PageLayout().Row("UBND TỈNH ĐẮK LẮK", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("SỞ Y TẾ", "Độc lập - Tự do - Hạnh phúc").Gap()
            .Centred("GIẤY PHÉP HOẠT ĐỘNG KHÁM BỆNH, CHỮA BỆNH", row).Text("Tên cơ sở: Phòng khám Bình Minh"))[FieldNames.Number].ShouldBe("036419/ĐL-GPHN");
}

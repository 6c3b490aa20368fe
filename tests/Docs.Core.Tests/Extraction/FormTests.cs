using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>Forms whose labels and values stand apart: in columns, in table cells, over one another.</summary>
public class FormTests
{
    private static PageLayout Household() =>
        new PageLayout().Head("UBND HUYỆN KRÔNG ANA", "PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Số: 40A8987821", "Krông Ana, ngày 11 tháng 7 năm 2018").Centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH").Gap();

    private static PageLayout Rows(PageLayout page, int step, params (string Label, string? Value)[] rows)
    {
        var top = 700;
        foreach (var (label, value) in rows)
        {
            page.At(200, top, label);
            if (value is not null)
                page.At(760, top, value);
            top += step;
        }

        return page;
    }

    [Fact]
    public void A_label_over_two_rows_has_the_value_beside_it()
    {
        var fields = Documents.Read(Rows(Household(), 46, ("1. Tên hộ kinh doanh:", "Hộ kinh doanh Thiên Phúc"), ("2. Địa chỉ trụ sở:", "buôn Cuôr Đăng, xã Ea Bông, huyện"), ("", "Krông Ana, tỉnh Đắk Lắk"),
            ("3. Vốn kinh doanh:", "650.000.000 đồng"), ("4. Họ và tên đại diện hộ kinh", "Bùi Văn Tuấn"), ("doanh:", null), ("5. Số định danh cá nhân:", "066078001234"), ("6. Nơi cư trú:", "thôn 2, xã Ea Bông, huyện"), ("", "Krông Ana, tỉnh Đắk Lắk")));

        fields[FieldNames.Holder].ShouldBe("Bùi Văn Tuấn");
        fields[FieldNames.PersonalId].ShouldBe("066078001234");
        fields[FieldNames.Address].ShouldBe("thôn 2, xã Ea Bông, huyện Krông Ana, tỉnh Đắk Lắk");
    }

    [Fact]
    public void A_table_without_colons_is_read_cell_by_cell()
    {
        var fields = Documents.Read(Rows(Household(), 46, ("1. Tên hộ kinh doanh", "Hộ kinh doanh Bảo Lâm"), ("2. Vốn kinh doanh", "460.000.000 đồng"), ("3. Họ và tên chủ hộ kinh doanh", "Phan Hữu Hiếu"),
            ("4. Số chứng minh nhân dân", "240695830"), ("5. Nơi cư trú", "buôn Alê A, xã Cư Ni, tỉnh Đắk Lắk")));

        fields[FieldNames.Holder].ShouldBe("Phan Hữu Hiếu");
        fields[FieldNames.PersonalId].ShouldBe("240695830");
        fields[FieldNames.Address].ShouldBe("buôn Alê A, xã Cư Ni, tỉnh Đắk Lắk");
    }

    [Fact]
    public void Captions_stand_over_their_values()
    {
        var page = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 004512/ĐL-CCHN", "Đắk Lắk, ngày 20 tháng 11 năm 2018").Centred("CHỨNG CHỈ HÀNH NGHỀ DƯỢC")
            .At(240, 640, "Họ và tên").At(240, 690, "Dương Thùy Oanh").At(240, 780, "Số định danh cá nhân").At(240, 830, "066191033586").At(240, 920, "Địa chỉ thường trú").At(240, 970, "số 9 đường Y Jút, phường Tân Lập, tỉnh Đắk Lắk");

        var fields = Documents.Read(page);

        fields[FieldNames.Holder].ShouldBe("Dương Thùy Oanh");
        fields[FieldNames.PersonalId].ShouldBe("066191033586");
        fields[FieldNames.Address].ShouldBe("số 9 đường Y Jút, phường Tân Lập, tỉnh Đắk Lắk");
    }

    [Fact]
    public void A_label_in_two_languages_is_a_label() =>
        Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 12/GP-SYT", "Đắk Lắk, ngày 20 tháng 11 năm 2018").Centred("GIẤY PHÉP LAO ĐỘNG").Gap().Text("Họ và tên/Full name: NGUYỄN THỊ LAN", "Sinh ngày/Date of birth: 02/9/1985"))[FieldNames.Holder].ShouldBe("NGUYỄN THỊ LAN");

    [Fact]
    public void A_title_at_the_margin_is_a_title()
    {
        var fields = Documents.Read(new PageLayout().Head("ỦY BAN NHÂN DÂN", "THỊ XÃ BUÔN HỒ", "Số: 663/QĐ-UBND", "Buôn Hồ, ngày 23 tháng 12 năm 2013")
            .At(200, 420, "QUYẾT ĐỊNH").At(200, 470, "Về việc giao đất ở cho bà Hoàng Thanh Mai").At(200, 540, "CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ XÃ BUÔN HỒ").Gap(8).Text("Căn cứ Luật Đất đai ngày 26 tháng 11 năm 2003;", "Điều 1. Giao đất ở cho bà Hoàng Thanh Mai."));

        fields[FieldNames.Type].ShouldBe("Quyết định");
        fields[FieldNames.Subject].ShouldBe("Về việc giao đất ở cho bà Hoàng Thanh Mai");
        fields[FieldNames.Agency].ShouldBe("ỦY BAN NHÂN DÂN THỊ XÃ BUÔN HỒ");
        fields[FieldNames.Number].ShouldBe("663/QĐ-UBND");
    }

    [Fact]
    public void A_number_under_the_photograph_goes_on_in_the_next_line()
    {
        var page = new PageLayout().Row("ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("SỞ Y TẾ", "Độc lập - Tự do - Hạnh phúc").Gap(2).Centred("CHỨNG CHỈ HÀNH NGHỀ DƯỢC").Gap()
            .Text("Cấp cho: bà Dương Thùy Oanh").At(120, 1000, "Số: 4755/CCHN-D-").At(120, 1040, "SYT-ĐL");

        Documents.Read(page)[FieldNames.Number].ShouldBe("4755/CCHN-D-SYT-ĐL");
    }

    [Fact]
    public void A_land_certificate_is_known_by_its_sections_where_the_ornate_title_is_lost()
    {
        var fields = Documents.Read(new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Gap(2).Centred("GIẦY CHỪNG NHẬN", "QUYEN SO").Gap()
            .Text("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất", "Bà: Ngô Thị Kim Thúy", "Sinh năm: 1979, CCCD số: 066179684608", "II. Thửa đất", "a) Thửa đất số: 296, tờ bản đồ số: 82", "b) Mục đích sử dụng: Đất ở", "Số vào sổ cấp GCN: CS 42213")
            .Gap().Row(null, "Lắk, ngày 02 tháng 8 năm 2019").Row(null, "TM. ỦY BAN NHÂN").Row(null, "DÂN HUYỆN LẮK").Row(null, "CHỦ TỊCH").Gap(3).Row(null, "Bùi Quốc Thắng").At(200, 2200, "CK 117510"));

        fields[FieldNames.Type].ShouldBe("Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất");
        fields[FieldNames.LandSerial].ShouldBe("CK 117510");
        fields[FieldNames.LandEntry].ShouldBe("CS 42213");
        fields[FieldNames.Agency].ShouldBe("ỦY BAN NHÂN DÂN HUYỆN LẮK");
        fields[FieldNames.Capacity].ShouldBe("TM. ỦY BAN NHÂN DÂN HUYỆN LẮK");
        fields[FieldNames.Holder].ShouldBe("Ngô Thị Kim Thúy");
    }
}

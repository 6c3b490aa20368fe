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
    [InlineData("khu MTTQ Lê Lợi, xã Ea Kly, tỉnh Đắk Lắk", "khu MTTQ Lê Lợi, xã Ea Kly, tỉnh Đắk Lắk")]
    [InlineData("thôn 2, xã Đắk Mar, tỉnh Quảng Ngãi", "thôn 2, xã Đăk Mar, tỉnh Quảng Ngãi")]
    [InlineData("thôn 2, xã Đắk Liêng, tỉnh Đắk Lắk", "thôn 2, xã Đắk Liêng, tỉnh Đắk Lắk")]
    [InlineData("thôn 2, xã Ea Khăi, tỉnh Đắk Lắk", "thôn 2, xã Ea Khăl, tỉnh Đắk Lắk")]
    [InlineData("thôn 2, xã Ea Khai, tỉnh Đắk Lắk", "thôn 2, xã Ea Khal, tỉnh Đắk Lắk")]
    public void Places_are_spelled_as_they_are_called(string printed, string meant) => Read("Cấp cho: Ông Nguyễn Hữu Thắng", $"Địa chỉ: {printed}")[FieldNames.Address].ShouldBe(meant);

    [Theory]
    [InlineData("HÊmai Niê", "H'Êmai Niê")]
    [InlineData("HÊMAI NIÊ", "H'ÊMAI NIÊ")]
    [InlineData("HEN NIÊ", "HEN NIÊ")]
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
    [InlineData("huyện Chư Tơng", "CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI CHƯ TƠNG")]
    [InlineData("huyện Đức Cơ", null)]
    public void A_branch_of_the_registry_is_named_after_the_district_of_the_land(string district, string? agency) =>
        Documents.Read(new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Gap(2).Centred("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU", "TÀI SẢN GẮN LIỀN VỚI ĐẤT").Gap()
            .Text("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:", "Ông Nguyễn Hữu Thắng, Số định danh cá nhân: 064075001234", $"Địa chỉ: thôn 2, xã Ia Drăng, {district}, tỉnh Gia Lai.").Gap()
            .Row(null, "Chư Tơng, ngày 05 tháng 02 năm 2025").Row(null, "CHI NHÁNH VĂN PHÒNG").Row(null, "ĐĂNG KÝ ĐẤT ĐAI CHƯ TƠNG").Row(null, "GIÁM ĐỐC").Gap(3).Row(null, "Lê Xuân Quỳnh"))[FieldNames.Agency].ShouldBe(agency);

    [Theory]
    [InlineData("Tịnh Biên", "thôn 2, xã An Phú, thị xã Tịnh Biên, tỉnh An Giang")]
    [InlineData("Cam Đường", "tổ 3, phường Cam Đường, tỉnh Lào Cai")]
    public void A_place_may_be_called_like_a_rank_or_a_street(string name, string address) =>
        Read("Cấp cho: Ông Nguyễn Hữu Thắng", $"Địa chỉ: {address}").Values[FieldNames.Address].Confidence.ShouldBeGreaterThan(0.85, name);

    [Theory]
    [InlineData("Đinh", "54 Đinh Bộ Lĩnh, xã Ea Kly, tỉnh Đắk Lắk")]
    [InlineData("Đính", "54 Đỉnh Bộ Lĩnh, xã Ea Kly, tỉnh Đắk Lắk")]
    public void A_street_is_called_after_a_family_the_engine_held_possible(string held, string address) =>
        Documents.Read(Permit("Số: 05/GPXD-SXD", "Cấp cho: Ông Nguyễn Hữu Thắng", "Địa chỉ: 54 Đỉnh Bộ Lĩnh, xã Ea Kly, tỉnh Đắk Lắk").Held("Đỉnh", held))[FieldNames.Address].ShouldBe(address);

    [Theory]
    [InlineData("Số: 0/GPXD-SXD")]
    [InlineData("Số: 00/GPXD-SXD")]
    public void Nothing_has_the_number_nought(string number) => Documents.Read(Permit(number, "Cấp cho: Ông Nguyễn Hữu Thắng")).Values[FieldNames.Number].Confidence.ShouldBeLessThan(0.6);

    [Theory]
    [InlineData("Y Bhăm Eban", false)]
    [InlineData("Y Bhăm Êban", true)]
    [InlineData("Y Bhăm Siu", true)]
    [InlineData("Y Bhăm Ksor", true)]
    public void A_clan_that_is_written_with_a_mark_too_may_have_lost_it(string holder, bool sure) => (Read($"Cấp cho: Ông {holder}").Values[FieldNames.Holder].Confidence >= 0.8).ShouldBe(sure);

    [Fact]
    public void The_mark_of_a_family_that_has_but_one_is_in_no_doubt()
    {
        static double Sureness(string name, string faint) => Documents.Read(Permit("Số: 05/GPXD-SXD", $"Cấp cho: Ông {name}").Sure(faint, 0.6)).Values[FieldNames.Holder].Confidence;

        Sureness("Đỉnh Ngọc Sơn", "Đỉnh").ShouldBeGreaterThan(0.85);
        Sureness("Đỉnh Ngọc Sơn", "Sơn").ShouldBeLessThan(0.85);
        Sureness("Tần Ngọc Sơn", "Tần").ShouldBeLessThan(0.85);
    }

    [Fact]
    public void A_firms_form_is_not_in_capitals_by_halves() => Read("Cấp cho: HỢP tác xã BƠ Đại Lộc")[FieldNames.Holder].ShouldBe("Hợp tác xã Bơ Đại Lộc");

    [Fact]
    public void A_wide_space_parts_no_place_in_two() =>
        Documents.Read(new PageLayout().Row("UBND TỈNH ĐẮK LẮK", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("SỞ XÂY DỰNG", "Độc lập - Tự do - Hạnh phúc").Gap().Row("Số: 05/GPXD-SXD", null)
            .At(880, 330, "Đắk").At(990, 330, "Lắk ngày 05 tháng 02 năm 2021").Gap().Centred("GIẤY PHÉP XÂY DỰNG").Gap().Text("Cấp cho: Ông Nguyễn Hữu Thắng").Foot(null, "GIÁM ĐỐC", "Lê Xuân Quỳnh"))[FieldNames.Place].ShouldBe("Đắk Lắk");

    [Theory]
    [InlineData("TỈNH AN")]
    [InlineData("TỈNH")]
    public void A_province_nobody_knows_was_misread(string province) =>
        Documents.Read(new PageLayout().Row("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row(province, "Độc lập - Tự do - Hạnh phúc").Row("SỞ XÂY DỰNG", null).Gap().Row("Số: 05/GPXD-SXD", "Nghệ An, ngày 05 tháng 02 năm 2021").Gap().Centred("GIẤY PHÉP XÂY DỰNG").Gap()
            .Text("Cấp cho: Ông Nguyễn Hữu Thắng").Foot(null, "GIÁM ĐỐC", "Lê Xuân Quỳnh")).Values[FieldNames.ParentAgency].Confidence.ShouldBeLessThan(0.8);

    [Fact]
    public void A_committee_whose_word_was_torn_is_known_by_its_place_and_never_sure()
    {
        var agency = Documents.Read(new PageLayout().Row("ỦY BAN NHÂN D", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("HUYỆN KRÔNG ANA", "Độc lập - Tự do - Hạnh phúc").Gap().Row("Số: 05/GPXD-UBND", "Krông Ana, ngày 05 tháng 02 năm 2021").Gap().Centred("GIẤY PHÉP XÂY DỰNG").Gap()
            .Text("Cấp cho: Ông Nguyễn Hữu Thắng").Foot(null, "CHỦ TỊCH", "Lê Xuân Quỳnh")).Values[FieldNames.Agency];

        agency.Value.ShouldBe("ỦY BAN NHÂN DÂN HUYỆN KRÔNG ANA");
        agency.Confidence.ShouldBeLessThan(0.9);
    }
}

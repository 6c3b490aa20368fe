using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>What other lines of a paper say of a place, a day or an office in its head and foot.</summary>
public class SaidElsewhereTests
{
    private static PageLayout Extract(string agency, string day, params string[] rows) =>
        new PageLayout().Head("ỦY BAN NHÂN DÂN", agency, "Số: 112/TLKH-BS", day).Centred("TRÍCH LỤC KẾT HÔN").Gap().Text(rows).Gap();

    [Theory]
    [InlineData("PHƯỜNG QUẢNG TIẾN", "Quang Tiến, ngày 20 tháng 6 năm 2025", "phường Quang Tiến", "ỦY BAN NHÂN DÂN PHƯỜNG QUANG TIẾN")]
    [InlineData("PHƯỜNG QUẢNG TIẾN", "Quảng Tiến, ngày 20 tháng 6 năm 2025", "phường Quang Tiến", "ỦY BAN NHÂN DÂN PHƯỜNG QUẢNG TIẾN")]
    [InlineData("PHƯỜNG QUẢNG TIẾN", "Quảng Tiến, ngày 20 tháng 6 năm 2025", "phường Quảng Tiến", "ỦY BAN NHÂN DÂN PHƯỜNG QUẢNG TIẾN")]
    public void A_place_in_capitals_is_spelled_as_all_running_text_spells_it(string agency, string day, string again, string meant) =>
        Documents.Read(Extract(agency, day, $"Nơi cư trú: xóm Đông Thọ, {again}, thị xã Thái Hòa, tỉnh Nghệ An", $"Nơi đăng ký kết hôn: Ủy ban nhân dân {again}").Foot(null, "CHỦ TỊCH", "Lê Văn Hùng"))[FieldNames.Agency].ShouldBe(meant);

    [Theory]
    [InlineData("xã Đức Minh", "ỦY BAN NHÂN DÂN XÃ ĐỨC MINH")]
    [InlineData("xã Đức Bình", "ỦY BAN NHÂN DÂN XÃ ĐỨC BÌNH")]
    public void A_place_that_stands_so_throughout_is_no_slip_of_a_known_one(string again, string meant) =>
        Documents.Read(Extract("XÃ ĐỨC MINH", "Đức Minh, ngày 04 tháng 7 năm 2022", $"Quê quán: bon Bu N'Doh, {again}, huyện Đắk Mil, tỉnh Đắk Nông", $"Nơi đăng ký kết hôn: Ủy ban nhân dân {again}").Foot(null, "CHỦ TỊCH", "Lê Văn Hùng"))[FieldNames.Agency].ShouldBe(meant);

    [Fact]
    public void A_place_of_issue_is_spelled_as_its_agency_and_all_other_lines_spell_it() =>
        Documents.Read(Extract("XÃ VẠN THẮNG", "Vận Thắng, ngày 04 tháng 7 năm 2026", "Nơi cư trú: thôn 2, xã Vạn Thắng, tỉnh Khánh Hòa", "Nơi đăng ký kết hôn: Ủy ban nhân dân xã Vạn Thắng").Foot(null, "CHỦ TỊCH", "Lê Văn Hùng"))[FieldNames.Place].ShouldBe("Vạn Thắng");

    [Fact]
    public void A_place_whose_marks_differ_everywhere_goes_to_a_person()
    {
        var fields = Documents.Read(Extract("XÃ TAM THẮNG", "Tâm Thăng, ngày 04 tháng 7 năm 2022", "Quê quán: thôn 2, xã Tâm Thẳng, huyện Cư Jút, tỉnh Đắk Nông", "Nơi cư trú: thôn 2, xã Tâm Thắng, huyện Cư Jút, tỉnh Đắk Nông").Foot(null, "CHỦ TỊCH", "Lê Văn Hùng"));

        fields.Values[FieldNames.Agency].Confidence.ShouldBeLessThan(0.8);
        fields.Values[FieldNames.Place].Confidence.ShouldBeLessThan(0.8);
    }

    [Fact]
    public void A_known_place_of_another_spelling_does_not_take_the_place_of_the_one_that_is_said_again() =>
        Documents.Read(Extract("PHƯỜNG QUẢNG TIẾN", "Quang Tiến, ngày 20 tháng 6 năm 2025", "Nơi cư trú: xóm Đông Thọ, phường Quang Tiến, thị xã Thái Hòa, tỉnh Nghệ An").Foot(null, "CHỦ TỊCH", "Lê Văn Hùng"))[FieldNames.Place].ShouldBe("Quang Tiến");

    [Fact]
    public void Of_what_a_word_of_the_day_s_line_may_be_the_district_that_is_named_is_meant()
    {
        PageLayout Page() => Extract("HUYỆN ĐỨC NHUỆ", "Đứt Nhuệ, ngày 20 tháng 6 năm 2024", "Nơi cư trú: thôn 4, xã Hiệp Thạnh, huyện Đức Nhuệ, tỉnh Lâm Đồng", "Nơi đăng ký kết hôn: Ủy ban nhân dân huyện Đức Nhuệ").Foot(null, "CHỦ TỊCH", "Lê Văn Hùng");

        Documents.Read(Page().Held("Đứt", "Đức", "Đứy"))[FieldNames.Place].ShouldBe("Đức Nhuệ");
        Documents.Read(Page().Held("Đứt", "Đứy"))[FieldNames.Place].ShouldNotBe("Đức Nhuệ");
    }

    [Fact]
    public void Words_of_an_address_that_stand_so_elsewhere_are_sure()
    {
        const string Home = "Nơi cư trú: tổ 12, xã Đam Bri, thành phố Bảo Lộc, tỉnh Lâm Đồng";
        double Sureness(string day) => Documents.Read(Extract("THÀNH PHỐ BẢO LỘC", day, "Họ, chữ đệm, tên vợ: Lê Thị Hoa", Home).Foot(null, "CHỦ TỊCH", "Lê Văn Hùng").Sure("Bri,", 0.6)).Values[FieldNames.Address].Confidence;

        Sureness("Đam Bri, ngày 20 tháng 6 năm 2024").ShouldBeGreaterThan(Sureness("Bảo Lộc, ngày 20 tháng 6 năm 2024"));
    }

    [Fact]
    public void Other_readings_that_differ_in_signs_alone_leave_less_doubt()
    {
        double Held(string other) => Documents.Read(Extract("XÃ ĐAM BRI", "Đam Bri, ngày 20 tháng 6 năm 2024", "Họ, chữ đệm, tên vợ: Lê Thị Hoa", "Nơi cư trú: tổ 12, xã Hiệp Thạnh, huyện Quỳ Hợp, tỉnh Nghệ An").Foot(null, "CHỦ TỊCH", "Lê Văn Hùng").Sure("Hợp,", 0.69).Held("Hợp,", other)).Values[FieldNames.Address].Confidence;

        Held("HỢp.").ShouldBeGreaterThan(Held("Hớp,"));
    }

    [Fact]
    public void A_faint_word_in_small_letters_that_was_held_for_no_other_leaves_less_doubt()
    {
        double Sureness(params string[] others) => Documents.Read(Documents.Decision("Điều 1. Cấp phép.").Sure("hoạt", 0.6).Held("hoạt", others)).Values[FieldNames.Subject].Confidence;

        Sureness().ShouldBeGreaterThan(0.9);
        Sureness("hoặt").ShouldBeLessThan(0.9);
    }

    [Fact]
    public void Who_signs_an_extract_stands_under_a_heading_that_is_no_office()
    {
        var fields = Documents.Read(Extract("XÃ ĐAM BRI", "Đam Bri, ngày 20 tháng 6 năm 2024", "Họ, chữ đệm, tên vợ: Lê Thị Hoa").Gap(12).Row(null, "NGƯỜI KÝ TRÍCH LỤC").Row(null, "TM. ỦY BAN NHÂN DÂN").Row(null, "KT. CHỦ TỊCH").Row(null, "PHÓ CHỦ TỊCH"));

        fields[FieldNames.SignerTitle].ShouldBe("PHÓ CHỦ TỊCH");
        fields[FieldNames.Capacity].ShouldBe("KT. CHỦ TỊCH");
        fields[FieldNames.Signer].ShouldBeNull();
    }

    [Fact]
    public void A_clinic_is_named_with_house_and_street()
    {
        var fields = Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 606/ĐL-GPHĐ", "Đắk Lắk, ngày 20 tháng 6 năm 2025").Centred("GIẤY PHÉP HOẠT ĐỘNG KHÁM BỆNH, CHỮA BỆNH").Gap()
            .Text("Tên cơ sở khám bệnh, chữa bệnh: Phòng khám răng hàm mặt Bảo Lâm", "Hình thức tổ chức: Phòng khám", "Địa điểm hoạt động: 254 Đinh Tiên Hoàng, xã Hòa Xuân, tỉnh Đắk Lắk").Foot(null, "GIÁM ĐỐC", "Lê Văn Hùng"));

        fields[FieldNames.Address].ShouldBe("254 Đinh Tiên Hoàng, xã Hòa Xuân, tỉnh Đắk Lắk");
        fields.Values[FieldNames.Holder].Confidence.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void What_is_allowed_ends_before_the_day_of_issue()
    {
        var fields = Documents.Read(new PageLayout().Centred("CHỨNG CHỈ HÀNH NGHỀ KHÁM BỆNH, CHỮA BỆNH", "Số: 2096/PT-CCHN").Gap()
            .Text("Bà: PHẠM THỊ HOA", "Phạm vi hoạt động chuyên môn: chuyên khoa Sản phụ khoa, siêu âm").Row(null, "Phú Thọ, ngày 11 tháng 12 năm 2020").Foot(null, "GIÁM ĐỐC", "Lê Văn Hùng"));

        fields[FieldNames.Scope]!.ShouldNotContain("ngày");
        fields[FieldNames.Holder].ShouldBe("PHẠM THỊ HOA");
    }

    [Theory]
    [InlineData("Điều 1. Thu hồi Chứng chỉ hành nghề số 12/ĐL-CCHN.", "Điều 2. Quyết định này có hiệu lực thi hành sau 15 ngày kể từ ngày ký.", null)]
    [InlineData("Điều 1. Cho phép hoạt động.", "Điều 2. Quyết định này có hiệu lực 15 ngày kể từ ngày ký.", "P15D")]
    public void Days_after_which_force_begins_are_no_term(string first, string second, string? term) =>
        Documents.Read(Documents.Decision(first, second))[FieldNames.Term].ShouldBe(term);
}

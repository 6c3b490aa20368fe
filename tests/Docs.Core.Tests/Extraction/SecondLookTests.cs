using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>What the engine doubts and the paper does not: days, names, places and notations that something else on the page settles.</summary>
public class SecondLookTests
{
    private const double Published = 0.9, Doubted = 0.8;

    private static PageLayout Certificate(string day) => new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 05/GP-SYT", day).Centred("GIẤY PHÉP HOẠT ĐỘNG").Gap().Text("Cấp cho: Ông Nguyễn Hữu Thắng").Foot(null, "GIÁM ĐỐC", "Lê Xuân Quỳnh");

    /// <summary>Boxes of figures 28 high in print; the engine's box of the month is 46.</summary>
    [Theory]
    [InlineData(0, true, "to the descenders of the words beside it")]
    [InlineData(-18, false, "a pen's rises above the line")]
    public void A_figure_in_a_box_too_high_is_print_where_the_box_reaches_below_the_line(int rise, bool printed, string why)
    {
        var page = Certificate("Đắk Lắk, ngày 05 tháng 12 năm 2021").Reshape("12", box => box with { Y = box.Y + rise, Height = 46 });

        (Documents.Read(page).Values[FieldNames.IssuedOn].Confidence >= Published).ShouldBe(printed, why);
    }

    [Fact]
    public void The_word_between_two_figures_of_a_day_can_be_no_other()
    {
        static double Sureness(string doubted) => Documents.Read(Certificate("Đắk Lắk, ngày 05 tháng 12 năm 2021").Sure(doubted, 0.4)).Values[FieldNames.IssuedOn].Confidence;

        Sureness("tháng").ShouldBeGreaterThan(0.95);
        Sureness("12").ShouldBeLessThan(Published);
    }

    [Theory]
    [InlineData("14", true)]
    [InlineData("15", false)]
    public void The_day_behind_its_label_and_above_the_signature_is_one(string above, bool sure)
    {
        var page = new PageLayout().Row("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("HUYỆN KRÔNG PẮC", "Độc lập - Tự do - Hạnh phúc").Gap(2)
            .Centred("GIẤY CHỨNG NHẬN", "ĐĂNG KÝ HỘ KINH DOANH", "Số: 40E8012345").Text("Đăng ký lần đầu: 14/8/2019", "Họ và tên chủ hộ kinh doanh: NGUYỄN THỊ LAN").Row(null, $"Krông Pắc, ngày {above} tháng 8 năm 2019").Foot(null, "CHỦ TỊCH", "Phạm Ngọc Ánh")
            .Sure("14/8/2019", 0.4);

        var day = Documents.Read(page).Values[FieldNames.IssuedOn];
        day.Value.ShouldBe("2019-08-14");
        (day.Confidence >= Published).ShouldBe(sure);
    }

    [Theory]
    [InlineData("Phương", null, true, "a stroke over it")]
    [InlineData("Phương", "Phường", true, "nobody's name")]
    [InlineData("Phương", "Phượng", false, "another name")]
    [InlineData("Phuơng", null, false, "a name no list has")]
    public void A_signature_over_a_name_makes_no_other_name_of_it(string middle, string? other, bool sure, string why)
    {
        var page = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 05/GP-SYT", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("GIẤY PHÉP HOẠT ĐỘNG").Gap().Text("Cấp cho: Ông Nguyễn Hữu Thắng").Gap(8).Foot(null, "CHÁNH VĂN PHÒNG", $"Nguyễn {middle} Thảo").Sure(middle, 0.55);
        if (other is not null)
            page.Held(middle, other);

        var fields = Documents.Read(page);
        fields[FieldNames.Signer].ShouldBe($"Nguyễn {middle} Thảo");
        (fields.Values[FieldNames.Signer].Confidence >= Doubted).ShouldBe(sure, why);
    }

    [Theory]
    [InlineData("Chư Tơng", true)]
    [InlineData("Chư Tởng", false)]
    [InlineData("Tơng", false)]
    public void The_place_of_the_agencys_name_vouches_for_that_of_the_day(string place, bool sure)
    {
        var page = new PageLayout().Row("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("HUYỆN CHƯ TƠNG", "Độc lập - Tự do - Hạnh phúc").Gap().Row("Số: 05/QĐ-UBND", $"{place}, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH", "Về việc cấp phép hoạt động")
            .Text("Điều 1. Cấp phép hoạt động.").Foot("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Vũ Văn Hưng").Sure(place.Split(' ')[^1] + ",", 0.4);

        (Documents.Read(page).Values[FieldNames.Place].Confidence >= Published).ShouldBe(sure);
    }

    [Theory]
    [InlineData("Số: 1663/SYTNVD", "1663/SYT-NVD")]
    [InlineData("Số: 1663/SYT-NVD", "1663/SYT-NVD")]
    [InlineData("Số: 1663/SGTNVD", "1663/SGTNVD")]
    public void A_letters_notation_has_a_dash_behind_the_agency(string printed, string number) =>
        Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", printed, "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("V/v đính chính thông tin").Text("Kính gửi: Công ty TNHH Ánh Dương").Foot("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Xuân Quỳnh"))[FieldNames.Number].ShouldBe(number);

    [Theory]
    [InlineData("1 | YKlơng BuônKrông | 1934", "Y Klơng Buôn Krông", true)]
    [InlineData("1 | Y%lơng | 1934", "Võ Thị Mỹ Dung", false)]
    public void The_first_row_of_a_table_is_its_first_holder_or_nobody_is_sure(string first, string holder, bool sure)
    {
        var fields = Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 05/QĐ-SXD", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH", "Về việc thôi hưởng trợ cấp xã hội")
            .Text("Điều 1. Bãi bỏ các quyết định trợ cấp sau:", "TT Họ và tên Năm sinh Quyết định số", first, "2_ | Võ Thị Mỹ Dung | 1932", "Điều 2. Quyết định có hiệu lực kể từ ngày ký.").Foot("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Xuân Quỳnh"));

        fields[FieldNames.Holder].ShouldBe(holder);
        (fields.Values[FieldNames.Holder].Confidence >= 0.8).ShouldBe(sure);
    }

    [Fact]
    public void A_department_that_prints_its_province_has_it_in_its_name()
    {
        var fields = Documents.Read(new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Gap().Centred("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT").Gap().Text("Cấp cho: Ông Nguyễn Hữu Thắng").Gap()
            .Row(null, "Phú Yên, ngày 05 tháng 02 năm 2021").Row(null, "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG").Row(null, "TỈNH PHÚ YÊN").Row(null, "GIÁM ĐỐC").Gap(3).Row(null, "Trần Minh Trí"));

        fields[FieldNames.Agency].ShouldBe("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG TỈNH PHÚ YÊN");
    }

    [Fact]
    public void A_bilingual_label_that_lost_its_stroke_is_that_label() =>
        Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số/No.: 05/CC-SXD", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("CHỨNG CHỈ HÀNH NGHỀ KIẾN TRÚC").Gap()
            .Text("Họ và tên Full name: NGUYỄN THỊ LAN", "Quốc tịch/Nationality: Việt Nam").Foot(null, "GIÁM ĐỐC", "Lê Xuân Quỳnh"))[FieldNames.Holder].ShouldBe("NGUYỄN THỊ LAN");

    [Theory]
    [InlineData("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê.", "phép", 0.3, true)]
    [InlineData("Điều 1. Đồng ý với đề nghị.", "phép", 0.3, false)]
    [InlineData("Điều 1. Cấp phẹp hoạt động cho ông Y Bhăm Niê.", "phép", 0.96, false)]
    [InlineData("Điều 1. Đồng ý với đề nghị.", "phép", 0.96, true)]
    [InlineData("Điều 1. Đồng ý cấp phẹp cho ông Y Bhăm Niê.", "phép", 0.96, true)]
    public void What_the_text_says_again_of_the_subject_is_read_as_printed(string article, string word, double engine, bool sure)
    {
        var page = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 05/QĐ-SXD", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH", "Về việc cấp phép hoạt động").Sure(word, engine).Text(article).Foot("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Xuân Quỳnh");

        (Documents.Read(page).Values[FieldNames.Subject].Confidence >= Published).ShouldBe(sure);
    }

    [Fact]
    public void The_last_address_of_the_dead_is_his() =>
        Documents.Read(new PageLayout().Head("ỦY BAN NHÂN DÂN", "XÃ EA KLY", "Số: 12/2021", "Ea Kly, ngày 05 tháng 02 năm 2021").Centred("TRÍCH LỤC KHAI TỬ").Gap().Text("Họ, chữ đệm, tên: NGUYỄN VĂN NAM", "Nơi thường trú/tạm trú cuối cùng: 319 30 tháng 4, xã Ea Kly, huyện Krông Pắc, tỉnh Đắk Lắk").Foot(null, "CHỦ TỊCH", "Lê Xuân Quỳnh"))[FieldNames.Address]
            .ShouldBe("319 30 tháng 4, xã Ea Kly, huyện Krông Pắc, tỉnh Đắk Lắk");

    [Fact]
    public void A_rank_without_its_name_ends_no_address() =>
        Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 05/GP-SXD", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("GIẤY PHÉP XÂY DỰNG").Gap().Text("Cấp cho: Ông Nguyễn Hữu Thắng", "Địa chỉ: buôn Suối Cau, xã Hòa Khánh, thành phố. Buôn Ma Thuột, tỉnh Đắk Lắk.").Foot(null, "GIÁM ĐỐC", "Lê Xuân Quỳnh"))[FieldNames.Address]
            .ShouldBe("buôn Suối Cau, xã Hòa Khánh, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk");

    [Fact]
    public void A_place_begins_with_a_capital() =>
        Documents.Read(new PageLayout().Head("UBND TỈNH GIA LAI", "SỞ XÂY DỰNG", "Số: 05/GP-SXD", "Pleiku, ngày 05 tháng 02 năm 2021").Centred("GIẤY PHÉP XÂY DỰNG").Gap().Text("Cấp cho: Ông Nguyễn Hữu Thắng", "Địa chỉ: 46 Lý Thái Tổ, xã la Blang, huyện Chư Sê, tỉnh Gia Lai").Foot(null, "GIÁM ĐỐC", "Lê Xuân Quỳnh"))[FieldNames.Address]
            .ShouldBe("46 Lý Thái Tổ, xã Ia Blang, huyện Chư Sê, tỉnh Gia Lai");

    [Fact]
    public void Whom_a_letter_answers_is_no_part_of_who_received_his() =>
        Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 05/SYT-NVD", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("V/v đính chính thông tin").Text("Kính gửi: Công ty TNHH Dược Sê Rê Pốk Sở Y tế nhận được văn bản ngày 23/01/2021.").Foot("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Xuân Quỳnh"))[FieldNames.Holder]
            .ShouldBe("Công ty TNHH Dược Sê Rê Pốk");

    [Fact]
    public void The_head_of_a_branch_office_is_no_woman_addressed_as_chi() =>
        Documents.Read(new PageLayout().Head("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "CHI CỤC THỦY SẢN", "Số: 93/2023/NNMT-GL", "Gia Lai, ngày 05 tháng 02 năm 2023").Centred("GIẤY CHỨNG NHẬN", "CƠ SỞ ĐỦ ĐIỀU KIỆN AN TOÀN THỰC PHẨM").Text("Đủ điều kiện an toàn thực phẩm để sản xuất, kinh doanh sản phẩm: cà phê bột.")
            .Row(null, "CHI CỤC TRƯỞNG").Gap(3).Row(null, "Nguyễn Tấn Phát"))[FieldNames.Holder].ShouldBeNull();

    [Fact]
    public void A_marked_letter_read_twice_is_one() =>
        Documents.Read(Documents.PractisingCertificate("Bùi Hữữu Nhơn"))[FieldNames.Holder].ShouldBe("Bùi Hữu Nhơn");
}

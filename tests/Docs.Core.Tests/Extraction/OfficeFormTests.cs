using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>What went wrong on forms as offices print them.</summary>
public class OfficeFormTests
{
    [Fact]
    public void The_day_of_a_registration_has_no_place_before_it() =>
        Documents.Read(Documents.HouseholdBusiness())[FieldNames.Place].ShouldBeNull();

    [Fact]
    public void A_sheet_folded_to_a_card_is_read_half_by_half()
    {
        var page = new PageLayout().At(240, 130, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").At(400, 175, "Độc lập - Tự do - Hạnh phúc").At(410, 250, "CHỨNG CHỈ HÀNH NGHỀ").At(420, 320, "HOẠT ĐỘNG XÂY DỰNG").At(550, 380, "Số: DAL-57786141").At(300, 840, "Chữ ký của người được cấp chứng chỉ")
            .At(1560, 135, "UBND TỈNH ĐẮK LẮK").At(1610, 175, "SỞ XÂY DỰNG").At(1250, 246, "1. Họ và tên: Dương Văn Khánh").At(1250, 320, "2. Ngày, tháng, năm sinh: 05/04/1967").At(1250, 380, "3. Số căn cước công dân (hộ chiếu): 066067353789")
            .At(1250, 640, "4. Chứng chỉ có giá trị đến: 09/12/2024").At(1440, 735, "Đắk Lắk, ngày 09 tháng 12 năm 2019").At(1630, 783, "GIÁM ĐỐC").At(1600, 1086, "Đỗ Thanh Toàn").Page with
        { Width = 2339, Height = 1654 };

        var fields = new FieldExtractor(DescriptorSet.Default).Extract([page]);

        fields[FieldNames.Type].ShouldBe("Chứng chỉ hành nghề hoạt động xây dựng");
        fields[FieldNames.Number].ShouldBe("DAL-57786141");
        fields[FieldNames.Holder].ShouldBe("Dương Văn Khánh");
        fields[FieldNames.PersonalId].ShouldBe("066067353789");
        (fields[FieldNames.ParentAgency], fields[FieldNames.Agency]).ShouldBe(("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG"));
        (fields[FieldNames.IssuedOn], fields[FieldNames.ExpiresOn], fields[FieldNames.Signer]).ShouldBe(("2019-12-09", "2024-12-09", "Đỗ Thanh Toàn"));
    }

    [Fact]
    public void A_birth_certificate_names_office_and_day_in_its_rows()
    {
        var fields = Documents.Read(new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Gap().Centred("GIẤY KHAI SINH", "Số: 45/2021").Gap()
            .Text("Họ, chữ đệm, tên: NGUYỄN MINH KHÔI", "Ngày, tháng, năm sinh: 01/02/2021", "Họ, chữ đệm, tên người đi khai sinh: Nguyễn Văn Tâm", "Giấy tờ tùy thân: CCCD số 066090000456", "Nơi đăng ký khai sinh: Ủy ban nhân dân xã Ea Tu", "Ngày, tháng, năm đăng ký: 09/02/2021"));

        fields[FieldNames.IssuedOn].ShouldBe("2021-02-09");
        fields[FieldNames.Agency].ShouldBe("Ủy ban nhân dân xã Ea Tu");
    }

    [Theory]
    [InlineData("Cư M$ar", "Cư M'gar")]
    [InlineData("Cư Mgar", "Cư M'gar")]
    [InlineData("Đắk Lắk", "Đắk Lắk")]
    [InlineData("Ea Súp", "Ea Súp")]
    public void A_place_a_letter_away_from_its_agencys_seat_is_the_seat(string read, string meant) =>
        Documents.Read(new PageLayout().Head("ỦY BAN NHÂN DÂN", "HUYỆN CƯ M'GAR", "Số: 12/QĐ-UBND", $"{read}, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH"))[FieldNames.Place].ShouldBe(meant);

    [Fact]
    public void A_notice_may_have_its_subject_under_its_number_as_letters_do()
    {
        var fields = Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 12/TB-SYT", "Đắk Lắk, ngày 03 tháng 4 năm 2024").Row("V/v trả hồ sơ", null).Gap()
            .Centred("THÔNG BÁO").Gap().Text("Ngày 12/3/2024, Sở Y tế nhận được hồ sơ của ông Trần Văn Minh."));

        fields[FieldNames.Type].ShouldBe("Thông báo");
        fields[FieldNames.Subject].ShouldBe("V/v trả hồ sơ");
    }

    [Theory]
    [InlineData("VW chủ trương khảo sát")]
    [InlineData("V/ chủ trương khảo sát")]
    [InlineData("V/v chủ trương khảo sát")]
    public void The_subject_of_a_letter_starts_as_all_do_whatever_was_read(string printed)
    {
        var fields = Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 12/SYT-NVY", "Đắk Lắk, ngày 03 tháng 4 năm 2024").Row(printed, null).Gap()
            .Text("Kính gửi: - Sở Kế hoạch và Đầu tư; - Công ty TNHH Cà phê Bảo Lâm.").Gap().Text("Xét đề nghị của Công ty TNHH Cà phê Bảo Lâm, Sở Y tế có ý kiến như sau:"));

        fields[FieldNames.Subject].ShouldBe("V/v chủ trương khảo sát");
        fields[FieldNames.Type].ShouldBe("Công văn");
        fields[FieldNames.Holder].ShouldBe("Công ty TNHH Cà phê Bảo Lâm", "an agency among the addressees is no holder");
    }

    [Theory]
    [InlineData("Số: 2845/SYT-NVD", true)]
    [InlineData("Số: 2845/SYENVD", false)]
    public void A_letters_notation_that_stands_for_no_such_agency_is_misread(string number, bool sure) =>
        (Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", number, "Đắk Lắk, ngày 03 tháng 4 năm 2024").Row("V/v đính chính", null).Text("Kính gửi: Công ty TNHH Tâm An"))
            .Values[FieldNames.Number].Confidence > 0.9).ShouldBe(sure);

    [Fact]
    public void A_branch_of_the_land_registry_signs_under_its_places_name()
    {
        var fields = Documents.Read(new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Centred("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU", "TÀI SẢN GẮN LIỀN VỚI ĐẤT")
            .Text("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:", "Ông Đỗ Văn Đạt, CCCD số 066078638027").Gap().Row("Số vào sổ cấp GCN: CN 89661", "Krông Pắc, ngày 12 tháng 8 năm 2026").Row(null, "CHI NHÁNH KRÔNG PẮC").Row(null, "GIÁM ĐỐC").Gap(3).Row(null, "Võ Quang Trường"));

        fields[FieldNames.Agency].ShouldBe("CHI NHÁNH KRÔNG PẮC");
    }

    [Fact]
    public void Agencies_in_the_middle_of_the_sheet_have_the_places_above_them_as_their_superiors()
    {
        var fields = Documents.Read(new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "TỈNH ĐẮK LẮK", "HUYỆN EA KAR", "ỦY BAN NHÂN DÂN", "XÃ CƯ NI").Gap()
            .Centred("GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", "Số: 292/UBND-XNTTHN").Text("Họ, chữ đệm, tên: TẠ THANH TÀI"));

        fields[FieldNames.ParentAgency].ShouldBe("TỈNH ĐẮK LẮK HUYỆN EA KAR");
        fields[FieldNames.Agency].ShouldBe("ỦY BAN NHÂN DÂN XÃ CƯ NI");
    }

    [Fact]
    public void A_scrap_over_the_title_is_no_part_of_it()
    {
        var page = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 12/GPXD", "Đắk Lắk, ngày 05 tháng 02 năm 2021").At(820, 430, "Ầ").At(640, 460, "GIẤY PHÉP XÂY DỰNG");
        page.Gap(5).Text("1. Cấp cho: Ông Đỗ Đức Lộc");

        Documents.Read(page).Values[FieldNames.Type].Confidence.ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void A_name_broken_over_lines_before_a_comma_is_whole()
    {
        var page = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 2072/SYT-NVY", "Đắk Lắk, ngày 13 tháng 5 năm 2025").Row("V/v trả lời công dân", null).Gap().Centred("Kính gửi: Ủy ban nhân dân huyện Lắk")
            .At(316, 900, "Ngày 01/05/2025, Sở Y tế nhận được đơn đề ngày 28/04/2025 của ông Lê Công").At(236, 942, "Long, mã hồ sơ: H15.30-250430-8202. Sở Y tế trả lời như sau:");

        Documents.Read(page)[FieldNames.Holder].ShouldBe("Lê Công Long");
    }

    [Theory]
    [InlineData("HBình Ayun", "H'Bình Ayun")]
    [InlineData("HBÌNH AYUN", "H'BÌNH AYUN")]
    [InlineData("Hà Thị Ayun", "Hà Thị Ayun")]
    public void The_apostrophe_of_a_clans_daughter_is_put_back(string printed, string meant) =>
        Documents.Read(Documents.Decision($"Điều 1. Cấp phép hoạt động cho bà {printed}."))[FieldNames.Holder].ShouldBe(meant);

    [Fact]
    public void Columns_whose_rows_do_not_meet_are_two_people_all_the_same()
    {
        var page = new PageLayout().Head("UBND THỊ XÃ BUÔN HỒ", "UBND PHƯỜNG AN LẠC", "Số: 368/TLKH-BS", "An Lạc, ngày 27 tháng 11 năm 2017").Centred("TRÍCH LỤC KẾT HÔN").Gap();
        (string? Left, string? Right)[] rows =
        [
            ("Họ, chữ đệm, tên vợ: Lý Thị Trang", "Họ, chữ đệm, tên chồng: Phạm Hữu"), ("Dân tộc: Kinh", "Hiếu"), ("Nơi cư trú: thôn 2, xã Ea Bông,", "Dân tộc: Kinh"),
            ("tỉnh Đắk Lắk", "Nơi cư trú: số 9 đường Y Jút,"), ("Giấy tờ tùy thân: CCCD số", "phường An Lạc, tỉnh Đắk Lắk"), ("066197901677", "Giấy tờ tùy thân: CCCD số"), (null, "052080433664"),
        ];
        foreach (var ((left, right), y) in rows.Select((row, i) => (row, 640 + (44 * i))))
        {
            if (left is not null)
                page.At(214, y, left);
            if (right is not null)
                page.At(871, y, right);
        }

        Documents.Read(page).Holders.Select(holder => (holder.Name, holder.PersonalId)).ShouldBe([("Lý Thị Trang", "066197901677"), ("Phạm Hữu Hiếu", "052080433664")]);
    }

    [Fact]
    public void Where_a_child_was_born_and_comes_from_is_not_where_it_lives() =>
        Documents.Read(Documents.BirthExtract().Text("Nơi sinh: Bệnh viện Đa khoa, phường Tân An, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk", "Nơi cư trú: thôn 7, xã Ea Tul, huyện Cư M'gar, tỉnh Đắk Lắk"))
            [FieldNames.Address].ShouldBe("thôn 7, xã Ea Tul, huyện Cư M'gar, tỉnh Đắk Lắk");

    [Fact]
    public void A_numbered_table_of_results_is_read_as_it_stands()
    {
        var page = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 2258/QĐ-SYT", "Đắk Lắk, ngày 29 tháng 11 năm 2021").Centred("QUYẾT ĐỊNH", "Về việc thu hồi Giấy chứng nhận đủ điều kiện kinh doanh dược").Gap()
            .Text("Điều 1. Thu hồi 04 Giấy chứng nhận đủ điều kiện kinh doanh dược của các cơ sở có tên sau:");
        var top = 900;
        page.At(236, top - 60, "STT").At(330, top - 60, "Tên cơ sở").At(720, top - 60, "Số").At(980, top - 60, "Ngày cấp").At(1200, top - 60, "Lý do thu hồi");
        foreach (var (n, number) in ((int, string)[])[(1, "114/ĐKKDD-ĐL"), (2, "518/ĐKKDD-ĐL"), (3, "161/ĐKKDD-ĐL"), (4, "113/ĐKKDD-ĐL")])
        {
            page.At(250, top, $"{n}").At(330, top, "Nhà thuốc Minh Phát").At(720, top, number).At(980, top, "30/09/2019").At(1200, top, "Chấm dứt");
            top += 60;
        }

        page.At(316, top, "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.");

        Documents.Read(page).Relations.Select(relation => relation.Number).ShouldBe(["114/ĐKKDD-ĐL", "518/ĐKKDD-ĐL", "161/ĐKKDD-ĐL", "113/ĐKKDD-ĐL"]);
    }

    [Fact]
    public void A_revocation_whose_target_was_not_read_is_never_published_unseen()
    {
        var fields = Documents.Read(Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê."));
        var values = new Dictionary<string, FieldValue>(fields.Values);
        values[FieldNames.Subject] = values[FieldNames.Subject] with { Value = "Về việc thu hồi Giấy chứng nhận đủ điều kiện kinh doanh dược" };

        PublishDecision.Of(fields with { Values = values }, DescriptorSet.Default, new HashSet<string>(), new PublishThresholds()).ShouldBeOfType<PublishDecision.Unsure>().Fields.ShouldBe([FieldNames.Subject]);
    }
}

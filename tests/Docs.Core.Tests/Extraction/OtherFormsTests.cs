using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>Forms of other offices: two languages, two people side by side, several results in one list.</summary>
public class OtherFormsTests
{
    private static PageLayout Centred(string agency, params string[] title) =>
        new PageLayout().Centred(agency, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Gap().Centred(title).Gap();

    [Fact]
    public void A_licence_in_two_languages_is_read_by_its_vietnamese_half()
    {
        var fields = Documents.Read(Centred("BỘ GTVT", "GIẤY PHÉP LÁI XE / DRIVER'S LICENSE", "Số / No: 660108854731")
            .Text("Họ tên / Full name: NGUYỄN THỊ SƠN", "Nơi cư trú / Address: phường Tân Lập, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk", "Hạng / Class: B2", "Có giá trị đến / Expires: 06/06/2029")
            .Gap().Row(null, "Đắk Lắk, ngày/date 06 tháng/month 06").Row(null, "năm/year 2019").Row(null, "KT. GIÁM ĐỐC").Row(null, "PHÓ GIÁM ĐỐC").Gap(3).Row(null, "Hoàng Đức Long"));

        fields[FieldNames.Type].ShouldBe("Giấy phép lái xe");
        fields[FieldNames.Number].ShouldBe("660108854731");
        fields[FieldNames.Holder].ShouldBe("NGUYỄN THỊ SƠN");
        fields[FieldNames.Address].ShouldBe("phường Tân Lập, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk");
        fields[FieldNames.ExpiresOn].ShouldBe("2029-06-06");
        fields[FieldNames.IssuedOn].ShouldBe("2019-06-06", "the line is too long for its column");
        fields[FieldNames.Signer].ShouldBe("Hoàng Đức Long");
    }

    [Fact]
    public void A_number_of_letters_and_digits_stands_behind_a_label_in_two_languages() =>
        Documents.Read(Centred("SỞ XÂY DỰNG", "CHỨNG CHỈ", "HÀNH NGHỀ HOẠT ĐỘNG XÂY DỰNG", "CERTIFICATE OF CONSTRUCTION PRACTICE", "Số/No: DLA-17347565").Text("Họ và tên / Full name: VÕ THANH THẢO"))[FieldNames.Number]
            .ShouldBe("DLA-17347565");

    [Fact]
    public void A_stroke_between_vietnamese_words_is_no_translation() =>
        Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 12/GP-SYT", "Đắk Lắk, ngày 20 tháng 11 năm 2018").Centred("GIẤY PHÉP HOẠT ĐỘNG").Gap().Text("Tên tổ chức/cá nhân: Phòng khám Đa khoa Hòa Bình"))[FieldNames.Holder]
            .ShouldBe("Phòng khám Đa khoa Hòa Bình");

    [Fact]
    public void Two_people_side_by_side_keep_their_own_numbers_and_addresses()
    {
        var page = new PageLayout().Head("UBND THỊ XÃ BUÔN HỒ", "UBND PHƯỜNG AN LẠC", "Số: 368/TLKH-BS", "An Lạc, ngày 27 tháng 11 năm 2017").Centred("TRÍCH LỤC KẾT HÔN").Gap();
        (string Left, string Value, string Right, string Other)[] rows =
        [
            ("Họ, chữ", "ĐỖ MINH HIẾU", "Họ, chữ", "HỒ THỊ LAN"), ("đệm, tên", "", "đệm, tên", ""), ("chồng:", "", "vợ:", ""), ("Năm sinh:", "1985", "Năm sinh:", "1988"), ("Dân tộc:", "Kinh", "Dân tộc:", "Kinh"),
            ("Nơi cư trú:", "thôn 2, xã Ea Bông,", "Nơi cư", "số 9 đường Y Jút,"), ("", "tỉnh Đắk Lắk", "trú:", "phường An Lạc, tỉnh"), ("", "", "", "Đắk Lắk"), ("Số CCCD:", "066085670690", "Số CCCD:", "066188530001"),
        ];
        foreach (var (row, at) in rows.Select((row, i) => (row, 640 + 44 * i)))
        {
            foreach (var (text, x) in ((string, int)[])[(row.Left, 200), (row.Value, 420), (row.Right, 860), (row.Other, 1080)])
                page.At(x, at, text);
        }

        Documents.Read(page).Holders.ShouldBe(
        [
            new Holder("ĐỖ MINH HIẾU", "066085670690", null, 1985, "thôn 2, xã Ea Bông, tỉnh Đắk Lắk"),
            new Holder("HỒ THỊ LAN", "066188530001", null, 1988, "số 9 đường Y Jút, phường An Lạc, tỉnh Đắk Lắk"),
        ]);
    }

    [Fact]
    public void A_verb_over_a_list_touches_every_result_of_it()
    {
        var fields = Documents.Read(Documents.Decision("Điều 1. Thu hồi các giấy phép sau đây:", "1. Giấy phép số 12/GP-UBND ngày 05 tháng 02 năm 2012 cấp cho Công ty TNHH Bảo Lâm;", "2. Giấy phép số 48/GP-STNMT ngày 9/8/2013 cấp theo Tờ trình số 7/TTr-STNMT;",
            "Điều 2. Quyết định số 3/QĐ-UBND ngày 01/01/2011 vẫn được thực hiện."));

        fields.Relations.Select(relation => (relation.Kind, relation.Number)).ShouldBe([(RelationKind.Revokes, "12/GP-UBND"), (RelationKind.Revokes, "48/GP-STNMT")]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(26)]
    public void A_verb_over_a_table_touches_every_row_of_it_numbers_broken_in_their_cells_to_the_left_or_centred(int indent)
    {
        var page = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 05/QĐ-SXD", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH", "Về việc bãi bỏ các quyết định cá biệt").Gap().Text("Điều 1. Bãi bỏ 2 quyết định theo danh sách sau:");
        var top = 1000;
        foreach (var (number, rest, day) in ((string, string, string)[])[("193/QĐ-", "UBND", "26/09/2013"), ("826/QĐ-", "UBND", "27/01/2009")])
        {
            page.At(300, top, number).At(300 + indent, top + 42, rest).At(560, top, day);
            top += 90;
        }

        page.At(316, top, "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.");

        Documents.Read(page).Relations.Select(relation => (relation.Kind, relation.Number)).ShouldBe([(RelationKind.Repeals, "193/QĐ-UBND"), (RelationKind.Repeals, "826/QĐ-UBND")]);
    }

    [Fact]
    public void A_ruled_table_with_numbered_rows_is_a_form()
    {
        var page = new PageLayout().Head("ỦY BAN NHÂN DÂN", "TỈNH ĐẮK LẮK", "Số: 611/GPMT-UBND", "Đắk Lắk, ngày 16 tháng 03 năm 2019").Centred("GIẤY PHÉP MÔI TRƯỜNG")
            .At(200, 600, "1 | Tên chủ dự án đầu tư, cơ |").At(744, 600, "|Công ty Cổ phần Dược phẩm Trường Thịnh").At(268, 642, "SỞ").At(200, 700, "2 |").At(268, 700, "Mã số thuế").At(744, 700, "|6028261108")
            .At(200, 760, "3 |").At(268, 760, "Địa chỉ trụ sở chính").At(744, 760, "số 37 đường Mai Hắc Đế, phường Khánh Xuân,").At(744, 802, "thành phố Buôn Ma Thuột, tỉnh Đắk Lắk")
            .At(200, 860, "4 |").At(268, 860, "Mã hồ sơ").At(744, 860, "000.00.22.H15-190316-0950").At(200, 920, "5 |").At(268, 920, "Thời hạn").At(744, 920, "đến ngày 16/03/2029");

        var fields = Documents.Read(page);

        fields[FieldNames.Holder].ShouldBe("Công ty Cổ phần Dược phẩm Trường Thịnh");
        fields[FieldNames.TaxCode].ShouldBe("6028261108");
        fields[FieldNames.Address].ShouldBe("số 37 đường Mai Hắc Đế, phường Khánh Xuân, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk");
        fields[FieldNames.Dossier].ShouldBe("000.00.22.H15-190316-0950");
        fields[FieldNames.ExpiresOn].ShouldBe("2029-03-16");
    }

    [Theory]
    [InlineData("- Số CCCD: 066080001234; cấp ngày 06/7/2021 tại Cục Cảnh sát quản lý hành chính.")]
    [InlineData("Giấy chứng nhận quyền sử dụng đất số CS 347593 do Sở Tài nguyên và Môi trường cấp ngày 06/01/2016.")]
    [InlineData("Số giấy chứng thực cá nhân: 066080001234\nNgày cấp: 06/7/2021\nNơi cấp: Công an tỉnh Đắk Lắk")]
    public void The_day_of_another_paper_is_not_the_permits(string text)
    {
        var fields = Documents.Read(new PageLayout().Row("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("THỊ XÃ BUÔN HỒ", "Độc lập - Tự do - Hạnh phúc").Gap().Centred("GIẤY PHÉP XÂY DỰNG", "Số: 12/GPXD").Gap()
            .Text(["1. Cấp cho: Ông Mai Đình Khánh", .. text.Split('\n')]).Gap().Row(null, "Buôn Hồ, ngày 22 tháng 8 năm 2024").Row(null, "CHỦ TỊCH").Gap(3).Row(null, "Trịnh Văn Thịnh"));

        fields[FieldNames.IssuedOn].ShouldBe("2024-08-22");
    }

    [Theory]
    [InlineData("số 351 đường tỉnh Đắk Lắk")]
    [InlineData("số 282 đường Trần Nhật Duật, phường Tự An, huyện Cư tỉnh Đắk Lắk")]
    [InlineData("số 82 đường Nguyễn Tất Thành, thị trấn Phước An, huyện Krông Pắc, tỉnh Đắk")]
    [InlineData("số 103 đường Lý Thường Kiệt, phường Đạt Hiếu, thị xã Buôn Hồ")]
    public void An_address_that_lost_a_part_is_never_published_unseen(string address)
    {
        var fields = Documents.Read(Documents.Decision($"Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê, địa chỉ: {address}."));

        fields.Values[FieldNames.Address].Confidence.ShouldBeLessThan(new PublishThresholds().Doubt);
        PublishDecision.Of(fields, DescriptorSet.Default, new HashSet<string>(), new PublishThresholds()).ShouldBeOfType<PublishDecision.Unsure>();
    }

    [Fact]
    public void A_word_of_the_value_under_the_column_of_others_does_not_tear_the_line()
    {
        var page = new PageLayout().Head("ỦY BAN NHÂN DÂN", "THỊ XÃ BUÔN HỒ", "Số: 45/GPXD", "Buôn Hồ, ngày 22 tháng 8 năm 2024").Centred("GIẤY PHÉP XÂY DỰNG")
            .At(200, 600, "1. Cấp cho:").At(760, 600, "Ông Mai Đình Khánh").At(200, 650, "Địa chỉ thường trú: số 351 đường Mai Hắc Đế, phường An Lạc, thị xã").At(700, 695, "Buôn Hồ, tỉnh Đắk Lắk");
        foreach (var (label, at) in ((string, int)[])[("2. Công trình:", 745), ("3. Diện tích:", 790), ("4. Thời hạn khởi công:", 835)])
            page.At(200, at, label).At(760, at, "nhà ở riêng lẻ");

        Documents.Read(page)[FieldNames.Address].ShouldNotBe("số 351 đường Buôn Hồ, tỉnh Đắk Lắk");
        Documents.Read(page).Values[FieldNames.Address].Value.ShouldStartWith("số 351 đường Mai Hắc Đế");
    }

    [Fact]
    public void A_list_that_runs_into_an_annex_of_two_hundred_pages_is_bounded()
    {
        var head = Documents.Decision("Điều 1. Thu hồi các giấy phép sau đây:");
        var annex = Enumerable.Range(2, 200).Select(number => new PageLayout(number).Text([.. Enumerable.Range(0, 30).Select(row => $"{row} Nguyễn Văn A{row} Giấy phép số {number * 30 + row}/GP-UBND ngày 05/02/2020")]));

        var fields = Documents.Read([head, .. annex]);

        fields[FieldNames.Number].ShouldBe("05/QĐ-SXD");
        fields.Relations.Count.ShouldBeLessThanOrEqualTo(400);
    }

    [Fact]
    public void Every_pattern_is_linear_in_the_text()
    {
        var patterns = typeof(FieldExtractor).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Docs.Core.Extraction", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public))
            .Where(field => field.FieldType == typeof(System.Text.RegularExpressions.Regex))
            .Select(field => (Name: $"{field.DeclaringType!.Name}.{field.Name}", Pattern: (System.Text.RegularExpressions.Regex)field.GetValue(null)!)).ToList();

        patterns.Count.ShouldBeGreaterThan(50);
        patterns.ShouldAllBe(one => one.Pattern.Options.HasFlag(System.Text.RegularExpressions.RegexOptions.NonBacktracking));
    }
}

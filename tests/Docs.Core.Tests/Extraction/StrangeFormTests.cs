using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>Older, bilingual and tabular forms, and decisions whose targets stand in lists with terms of their own or in an annex.</summary>
public class StrangeFormTests
{
    private static PageLayout Decision(string subject, params string[] articles) =>
        new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 105/QĐ-SYT", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH", subject).Gap()
            .Text(articles).Foot(null, "GIÁM ĐỐC", "Lê Xuân Quỳnh");

    private static PageLayout Land(string serial, params string[] rows) =>
        new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Gap(2).Centred("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT").Gap()
            .Centred("ỦY BAN NHÂN DÂN HUYỆN KRÔNG BÔNG", "CHỨNG NHẬN").Text("Hộ ông: KIỀU HOÀNG PHÚC", "Sinh năm: 1961").Text(rows)
            .Gap().Row("Vào sổ cấp giấy chứng nhận quyền", "Krông Bông, ngày 12 tháng 02 năm 2001").Row("sử dụng đất số: 26372 QSDĐ/PX", "TM. ỦY BAN NHÂN DÂN HUYỆN KRÔNG BÔNG").Row(null, "CHỦ TỊCH").Gap(3).Row(null, "Nông Gia Bảo").Gap().Row(null, serial);

    [Fact]
    public void Terms_given_to_several_licences_are_not_the_decisions_own()
    {
        var fields = Documents.Read(Decision("Về việc gia hạn các Giấy phép hoạt động", "Điều 1. Gia hạn thời hạn của các Giấy phép hoạt động có tên dưới đây:",
            "a) Giấy phép số 590/GP-SYT ngày 10/01/2020 cấp cho Công ty Cổ phần Đá Hòa Phát: gia hạn đến hết ngày 02/03/2025;",
            "b) Giấy phép số 191/GP-SYT ngày 20/05/2020 cấp cho Công ty TNHH Sông Ba: gia hạn đến hết ngày 02/03/2026;", "Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này."));

        fields[FieldNames.ExpiresOn].ShouldBeNull();
        fields.Relations.Select(relation => relation.Number).ShouldBe(["590/GP-SYT", "191/GP-SYT"]);
        fields[FieldNames.Holder].ShouldNotBeNull().ShouldStartWith("Công ty Cổ phần Đá", Case.Sensitive, "a stone is no \"đã\"");
    }

    [Fact]
    public void The_term_of_the_one_licence_that_is_extended_stays() =>
        Documents.Read(Decision("Về việc gia hạn Giấy phép hoạt động", "Điều 1. Gia hạn Giấy phép số 590/GP-SYT ngày 10/01/2020 đến hết ngày 02/03/2025."))[FieldNames.ExpiresOn].ShouldBe("2025-03-02");

    [Theory]
    [InlineData("Điều 1. Tạm đình chỉ hiệu lực của 02 Giấy phép hoạt động sau đây trong thời hạn 03 tháng kể từ ngày ký:")]
    [InlineData("Điều 1. Tước quyền sử dụng Chứng chỉ hành nghề của các ông, bà có tên dưới đây, thời hạn 06 tháng kể từ ngày ký:")]
    public void How_long_others_are_suspended_is_not_the_decisions_own_term(string first)
    {
        var fields = Documents.Read(Decision("Về việc tạm đình chỉ hiệu lực Giấy phép", first,
            "- Giấy phép số 860/GP-SYT, cấp ngày 20/08/2018;", "- Giấy phép số 171/GP-SYT, cấp ngày 02/04/2018;"));
        (fields[FieldNames.ExpiresOn], fields[FieldNames.Term]).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("2008", "Giấy chứng nhận quyền sử dụng đất")]
    [InlineData("____", "Giấy chứng nhận quyền sử dụng đất")]
    [InlineData("2025", "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất")]
    public void The_red_book_of_2004_is_told_from_the_form_of_2024_by_its_day_or_its_wording(string year, string type) =>
        Documents.Read(new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Gap(2).Centred("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT").Gap()
            .Text("I- Tên người sử dụng đất", "Bà HÀ THỊ LỆ THU", "II- Thửa đất được quyền sử dụng", "1. Thửa đất số: 170  2. Tờ bản đồ số: 58", "5. Hình thức sử dụng: riêng toàn bộ diện tích",
                "6. Mục đích sử dụng đất: Đất trồng cây lâu năm", "8. Nguồn gốc sử dụng đất: Nhà nước giao đất không thu tiền", "III- Tài sản gắn liền với đất: Không", "Số vào sổ cấp giấy chứng nhận quyền sử dụng đất: H 88952")
            .Gap().Row(null, $"Ea Súp, ngày 10 tháng 9 năm {year}").Row(null, "TM. ỦY BAN NHÂN DÂN HUYỆN EA SÚP").Foot(null, "CHỦ TỊCH", "Kiều Viết Cường"))[FieldNames.Type].ShouldBe(type);

    [Fact]
    public void A_households_number_keeps_what_stands_behind_its_slash() =>
        Documents.Read(new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Row("ỦY BAN NHÂN DÂN", null).Row("HUYỆN M'DRẮK", null)
            .Centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ KINH DOANH", "Số: 40G835025/HKD", "HỘ KINH DOANH CÁ THỂ").Text("1/ Tên hộ kinh doanh: MINH PHÁT"))[FieldNames.Number].ShouldBe("40G835025/HKD");

    [Fact]
    public void A_branch_of_veterinarians_is_no_branch_of_the_tax_office()
    {
        var fields = Documents.Read(new PageLayout().Head("SỞ NÔNG NGHIỆP VÀ PTNT", "CHI CỤC THÚ Y", "Số: 612/CCHN-CNTY", "Đắk Lắk, ngày 21 tháng 02 năm 2019").Centred("CHỨNG CHỈ HÀNH NGHỀ THÚ Y").Gap()
            .Text("Ông/bà: Lương Bá Khoa", "Được phép hành nghề: Khám bệnh, chẩn đoán bệnh động vật"));
        (fields[FieldNames.Agency], fields[FieldNames.Scope]).ShouldBe(("CHI CỤC THÚ Y", "Khám bệnh, chẩn đoán bệnh động vật"));
    }

    [Fact]
    public void A_form_at_the_end_of_a_line_is_no_name() =>
        Documents.Read(Decision("Về việc cấp phép", "Điều 1. Cho phép hoạt động khám bệnh, chữa bệnh theo quy định đối với Công ty Cổ phần Dịch vụ Y tế Sông Ba: thực hiện từ năm 2021."))[FieldNames.Holder]
            .ShouldBe("Công ty Cổ phần Dịch vụ Y tế Sông Ba");

    [Fact]
    public void An_annex_holds_the_numbers_that_the_article_governs()
    {
        var annex = new PageLayout(2).Centred("DANH SÁCH CHỨNG CHỈ HÀNH NGHỀ BỊ THU HỒI", "(Kèm theo Quyết định số 105/QĐ-SYT ngày 05/02/2021 của Giám đốc Sở Y tế)").Text("TT Họ và tên Năm sinh Số chứng chỉ Ngày cấp")
            .Text("1 Nông Thị Bích Liên 1992 260/CCHN-D-SYT-ĐL 21/03/2018", "2 Tống Thị Lệ Thu 1969 921/CCHN-D-SYT-ĐL 07/05/2018", "3 Trần Ngọc Ánh 1980 653/CCHN-D-SYTĐL 26/07/2018");
        var fields = Documents.Read(Decision("Về việc thu hồi Chứng chỉ hành nghề dược", "Điều 1. Thu hồi 03 Chứng chỉ hành nghề dược do Sở Y tế cấp cho các cá nhân có tên trong danh sách kèm theo Quyết định này.",
            "Điều 2. Quyết định có hiệu lực kể từ ngày ký."), annex);

        fields.Relations.Select(relation => (relation.Kind, relation.Number)).ShouldBe(
            [(RelationKind.Revokes, "260/CCHN-D-SYT-ĐL"), (RelationKind.Revokes, "921/CCHN-D-SYT-ĐL"), (RelationKind.Revokes, "653/CCHN-D-SYT-ĐL")]);
        fields.Relations[0].IssuedOn.ShouldBe(new DateOnly(2018, 3, 21));
        fields.Doubts.ShouldBeEmpty();
        fields[FieldNames.Holder].ShouldBe("Nông Thị Bích Liên");
    }

    [Theory]
    [InlineData("Điều 1. Thu hồi các chứng chỉ trong danh sách kèm theo.", "Điều 2. Gia hạn các chứng chỉ theo danh sách kèm theo.")]
    [InlineData("Điều 1. Thu hồi Chứng chỉ số 12/CCHN-D-SYT-ĐL (kèm theo danh sách tài liệu).", "Điều 2. Quyết định có hiệu lực kể từ ngày ký.")]
    public void An_annex_of_two_verbs_or_of_something_else_is_left_to_a_person(string first, string second) =>
        Documents.Read(Decision("Về việc chứng chỉ hành nghề", first, second), new PageLayout(2).Centred("DANH SÁCH").Text("1 Biên bản số 260/BB-SYT 21/03/2018", "2 Biên bản số 921/BB-SYT 07/05/2018")).Relations
            .Count(relation => relation.Number.Contains("/BB-", StringComparison.Ordinal)).ShouldBe(0);

    [Fact]
    public void Who_signs_at_the_left_with_the_bearers_picture_at_the_right_is_found()
    {
        var fields = Documents.Read(new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Gap().Row("SỞ XÂY DỰNG", null).Centred("CHỨNG CHỈ HÀNH NGHỀ KIẾN TRÚC", "Số/No.: KTS-40-22607").Gap()
            .Text("Họ và tên / Full name: NÔNG THỊ LỆ THU", "Phạm vi hành nghề / Scope oƒ practice: Thiết kế nội thất công trình", "Có giá trị đến ngày / Valid unti: 15/10/2031")
            .Gap().Row("Đắk Lắk, ngày 15 tháng 10 năm 2021", "Người được cấp chứng chỉ").Row("KT. GIÁM ĐỐC", null).Row("PHÓ GIÁM ĐỐC", null).Gap(3).Row("Hà Bảo Trâm", null));

        fields[FieldNames.Number].ShouldBe("KTS-40-22607");
        fields[FieldNames.Type].ShouldBe("Chứng chỉ hành nghề kiến trúc");
        fields[FieldNames.IssuedOn].ShouldBe("2021-10-15");
        fields[FieldNames.Signer].ShouldBe("Hà Bảo Trâm");
        fields[FieldNames.Capacity].ShouldBe("KT. GIÁM ĐỐC");
        fields[FieldNames.Scope].ShouldBe("Thiết kế nội thất công trình");
        fields[FieldNames.ExpiresOn].ShouldBe("2031-10-15");
    }

    [Fact]
    public void A_number_within_the_forms_own_table_has_no_colon() =>
        Documents.Read(new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "UBND HUYỆN KRÔNG BÔNG", "PHÒNG TÀI CHÍNH - KẾ HOẠCH").Gap().Centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH").Gap()
            .Text("Mã số hộ kinh doanh 40M8738077", "Tên hộ kinh doanh TẠP HÓA ĐẤT ĐỎ"))[FieldNames.Number].ShouldBe("40M8738077");

    [Fact]
    public void The_red_book_of_1993_has_one_letter_and_the_entry_of_its_book()
    {
        var fields = Documents.Read(Land("E 793963", "Được quyền sử dụng 4.785 m2 đất, theo bảng liệt kê dưới đây:"));

        fields[FieldNames.LandSerial].ShouldBe("E 793963");
        fields[FieldNames.LandEntry].ShouldBe("26372 QSDĐ/PX");
        fields[FieldNames.Agency].ShouldBe("ỦY BAN NHÂN DÂN HUYỆN KRÔNG BÔNG", "what it certifies, and to whom, is no part of its name");
    }

    [Theory]
    [InlineData("UBND HUYỆN M'DRẮK")]
    [InlineData("UBND HUYỆN M'ĐRẮK")]
    public void Both_spellings_of_a_district_stay_as_printed(string agency) =>
        Documents.Read(new PageLayout().Head("TỈNH ĐẮK LẮK", agency, "Số: 12/QĐ-UBND", "M'Drắk, ngày 05 tháng 02 năm 2018").Centred("QUYẾT ĐỊNH"))[FieldNames.Agency].ShouldBe(agency);

    [Fact]
    public void A_capital_behind_an_apostrophe_stays() =>
        Documents.Read(Documents.Decision("Điều 1. Cấp phép cho ông Y Bhăm Niê, địa chỉ: thôn 2, xã Cư M'Lan, huyện Ea Súp, tỉnh Đắk Lắk."))[FieldNames.Address].ShouldBe("thôn 2, xã Cư M'Lan, huyện Ea Súp, tỉnh Đắk Lắk");

    /// <summary>"M'Drắk" and "M'Đrắk" are both written: what is put back is the apostrophe alone.</summary>
    [Theory]
    [InlineData("thôn 2, xã Cư MLan, huyện Ea Súp, tỉnh Đắk Lắk", "thôn 2, xã Cư M'Lan, huyện Ea Súp, tỉnh Đắk Lắk")]
    [InlineData("thôn 2, xã Cư Mlan, huyện Ea Súp, tỉnh Đắk Lắk", "thôn 2, xã Cư M'lan, huyện Ea Súp, tỉnh Đắk Lắk")]
    [InlineData("tổ dân phố 1, thị trấn MDrắk, huyện MDrắk, tỉnh Đắk Lắk", "tổ dân phố 1, thị trấn M'Drắk, huyện M'Drắk, tỉnh Đắk Lắk")]
    [InlineData("tổ dân phố 1, thị trấn MĐrắk, huyện MĐrắk, tỉnh Đắk Lắk", "tổ dân phố 1, thị trấn M'Đrắk, huyện M'Đrắk, tỉnh Đắk Lắk")]
    public void A_lost_apostrophe_is_put_back_and_nothing_else_changes(string read, string printed) =>
        Documents.Read(Documents.Decision($"Điều 1. Cấp phép cho ông Y Bhăm Niê, địa chỉ: {read}."))[FieldNames.Address].ShouldBe(printed);

    [Fact]
    public void An_agency_whose_apostrophe_was_lost_keeps_the_printed_letter() =>
        Documents.Read(new PageLayout().Head("TỈNH ĐẮK LẮK", "UBND HUYỆN MDRẮK", "Số: 12/QĐ-UBND", "MDrắk, ngày 05 tháng 02 năm 2018").Centred("QUYẾT ĐỊNH")).Values
            .Where(field => field.Key is FieldNames.Agency or FieldNames.Place).ToDictionary(field => field.Key, field => field.Value.Value)
            .ShouldBe(new Dictionary<string, string> { [FieldNames.Agency] = "UBND HUYỆN M'DRẮK", [FieldNames.Place] = "M'Drắk" }, ignoreOrder: true);

    /// <summary>A table whose columns line up looks like a form: its second cell is taken for a label, its ordinals for a list.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Everyone_in_the_table_of_an_annex_is_a_holder(int rows)
    {
        (string Name, string Year, string Number, string Day)[] all =
        [
            ("Nông Thị Liên", "1992", "260/CCHN-D-SYT-ĐL", "21/03/2018"), ("Tống Thị Thu", "1969", "921/CCHN-D-SYT-ĐL", "07/05/2018"), ("Trần Ngọc Ánh", "1980", "653/CCHN-D-SYT-ĐL", "26/07/2018"),
            ("Cao Sỹ Liêm", "1994", "311/CCHN-D-SYT-ĐL", "20/02/2020"), ("Châu Gia Bảo", "1990", "454/CCHN-D-SYT-ĐL", "11/10/2019"),
        ];
        var annex = new PageLayout(2).Centred("DANH SÁCH CHỨNG CHỈ HÀNH NGHỀ BỊ THU HỒI", "(Kèm theo Quyết định số 105/QĐ-SYT ngày 05/02/2021 của Giám đốc Sở Y tế)");
        void Row(int top, params string[] cells)
        {
            for (var i = 0; i < cells.Length; i++)
                annex.At(((int[])[240, 320, 700, 880, 1320])[i], top, cells[i]);
        }

        Row(320, "TT", "Họ và tên", "Năm sinh", "Số chứng chỉ", "Ngày cấp");
        for (var i = 0; i < rows; i++)
            Row(380 + 54 * i, $"{i + 1}", all[i].Name, all[i].Year, all[i].Number, all[i].Day);
        var fields = Documents.Read(Decision("Về việc thu hồi Chứng chỉ hành nghề dược", $"Điều 1. Thu hồi 0{rows} Chứng chỉ hành nghề dược do Sở Y tế cấp cho các cá nhân có tên trong danh sách kèm theo Quyết định này.",
            "Điều 2. Quyết định có hiệu lực kể từ ngày ký."), annex);

        fields.Holders.Select(holder => holder.Name).ShouldBe(all.Take(rows).Select(row => row.Name));
        fields.Relations.Select(relation => relation.Number).ShouldBe(all.Take(rows).Select(row => row.Number));
        fields.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public void A_heading_in_capitals_on_the_next_page_goes_on_with_no_line_of_this_one()
    {
        var act = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 105/QĐ-SYT", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH", "Về việc thu hồi Chứng chỉ hành nghề").Gap()
            .Text("Điều 1. Thu hồi 02 Chứng chỉ hành nghề của các cá nhân theo danh sách kèm theo.").Foot(null, "GIÁM ĐỐC", "Nguyễn Phan Hoàng Viết Cường");
        Documents.Read(act, new PageLayout(2).Centred("DANH SÁCH CHỨNG CHỈ BỊ THU HỒI").Text("1 Chứng chỉ 260/CCHN-SYT cấp ngày 21/03/2018", "2 Chứng chỉ 921/CCHN-SYT cấp ngày 07/05/2018"))
            .Relations.Select(relation => relation.Number).ShouldBe(["260/CCHN-SYT", "921/CCHN-SYT"]);
    }
}

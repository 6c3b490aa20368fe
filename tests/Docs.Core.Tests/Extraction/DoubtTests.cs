using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>Papers that are not what the rules expect: low confidence or nothing, never a confident wrong value.</summary>
public class DoubtTests
{
    private static PublishDecision Decide(ExtractedFields fields) => PublishDecision.Of(fields, DescriptorSet.Default, new HashSet<string>(), new PublishThresholds());

    [Fact]
    public void The_code_of_the_agency_vouches_for_a_number_that_was_hard_to_read()
    {
        static double Confidence(string number) => Documents.Read(new PageLayout { Confidence = 0.5 }.Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", number, "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("THÔNG BÁO")).Values[FieldNames.Number].Confidence;

        Confidence("Số: 05/TB-SXD").ShouldBeGreaterThan(Confidence("Số: 05/TB-VPXX"));
    }

    [Theory]
    [InlineData("(Kèm theo Quyết định số 05/QĐ-SXD ngày 05 tháng 02 năm 2021 của Giám đốc Sở Xây dựng)", 1)]
    [InlineData("(Kèm theo Quyết định số 65/QĐ-SXD ngày 05 tháng 02 năm 2021 của Giám đốc Sở Xây dựng)", -1)]
    [InlineData("Quyết định số 65/QĐ-SXD ngày 05 tháng 02 năm 2021 của Giám đốc Sở Xây dựng", 0)]
    [InlineData("(Kèm theo Quyết định số 65/QĐ-SXD ngày 04 tháng 3 năm 2019 của Giám đốc Sở Xây dựng)", 0)]
    public void An_annex_that_names_its_act_vouches_for_the_number_or_contradicts_it(string heading, int expected)
    {
        ExtractedFields Read(string text) => Documents.Read(Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê."), new PageLayout(2).Centred("PHỤ LỤC").Text(text));
        var (alone, beside) = (Read("Danh mục thiết bị").Values[FieldNames.Number], Read(heading).Values[FieldNames.Number]);

        beside.Value.ShouldBe("05/QĐ-SXD");
        Math.Sign(beside.Confidence - alone.Confidence).ShouldBe(expected);
        if (expected < 0)
            Decide(Read(heading)).ShouldBeOfType<PublishDecision.Unsure>();
    }

    /// <summary>The engine held another digit possible and no second reading settled it: nothing on the page tells which is meant.</summary>
    [Theory]
    [InlineData(FieldNames.PersonalId, "066185001234", "068185001234")]
    [InlineData(FieldNames.IssuedOn, "2019", "2010")]
    [InlineData(FieldNames.Number, "40E8012345", "40E8612345")]
    public void A_number_with_another_digit_in_question_is_not_published_unseen(string field, string word, string other)
    {
        var sure = Documents.Read(Documents.HouseholdBusiness());
        var doubted = Documents.Read(Documents.HouseholdBusiness().Held(word, other));

        Decide(sure).ShouldBeOfType<PublishDecision.Sure>();
        doubted[field].ShouldBe(sure[field]);
        Decide(doubted).ShouldBeOfType<PublishDecision.Unsure>().Fields.ShouldBe([field]);
        Decide(Documents.Read(Documents.HouseholdBusiness().Held(word, word + ","))).ShouldBeOfType<PublishDecision.Sure>("a comma is no digit");
    }

    [Theory]
    [InlineData("2019", "2079")]
    [InlineData("14", "74")]
    public void A_digit_that_would_make_no_day_is_not_in_question(string word, string other) =>
        Decide(Documents.Read(Documents.HouseholdBusiness().Held(word, other))).ShouldBeOfType<PublishDecision.Sure>();

    [Theory]
    [InlineData("065185001234", "no province has it")]
    [InlineData("966185001234", "nor has a country")]
    [InlineData("066485001234", "a birth after 2099")]
    [InlineData("066186001234", "the paper says 1985")]
    [InlineData("066085001234", "the paper says a woman")]
    public void A_digit_that_would_make_another_persons_id_or_nobodys_is_not_in_question(string other, string why) =>
        Decide(Documents.Read(Documents.HouseholdBusiness().Held("066185001234", other))).ShouldBeOfType<PublishDecision.Sure>(why);

    [Theory]
    [InlineData("Thời hạn 10 năm, có giá trị đến hết ngày 05/02/2031.", true)]
    [InlineData("Thời hạn 10 năm, có giá trị đến hết ngày 06/02/2031.", false)]
    [InlineData("Có giá trị đến hết ngày 05/02/2031.", false)]
    public void Day_of_issue_term_and_last_day_that_fit_prove_each_other(string term, bool expected)
    {
        var page = Documents.Decision($"Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê. {term}").Held("05", "06", "03").Held("05/02/2031.", "05/02/2037.");

        (Decide(Documents.Read(page)) is PublishDecision.Sure).ShouldBe(expected);
    }

    [Theory]
    [InlineData("02", "01", true, "issued before it was asked for")]
    [InlineData("02", "03", false, "")]
    [InlineData("H15.23-210201-0488;", "H15.23-210301-0488;", true, "received after the day of issue")]
    [InlineData("H15.23-210201-0488;", "H15.23-210281-0488;", true, "no day")]
    [InlineData("H15.23-210201-0488;", "H15.23-210201-0483;", false, "")]
    public void Day_of_issue_and_dossier_bound_each_other(string word, string other, bool expected, string why) =>
        (Decide(Documents.Read(Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê.").Held(word, other))) is PublishDecision.Sure).ShouldBe(expected, why);

    [Theory]
    [InlineData("H15.23-210205-0488", true)]
    [InlineData("H15.23-210204-0488", false)]
    public void A_paper_issued_on_the_day_its_dossier_came_names_that_day_twice(string dossier, bool expected)
    {
        var page = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 07/QĐ-SXD", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Held("05", "06")
            .Centred("QUYẾT ĐỊNH", "Về việc cấp phép hoạt động cho ông Y Bhăm Niê").Text($"Xét hồ sơ số {dossier}.", "Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê.").Foot("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Xuân Quỳnh");

        (Decide(Documents.Read(page)) is PublishDecision.Sure).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Số: 05/2021/QĐ-UBND", true)]
    [InlineData("Số: 05/QĐ-UBND", false)]
    public void The_year_of_the_number_proves_that_of_the_day(string number, bool expected)
    {
        var page = new PageLayout().Head("ỦY BAN NHÂN DÂN", "TỈNH ĐẮK LẮK", number, "Đắk Lắk, ngày 05 tháng 02 năm 2021").Held("2021", "2011")
            .Centred("QUYẾT ĐỊNH", "Về việc cấp phép hoạt động cho ông Y Bhăm Niê").Text("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê.").Foot("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Xuân Quỳnh");

        (Decide(Documents.Read(page)) is PublishDecision.Sure).ShouldBe(expected);
    }

    [Fact]
    public void Another_digit_in_question_of_a_paper_that_is_revoked_goes_to_a_person()
    {
        static ExtractedFields Read(params string[] others) =>
            Documents.Read(Documents.Decision("Điều 1. Thu hồi Giấy phép số 860/GP-SXD ngày 20 tháng 8 năm 2018 cấp cho ông Y Bhăm Niê.").Held("860/GP-SXD", others));

        Decide(Read()).ShouldBeOfType<PublishDecision.Sure>();
        Decide(Read("800/GP-SXD")).ShouldBeOfType<PublishDecision.Unsure>();
    }

    [Theory]
    [InlineData("066185001234", 1)]
    [InlineData("066185001734", -1)]
    [InlineData("066190007777", 0)]
    public void A_personal_id_that_stands_twice_vouches_for_itself_or_contradicts(string again, int expected)
    {
        static double Confidence(string annex) =>
            Documents.Read(Documents.HouseholdBusiness().Held("066185001234", "068185001234"), new PageLayout(2).Text(annex)).Values[FieldNames.PersonalId].Confidence;

        Math.Sign(Confidence($"Giấy ủy quyền kèm theo của người có số {again} nêu trên.") - Confidence("Giấy ủy quyền kèm theo.")).ShouldBe(expected);
    }

    [Fact]
    public void A_digit_behind_a_wide_gap_was_written_by_pen()
    {
        var page = new PageLayout().Row("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("THÀNH PHỐ BUÔN MA THUỘT", "Độc lập - Tự do - Hạnh phúc").At(319, 300, "Số:").At(485, 290, "3", height: 66).At(528, 300, "/GPXD").Gap(3).Centred("GIẤY PHÉP XÂY DỰNG");

        var number = Documents.Read(page).Values.GetValueOrDefault(FieldNames.Number);

        (number?.Confidence ?? 0).ShouldBeLessThan(0.7);
    }

    [Theory]
    [InlineData("507 /QĐ-SYT", 0.5, false)]
    [InlineData("507 /QĐ-SYT", 0.95, true)]
    [InlineData("507/QĐ-SYT", 0.5, true)]
    public void Doubtful_digits_that_stood_apart_from_their_notation_may_be_a_pens_though_they_were_joined_since(string read, double confidence, bool expected)
    {
        var page = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 507/QĐ-SYT", "Đắk Lắk, ngày 15 tháng 9 năm 2026").Sure("507/QĐ-SYT", confidence).Raw("507/QĐ-SYT", read).Gap().Centred("QUYẾT ĐỊNH", "Về việc thu hồi giấy phép");

        (Documents.Read(page).Values[FieldNames.Number].Confidence >= 0.9).ShouldBe(expected);
    }

    [Fact]
    public void A_day_without_a_single_figure_is_a_guess() =>
        Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 05/TB-SXD", "Đắk Lắk, ngày lồ tháng 10 năm 2017").Centred("THÔNG BÁO")).Values[FieldNames.IssuedOn].Confidence.ShouldBeLessThan(0.7);

    [Fact]
    public void A_title_under_a_stamp_is_known_by_the_notation_and_scraps_are_no_part_of_the_agency()
    {
        var fields = Documents.Read(new PageLayout().Row("UBND TỈNH KIÊN GIANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("SỞ Y TẾ", "Độc lập - Tự do - Hạnh phúc").Row("PHÙ", null).Row("Số: 12/QĐ-SYT", "Kiên Giang, ngày 05 tháng 12 năm 2017").Gap()
            .Centred("ĐỊNH", "và việc công nhận danh hiệu Chiến sĩ thi đua").Text("Điều 1. Công nhận danh hiệu."));

        fields[FieldNames.Type].ShouldBe("Quyết định");
        fields[FieldNames.Subject].ShouldBe("Về việc công nhận danh hiệu Chiến sĩ thi đua");
        fields[FieldNames.Agency].ShouldBe("SỞ Y TẾ");
    }

    [Fact]
    public void A_doubtful_signer_keeps_a_document_from_being_published_unseen()
    {
        var sure = Documents.Read(Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê."));
        var values = new Dictionary<string, FieldValue>(sure.Values) { [FieldNames.Signer] = sure.Values[FieldNames.Signer] with { Confidence = 0.6 } };

        Decide(sure).ShouldBeOfType<PublishDecision.Sure>();
        Decide(sure with { Values = values }).ShouldBeOfType<PublishDecision.Unsure>().Reason.ShouldBe("Chưa chắc: người ký.");
    }

    [Fact]
    public void What_the_body_quotes_never_fills_a_head_without_number()
    {
        var fields = Documents.Read(new PageLayout().Row("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("XÃ EA TU", "Độc lập - Tự do - Hạnh phúc").Gap().Centred("GIẤY XÁC NHẬN").Gap()
            .Text("Căn cứ Nghị định số 15/2021/NĐ-CP ngày 03 tháng 3 năm 2021;", "Số: 44/GP-UBND ngày 05/02/2019 là giấy phép đã cấp cho ông Trần Văn Nam;", "Số vào sổ 12/2019."));

        fields[FieldNames.Number].ShouldBeNull();
        Decide(fields).ShouldBeOfType<PublishDecision.Unsure>();
    }

    [Fact]
    public void A_foreign_paper_gives_nothing_to_publish()
    {
        var fields = Documents.Read(new PageLayout().Centred("REPUBLIC OF UTOPIA", "CERTIFICATE OF NATURALISATION", "No. 1234/AB-XY").Text("This is to certify that Mr John Smith, born on 05/02/1980, of 12 Long Lane, has been granted the right of abode until 05/02/2030.", "Place: Utopia, date 05.02.2020"));

        fields[FieldNames.Type].ShouldBeNull();
        fields[FieldNames.Holder].ShouldBeNull();
        Decide(fields).ShouldBeOfType<PublishDecision.Unsure>();
    }

    [Fact]
    public void Two_documents_in_one_scan_are_told_apart_and_the_first_head_counts()
    {
        var first = Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê.");
        var second = new PageLayout(2).Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 77/QĐ-SYT", "Đắk Lắk, ngày 09 tháng 9 năm 2022").Centred("QUYẾT ĐỊNH", "Về việc cấp phép cho bà Lê Thị Mai").Text("Điều 1. Cấp phép cho bà Lê Thị Mai.");

        DocumentHeads.Find(Documents.Pages(first, second)).ShouldBe([2]);
        Documents.Read(first, second)[FieldNames.Number].ShouldBe("05/QĐ-SXD");
    }

    /// <summary>Nothing is asked of a scan that holds no document at all: no exception, and nothing that would be published.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("~~ ^^ ||| … ' ` ¬ ¦¦ ;;;; ,,,, ....")]
    [InlineData("IIl1 O0o0 lIl1 5S5S 8B8B rnrn vvvv 1lI| 0OO0 ///// -----")]
    public void What_the_engine_made_of_dirt_is_never_published(string text)
    {
        var fields = Documents.Read(new PageLayout { Confidence = 0.2 }.Text([.. Enumerable.Repeat(text, 30)]));

        fields.Values.Values.ShouldAllBe(value => value.Confidence < new PublishThresholds().Doubt);
        Decide(fields).ShouldBeOfType<PublishDecision.Unsure>();
    }

    /// <summary>In CPU time of its own, so that a busy machine does not fail it: thousands of the worst words on one page.</summary>
    [Theory]
    [InlineData("thu hồi 12 giấy phép số ")]
    [InlineData("ngày 05 tháng 02 năm ")]
    [InlineData("của ông Nguyễn Văn A, ")]
    [InlineData("Địa chỉ: số 1 đường ")]
    [InlineData("1 1 1 1 1 1 1 1 ")]
    [InlineData("((((((((((((((((")]
    public void No_wording_makes_extraction_run_away(string text)
    {
        var page = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 05/QĐ-SXD", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH").Text(string.Concat(Enumerable.Repeat(text, 4_000)).Trim());
        Documents.Read(Documents.Letter());
        var before = Environment.CpuUsage.TotalTime;

        Documents.Read(page)[FieldNames.Number].ShouldBe("05/QĐ-SXD");

        (Environment.CpuUsage.TotalTime - before).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_long_annex_of_tables_changes_nothing_of_the_head()
    {
        var head = Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê theo danh sách kèm theo.");
        var annex = Enumerable.Range(2, 40).Select(number => new PageLayout(number).Text([.. Enumerable.Range(0, 40).Select(row => $"{row} Nguyễn Văn A{row} 0660800{row:00000} thôn {row} xã Ea Tu số 12/QĐ-UBND ngày 05/02/2020")]));

        var alone = Documents.Read(head);
        var fields = Documents.Read([head, .. annex]);

        foreach (var name in (string[])[FieldNames.Number, FieldNames.IssuedOn, FieldNames.Agency, FieldNames.Type, FieldNames.Subject, FieldNames.Holder])
            fields[name].ShouldBe(alone[name]);
    }

    /// <summary>A thick book costs no more than its first hundred pages and its last twenty.</summary>
    [Theory]
    [InlineData(100, true)]
    [InlineData(150, false)]
    [InlineData(241, true)]
    public void Of_a_thick_book_the_first_and_the_last_pages_are_asked(int page, bool found)
    {
        var pages = Enumerable.Range(1, 250).Select(number => number == page
            ? new PageLayout(number).Text("Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014;")
            : new PageLayout(number).Text("Danh mục kèm theo.")).ToArray();

        Documents.Read(pages).Values.ContainsKey(FieldNames.LegalBases).ShouldBe(found);
    }
}

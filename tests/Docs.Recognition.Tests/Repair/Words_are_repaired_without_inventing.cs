using Docs.Core.Recognition;
using Docs.Recognition.Pipeline;
using Docs.Recognition.Repair;

namespace Docs.Recognition.Tests.Repair;

public sealed class Words_are_repaired_without_inventing
{
    [Theory]
    [InlineData("UBND TĨNH ĐẮK LẮK", "UBND TỈNH ĐẮK LẮK")]
    [InlineData("quy định chỉ tiết thi hành", "quy định chi tiết thi hành")]
    [InlineData("Địa chi thường trú", "Địa chỉ thường trú")]
    [InlineData("THỰC PHÁM", "THỰC PHẨM")]
    [InlineData("sửa đôi, bồ sung một số điều", "sửa đổi, bổ sung một số điều")]
    [InlineData("GIÁM ĐÓC", "GIÁM ĐỐC")]
    public void Marks_follow_the_words_beside_them(string read, string meant) => Repaired(read, 0.8).ShouldBe(meant);

    [Theory]
    [InlineData("ông Trần Văn Đinh")]
    [InlineData("bà H'Yuôm Niê")]
    [InlineData("thu chi ngân sách")]
    [InlineData("số 123/QĐ-UBND")]
    [InlineData("Lô đất A1 tại khu Il")]
    [InlineData("máy bơm 2kWh, email a.b@daklak.gov.vn")]
    [InlineData("HOÀ xã hội")]
    [InlineData("mục I.1 và phần II.2")]
    [InlineData("khu I1")]
    public void What_may_be_right_stays(string read) => Repaired(read, 0.97).ShouldBe(read);

    [Theory]
    [InlineData("ngày l5 tháng I2", "ngày 15 tháng 12")]
    [InlineData("2O24.", "2024.")]
    [InlineData("l.250.OOO", "l.250.OOO")]
    [InlineData("1.25O.OO0", "1.250.000")]
    public void Look_alikes_among_digits_are_digits(string read, string meant) => Repaired(read, 0.9).ShouldBe(meant);

    [Theory]
    [InlineData("QĐÐ-UBND", "QĐ-UBND")]
    [InlineData("Ðắk", "Đắk")]
    [InlineData("cỦa thuỐc", "của thuốc")]
    [InlineData("HỮu", "Hữu")]
    public void Letters_and_case_slips_are_mended(string read, string meant) => Repaired(read, 0.9).ShouldBe(meant);

    [Theory]
    [InlineData("Nơi cưtrú:", "Nơi cư trú:")]
    [InlineData("Tổchức được cấp phép", "Tổ chức được cấp phép")]
    [InlineData("ngày 23 tháng07 năm 2025", "ngày 23 tháng 07 năm 2025")]
    [InlineData("huyện Ea Hleo", "huyện Ea H'leo")]
    [InlineData("huyện Cư Mgar,", "huyện Cư M'gar,")]
    [InlineData("lưu lượng 190 m°/ngày đêm", "lưu lượng 190 m³/ngày đêm")]
    [InlineData("tại TỜ trình", "tại Tờ trình")]
    [InlineData("Nghị định SỐ 91/2017/NĐ-CP", "Nghị định số 91/2017/NĐ-CP")]
    [InlineData("số: 12/QĐ-UBND", "Số: 12/QĐ-UBND")]
    public void Spaces_cases_apostrophes_and_powers_are_mended(string read, string meant) => Repaired(read, 0.9).ShouldBe(meant);

    [Theory]
    [InlineData("UBND TỈNH ĐẮK LẮK")]
    [InlineData("Nguyễn Văn Quyền")]
    [InlineData("ông NGUYỄN VĂN PHONG")]
    [InlineData("lưu lượng 20 m2/ngày")]
    [InlineData("Krông Ana")]
    public void What_only_looks_like_it_stays(string read) => Repaired(read, 0.97).ShouldBe(read);

    [Fact]
    public void A_torn_syllable_is_one_word_again_and_the_raw_text_stays_as_it_was_read()
    {
        var torn = Page("tỉnh Đắk L ắk", 0.9);
        var page = PageRepair.Of(torn with { Blocks = [Closer(torn.Blocks[0], 3)] });
        page.Text.ShouldBe("tỉnh Đắk Lắk");
        page.RawText.ShouldBe("tỉnh Đắk L ắk");
        PageRepair.Of(Page("Nơi cưtrú", 0.9)).RawText.ShouldBe("Nơi cưtrú");
        page.Repairs.ShouldHaveSingleItem().Reason.ShouldBe(WordBreaks.Apart);
    }

    /// <summary>The block with one word moved close to the one before it.</summary>
    private static TextBlock Closer(TextBlock block, int index) => block with
    {
        Lines = [.. block.Lines.Select(line => line with { Words = [.. line.Words.Select((word, i) => i == index ? word with { Box = word.Box with { X = line.Words[i - 1].Box.Right + 2 } } : word)] })],
    };

    [Fact]
    public void A_repair_keeps_the_raw_word_and_says_why()
    {
        var page = PageRepair.Of(Page("UBND TĨNH", 0.8));
        page.RawText.ShouldBe("UBND TĨNH");
        page.Text.ShouldBe("UBND TỈNH");
        var repair = page.Repairs.ShouldHaveSingleItem();
        (repair.Page, repair.Raw, repair.Text, repair.Reason).ShouldBe((3, "TĨNH", "TỈNH", WordRepair.Marks));
        repair.Box.ShouldBe(page.Words.Last().Box);
    }

    [Fact]
    public void Words_of_another_block_or_beyond_a_comma_are_no_context()
    {
        Repaired("UBND, TĨNH", 0.95).ShouldBe("UBND, TĨNH");
        var page = Page("UBND", 0.95);
        PageRepair.Of(page with { Blocks = [.. page.Blocks, .. Page("TĨNH", 0.95).Blocks] }).Text.ShouldEndWith("TĨNH");
    }

    [Theory]
    [InlineData("điện tứ", "tử", 0.8, "điện tử")]
    [InlineData("bản vấn bản,", "văn", 0.8, "bản văn bản,")]
    [InlineData("chờ hướng dẫu (nếu có)", "dẫn", 0.8, "chờ hướng dẫn (nếu có)")]
    public void What_the_engine_held_possible_is_taken_where_a_neighbour_speaks_for_it(string read, string offer, double confidence, string meant) =>
        Offered(read, 1 + (meant.StartsWith("chờ", StringComparison.Ordinal) ? 1 : 0), offer, confidence).ShouldBe(meant);

    [Theory]
    [InlineData("điện tứ", "tử", 0.2)]
    [InlineData("ông Trần", "Trận", 0.9)]
    [InlineData("số 123/QĐ-UBND", "128/QĐ-UBND", 0.95)]
    [InlineData("năm 2019", "2018", 0.95)]
    [InlineData("cành hoa", "hóa", 0.9)]
    public void An_offer_alone_is_no_reason(string read, string offer, double confidence) => Offered(read, 1, offer, confidence).ShouldBe(read);

    /// <summary>The word at the place, of confidence 0.95, with one offer of the engine.</summary>
    private static string Offered(string text, int place, string offer, double confidence)
    {
        var page = Page(text, 0.95);
        var word = page.Words.ElementAt(place);
        return PageRepair.Of(page, new Dictionary<(Box, string), IReadOnlyList<Offer>> { [(word.Box, word.Text)] = [new Offer(offer, confidence, 0.9)] }).Text;
    }

    private static string Repaired(string text, double confidence) => PageRepair.Of(Page(text, confidence)).Text;

    private static RecognisedPage Page(string text, double confidence)
    {
        TextWord[] words = [.. text.Split(' ').Select((word, i) => new TextWord(word, word, confidence, new Box(100 * i, 10, 90, 30)))];
        var line = new TextLine(Box.Around(words.Select(word => word.Box)), words);
        return new RecognisedPage { Number = 3, Width = 2480, Height = 3508, Dpi = 300, Blocks = [new TextBlock(line.Box, [line])] };
    }
}

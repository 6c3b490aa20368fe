using Docs.Core.Intake;
using Docs.Core.Recognition;

namespace Docs.Core.Tests.Intake;

public sealed class SeparatorSplitTests
{
    private static readonly SeparatorSheet Sheet = new("H15.08", "01jd");

    [Fact]
    public void A_stack_without_sheets_is_one_part() =>
        Split(Page(1), Page(2)).Parts.ShouldHaveSingleItem().Select(page => page.Number).ShouldBe([1, 2]);

    [Fact]
    public void Sheets_part_a_stack_and_belong_to_no_part()
    {
        var split = Split(Separator(1), Page(2), Page(3), Separator(4), Page(5));

        split.Parts.Select(part => part.Select(page => page.Number).ToArray()).ShouldBe([[2, 3], [5]]);
        split.Doubt.ShouldBeNull();
    }

    [Fact]
    public void The_blank_back_of_a_sheet_goes_with_it_but_other_blank_pages_stay()
    {
        var split = Split(Separator(1), Page(2, blank: true), Page(3), Page(4, blank: true));

        split.Parts.ShouldHaveSingleItem().Select(page => page.Number).ShouldBe([3, 4]);
    }

    [Fact]
    public void Two_sheets_in_a_row_make_no_empty_part() =>
        Split(Page(1), Separator(2), Separator(3), Page(4)).Parts.Count.ShouldBe(2);

    [Fact]
    public void Nothing_but_sheets_leaves_no_part() =>
        Split(Separator(1)).Parts.ShouldBeEmpty();

    [Fact]
    public void A_sheet_of_another_agency_parts_but_raises_a_doubt() =>
        SeparatorSplit.Of([Page(1), Separator(2), Page(3)], "H15.01").Doubt.ShouldNotBeNull().ShouldContain("H15.08");

    [Theory]
    [InlineData("https://example.vn")]
    [InlineData("DOCS-SEP;1;H15.08")]
    [InlineData("DOCS-SEP;1;;x")]
    [InlineData("DOCS-SEP;2;H15.08;x")]
    public void Other_codes_are_no_sheets(string text) => SeparatorSheet.TryParse(text).ShouldBeNull();

    private static SeparatorSplit Split(params RecognisedPage[] pages) => SeparatorSplit.Of(pages, "H15.08");

    private static RecognisedPage Page(int number, bool blank = false) =>
        new() { Number = number, Width = 100, Height = 100, Dpi = 200, Blank = blank };

    private static RecognisedPage Separator(int number) =>
        Page(number) with { Codes = [new PageCode("QR-Code", Sheet.QrText, default)] };
}

using Docs.Core.Extraction;
using Docs.Core.Recognition;

namespace Docs.Core.Tests.Extraction;

public class SourceSpanTests
{
    [Fact]
    public void A_value_says_which_characters_of_the_pages_text_it_was_read_from()
    {
        var page = Documents.Decision("Điều 1. Thu hồi Giấy phép số 12/GP-SXD ngày 05/02/2020 của Sở Xây dựng cấp cho ông Y Bhăm Niê.").Page;

        var fields = new FieldExtractor(DescriptorSet.Default).Extract([page]);

        Cited(page, fields.Values[FieldNames.Number].Spans).ShouldContain("05/QĐ-SXD");
        Cited(page, fields.Values[FieldNames.Agency].Spans).ShouldBe("SỞ XÂY DỰNG");
        Cited(page, fields.Values[FieldNames.Signer].Spans).ShouldBe("Lê Xuân Quỳnh");
        Cited(page, fields.Relations.ShouldHaveSingleItem().Spans).ShouldBe("12/GP-SXD");
        fields.Relations[0].Page.ShouldBe(1);
    }

    [Fact]
    public void A_number_that_wraps_cites_its_own_words_and_not_the_lines_around_it()
    {
        var page = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 05/QĐ-SXD", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH", "Về việc thu hồi giấy phép").Gap()
            .Text("Điều 1. Thu hồi Giấy phép hoạt động của ông Y Bhăm Niê, buôn Alê A, phường Ea Tam, thành phố Buôn Ma Thuột, có số 12 /GP-SXD ngày 05/02/2020 của Sở Xây dựng.").Page;

        var fields = new FieldExtractor(DescriptorSet.Default).Extract([page]);

        Cited(page, fields.Relations.ShouldHaveSingleItem().Spans).Length.ShouldBeLessThan(20);
    }

    [Fact]
    public void Spans_follow_the_words_of_the_value_and_leave_out_what_stands_between_them()
    {
        var page = Documents.BuildingPermit().Page;
        var fields = new FieldExtractor(DescriptorSet.Default).Extract([page]);

        foreach (var (name, value) in fields.Values.Where(field => field.Value.Box is not null))
        {
            value.Spans.ShouldNotBeEmpty(name);
            var boxes = page.Places().Where(place => value.Spans.Any(span => span.Start <= place.Span.Start && place.Span.End <= span.End)).Select(place => place.Word.Box);
            Box.Around(boxes).ShouldBe(value.Box!.Value, name);
        }
    }

    [Fact]
    public void Places_are_those_of_the_text_whatever_a_page_is_made_of()
    {
        var at = new Box(0, 0, 1, 1);
        TextLine Line(params string[] words) => new(at, [.. words.Select(word => new TextWord(word, word, 1, at))]);
        var page = new RecognisedPage { Number = 1, Width = 9, Height = 9, Dpi = 200, Blocks = [new(at, [Line("Số:", "05/QĐ"), Line(), Line("ngày")]), new(at, []), new(at, [Line("Điều", "1.")])] };

        page.Places().Select(place => page.Text[place.Span.Start..place.Span.End]).ShouldBe(["Số:", "05/QĐ", "ngày", "Điều", "1."]);
    }

    private static string Cited(RecognisedPage page, IReadOnlyList<TextSpan> spans) => string.Join(" … ", spans.Select(span => page.Text[span.Start..span.End].Replace('\n', ' ')));
}

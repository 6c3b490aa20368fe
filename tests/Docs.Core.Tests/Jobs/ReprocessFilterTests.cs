using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Jobs;
using Docs.Core.Recognition;

namespace Docs.Core.Tests.Jobs;

public sealed class ReprocessFilterTests
{
    [Theory]
    [InlineData("id=d1", true)]
    [InlineData("id=d2", false)]
    [InlineData("state=Published", true)]
    [InlineData("state=Quarantined", false)]
    [InlineData("type=giay phep xay dung", true)]
    [InlineData("type=Quyết định", false)]
    [InlineData("agency=H15", true)]
    [InlineData("agency=\"UBND tỉnh Đắk Lắk\"", true)]
    [InlineData("before=2026-03-02", false)]
    [InlineData("before=2026-03-03", true)]
    [InlineData("type=Giấy phép xây dựng, before=2026-03-02", false)]
    public void A_document_matches_when_every_condition_holds(string filter, bool matches) =>
        ReprocessFilter.Parse(filter).Matches(Paper()).ShouldBe(matches);

    [Theory]
    [InlineData("engine<5.4", true)]
    [InlineData("engine<5.3", false)]
    [InlineData("engine=vie", true)]
    [InlineData("engine=best", false)]
    [InlineData("confidence<0.8", true)]
    [InlineData("confidence<0.7", false)]
    public void Pages_are_judged_by_engine_and_confidence_blank_ones_aside(string filter, bool matches)
    {
        var parsed = ReprocessFilter.Parse(filter);

        parsed.LooksAtPages.ShouldBeTrue();
        parsed.Matches([Page(0.9), Page(0.6), Page(0) with { Blank = true }]).ShouldBe(matches);
    }

    [Theory]
    [InlineData("")]
    [InlineData("number=5")]
    [InlineData("confidence>0.5")]
    [InlineData("confidence<7")]
    [InlineData("before=hôm qua")]
    [InlineData("state=Received")]
    [InlineData("tất cả")]
    public void What_it_does_not_understand_it_refuses_and_says_how_to_write(string filter) =>
        Should.Throw<FormatException>(() => ReprocessFilter.Parse(filter)).Message.ShouldContain("=");

    [Fact]
    public void Unless_a_state_or_an_id_is_named_only_published_ones_match()
    {
        var quarantined = Paper() with { State = DocumentState.Quarantined };

        ReprocessFilter.Parse("agency=H15").Matches(quarantined).ShouldBeFalse();
        ReprocessFilter.Parse("id=d1").Matches(quarantined).ShouldBeTrue();
        ReprocessFilter.Parse("id=d1").Matches(Paper() with { State = DocumentState.NeedsReview }).ShouldBeFalse();
    }

    private static Document Paper()
    {
        var values = new Dictionary<string, FieldValue>
        {
            [FieldNames.Type] = new("Giấy phép xây dựng", 0.9, 1, null, "title"),
            [FieldNames.Agency] = new("UBND tỉnh Đắk Lắk", 0.9, 1, null, "head"),
        };
        return new Document(
            "d1", "b1", "H15", DocumentState.Published, null, new OriginalFile("a.pdf", 1, "00", "application/pdf"), null, null, 1, 2, false,
            // Half past midnight in Vietnam: in UTC it is still the day before.
            new DateTimeOffset(2026, 3, 2, 0, 30, 0, TimeSpan.FromHours(7)), null, new ExtractedFields(values, [], []), [], [], []);
    }

    private static RecognisedPage Page(double confidence) => new() { Number = 1, Width = 1, Height = 1, Dpi = 300, Confidence = confidence, Engine = "tesseract 5.3.0 vie" };
}

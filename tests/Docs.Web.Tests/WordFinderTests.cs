using Docs.Core.Recognition;
using Docs.Web.Results;

namespace Docs.Web.Tests;

public sealed class WordFinderTests
{
    [Theory]
    [InlineData("giao đất", "Giao đất. đất")]
    [InlineData("giao dat", "Giao đất. đất dật")]
    [InlineData("12/qđ-ubnd", "12/QĐ -UBND")]
    [InlineData("khongco", "")]
    [InlineData("\"\" . - a", "")]
    public void Words_are_found_as_search_finds_them(string query, string found)
    {
        var page = Page("Giao đất. cho", "12/QĐ -UBND ngày", "đất dật a");
        string.Join(' ', page.Words.Where(WordFinder.Find([page], query).Contains).Select(word => word.Text)).ShouldBe(found);
    }

    [Fact]
    public void A_word_is_marked_where_it_stands_and_its_twin_only_if_it_is_asked_for_too()
    {
        var page = Page("số 5", "số 7");
        var spots = PageSpots.Of([page], "số", null);
        spots.Counts[1].ShouldBe(2);
        spots.Overlay(page, null).Elements().Select(one => one.Attribute("y")!.Value).ShouldBe(["-6", "94"]);
    }

    private static RecognisedPage Page(params string[] lines) => new()
    {
        Number = 1,
        Width = 1000,
        Height = 1400,
        Dpi = 100,
        Blocks = [new TextBlock(default, [.. lines.Select((line, row) => new TextLine(default, [.. line.Split(' ').Select((word, at) => new TextWord(word, word, 0.9, new Box(at * 100, row * 100, 90, 40)))]))])],
    };
}

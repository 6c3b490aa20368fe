using System.Text.RegularExpressions;

namespace Docs.System.Tests.Architecture;

/// <summary>The guides say each thing once, and name no test that is not there.</summary>
public sealed partial class GuideTests
{
    [Theory]
    [InlineData("src/README.md")]
    [InlineData("infra/README.md")]
    public void A_guide_has_each_part_once(string guide) => TwiceIn(Read(guide)).ShouldBeEmpty();

    [Fact]
    public void A_part_that_stands_twice_is_seen() => TwiceIn("## Search\ntext\n### Load\n## Search\n").ShouldBe(["## Search"]);

    [Fact]
    public void Every_security_item_names_tests_that_are_there()
    {
        var items = SecurityItems(Read("infra/README.md"));
        items.Count.ShouldBeGreaterThan(30);
        items.Where(item => NamedIn(item).Count == 0).ShouldBeEmpty("an item that no test holds");
        items.SelectMany(NamedIn).Distinct().Where(name => !Exists(name)).ShouldBeEmpty();
        Exists("NoSuchTests").ShouldBeFalse();
    }

    private static List<string> TwiceIn(string guide) =>
        [.. Headings().Matches(guide).Select(heading => heading.Value.TrimEnd()).GroupBy(heading => heading).Where(group => group.Count() > 1).Select(group => group.Key)];

    private static List<string> SecurityItems(string guide) =>
        [.. guide[guide.IndexOf("## Security items", StringComparison.Ordinal)..].Split('\n').Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsDigit(line[2]))];

    private static List<string> NamedIn(string item) => [.. TestNames().Matches(item[item.LastIndexOf('|', item.Length - 3)..]).Select(name => name.Groups[1].Value)];

    private static bool Exists(string name) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), $"{name}.cs", SearchOption.AllDirectories).Any();

    private static string Read(string guide) => File.ReadAllText(Path.Combine(Repository.Root, guide));

    [GeneratedRegex("^## .+$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Headings();

    [GeneratedRegex("`(?:[A-Za-z]+/)?([A-Za-z0-9]+(?:Tests|Contract))`", RegexOptions.NonBacktracking)]
    private static partial Regex TestNames();
}

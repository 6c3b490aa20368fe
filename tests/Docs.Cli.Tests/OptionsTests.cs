using Docs.Hosting;

namespace Docs.Cli.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void The_command_line_wins_over_the_environment_for_the_data_folder() =>
        DocsOptions.Read("/given", Environment(("DOCS_DATA", "/env"))).DataDirectory.ShouldBe("/given");

    [Fact]
    public void Without_a_word_the_data_lie_below_the_users_home() =>
        DocsOptions.Read(null, Environment(("HOME", "/home/an"))).DataDirectory.ShouldBe("/home/an/.local/share/docs");

    [Theory]
    [InlineData("DOCS_WORKERS", "many")]
    [InlineData("DOCS_WORKERS", "-1")]
    [InlineData("DOCS_MAX_PAGES", "0")]
    [InlineData("DOCS_AGENCY", "h15")]
    [InlineData("DOCS_PAGE_IMAGES", "tiny")]
    [InlineData("DOCS_URL", "http://0.0.0.0:80")]
    [InlineData("DOCS_URL", "docs")]
    public void A_wrong_setting_is_named_with_what_is_allowed(string name, string value)
    {
        var message = Should.Throw<OptionsException>(() => DocsOptions.Read("/data", Environment((name, value)))).Message;

        message.ShouldContain(name);
        message.ShouldContain(value);
    }

    private static Func<string, string?> Environment(params (string Name, string Value)[] set) =>
        name => set.FirstOrDefault(pair => pair.Name == name).Value;
}

using System.CommandLine;

namespace Docs.Cli.Tests;

/// <summary>The command line answers in Vietnamese, also where its library speaks.</summary>
public sealed class ParserWordsTests
{
    private static readonly RootCommand Docs = CommandTree.Create();

    [Theory]
    [InlineData("search --limit x", "Tùy chọn --limit không nhận “x”: cần một số nguyên.")]
    [InlineData("search --ends-within 1.5", "Tùy chọn --ends-within không nhận “1.5”: cần một số nguyên.")]
    [InlineData("search --sort worst", "Không nhận “worst”; chỉ nhận: best, newest, oldest, endsSoonest.")]
    [InlineData("search --limit 1 --limit 2", "Tùy chọn --limit chỉ nhận một giá trị, ở đây có 2.")]
    [InlineData("search --holder", "Tùy chọn --holder còn thiếu giá trị.")]
    [InlineData("show", "Lệnh show còn thiếu tham số.")]
    [InlineData("show a b", "Không có lệnh, tùy chọn hoặc tham số “b”.")]
    [InlineData("import --publish some", "Không nhận “some”; chỉ nhận: sure, all, none.")]
    [InlineData("recognise a.pdf", "Thiếu tùy chọn bắt buộc --out.")]
    [InlineData("serch", "Không có lệnh, tùy chọn hoặc tham số “serch”.")]
    [InlineData("", "Chưa nêu lệnh nào.")]
    [InlineData("--version show", "Tùy chọn --version không đi cùng tham số khác.")]
    [InlineData("search @no-such-file", "Không có tệp tham số “no-such-file”.")]
    public void What_is_typed_wrongly_is_said_in_Vietnamese(string typed, string said)
    {
        var sentences = Docs.Parse(typed).Errors.Select(error => ParserWords.Sentence(error.Message)).ToList();

        sentences.ShouldContain(sentence => sentence.StartsWith(said, StringComparison.Ordinal), string.Join('\n', sentences));
        foreach (var english in new[] { "argument", "option", "equired", "expect" })
            string.Join('\n', sentences).ShouldNotContain(english);
    }

    [Fact]
    public async Task Every_screen_of_help_is_Vietnamese_and_explains_every_word_that_can_be_typed()
    {
        foreach (var command in All(Docs))
        {
            await using var screen = new StringWriter();
            await Docs.Parse($"{string.Join(' ', Path(command))} --help").InvokeAsync(new InvocationConfiguration { Output = screen });
            var text = ParserWords.Help(screen.ToString());

            text.ShouldContain("Cách dùng:");
            foreach (var english in new[] { "Description:", "Usage:", "Arguments:", "Options:", "Commands:", "[options]", "[command]", "(REQUIRED)", "[default", "Show " })
                text.ShouldNotContain(english, Case.Sensitive, command.Name);
            foreach (var symbol in command.Options.Cast<Symbol>().Concat(command.Arguments).Concat(command.Subcommands))
                symbol.Description.ShouldNotBeNullOrWhiteSpace($"{command.Name} {symbol.Name}");
        }
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private static IEnumerable<string> Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? Path(parent).Append(command.Name) : [];
}

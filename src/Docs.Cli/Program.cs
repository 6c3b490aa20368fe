using System.CommandLine;
using System.Text;
using Docs.Cli;
using Docs.Core.Audit;

Console.OutputEncoding = new UTF8Encoding(false);
var root = CommandTree.Create();

return await Edge.RunAsync(async () =>
{
    var parsed = root.Parse(args);
    AuditScope.Begin(AuditActor.AtCommandLine(parsed.CommandResult.Command.Name));
    if (parsed.Errors.Count == 0)
    {
        // Commands print by themselves: what is written here is the library's help.
        await using var help = new StringWriter();
        var exit = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = help });
        await Console.Out.WriteAsync(ParserWords.Help(help.ToString()));
        return exit;
    }

    foreach (var error in parsed.Errors)
        await Console.Error.WriteLineAsync(ParserWords.Sentence(error.Message));
    await Console.Error.WriteLineAsync("Gõ `docs --help` hoặc `docs LỆNH --help` để xem cách dùng.");
    return ExitCodes.WrongUsage;
});

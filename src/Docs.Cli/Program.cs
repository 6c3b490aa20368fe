using System.CommandLine;
using System.Text;
using Docs.Cli;
using Docs.Cli.Commands;
using Docs.Core.Audit;

Console.OutputEncoding = new UTF8Encoding(false);
var root = new RootCommand("Docs — số hóa và tra cứu kết quả giải quyết thủ tục hành chính còn hiệu lực")
{
    RecogniseCommand.Create(),
    ImportCommand.Create(),
    SearchCommand.Create(),
    ShowCommand.Create(),
    EventCommand.Create(),
    VerifyCommand.Create(),
    ReindexCommand.Create(),
    ReprocessCommand.Create(),
<<<<<<< HEAD
    ExportCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    MigrateCommand.Create(),
=======
    ListsCommand.Create(),
>>>>>>> reports
    SeparatorsCommand.Create(),
    ServeCommand.Create(),
};
root.Options.Add(CommandOptions.Data);

return await Edge.RunAsync(async () =>
{
    var parsed = root.Parse(args);
    AuditScope.Begin(AuditActor.AtCommandLine(parsed.CommandResult.Command.Name));
    if (parsed.Errors.Count == 0)
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    foreach (var error in parsed.Errors)
        await Console.Error.WriteLineAsync(error.Message);
    await Console.Error.WriteLineAsync("Gõ `docs --help` hoặc `docs LỆNH --help` để xem cách dùng.");
    return ExitCodes.WrongUsage;
});

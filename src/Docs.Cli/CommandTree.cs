using System.CommandLine;
using Docs.Cli.Commands;

namespace Docs.Cli;

/// <summary>All that can be typed after <c>docs</c>.</summary>
public static class CommandTree
{
    public static RootCommand Create()
    {
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
            ExportCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            MigrateCommand.Create(),
            ListsCommand.Create(),
            SeparatorsCommand.Create(),
            AccountCommand.Create(),
            ServeCommand.Create(),
        };
        root.Options.Add(CommandOptions.Data);
        return root;
    }
}

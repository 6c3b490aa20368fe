using System.CommandLine;
using Docs.Cli.Output;
using Docs.Web;
using Microsoft.Extensions.Hosting;

namespace Docs.Cli.Commands;

/// <summary>docs serve : web, recognition and indexing in one process on the embedded store.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Mở máy chủ Docs trên máy này");
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = CommandOptions.Read(parsed);
            await using var app = await DocsWeb.BuildAsync(options, cancellation);
            await app.StartAsync(cancellation);
            Print.Line($"Docs đang chạy tại {options.Url}");
            Print.Line($"Dữ liệu: {options.DataDirectory}");
            foreach (var line in await DocsWeb.WelcomeAsync(app, cancellation))
                Print.Line(line);
            await app.WaitForShutdownAsync(cancellation);
            return ExitCodes.Done;
        });
        return command;
    }
}

using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core.Audit;
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
            // What the server does from here on is not the doing of whoever started it.
            AuditScope.Begin(AuditActor.Machine);
            var options = CommandOptions.Read(parsed);
            await using var app = await DocsWeb.BuildAsync(options, cancellation);
            await app.StartAsync(cancellation);
            Print.Line($"Docs đang chạy tại {options.Url}");
            Print.Line($"Đăng nhập một lần: {DocsWeb.SignInLink(app)}");
            Print.Line($"Dữ liệu: {options.DataDirectory}");
            await app.WaitForShutdownAsync(cancellation);
            return ExitCodes.Done;
        });
        return command;
    }
}

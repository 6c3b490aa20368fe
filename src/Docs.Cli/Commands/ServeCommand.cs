using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core.Audit;
using Docs.Web;
using Microsoft.Extensions.Hosting;

namespace Docs.Cli.Commands;

/// <summary>docs serve : web, recognition and indexing in one process on the embedded store.</summary>
internal static class ServeCommand
{
    private static readonly Option<bool> WebOnly = new("--web-only") { Description = "Chỉ web và API: nhận dạng và lập chỉ mục do Docs.UploadWorker và Docs.Indexer làm" };

    public static Command Create()
    {
        var command = new Command("serve", "Mở máy chủ Docs trên máy này") { WebOnly };
        command.SetAction(async (parsed, cancellation) =>
        {
            // What the server does from here on is not the doing of whoever started it.
            AuditScope.Begin(AuditActor.Machine);
            var options = CommandOptions.Read(parsed);
            await using var app = await DocsWeb.BuildAsync(options, cancellation, workers: !parsed.GetValue(WebOnly));
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

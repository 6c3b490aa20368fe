using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>docs reindex : rebuilds the index from the catalogue and the objects; the old one answers meanwhile.</summary>
internal static class ReindexCommand
{
    public static Command Create()
    {
        var command = new Command("reindex", "Dựng lại chỉ mục từ danh mục và kho tệp; trong lúc dựng, tra cứu vẫn chạy");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await CommandOptions.ServicesAsync(CommandOptions.Read(parsed), cancellation);
            var report = await new ProgressBar("Lập chỉ mục", "kết quả", services.GetRequiredService<TimeProvider>())
                .RunAsync(report => services.GetRequiredService<Reindexer>().RunAsync(report, cancellation));

            // What the outbox held before is in the new index; what it holds now is small.
            await services.GetRequiredService<Indexer>().DrainAsync(cancellation);
            Print.Line($"Đã lập chỉ mục lại {report.Documents - report.Left.Count} kết quả{(report.Left.Count > 0 ? $", còn {report.Left.Count} chưa được: chạy docs verify" : "")}.");
            foreach (var id in report.Left)
                Print.Line($"  {id}: không đọc được văn bản trong kho tệp.");
            return report.Left.Count > 0 ? ExitCodes.WithRefusals : ExitCodes.Done;
        });
        return command;
    }
}

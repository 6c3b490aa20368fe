using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core.Export;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>docs export DIR : published results as files and a manifest that import reads back.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Thư mục trống, hoặc của lần xuất dở" };
    private static readonly Option<string?> Query = new("--query") { Description = "Chỉ kết quả khớp câu tra cứu này (kể cả không còn hiệu lực); mặc định tất cả kết quả đã công bố" };
    private static readonly Option<bool> Json = CommandOptions.Json();

    public static Command Create()
    {
        var command = new Command("export", "Xuất kết quả đã công bố: tệp gốc, PDF/A, ALTO và bảng kê mà docs import đọc lại được") { Folder, Query, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var services = await CommandOptions.ServicesAsync(CommandOptions.Read(parsed), cancellation);
        var folder = Path.GetFullPath(parsed.GetValue(Folder)!);
        var report = await services.GetRequiredService<Exporter>().RunAsync(folder, parsed.GetValue(Query), new Counter(services.GetRequiredService<TimeProvider>()).Report, cancellation);
        if (parsed.GetValue(Json))
        {
            Print.Json(report);
        }
        else
        {
            Print.Line($"Đã xuất {report.Results} kết quả vào {folder}. Đọc lại: docs import {folder} --manifest {Path.Combine(folder, "manifest.csv")}");
            foreach (var id in report.Left)
                Print.Line($"  {id}: tệp trong kho bị mất hoặc hỏng nên không xuất được; chạy docs verify.");
        }

        return report.Left.Count > 0 ? ExitCodes.WithRefusals : ExitCodes.Done;
    }
}

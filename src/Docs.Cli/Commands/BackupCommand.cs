using System.CommandLine;
using System.Reflection;
using Docs.Cli.Output;
using Docs.Core;
using Docs.Storage;
using Docs.Storage.Transfer;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>docs backup DIR : the whole archive as it stands now, of either mode, while it is in use.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Thư mục sao lưu, trên đĩa khác; lần sau chỉ chép tệp mới" };
    private static readonly Option<int?> Keep = new("--keep") { Description = "Chỉ giữ chừng này bản sao lưu mới nhất (mặc định giữ hết)" };
    private static readonly Option<bool> Json = CommandOptions.Json();

    public static string Program => typeof(BackupCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    public static Command Create()
    {
        var command = new Command("backup", "Sao lưu kho vào một thư mục") { Folder, Keep, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(Keep) is < 1)
            throw new UsageException("--keep phải từ 1.");
        await using var services = await CommandOptions.ServicesAsync(CommandOptions.Read(parsed), cancellation);
        var clock = services.GetRequiredService<TimeProvider>();
        var report = await ArchiveBackup.RunAsync(
            services.GetRequiredService<StoragePorts>(), parsed.GetValue(Folder)!, parsed.GetValue(Keep), Program, services.GetRequiredService<IdSource>(), clock, new Counter(clock).Report, cancellation);
        if (parsed.GetValue(Json))
            Print.Json(report);
        else
            PrintReport(report);
        // Whoever holds the backup could else read who looked for whom.
        Print.Message("Cố ý không có trong bản sao lưu: khóa nhật ký (audit.key hoặc DOCS_AUDIT_KEY), các mốc (anchors/), keys/ và các thiết lập với mật khẩu. Hãy cất chúng riêng, ở nơi khác bản sao lưu.");
        return report.Lost.Count > 0 ? ExitCodes.WithRefusals : ExitCodes.Done;
    }

    private static void PrintReport(BackupReport report)
    {
        Print.Line($"Bản sao lưu {report.Name}: {report.Rows} dòng, {report.Objects} tệp ({report.NewObjects} tệp mới).");
        if (report.Removed.Count > 0)
            Print.Line($"Đã xóa {report.Removed.Count} bản cũ: {string.Join(", ", report.Removed)}.");
        foreach (var key in report.Lost)
            Print.Line($"  {key}: tệp này trong kho bị mất hoặc hỏng nên không có trong bản sao lưu; chạy docs verify.");
    }
}

using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core;
using Docs.Core.Search;
using Docs.Core.Verification;
using Docs.Storage.Transfer;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>docs verify : catalogue ↔ objects ↔ index, and the audit chains; exit 1 and a list where they differ.</summary>
internal static class VerifyCommand
{
    private static readonly Option<bool> Repair = new("--repair") { Description = "Sửa những gì suy ra được: chỉ mục, các tệp đọc được lại từ tệp gốc" };
    private static readonly Option<string?> From = new("--from") { Description = "Với --repair: thư mục sao lưu để lấy lại tệp bị mất hoặc hỏng" };
    private static readonly Option<bool> Json = CommandOptions.Json();

    public static Command Create()
    {
        var command = new Command("verify", "Đối chiếu danh mục, kho tệp và chỉ mục") { Repair, From, AuditCheck.Option, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(From) is not null && !parsed.GetValue(Repair))
            throw new UsageException("--from chỉ dùng cùng --repair.");
        await using var services = await CommandOptions.ServicesAsync(CommandOptions.Read(parsed), cancellation);
        var report = await VerifyAsync(services, cancellation);
        if (parsed.GetValue(Repair) && report.Found > 0)
            report = await RepairAsync(services, report, parsed.GetValue(From), cancellation);

        var audit = await AuditCheck.RunAsync(parsed, services, cancellation);
        if (parsed.GetValue(Json))
        {
            Print.Json<object>(audit is null ? report : Print.With(report, "audit", audit));
        }
        else
        {
            PrintReport(report);
            if (audit is not null)
                AuditCheck.PrintReport(audit);
        }

        return report.Found > 0 || audit?.Differences.Count > 0 ? ExitCodes.WithRefusals : ExitCodes.Done;
    }

    private static async Task<VerificationReport> VerifyAsync(IServiceProvider services, CancellationToken cancellation)
    {
        // What is merely on its way into the index is not a difference.
        await services.GetRequiredService<Indexer>().DrainAsync(cancellation);
        var counter = new Counter(services.GetRequiredService<TimeProvider>());
        return await services.GetRequiredService<Verifier>().VerifyAsync(new VerifyOptions(), counter.Report, cancellation);
    }

    private static async Task<VerificationReport> RepairAsync(IServiceProvider services, VerificationReport before, string? from, CancellationToken cancellation)
    {
        var repairer = services.GetRequiredService<Repairer>();
        var left = from is null
            ? before
            : await repairer.FetchAsync(before, ArchiveBackup.ObjectsOf(from, services.GetRequiredService<IdSource>(), services.GetRequiredService<TimeProvider>()), cancellation);
        var queued = await repairer.RepairAsync(left, cancellation);
        if (queued.Count > 0 && await WorkOff.FinishAsync(services, queued, cancellation) is { } stuck)
            Print.Message($"Chưa đọc lại xong: {stuck}");
        await repairer.ForgetAsync(left, cancellation);
        var after = await VerifyAsync(services, cancellation);
        return after with { Repaired = Math.Max(0, before.Found - after.Found) };
    }

    private static void PrintReport(VerificationReport report)
    {
        Print.Line($"{report.Documents} kết quả, {report.Objects} tệp trong kho ({report.Unreferenced} không ai dùng), {report.IndexEntries} trong chỉ mục: {(report.Found == 0 ? "khớp" : $"{report.Found} chỗ lệch")}{(report.Repaired > 0 ? $", đã sửa {report.Repaired}" : "")}");
        foreach (var difference in report.Differences)
            Print.Line($"  {difference.Kind} {difference.Subject}: {difference.Message}");
        if (report.Found > report.Differences.Count)
            Print.Line($"  … và {report.Found - report.Differences.Count} chỗ nữa.");
    }
}

using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core.Search;
using Docs.Core.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>docs verify : catalogue ↔ objects ↔ index, and the audit chains; exit 1 and a list where they differ.</summary>
internal static class VerifyCommand
{
    private static readonly Option<bool> Repair = new("--repair") { Description = "Sửa những gì suy ra được (chỉ mục)" };
    private static readonly Option<bool> Json = CommandOptions.Json();

    public static Command Create()
    {
        var command = new Command("verify", "Đối chiếu danh mục, kho tệp và chỉ mục") { Repair, AuditCheck.Option, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var services = await CommandOptions.ServicesAsync(CommandOptions.Read(parsed), cancellation);
        var verifier = services.GetRequiredService<Verifier>();
        // What is merely on its way into the index is not a difference.
        await services.GetRequiredService<Indexer>().DrainAsync(cancellation);
        var report = await verifier.VerifyAsync(parsed.GetValue(Repair), cancellation);
        if (report.Repaired > 0)
        {
            await services.GetRequiredService<Indexer>().DrainAsync(cancellation);
            report = (await verifier.VerifyAsync(false, cancellation)) with { Repaired = report.Repaired };
        }

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

        return report.Differences.Count > 0 || audit?.Differences.Count > 0 ? ExitCodes.WithRefusals : ExitCodes.Done;
    }

    private static void PrintReport(VerificationReport report)
    {
        Print.Line($"{report.Documents} kết quả, {report.Objects} tệp trong kho ({report.Unreferenced} không ai dùng), {report.IndexEntries} trong chỉ mục: {(report.Differences.Count == 0 ? "khớp" : $"{report.Differences.Count} chỗ lệch")}{(report.Repaired > 0 ? $", đã sửa {report.Repaired}" : "")}");
        foreach (var difference in report.Differences)
            Print.Line($"  {difference.Kind} {difference.Subject}: {difference.Message}");
    }
}

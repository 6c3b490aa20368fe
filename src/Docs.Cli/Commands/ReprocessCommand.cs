using System.CommandLine;
using Docs.Core.Documents;
using Docs.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>docs reprocess --where FILTER : recognises documents anew; what persons and manifests said stands.</summary>
internal static class ReprocessCommand
{
    private static readonly Option<string> Where = new("--where")
    {
        Required = true,
        Description = "Điều kiện, nối bằng dấu phẩy: id=…, state=Quarantined, type=…, agency=…, engine<5.4, confidence<0.8, before=2026-01-31. Mặc định chỉ kết quả đã công bố.",
    };

    private static readonly Option<bool> Wait = new("--wait") { Description = "Chờ đến khi đọc lại xong và tra cứu được" };
    private static readonly Option<bool> Json = CommandOptions.Json();

    public static Command Create()
    {
        var command = new Command("reprocess", "Nhận dạng lại; giữ nguyên điều người đã xác nhận hoặc bảng kê đã khai") { Where, Wait, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var filter = Filter(parsed.GetValue(Where)!);
        await using var services = await CommandOptions.ServicesAsync(CommandOptions.Read(parsed), cancellation);
        var catalog = services.GetRequiredService<ICatalog>();
        var before = await services.GetRequiredService<ReprocessSelection>().FindAsync(filter, cancellation);
        var queued = await services.GetRequiredService<IJobQueue>().RepeatAsync([.. before.Keys], cancellation);

        var stuck = parsed.GetValue(Wait) ? await WorkOff.FinishAsync(services, queued, cancellation) : null;
        var after = await catalog.FindManyAsync(queued, cancellation);
        var waiting = await services.GetRequiredService<IJobQueue>().WaitingAsync(queued, cancellation);
        var report = new ReprocessReport(before.Count, [.. after.Select(document => new ReprocessedWire(
            document.Id,
            document.State.ToString(),
            document.StateReason,
            waiting.Contains(document.Id) ? ReprocessedState.Waiting : document.Version > before[document.Id] ? ReprocessedState.Reread : ReprocessedState.Kept))]);
        Print(report, parsed.GetValue(Json));
        if (stuck is not null)
            Output.Print.Message($"Chưa xử lý xong: {stuck}");
        return stuck is not null ? ExitCodes.Unreachable : report.AllWell ? ExitCodes.Done : ExitCodes.WithRefusals;
    }

    private static ReprocessFilter Filter(string text)
    {
        try
        {
            return ReprocessFilter.Parse(text);
        }
        catch (FormatException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private static void Print(ReprocessReport report, bool json)
    {
        if (json)
        {
            Output.Print.Json(report);
            return;
        }

        Output.Print.Line($"{report.Matched} kết quả khớp điều kiện, {report.Documents.Count} được đưa vào hàng đợi đọc lại: {report.Count(ReprocessedState.Reread)} đã đọc lại, {report.Count(ReprocessedState.Kept)} giữ bản cũ, {report.Count(ReprocessedState.Waiting)} đang chờ.");
        foreach (var document in report.Documents.Where(document => document.Outcome == ReprocessedState.Kept || document.State == nameof(DocumentState.Quarantined)))
            Output.Print.Line($"  {document.Id}: {document.Reason ?? "không đọc lại được, bản đã công bố được giữ nguyên"}");
    }
}

internal enum ReprocessedState
{
    Reread,

    /// <summary>The new attempt failed; the published document is as it was.</summary>
    Kept,
    Waiting,
}

internal sealed record ReprocessedWire(string Id, string State, string? Reason, ReprocessedState Outcome);

/// <param name="Matched">Documents the filter found; those that wait already or are being reviewed get no second job.</param>
internal sealed record ReprocessReport(int Matched, IReadOnlyList<ReprocessedWire> Documents)
{
    internal bool AllWell => Documents.All(document => document.Outcome != ReprocessedState.Kept && document.State != nameof(DocumentState.Quarantined));

    internal int Count(ReprocessedState outcome) => Documents.Count(document => document.Outcome == outcome);
}

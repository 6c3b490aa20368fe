using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core.Audit;
using Docs.Core.Documents;
using Docs.Core.Review;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Hosting.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>docs show ID : one document with its fields, validity, events and relations.</summary>
internal static class ShowCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "Mã của kết quả, như docs search in ra" };
    private static readonly Option<DateOnly?> AsOf = CommandOptions.Day("--as-of", "Hiệu lực vào ngày này (mặc định hôm nay)");
    private static readonly Option<DateTimeOffset?> KnownAt = CommandOptions.Instant("--known-at", "Theo những gì đã ghi nhận đến thời điểm này");
    private static readonly Option<bool> Json = CommandOptions.Json();

    public static Command Create()
    {
        var command = new Command("show", "Xem một kết quả") { Id, AsOf, KnownAt, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var services = await CommandOptions.ServicesAsync(CommandOptions.Read(parsed), cancellation);
        if (await services.GetRequiredService<ICatalog>().FindAsync(parsed.GetValue(Id)!, cancellation) is not { } document)
        {
            Print.Message("Không có kết quả nào mang mã này; kiểm tra lại mã hoặc thư mục dữ liệu.");
            return ExitCodes.WithRefusals;
        }

        var asOf = parsed.GetValue(AsOf) ?? VietnamCalendar.Today(services.GetRequiredService<TimeProvider>());
        var validity = await services.GetRequiredService<Validities>().OfAsync(document, asOf, parsed.GetValue(KnownAt), cancellation);
        document = await services.GetRequiredService<IReviewDesk>().AsKnownAsync(document, parsed.GetValue(KnownAt), cancellation);
        await services.GetRequiredService<AuditLog>().WriteAsync(new AuditNote(AuditAct.View) { Result = document.Id });
        if (parsed.GetValue(Json))
            Print.Json(ShowWire.Of(document, validity));
        else
            PrintDocument(document, validity, asOf);
        return ExitCodes.Done;
    }

    private static void PrintDocument(Document document, ValidityAnswer validity, DateOnly asOf)
    {
        Print.Line($"{document.Id} · {document.State}{(document.StateReason is { } reason ? $" — {reason}" : "")}");
        Print.Line($"Tệp gốc: {document.Original.Name}, {document.Pages} trang, {document.Original.Size:N0} byte, SHA-256 {document.Original.Sha256}");
        Print.Line($"Hiệu lực ngày {Print.Day(asOf)}: {ValidityStates.Label(validity.State)} ({string.Join("; ", validity.Intervals.Select(days => $"{Print.Day(days.From, "…")} – {Print.Day(days.To?.AddDays(-1), "…")}"))})");
        foreach (var (name, field) in document.Fields.Values)
            Print.Line($"  {name,-14} {field.Value}  [{field.Confidence:0.00} {field.Source}{(field.Page is { } page ? $", trang {page}" : "")}]");
        foreach (var item in document.Events)
            Print.Line($"  {Print.Day(item.On)} {EventKinds.Name(item.Kind)} {item.Status} {item.By} {(item.Until is { } until ? $"đến hết {Print.Day(until)}" : "")} {item.Basis}  [{item.Id}]");
        foreach (var relation in document.Relations)
            Print.Line($"  {relation.Direction} {relation.Kind} {relation.Number} {relation.Id ?? "(chưa số hóa)"}");
    }
}

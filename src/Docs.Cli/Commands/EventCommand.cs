using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Search;
using Docs.Core.Validity;
using Docs.Hosting.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>docs event ID KIND : records what happened to a result's validity.</summary>
internal static class EventCommand
{
    private static readonly IReadOnlyList<string> Kinds = [.. EventKinds.Recordable.Select(EventKinds.Name)];
    private static readonly Argument<string> Id = new("ID") { Description = "Mã của kết quả, như docs search in ra" };
    private static readonly Argument<string> Kind = new("KIND") { Description = $"Loại sự kiện: {string.Join(" ", Kinds)} {EventKinds.Void}" };
    private static readonly Option<string?> On = new("--on") { Description = "Ngày đầu tiên có tác dụng" };
    private static readonly Option<string?> Until = new("--until") { Description = "Ngày cuối: hạn mới (extend), ngày đình chỉ cuối (suspend)" };
    private static readonly Option<string?> By = new("--by") { Description = "Số, ký hiệu của văn bản gây ra" };
    private static readonly Option<string?> Basis = new("--basis") { Description = "Căn cứ" };
    private static readonly Option<string?> Event = new("--event") { Description = "Mã sự kiện ghi nhầm (với void)" };
    private static readonly Option<bool> Json = CommandOptions.Json();

    public static Command Create()
    {
        Kind.CompletionSources.Add([.. Kinds, EventKinds.Void]);
        var command = new Command("event", "Ghi sự kiện hiệu lực") { Id, Kind, On, Until, By, Basis, Event, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var services = await CommandOptions.ServicesAsync(CommandOptions.Read(parsed), cancellation);
        switch (await RecordAsync(parsed, services.GetRequiredService<ICatalog>(), cancellation))
        {
            case EventOutcome.Recorded recorded:
                if (parsed.GetValue(Json))
                    Print.Json(EventWire.Of(recorded.Event));
                else
                    Print.Line($"{(recorded.Already ? "Đã ghi từ trước" : "Đã ghi")}: {EventKinds.Name(recorded.Event.Kind)} {Print.Day(recorded.Event.On)} {recorded.Event.Status} [{recorded.Event.Id}]");
                // Searches see it at once through the catalogue; the index follows here, so that it does without a server too.
                await services.GetRequiredService<Indexer>().DrainAsync(cancellation);
                return ExitCodes.Done;
            case EventOutcome.Refused refused:
                Print.Message(refused.Message);
                return ExitCodes.WithRefusals;
            default:
                Print.Message("Không có kết quả nào mang mã này; không ghi gì cả.");
                return ExitCodes.WithRefusals;
        }
    }

    private static Task<EventOutcome> RecordAsync(ParseResult parsed, ICatalog catalog, CancellationToken cancellation)
    {
        var id = parsed.GetValue(Id)!;
        if (parsed.GetValue(Kind) == EventKinds.Void)
        {
            var eventId = parsed.GetValue(Event) ?? throw new UsageException("void cần --event MÃ-SỰ-KIỆN.");
            var basis = parsed.GetValue(Basis) ?? throw new UsageException("void cần --basis: vì sao sự kiện ghi nhầm.");
            return EventRules.RefuseTexts(null, basis) is { } unreadable ? Refused(unreadable) : catalog.VoidEventAsync(id, eventId, basis, Viewer.Operator.Name, cancellation);
        }

        return EventKinds.Find(parsed.GetValue(Kind)!) is { } kind
            ? AppendAsync(parsed, id, kind, catalog, cancellation)
            : Refused(EventRules.RefuseKind(parsed.GetValue(Kind)!));
    }

    private static Task<EventOutcome> AppendAsync(ParseResult parsed, string id, EventKind kind, ICatalog catalog, CancellationToken cancellation)
    {
        var onText = parsed.GetValue(On) ?? throw new UsageException("Thiếu --on NGÀY: ngày đầu tiên có tác dụng.");
        if (EventRules.ReadDay(onText) is not { } on)
            return Refused(EventRules.RefuseDay(onText));
        DateOnly? until = null;
        if (parsed.GetValue(Until) is { } untilText && (until = EventRules.ReadDay(untilText)) is null)
            return Refused(EventRules.RefuseDay(untilText));
        return catalog.AppendEventAsync(id, new NewEvent(kind, on, until, parsed.GetValue(By), parsed.GetValue(Basis)), cancellation);
    }

    private static Task<EventOutcome> Refused(string message) => Task.FromResult<EventOutcome>(new EventOutcome.Refused(message));
}

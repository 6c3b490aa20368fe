using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Validity;

namespace Docs.Core.Reuse;

/// <summary>
/// What another system is told of a changed result: what it is, what it was and is, by which event, and the dossiers that
/// relied on it. No holder: the receiver looks that up under its own rights.
/// </summary>
internal static class WebhookBody
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Of(
        Document document, DateTimeOffset since, Turn turn, IEnumerable<ReuseRecord> relied, DateTimeOffset now)
    {
        var (before, after, kind) = turn;
        var fields = document.Fields;
        return JsonSerializer.Serialize(
            new Message(
                kind switch { NoticeKind.Withdrawn => "result.withdrawn", NoticeKind.Restored => "result.restored", _ => "result.validityChanged" },
                now,
                new Result(document.Id, fields[FieldNames.Number], fields[FieldNames.Agency], document.Custodian),
                before,
                after,
                ValidityTimeline.IsInForce(after),
                CauseOf(document, since),
                [.. relied.Select(reuse => new Reliance(reuse.Dossier, reuse.By, reuse.Agency, reuse.At))]),
            Options);
    }

    /// <summary>The newest line recorded or voided since the result was marked; null when only time has passed.</summary>
    private static Cause? CauseOf(Document document, DateTimeOffset since)
    {
        var line = document.Events
            .Where(one => one.Kind != EventKind.Issue && (one.VoidedAt ?? one.RecordedAt) >= since && one.Status is EventStatus.Recorded or EventStatus.Void)
            .MaxBy(one => one.VoidedAt ?? one.RecordedAt);
        return line is null ? null : new(line.Id, EventKinds.Name(line.Kind), line.On, line.By, line.VoidedBasis ?? line.Basis, line.Status);
    }

    private sealed record Message(
        string Type, DateTimeOffset At, Result Result, ValidityState Before, ValidityState After, bool? InForce, Cause? Event, IReadOnlyList<Reliance> Reuses);

    private sealed record Result(string Id, string? Number, string? Agency, string Custodian);

    private sealed record Cause(string Id, string Kind, DateOnly? On, string? By, string? Basis, EventStatus Status);

    private sealed record Reliance(string Dossier, string By, string Agency, DateTimeOffset At);
}

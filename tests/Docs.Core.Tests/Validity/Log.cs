using Docs.Core.Validity;

namespace Docs.Core.Tests.Validity;

/// <summary>Writes a result's log in few words. Each event is recorded an hour after the one before it.</summary>
internal sealed class Log
{
    public static readonly DateTimeOffset Began = new(2020, 1, 1, 8, 0, 0, TimeSpan.FromHours(7));

    private readonly List<ValidityEvent> events = [];

    public static Log Issued(string? on, string? until = null, TermKind? term = null) =>
        new Log().Add(EventKind.Issue, on, until, term: term ?? (until is null ? TermKind.Open : TermKind.Until));

    public Log Add(EventKind kind, string? on, string? until = null, string? act = null, EventStatus status = EventStatus.Recorded, TermKind? term = null)
    {
        var id = $"e{events.Count:000}";
        events.Add(new(id, kind, Day(on), Day(until), null, act, null, status, Began.AddHours(events.Count), term));
        return this;
    }

    /// <summary>Voids the latest event, half an hour after it was recorded.</summary>
    public Log Voided()
    {
        var last = events[^1];
        events[^1] = last with { Status = EventStatus.Void, VoidedAt = last.RecordedAt.AddMinutes(30), VoidedBasis = "Ghi nhầm" };
        return this;
    }

    public ValidityAnswer At(string day, DateTimeOffset? knownAt = null, params string[] annulled) =>
        ValidityTimeline.At(events, Day(day)!.Value, knownAt, annulled.Contains);

    public ValidityState On(string day) => At(day).State;

    /// <summary>"2020-01-01..2021-01-01 2022-01-01.." — half-open, an empty end is open.</summary>
    public string Intervals => string.Join(' ', At("2020-01-01").Intervals.Select(days => $"{days.From:yyyy-MM-dd}..{days.To:yyyy-MM-dd}"));

    public static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd");
}

using System.Collections.Immutable;

namespace Docs.Core.Validity;

/// <summary>
/// A set of days as half-open intervals, sorted, never overlapping or touching. Bounds are day numbers; the ends of the
/// calendar stand for "open". The one place where a last day on paper, which is inclusive, becomes the exclusive bound is
/// <see cref="Through"/>.
/// </summary>
internal sealed class DaySet
{
    private const int Open = int.MaxValue;
    private const int Ever = int.MinValue;

    public static readonly DaySet None = new([]);
    public static readonly DaySet All = new([(Ever, Open)]);

    private readonly ImmutableArray<(int From, int To)> spans;

    private DaySet(ImmutableArray<(int From, int To)> spans) => this.spans = spans;

    /// <summary>From <paramref name="first"/> on, without end.</summary>
    public static DaySet Since(DateOnly first) => new([(first.DayNumber, Open)]);

    /// <summary>Every day before <paramref name="end"/>, that day not among them.</summary>
    public static DaySet Before(DateOnly end) => new([(Ever, end.DayNumber)]);

    /// <summary>Every day up to <paramref name="last"/>, that day among them ("có giá trị đến hết ngày"). The calendar's last day means open.</summary>
    public static DaySet Through(DateOnly last) => last == DateOnly.MaxValue ? All : Before(last.AddDays(1));

    public static DaySet Union(IEnumerable<DaySet> sets)
    {
        var merged = ImmutableArray.CreateBuilder<(int From, int To)>();
        foreach (var span in sets.SelectMany(set => set.spans).Order())
        {
            if (merged.Count > 0 && span.From <= merged[^1].To)
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, span.To));
            else
                merged.Add(span);
        }

        return new(merged.ToImmutable());
    }

    public DaySet Or(DaySet other) => Union([this, other]);

    /// <summary>
    /// Walks both sets at once. What comes out cannot touch: two pieces that met on a day would need two spans of one set to
    /// meet there.
    /// </summary>
    public DaySet And(DaySet other)
    {
        var common = ImmutableArray.CreateBuilder<(int From, int To)>();
        for (int i = 0, j = 0; i < spans.Length && j < other.spans.Length;)
        {
            var (one, two) = (spans[i], other.spans[j]);
            var (from, to) = (Math.Max(one.From, two.From), Math.Min(one.To, two.To));
            if (from < to)
                common.Add((from, to));
            if (one.To < two.To)
                i++;
            else
                j++;
        }

        return new(common.ToImmutable());
    }

    public DaySet Except(DaySet other) => And(other.Complement());

    public bool Contains(DateOnly day) => spans.Any(span => Holds(span, day));

    public IReadOnlyList<DayInterval> ToIntervals() => [.. spans.Select(ToInterval)];

    /// <summary>The interval that holds the day, null if none does.</summary>
    public DayInterval? IntervalOf(DateOnly day) => spans.Where(span => Holds(span, day)).Select(ToInterval).FirstOrDefault();

    private static bool Holds((int From, int To) span, DateOnly day) => span.From <= day.DayNumber && day.DayNumber < span.To;

    private static DayInterval ToInterval((int From, int To) span) => new(
        span.From == Ever ? null : DateOnly.FromDayNumber(span.From),
        span.To == Open ? null : DateOnly.FromDayNumber(span.To));

    private DaySet Complement()
    {
        var gaps = ImmutableArray.CreateBuilder<(int From, int To)>();
        var from = Ever;
        foreach (var span in spans)
        {
            if (from < span.From)
                gaps.Add((from, span.From));
            from = span.To;
        }

        if (from < Open)
            gaps.Add((from, Open));
        return new(gaps.ToImmutable());
    }
}

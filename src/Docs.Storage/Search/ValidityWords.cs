using System.Globalization;
using Docs.Core.Validity;

namespace Docs.Storage.Search;

/// <summary>
/// Days in force as index words, so that FTS5 leaves out what is not in force before anything is counted: a query about
/// 2012 must not walk through ten newer years. The years of an interval are cut into blocks of 1, 2, 4 … 256 years that begin
/// at their multiples, at most two of each size; a year is covered by nine blocks, one of each size. Years are coarser than
/// days: the days themselves are then compared in the table docs.
/// </summary>
internal static class ValidityWords
{
    private const int FirstYear = 1900;
    private const int Levels = 9;
    private const int LastYear = FirstYear + (1 << (Levels - 1)) - 1;

    public const string NoEnd = "»open";

    public static IEnumerable<string> Of(IReadOnlyList<DayInterval>? intervals)
    {
        if (intervals is not { Count: > 0 })
            return [];
        return intervals.SelectMany(Blocks).Append(End(intervals)).Distinct();
    }

    /// <summary>Any of these words is held by every document that is in force on the day.</summary>
    public static IEnumerable<string> InForceOn(DateOnly day)
    {
        var year = Math.Clamp(day.Year, FirstYear, LastYear) - FirstYear;
        return Enumerable.Range(0, Levels).Select(level => Block(level, year >> level));
    }

    /// <summary>Words of all months that hold one of these days.</summary>
    public static IEnumerable<string> EndingBetween(DateOnly first, DateOnly last)
    {
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            yield return Month(month);
            if (month is { Year: 9999, Month: 12 })
                yield break;
        }
    }

    private static IEnumerable<string> Blocks(DayInterval interval)
    {
        var first = Math.Clamp(interval.From?.Year ?? FirstYear, FirstYear, LastYear) - FirstYear;
        var last = Math.Clamp(interval.To?.AddDays(-1).Year ?? LastYear, FirstYear, LastYear) - FirstYear;
        for (var level = 0; first <= last; level++, first >>= 1, last >>= 1)
        {
            if ((first & 1) == 1)
                yield return Block(level, first++);
            if ((last & 1) == 0)
                yield return Block(level, last--);
        }
    }

    private static string End(IReadOnlyList<DayInterval> intervals) =>
        intervals.Any(interval => interval.To is null) ? NoEnd : Month(intervals.Max(interval => interval.To!.Value).AddDays(-1));

    private static string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{WordMarks.End}{day:yyyyMM}");

    private static string Block(int level, int index) => string.Create(CultureInfo.InvariantCulture, $"{WordMarks.Year}{level}x{index}");
}

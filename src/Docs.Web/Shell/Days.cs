using System.Globalization;
using Docs.Core.Search;
using Docs.Core.Text;

namespace Docs.Web.Shell;

/// <summary>Days and instants as people and programs write them in addresses.</summary>
internal static class Days
{
    public const int FirstYear = ResultSearch.FirstYear;

    public const int LastYear = ResultSearch.LastYear;

    private static readonly string[] Formats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Null text is no day; what is no day leaves a sentence in <paramref name="problems"/>.</summary>
    public static DateOnly? Read(string? text, string name, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (!DateOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            problems.Add($"{name} không phải ngày hợp lệ: viết 22/11/2026 hoặc 2026-11-22.");
        else if (!IsPlausible(day.Year))
            problems.Add($"{name} phải trong khoảng năm {FirstYear}–{LastYear}.");
        else
            return day;
        return null;
    }

    /// <summary>A bare day means its end in Vietnam: all that was known that day.</summary>
    public static DateTimeOffset? ReadInstant(string? text, string name, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsPlausible(day.Year))
            return EndOf(day);
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && IsPlausible(instant.Year))
            return instant;
        problems.Add($"{name} không phải thời điểm hợp lệ: viết 2026-11-22T08:30:00+07:00, trong khoảng năm {FirstYear}–{LastYear}.");
        return null;
    }

    private static bool IsPlausible(int year) => year is >= FirstYear and <= LastYear;

    private static DateTimeOffset EndOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MaxValue), VietnamCalendar.Offset);
}

using System.Globalization;
using Docs.Core.Text;

namespace Docs.Web.Shell;

/// <summary>Days and instants as people and programs write them in addresses.</summary>
internal static class Days
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Null text is no day; what is no day leaves a sentence in <paramref name="problems"/>.</summary>
    public static DateOnly? Read(string? text, string name, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        problems.Add($"{name} không phải ngày hợp lệ: viết 2026-11-22 hoặc 22/11/2026.");
        return null;
    }

    /// <summary>A bare day means its end in Vietnam: all that was known that day.</summary>
    public static DateTimeOffset? ReadInstant(string? text, string name, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return EndOf(day);
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant;
        problems.Add($"{name} không phải thời điểm hợp lệ: viết 2026-11-22T08:30:00+07:00.");
        return null;
    }

    private static DateTimeOffset EndOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MaxValue), VietnamCalendar.Offset);
}

using System.Globalization;

namespace Docs.Core.Validity;

/// <summary>
/// How long a result lasts: without a term, or a number of years, months or days. Its text is the field `term`: "none" or
/// an ISO 8601 period ("P5Y", "P6M", "P15D").
/// </summary>
public sealed record Term
{
    private const string NoneText = "none";

    /// <summary>Longer than any term in law (land: 99 years at most); what exceeds it is a misread number.</summary>
    private const int MaxYears = 100;

    public static readonly Term None = new(0, '\0');

    private Term(int count, char unit) => (Count, Unit) = (count, unit);

    public bool IsNone => Count == 0;

    private int Count { get; }

    /// <summary>Y, M or D, as ISO 8601 writes them.</summary>
    private char Unit { get; }

    /// <summary>Null for zero, a negative number, or more than a hundred years.</summary>
    public static Term? Years(int count) => Of(count, 'Y', MaxYears);

    public static Term? Months(int count) => Of(count, 'M', MaxYears * 12);

    public static Term? Days(int count) => Of(count, 'D', MaxYears * 366);

    /// <summary>Reads "none" or a period of one unit; null for anything else.</summary>
    public static Term? ParseIso(string text)
    {
        if (text == NoneText)
            return None;
        if (text.Length < 3 || text[0] != 'P' || !int.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;

        return text[^1] switch
        {
            'Y' => Years(count),
            'M' => Months(count),
            'D' => Days(count),
            _ => null,
        };
    }

    /// <summary>
    /// The last valid day, itself valid, of a term that runs from <paramref name="from"/>: the first day is not counted
    /// (Bộ luật Dân sự 2015, Điều 147), so years and months end on the day of the same number, or on the month's last day
    /// if it has none (Điều 148); days end that many days later. Days off do not move it: a licence is a state, not a
    /// deadline to act. Null without a term, or beyond the calendar.
    /// </summary>
    public DateOnly? LastDay(DateOnly from)
    {
        if (IsNone)
            return null;

        var days = (long)from.DayNumber + (Unit switch { 'Y' => 366L, 'M' => 31L, _ => 1L } * Count);
        if (days > DateOnly.MaxValue.DayNumber)
            return null;

        return Unit switch
        {
            'Y' => from.AddYears(Count),
            'M' => from.AddMonths(Count),
            _ => from.AddDays(Count),
        };
    }

    public override string ToString() => IsNone ? NoneText : string.Create(CultureInfo.InvariantCulture, $"P{Count}{Unit}");

    private static Term? Of(int count, char unit, int most) => count > 0 && count <= most ? new(count, unit) : null;
}

using System.Globalization;

namespace Docs.Core.Reports;

/// <summary>A calendar month in Vietnam, kept as the number yyyyMM: what rows are grouped by.</summary>
public readonly record struct Month(int Number)
{
    public int Year => Number / 100;

    public int OfYear => Number % 100;

    public DateOnly First => new(Year, OfYear, 1);

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public static Month Of(DateOnly day) => new(day.Year * 100 + day.Month);

    /// <summary>"03/2026".</summary>
    public override string ToString() => First.ToString("MM/yyyy", CultureInfo.InvariantCulture);
}

/// <summary>Whole months of one year, first and last included.</summary>
public sealed record ReportPeriod(Month From, Month To)
{
    public int Year => From.Year;

    public bool IsWholeYear => From.OfYear == 1 && To.OfYear == 12;

    public IReadOnlyList<Month> Months => [.. Enumerable.Range(From.OfYear, To.OfYear - From.OfYear + 1).Select(month => new Month(Year * 100 + month))];

    public static ReportPeriod OfYear(int year) => new(new(year * 100 + 1), new(year * 100 + 12));
}

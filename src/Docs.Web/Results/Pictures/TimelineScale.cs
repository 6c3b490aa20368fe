using System.Globalization;

namespace Docs.Web.Results.Pictures;

/// <summary>Days of a drawing as shares of its width.</summary>
internal sealed class TimelineScale
{
    private const int MostTicks = 6;

    /// <summary>Percent left free at either side.</summary>
    private const double Margin = 2;

    private static readonly int[] MonthSteps = [1, 3, 6, 12, 24, 60, 120, 240, 600];

    private readonly DateOnly _from;
    private readonly DateOnly _to;

    /// <param name="days">At least one; all of them stand inside.</param>
    /// <param name="open">Room is left behind the last day for what goes on.</param>
    public TimelineScale(IReadOnlyCollection<DateOnly> days, bool open)
    {
        var (first, last) = (days.Min(), days.Max());
        var span = Math.Max(last.DayNumber - first.DayNumber, 90);
        _from = Moved(first, -span / 20);
        _to = Moved(last, open ? span / 5 : span / 20);
    }

    /// <summary>Percent of the width; days outside stand at its edge.</summary>
    public double Of(DateOnly? day, double outside) => day is { } known ? Of(known) : outside;

    public double Of(DateOnly day) =>
        Margin + ((100 - (2 * Margin)) * Math.Clamp((day.DayNumber - _from.DayNumber) / (double)(_to.DayNumber - _from.DayNumber), 0, 1));

    /// <summary>At most six, at the beginnings of months or years.</summary>
    public IEnumerable<(double At, string Label)> Ticks()
    {
        var months = (12 * (_to.Year - _from.Year)) + _to.Month - _from.Month;
        var step = Array.Find(MonthSteps, one => months / one <= MostTicks);
        step = step == 0 ? MonthSteps[^1] : step;
        var month = ((12 * _from.Year) + _from.Month - 1 + step) / step * step;
        for (; month / 12 < DateOnly.MaxValue.Year; month += step)
        {
            var day = new DateOnly(month / 12, (month % 12) + 1, 1);
            if (day >= _to)
                yield break;
            yield return (Of(day), step < 12 ? day.ToString("MM/yyyy", CultureInfo.InvariantCulture) : day.Year.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The calendar's ends stay inside the calendar.</summary>
    private static DateOnly Moved(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}

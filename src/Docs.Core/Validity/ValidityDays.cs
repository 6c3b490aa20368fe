using Docs.Core.Text;

namespace Docs.Core.Validity;

/// <summary>The days on which the answer of a log can change by itself.</summary>
public static class ValidityDays
{
    /// <summary>The first day after <paramref name="today"/> on which an event begins or ends; null when none does.</summary>
    public static DateOnly? NextChange(IEnumerable<ValidityEvent> events, DateOnly today)
    {
        var days = events
            .Where(one => one.Status == EventStatus.Recorded)
            .SelectMany(one => new[] { one.On, one.Until < DateOnly.MaxValue ? one.Until.Value.AddDays(1) : null })
            .Where(day => day > today);
        return days.Min();
    }

    /// <summary>Midnight in Vietnam.</summary>
    public static DateTimeOffset Begin(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), VietnamCalendar.Offset);
}

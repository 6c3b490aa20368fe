namespace Docs.Core.Text;

/// <summary>Days of law are days in Asia/Ho_Chi_Minh, which has stood at UTC+7 without daylight saving since 1975.</summary>
public static class VietnamCalendar
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}

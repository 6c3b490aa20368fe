namespace Docs.Core.Reuse;

/// <summary>When a message that did not arrive is sent again: after 2, 4, 8 … seconds, at most hourly, for three days.</summary>
public static class RetrySchedule
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>A long weekend: whoever runs the receiver has seen by then that it is down.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <param name="attempts">Made so far, the one that just failed among them.</param>
    /// <returns>How long to wait; null: give up.</returns>
    public static TimeSpan? Next(DateTimeOffset createdAt, int attempts, DateTimeOffset now)
    {
        if (now - createdAt >= Patience)
            return null;
        var doublings = Math.Min(attempts - 1, 20);
        return TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << doublings));
    }
}

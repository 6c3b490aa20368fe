using Docs.Core.Reuse;

namespace Docs.Core.Tests.Reuse;

public class RetryScheduleTests
{
    private static readonly DateTimeOffset Created = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(5, 32)]
    [InlineData(12, 3_600)]
    [InlineData(1_000, 3_600)]
    public void The_pause_doubles_up_to_an_hour(int attempts, int seconds) =>
        RetrySchedule.Next(Created, attempts, Created).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void After_three_days_it_is_given_up()
    {
        RetrySchedule.Next(Created, 80, Created.AddDays(3).AddSeconds(-1)).ShouldNotBeNull();
        RetrySchedule.Next(Created, 80, Created.AddDays(3)).ShouldBeNull();
    }
}

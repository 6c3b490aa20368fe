using Docs.Core.Review;

namespace Docs.Core.Tests.Review;

public class ConfirmedReadingsTests
{
    [Fact]
    public void One_confirmation_may_be_a_slip_and_changes_nothing() => ConfirmedReadings.Raised(0.7, 1).ShouldBe(0.7);

    [Theory]
    [InlineData(0.7, 2, 0.9)]
    [InlineData(0.7, 5, 0.95)]
    [InlineData(0.97, 9, 0.99)]
    [InlineData(0.995, 9, 0.995)]
    public void Each_confirmation_takes_its_share_of_the_doubt(double read, int times, double raised) =>
        ConfirmedReadings.Raised(read, times).ShouldBe(raised, 1e-9);
}

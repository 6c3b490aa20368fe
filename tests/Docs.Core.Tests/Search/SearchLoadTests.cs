using System.Reflection;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Search;
using Microsoft.Extensions.Time.Testing;

namespace Docs.Core.Tests.Search;

/// <summary>Who reads papers waits while searches stand in line, and not for long.</summary>
public sealed class SearchLoadTests
{
    private static readonly int Many = 2 * Environment.ProcessorCount;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider clock = new();
    private readonly SearchLoad load;

    public SearchLoadTests() => load = new(clock);

    [Fact]
    public async Task Nobody_waits_while_no_more_are_answered_than_are_at_work_or_next()
    {
        Begin(Many);
        await load.GiveWayAsync(Longest, default);
    }

    [Fact]
    public async Task Who_gives_way_goes_on_when_the_line_is_gone()
    {
        Begin(Many + 1);
        var waiting = load.GiveWayAsync(Longest, default);
        clock.Advance(TimeSpan.FromSeconds(5));
        waiting.IsCompleted.ShouldBeFalse();

        load.End();
        clock.Advance(TimeSpan.FromSeconds(1));
        await waiting.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_gives_way_goes_on_after_half_a_minute_whatever_stands_in_line()
    {
        Begin(Many + 1);
        var waiting = load.GiveWayAsync(Longest, default);

        for (var looks = 0; looks < 4 * Longest.TotalSeconds; looks++)
        {
            waiting.IsCompleted.ShouldBeFalse();
            clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        await waiting.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_search_counts_until_it_is_answered_or_fails()
    {
        var index = DispatchProxy.Create<ISearchIndex, Failing>();
        ((Failing)index).Seen = () => load.Answering;
        var search = new ResultSearch(index, DispatchProxy.Create<ICatalog, Failing>(), load: load);

        (await Should.ThrowAsync<InvalidOperationException>(() => search.SearchAsync(new SearchQuery("đất", new DateOnly(2026, 1, 1)), Viewer.Operator, default))).Message.ShouldBe("1");
        load.Answering.ShouldBe(0);
    }

    private void Begin(int searches)
    {
        for (var i = 0; i < searches; i++)
            load.Begin();
    }

    /// <summary>Says how many searches were being answered when it was asked.</summary>
    public class Failing : DispatchProxy
    {
        public Func<int> Seen { get; set; } = () => 0;

        protected override object Invoke(MethodInfo? targetMethod, object?[]? args) =>
            throw new InvalidOperationException(Seen().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

using Docs.Web.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Time.Testing;

namespace Docs.Web.Tests;

/// <summary>Uploads wait while searches keep the processors busy, and not for long.</summary>
public sealed class PrecedenceTests
{
    private static readonly int Many = 3 * Environment.ProcessorCount;

    private readonly FakeTimeProvider clock = new();
    private readonly Precedence precedence;
    private readonly List<TaskCompletionSource> searches = [];

    public PrecedenceTests() => precedence = new(clock);

    [Fact]
    public async Task Nobody_waits_while_there_is_a_processor()
    {
        Search(Many - 1);
        await precedence.GiveWayAsync(default);
    }

    [Fact]
    public async Task Who_gives_way_comes_in_turn_one_for_each_search_that_was_answered()
    {
        Search(Many);
        var (first, second) = (precedence.GiveWayAsync(default), precedence.GiveWayAsync(default));
        first.IsCompleted.ShouldBeFalse();

        searches[0].SetResult();
        await first.WaitAsync(TimeSpan.FromMinutes(1));
        second.IsCompleted.ShouldBeFalse();

        searches[1].SetResult();
        await second.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_gives_way_waits_two_seconds_and_no_longer_and_takes_nobody_elses_turn_then()
    {
        Search(Many);
        var first = precedence.GiveWayAsync(default);
        clock.Advance(TimeSpan.FromSeconds(1.9));
        var second = precedence.GiveWayAsync(default);
        first.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(0.2));
        await first.WaitAsync(TimeSpan.FromMinutes(1));
        second.IsCompleted.ShouldBeFalse();

        searches[0].SetResult();
        await second.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_has_gone_waits_no_longer()
    {
        Search(Many);
        using var gone = new CancellationTokenSource();
        var waiting = precedence.GiveWayAsync(gone.Token);
        await gone.CancelAsync();
        await waiting.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_search_that_failed_is_over()
    {
        Search(Many);
        var waiting = precedence.GiveWayAsync(default);
        searches[0].SetException(new InvalidOperationException());
        await waiting.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Searches_come_first_and_uploads_give_way()
    {
        await using var site = await TestSite.OpenAsync();
        bool Is<T>(string route, string method)
            where T : class => site.Endpoints().Single(one => one.RoutePattern.RawText == route && one.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains(method)).Metadata.GetMetadata<T>() is not null;
        Is<ComesFirst>("/api/v1/results", "GET").ShouldBeTrue();
        Is<ComesFirst>("/tra-cuu", "GET").ShouldBeTrue();
        Is<GivesWay>("/api/v1/batches/{id}/uploads/{upload}", "PATCH").ShouldBeTrue();
        Is<GivesWay>("/api/v1/batches/{id}/files", "POST").ShouldBeTrue();
        Is<GivesWay>("/api/v1/results", "GET").ShouldBeFalse();
    }

    private void Search(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var search = new TaskCompletionSource();
            searches.Add(search);
            _ = precedence.AnswerAsync(() => search.Task);
        }
    }
}

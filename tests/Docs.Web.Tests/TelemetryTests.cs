using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Docs.Core.Health;
using Docs.Core.Jobs;
using Docs.Hosting.Health;
using Docs.Hosting.Telemetry;
using Microsoft.Extensions.Time.Testing;

namespace Docs.Web.Tests;

/// <summary>What operators' tools ask of the web, and that the dashboard asks for nothing else.</summary>
public sealed partial class TelemetryTests
{
    [Fact]
    public async Task Metrics_are_text_that_Prometheus_reads()
    {
        await using var site = await TestSite.OpenAsync();
        var metrics = await MetricsAsync(site);

        foreach (var line in metrics.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            line.ShouldMatch("^(# (HELP|TYPE) [a-z_]+ .+|[a-zA-Z_]+(\\{[a-zA-Z_]+=\"[^\"\\n]*\"(,[a-zA-Z_]+=\"[^\"\\n]*\")*\\})? ([0-9.eE+-]+|NaN|\\+Inf))$");
        metrics.ShouldContain("docs_search_duration_seconds_bucket{outcome=\"answered\",le=\"+Inf\"}");
        metrics.ShouldContain("docs_recognition_failures_total{reason=\"disk full\"} 0");
    }

    [Fact]
    public async Task Every_query_of_the_dashboard_names_metrics_and_labels_that_are_there()
    {
        await using var site = await TestSite.OpenAsync();
        var metrics = await MetricsAsync(site);

        var queries = Queries();
        queries.Count.ShouldBeGreaterThan(10);
        queries.SelectMany(query => Missing(query, metrics)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("max(docs_queue_length)", "docs_queue_length")]
    [InlineData("max by (queue) (docs_queue_age_seconds)", "queue")]
    [InlineData("rate(docs_search_duration_seconds_count{result=\"answered\"}[5m])", "result")]
    public async Task A_query_of_what_is_not_there_is_noticed(string query, string missing)
    {
        await using var site = await TestSite.OpenAsync();

        Missing(query, await MetricsAsync(site)).ShouldBe([missing]);
    }

    [Fact]
    public async Task Numbers_and_reasons_are_for_callers_on_this_machine()
    {
        await using var site = await TestSite.OpenAsync();
        var forwarded = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { { "X-Forwarded-For", "203.0.113.9" } } };

        (await site.Client.SendAsync(forwarded)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var ready = await site.Client.GetAsync("/readyz");
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonDocument.Parse(await ready.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetString().ShouldBe("ready");
    }

    [Fact]
    public async Task Who_cannot_reach_the_catalogue_is_not_ready_and_says_why_to_those_who_may_know()
    {
        var readiness = Ready(
            new("objects", "Kho tệp", HealthState.Good, "Trả lời."),
            new("catalog", "Kho hồ sơ", HealthState.Bad, "Không kết nối được PostgreSQL 10.0.0.7."));

        var (ready, body) = await readiness.AnswerAsync(withReasons: true, default);
        ready.ShouldBeFalse();
        body.ShouldContain("10.0.0.7");
        (await readiness.AnswerAsync(withReasons: false, default)).Body.ShouldNotContain("10.0.0.7");
    }

    [Fact]
    public async Task An_index_that_still_reads_ahead_is_ready_and_says_how_far_it_is()
    {
        var (ready, body) = await Ready(new HealthLine("objects", "Kho tệp", HealthState.Good, "Trả lời.")).AnswerAsync(withReasons: false, default);

        ready.ShouldBeTrue();
        JsonDocument.Parse(body).RootElement.GetProperty("searchReadAhead").GetInt32().ShouldBe(43);
        await using var site = await TestSite.OpenAsync();
        (await site.Client.GetStringAsync("/readyz")).ShouldContain("\"searchReadAhead\"");
    }

    [Fact]
    public async Task A_part_that_does_not_answer_in_time_is_said_by_both_and_keeps_nobody_waiting()
    {
        var clock = new FakeTimeProvider();
        var hanging = new Parts([new("objects", "Kho tệp", true, async stop =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            throw new InvalidOperationException("never");
        })]);
        await using var site = await TestSite.OpenAsync();
        var asked = new Readiness(hanging, clock, () => 100).AnswerAsync(withReasons: true, default);
        var shown = new SystemHealth(hanging, site.Service<IWorkDesk>(), clock).CheckAsync(default);
        asked.IsCompleted.ShouldBeFalse();

        clock.Advance(TimeSpan.FromSeconds(6));

        (await asked).ShouldSatisfyAllConditions(answer => answer.Ready.ShouldBeFalse(), answer => answer.Body.ShouldContain("5 giây"));
        (await shown).Single(line => line.Part == "objects").ShouldSatisfyAllConditions(line => line.State.ShouldBe(HealthState.Bad), line => line.Remedy.ShouldNotBeNull());
    }

    private static Readiness Ready(params HealthLine[] lines) =>
        new(new Parts([.. lines.Select(line => new HealthPart(line.Part, line.Title, true, _ => Task.FromResult(line)))]), TimeProvider.System, () => 43);

    private sealed record Parts(IReadOnlyList<HealthPart> All) : IStorageHealth
    {
        IReadOnlyList<HealthPart> IStorageHealth.Parts => All;
    }

    /// <summary>After a search, a round of the indexer and a look at the queues: each by Docs' own code.</summary>
    private static async Task<string> MetricsAsync(TestSite site)
    {
        (await site.Client.GetAsync("/api/v1/results?q=a")).EnsureSuccessStatusCode();
        await site.AddAsync(new Paper("7/QĐ-UBND"));
        await site.Service<QueueGauges>().RefreshAsync(default);
        return await site.Client.GetStringAsync("/metrics");
    }

    private static List<string> Queries()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "infra", "grafana.json")));
        return [.. dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!)];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Docs.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Docs.sln stands in no folder above the tests.");
        return folder.FullName;
    }

    /// <summary>Metrics that are not emitted, and labels that none of a query's metrics has. instance and job are the scraper's.</summary>
    private static IEnumerable<string> Missing(string query, string metrics)
    {
        var names = MetricName().Matches(query).Select(match => match.Value).Distinct().ToList();
        foreach (var name in names)
        {
            if (!Regex.IsMatch(metrics, $"^{name}[ {{]", RegexOptions.Multiline))
                yield return name;
        }

        var known = names.SelectMany(name => Regex.Matches(metrics, $"^{name}\\{{([^}}]*)\\}}", RegexOptions.Multiline))
            .SelectMany(match => LabelName().Matches(match.Groups[1].Value).Select(label => label.Groups[1].Value)).Concat(["instance", "job"]).ToHashSet();
        var asked = Grouping().Matches(query).SelectMany(match => match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries))
            .Concat(Selector().Matches(query).SelectMany(match => LabelName().Matches(match.Groups[1].Value).Select(label => label.Groups[1].Value)));
        foreach (var label in asked.Distinct().Where(label => names.TrueForAll(name => metrics.Contains(name, StringComparison.Ordinal)) && !known.Contains(label)))
            yield return label;
    }

    [GeneratedRegex("(docs|dotnet)_[a-z_]+")]
    private static partial Regex MetricName();

    [GeneratedRegex("([a-zA-Z_]+)=\"")]
    private static partial Regex LabelName();

    [GeneratedRegex("by \\(([^)]*)\\)")]
    private static partial Regex Grouping();

    [GeneratedRegex("\\{([^}]*)\\}")]
    private static partial Regex Selector();
}

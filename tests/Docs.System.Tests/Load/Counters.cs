using System.Collections.Concurrent;
using System.Diagnostics;
using Docs.Benchmarks.Search;
using Docs.Core.Search;

namespace Docs.System.Tests.Load;

/// <summary>
/// Officers at their counters. A search begins when its time has come, whether or not those before it were answered, and is
/// timed from then: a server that stalls cannot slow down who asks.
/// </summary>
internal sealed class Counters(BusyOffice office, DateOnly today)
{
    private const int Seed = 8;

    private readonly ConcurrentBag<double> milliseconds = [];
    private readonly ConcurrentDictionary<int, double> longest = [];

    public ConcurrentBag<string> Errors { get; } = [];

    public IReadOnlyCollection<double> Milliseconds => milliseconds;

    /// <summary>Of each second in which a search began that was to wait so long: the longest, in milliseconds.</summary>
    public IEnumerable<(int Second, double Milliseconds)> Halts(double from) => longest.Where(one => one.Value > from).OrderBy(one => one.Key).Select(one => (one.Key, one.Value));

    /// <summary>As many searches, a few at a time and each when the one before was answered: a cold service is not what is measured.</summary>
    public Task WarmAsync(TimeSpan span) => Parallel.ForEachAsync(Queries(span).Index(), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (one, _) =>
        await AskAsync(office.Officers[one.Index % office.Officers.Count], one.Item, Stopwatch.GetTimestamp(), TimeSpan.Zero));

    public async Task AskAsync(TimeSpan span)
    {
        var queries = Queries(span);
        var total = queries.Count;
        var begun = Stopwatch.GetTimestamp();
        var running = new List<Task>(total);
        for (var i = 0; i < total; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / LoadSize.SearchesASecond);
            if (due - Stopwatch.GetElapsedTime(begun) is var early && early > TimeSpan.Zero)
                await Task.Delay(early);
            running.Add(AskAsync(office.Officers[i % office.Officers.Count], queries[i], begun, due));
        }

        await Task.WhenAll(running);
    }

    private List<SearchQuery> Queries(TimeSpan span) =>
        [.. new QueryMix(Seed, office.Results, today).Take((int)(span.TotalSeconds * LoadSize.SearchesASecond)).Select(one => one.Query)];

    private async Task AskAsync(HttpClient officer, SearchQuery query, long begun, TimeSpan due)
    {
        try
        {
            using var answer = await officer.GetAsync(AddressOf(query));
            await answer.Content.ReadAsByteArrayAsync();
            var took = (Stopwatch.GetElapsedTime(begun) - due).TotalMilliseconds;
            milliseconds.Add(took);
            longest.AddOrUpdate((int)due.TotalSeconds, took, (_, before) => Math.Max(before, took));
            if (!answer.IsSuccessStatusCode)
                Errors.Add($"{(int)answer.StatusCode} for {AddressOf(query)}");
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            Errors.Add($"{error.GetType().Name} for {AddressOf(query)}: {error.Message}");
        }
    }

    /// <summary>Half as the search page asks while one types, half as programs do.</summary>
    private static string AddressOf(SearchQuery query)
    {
        var values = new (string Name, string? Value)[]
        {
            ("q", query.Text),
            ("type", query.Type),
            ("agency", query.Agency),
            ("asOf", query.AsOf.ToString("yyyy-MM-dd", global::System.Globalization.CultureInfo.InvariantCulture)),
            ("endsWithin", query.EndsWithinDays?.ToString(global::System.Globalization.CultureInfo.InvariantCulture)),
            ("sort", query.Sort == SearchSort.EndsSoonest ? "endsSoonest" : null),
        };
        return (query.Facets ? "/tra-cuu?" : "/api/v1/results?")
            + string.Join('&', values.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"));
    }
}

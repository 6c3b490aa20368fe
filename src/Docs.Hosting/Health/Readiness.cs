using System.Text.Json;
using Docs.Core.Documents;
using Docs.Core.Jobs;
using Docs.Core.Search;
using Docs.Hosting.Wire;

namespace Docs.Hosting.Health;

/// <summary>What /healthz and /readyz say, as JSON: alive is a process that answers, ready is one whose catalogue and objects do.</summary>
/// <param name="asked">Each part by its name; what throws <see cref="StorageUnreachableException"/> is not ready.</param>
/// <param name="readAhead">How far the index is with reading ahead, percent: it answers meanwhile, so it is told and decides nothing.</param>
public sealed class Readiness(IReadOnlyList<(string Name, Func<CancellationToken, Task> Ask)> asked, Func<int>? readAhead = null)
{
    public const string MediaType = "application/json; charset=utf-8";

    /// <summary>Load balancers ask often and give up soon.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly string NoObject = new('0', 64);

    public static string Alive { get; } = JsonSerializer.Serialize(new { status = "ok" }, WireJson.Options);

    public static Readiness Of(IJobQueue jobs, IObjectStore objects, ISearchIndex index) =>
        new([("catalog", token => jobs.StateAsync(token)), ("objects", token => objects.SizeAsync(NoObject, token))], () => index.ReadAheadPercent);

    /// <param name="withReasons">Also why, which names addresses of servers: for callers on this machine.</param>
    public async Task<(bool Ready, string Body)> AnswerAsync(bool withReasons, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        var checks = await Task.WhenAll(asked.Select(part => CheckAsync(part.Name, () => part.Ask(limit.Token))));
        cancellation.ThrowIfCancellationRequested();
        var ready = checks.All(check => check.Ok);
        var body = new { status = ready ? "ready" : "unready", checks = checks.Select(check => withReasons ? check : check with { Reason = null }), searchReadAhead = readAhead?.Invoke() ?? 100 };
        return (ready, JsonSerializer.Serialize(body, WireJson.Options));
    }

    private static async Task<Check> CheckAsync(string name, Func<Task> ask)
    {
        try
        {
            await ask();
            return new(name, true, null);
        }
        catch (StorageUnreachableException error)
        {
            return new(name, false, error.Message);
        }
        catch (OperationCanceledException)
        {
            return new(name, false, $"Không trả lời trong {Patience.TotalSeconds:0} giây.");
        }
    }

    private sealed record Check(string Name, bool Ok, string? Reason);
}

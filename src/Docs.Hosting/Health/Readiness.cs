using System.Text.Json;
using Docs.Core.Health;
using Docs.Hosting.Wire;

namespace Docs.Hosting.Health;

/// <summary>What /healthz and /readyz say, as JSON: alive is a process that answers, ready is one whose catalogue and objects do.</summary>
/// <param name="asked">See <see cref="IStorageHealth.Needed"/>.</param>
/// <param name="readAhead">How far the index is with reading ahead, percent: it answers meanwhile, so it is told and decides nothing.</param>
public sealed class Readiness(IReadOnlyList<(string Part, Func<CancellationToken, Task<HealthLine>> Ask)> asked, Func<int>? readAhead = null)
{
    public const string MediaType = "application/json; charset=utf-8";

    /// <summary>Load balancers ask often and give up soon.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static string Alive { get; } = JsonSerializer.Serialize(new { status = "ok" }, WireJson.Options);

    /// <param name="withReasons">Also why, which names addresses of servers: for callers on this machine.</param>
    public async Task<(bool Ready, string Body)> AnswerAsync(bool withReasons, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        var checks = await Task.WhenAll(asked.Select(part => CheckAsync(part.Part, () => part.Ask(limit.Token))));
        cancellation.ThrowIfCancellationRequested();
        var ready = checks.All(check => check.Ok);
        var body = new { status = ready ? "ready" : "unready", checks = checks.Select(check => withReasons ? check : check with { Reason = null }), searchReadAhead = readAhead?.Invoke() ?? 100 };
        return (ready, JsonSerializer.Serialize(body, WireJson.Options));
    }

    private static async Task<Check> CheckAsync(string name, Func<Task<HealthLine>> ask)
    {
        try
        {
            var line = await ask();
            return line.State == HealthState.Bad ? new(name, false, line.Says) : new(name, true, null);
        }
        catch (OperationCanceledException)
        {
            return new(name, false, $"Không trả lời trong {Patience.TotalSeconds:0} giây.");
        }
    }

    private sealed record Check(string Name, bool Ok, string? Reason);
}

using System.Text.Json;
using Docs.Core.Health;
using Docs.Hosting.Wire;

namespace Docs.Hosting.Health;

/// <summary>What /healthz and /readyz say, as JSON: alive is a process that answers, ready is one whose needed parts do.</summary>
/// <param name="readAhead">How far the index is with reading ahead, percent: it answers meanwhile, so it is told and decides nothing.</param>
public sealed class Readiness(IStorageHealth storage, TimeProvider clock, Func<int> readAhead)
{
    public const string MediaType = "application/json; charset=utf-8";

    public static string Alive { get; } = JsonSerializer.Serialize(new { status = "ok" }, WireJson.Options);

    /// <param name="withReasons">Also why, which names addresses of servers: for callers on this machine.</param>
    public async Task<(bool Ready, string Body)> AnswerAsync(bool withReasons, CancellationToken cancellation)
    {
        var lines = await HealthPart.AskAsync(storage.Parts.Where(part => part.Needed), clock, cancellation);
        var checks = lines.Select(line => new Check(line.Part, line.State != HealthState.Bad, withReasons && line.State == HealthState.Bad ? line.Says : null)).ToList();
        var ready = checks.TrueForAll(check => check.Ok);
        var body = new { status = ready ? "ready" : "unready", checks, searchReadAhead = readAhead() };
        return (ready, JsonSerializer.Serialize(body, WireJson.Options));
    }

    private sealed record Check(string Name, bool Ok, string? Reason);
}

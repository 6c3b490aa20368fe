using Docs.Core.Audit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Docs.Hosting.Audit;

/// <summary>Writes an anchor of the audit chains from time to time, and one when the process stops.</summary>
public sealed partial class AnchorService(AuditAnchors anchors, AuditOptions options, TimeProvider clock, ILogger<AnchorService> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(10);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        // What processes that were killed left is tied down before anybody has had time to change it.
        await WriteAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await IsDueAsync(stoppingToken))
                await WriteAsync(stoppingToken);
            await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> IsDueAsync(CancellationToken cancellation)
    {
        try
        {
            var (known, _) = await anchors.ReadAsync(cancellation);
            return known.Count == 0 || known[^1].Taken + TimeSpan.FromHours(options.AnchorHours) <= clock.GetUtcNow();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error);
            return false;
        }
    }

    /// <summary>A folder that is away must not stop the service; the log and the next verification show it.</summary>
    private async Task WriteAsync(CancellationToken cancellation)
    {
        try
        {
            await anchors.WriteAsync(cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No anchor of the audit trail could be written; trying again. Look at DOCS_AUDIT_ANCHOR")]
    private partial void LogFailed(Exception error);
}

using Microsoft.Extensions.Hosting;

namespace Docs.Hosting.Telemetry;

/// <summary>Exports from start to stop of the host, and sends what is held at the end.</summary>
internal sealed class OtlpService(Uri collector, string service) : IHostedService, IDisposable
{
    private OtlpExport? export;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        export = new OtlpExport(collector, service);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        export?.Dispose();
        export = null;
    }
}

using System.Net;
using System.Text;
using Docs.Hosting.Health;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Docs.Hosting.Telemetry;

/// <summary>/metrics, /healthz and /readyz of a process that has no web of its own, on the address that the settings name.</summary>
public sealed partial class TelemetryListener(TelemetryOptions options, MetricsCollector metrics, Readiness readiness, ILogger<TelemetryListener> log) : BackgroundService
{
    private readonly HttpListener listener = new();

    /// <exception cref="OptionsException">The port is taken.</exception>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        var host = options.Address.Equals(IPAddress.Any) || options.Address.Equals(IPAddress.IPv6Any) ? "+" : options.Address.ToString();
        listener.Prefixes.Add($"http://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{options.Port}/");
        try
        {
            listener.Start();
        }
        catch (HttpListenerException error)
        {
            throw new OptionsException($"Không mở được cổng số liệu {options.Address}:{options.Port} ({error.Message}). Hãy đặt DOCS_METRICS_PORT thành một cổng còn trống.");
        }

        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        listener.Close();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stop = stoppingToken.Register(listener.Close);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                _ = AnswerAsync(await listener.GetContextAsync(), stoppingToken);
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException && stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>One caller that hangs up must not end the rest.</summary>
    private async Task AnswerAsync(HttpListenerContext call, CancellationToken cancellation)
    {
        try
        {
            using var response = call.Response;
            var (status, type, body) = await BodyAsync(call.Request.Url?.AbsolutePath, cancellation);
            (response.StatusCode, response.ContentType) = (status, type);
            var bytes = Encoding.UTF8.GetBytes(body);
            response.ContentLength64 = bytes.Length;
            await response.OutputStream.WriteAsync(bytes, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogNotAnswered(error.GetType().Name);
        }
    }

    private async Task<(int Status, string Type, string Body)> BodyAsync(string? path, CancellationToken cancellation)
    {
        switch (path)
        {
            case "/metrics":
                return (200, MetricsCollector.MediaType, metrics.Scrape());
            case "/healthz":
                return (200, Readiness.MediaType, Readiness.Alive);
            case "/readyz":
                var (ready, body) = await readiness.AnswerAsync(withReasons: true, cancellation);
                return (ready ? 200 : 503, Readiness.MediaType, body);
            default:
                return (404, "text/plain; charset=utf-8", "/metrics, /healthz, /readyz");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A caller of the metrics was not answered ({Error})")]
    private partial void LogNotAnswered(string error);
}

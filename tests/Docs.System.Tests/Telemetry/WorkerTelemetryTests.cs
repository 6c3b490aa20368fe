using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Docs.Storage.Tests.Servers;
using Docs.System.Tests.CommandLine;
using Docs.System.Tests.Faults;
using Docs.System.Tests.Faults.Cluster;

namespace Docs.System.Tests.Telemetry;

/// <summary>What a worker without a web tells: on its own port, to a collector, and in its log.</summary>
public sealed class WorkerTelemetryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpListener collector = new();
    private readonly ConcurrentDictionary<string, string> collected = new();
    private readonly HttpClient http = new();

    public void Dispose()
    {
        collector.Close();
        http.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_worker_tells_its_numbers_its_health_and_its_spans_and_logs_in_JSON()
    {
        var docs = new DocsCommand(folder["data"]);
        File.WriteAllBytes(folder["one.pdf"], SmallScans.Pdf(2));
        await docs.DoneAsync("import", folder["one.pdf"], "--publish", "all", "--urgent");
        var (port, sink) = (Tool.FreePort(), Tool.FreePort());
        _ = CollectAsync(sink);
        var settings = new Dictionary<string, string>
        {
            ["DOCS_DATA"] = docs.DataDirectory,
            ["DOCS_METRICS_PORT"] = $"{port}",
            ["DOCS_OTLP_ENDPOINT"] = $"http://127.0.0.1:{sink}",
            ["DOCS_LOG"] = "json",
            ["DOCS_FAULTS"] = "2:Crash",
        };
        using var worker = new DocsProcess("worker", "Docs.UploadWorker.dll", settings);
        worker.Start();

        var metrics = await UntilAsync($"http://127.0.0.1:{port}/metrics", text => text.Contains("state=\"Quarantined\"} 1", StringComparison.Ordinal));
        metrics.ShouldContain("docs_pages_read_total 1\n");
        metrics.ShouldContain("docs_stage_duration_seconds_count{stage=\"read\"} 1\n");
        (await UntilAsync($"http://127.0.0.1:{port}/metrics", text => text.Contains("docs_queue_age_seconds{lane=\"counter\"}", StringComparison.Ordinal))).ShouldContain("docs_queue_jobs{lane=\"counter\",state=\"waiting\"}");
        (await http.GetStringAsync($"http://127.0.0.1:{port}/healthz")).ShouldBe("""{"status":"ok"}""");
        JsonDocument.Parse(await http.GetStringAsync($"http://127.0.0.1:{port}/readyz")).RootElement.GetProperty("status").GetString().ShouldBe("ready");
        (await http.GetAsync($"http://127.0.0.1:{port}/other")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        worker.Signal("TERM");
        (await worker.EndedAsync()).ShouldBe(0, worker.Errors);
        collected["/v1/traces"].ShouldContain("recognise document");
        collected["/v1/traces"].ShouldContain("docs-upload-worker");
        collected["/v1/metrics"].ShouldContain("docs.pages.read");
        var lines = worker.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.ShouldContain(line => line.GetProperty("LogLevel").GetString() == "Warning");
    }

    [Theory]
    [InlineData("DOCS_METRICS_PORT", "0", "1 đến 65535")]
    [InlineData("DOCS_METRICS_ADDRESS", "everywhere", "0.0.0.0")]
    [InlineData("DOCS_LOG", "xml", "json")]
    [InlineData("DOCS_OTLP_ENDPOINT", "collector:4318", "http://")]
    [InlineData("DOCS_LEASE_SECONDS", "1", "5 đến 3600")]
    [InlineData("DOCS_POSTGRES", "Server db", "Host=")]
    public async Task A_wrong_setting_ends_the_worker_with_its_name_and_what_is_allowed(string name, string value, string allowed)
    {
        using var worker = new DocsProcess("worker", "Docs.Indexer.dll", new Dictionary<string, string> { ["DOCS_DATA"] = folder["data"], [name] = value });
        worker.Start();

        (await worker.EndedAsync()).ShouldBe(2);
        worker.Errors.ShouldContain(name);
        worker.Errors.ShouldContain(allowed);
    }

    private async Task<string> UntilAsync(string url, Predicate<string> isThere)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                if (await http.GetStringAsync(url, patience.Token) is { } text && isThere(text))
                    return text;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(200, patience.Token);
        }
    }

    private async Task CollectAsync(int port)
    {
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        while (collector.IsListening)
        {
            var call = await collector.GetContextAsync();
            using var body = new MemoryStream();
            await call.Request.InputStream.CopyToAsync(body);
            collected.AddOrUpdate(call.Request.Url!.AbsolutePath, _ => Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
            call.Response.Close();
        }
    }
}

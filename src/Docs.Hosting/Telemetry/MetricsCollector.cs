using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Docs.Core.Telemetry;

namespace Docs.Hosting.Telemetry;

/// <summary>
/// The instruments of this process as Prometheus text, version 0.0.4 (the feed has no exporter package: swap it for
/// OpenTelemetry.Exporter.Prometheus where there is one).
/// </summary>
public sealed class MetricsCollector : IDisposable
{
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly HashSet<string> Meters = [DocsMeter.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Npgsql"];

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<Instrument, MetricCells> all = new();
    private readonly Lock scraping = new();

    public MetricsCollector()
    {
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (Meters.Contains(instrument.Meter.Name))
                own.EnableMeasurementEvents(instrument);
        };
        Listen<byte>();
        Listen<short>();
        Listen<int>();
        Listen<long>();
        Listen<float>();
        Listen<double>();
        Listen<decimal>();
        listener.Start();
        DocsMeter.Zero();
    }

    public string Scrape()
    {
        lock (scraping)
        {
            foreach (var cells in all.Values)
                cells.Forget();
            listener.RecordObservableInstruments();
            return PrometheusText.Of(all.Values);
        }
    }

    public void Dispose() => listener.Dispose();

    private void Listen<T>()
        where T : struct =>
        listener.SetMeasurementEventCallback<T>((instrument, value, tags, _) =>
            all.GetOrAdd(instrument, static key => MetricCells.Of<T>(key)).Record(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture), tags));
}

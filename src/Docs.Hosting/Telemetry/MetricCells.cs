using System.Diagnostics.Metrics;
using System.Runtime.InteropServices;

namespace Docs.Hosting.Telemetry;

/// <summary>One instrument and what was measured, a cell for each set of labels.</summary>
internal sealed class MetricCells(Instrument instrument, IReadOnlyList<double> bounds)
{
    private static readonly IReadOnlyList<double> Default = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Lock gate = new();
    private readonly Dictionary<string, Cell> cells = new(StringComparer.Ordinal);

    public Instrument Instrument => instrument;

    /// <summary>Upper bounds of a histogram's buckets, ascending; +Inf is not among them.</summary>
    public IReadOnlyList<double> Bounds => bounds;

    public bool IsHistogram { get; } = IsOf(instrument, typeof(Histogram<>));

    public bool IsCounter { get; } = IsOf(instrument, typeof(Counter<>)) || IsOf(instrument, typeof(ObservableCounter<>));

    private bool IsAdded { get; } = IsOf(instrument, typeof(Histogram<>)) || IsOf(instrument, typeof(Counter<>)) || IsOf(instrument, typeof(UpDownCounter<>));

    public static MetricCells Of<T>(Instrument instrument)
        where T : struct =>
        new(instrument, instrument is Instrument<T> { Advice.HistogramBucketBoundaries: { } advised } ? [.. advised.Select(bound => Convert.ToDouble(bound, System.Globalization.CultureInfo.InvariantCulture))] : Default);

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = PrometheusText.Labels(tags);
        lock (gate)
        {
            ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, labels, out _);
            cell ??= new Cell(labels, IsHistogram ? new long[bounds.Count + 1] : []);
            cell.Value = IsAdded ? cell.Value + value : value;
            if (!IsHistogram)
                return;
            cell.Count++;
            var bucket = 0;
            while (bucket < bounds.Count && value > bounds[bucket])
                bucket++;
            cell.Buckets[bucket]++;
        }
    }

    /// <summary>What is observed anew at each scrape must not be remembered from the one before: its lane may be gone.</summary>
    public void Forget()
    {
        if (!instrument.IsObservable)
            return;
        lock (gate)
            cells.Clear();
    }

    public IReadOnlyList<Cell> Snapshot()
    {
        lock (gate)
            return [.. cells.Values.Select(cell => cell with { Buckets = [.. cell.Buckets] })];
    }

    private static bool IsOf(Instrument instrument, Type kind)
    {
        for (var type = instrument.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == kind)
                return true;
        }

        return false;
    }

    /// <param name="Labels">As Prometheus writes them, braces left out; "" for none.</param>
    internal sealed record Cell(string Labels, long[] Buckets)
    {
        /// <summary>Sum of a counter or histogram, else what was measured last.</summary>
        public double Value { get; set; }

        public long Count { get; set; }
    }
}

using System.Diagnostics;
using System.Diagnostics.Metrics;
using Docs.Core.Documents;
using Docs.Core.Search;

namespace Docs.Core.Telemetry;

/// <summary>
/// What Docs tells of its own work: numbers and spans, never a name, a number or a text of a document. The instruments are of the
/// process, as the framework's own are.
/// </summary>
public static class DocsMeter
{
    public const string Name = "Docs";

    public static readonly ActivitySource Spans = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>A page takes half a second, a file of a thousand pages some minutes.</summary>
    private static readonly InstrumentAdvice<double> Minutes = new() { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_200] };

    private static readonly InstrumentAdvice<double> Milliseconds = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.02, 0.04, 0.06, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 10] };

    private static readonly Counter<long> PagesRead = Meter.CreateCounter<long>("docs.pages.read", description: "Pages recognised, failed ones not among them.");

    private static readonly Counter<long> Documents = Meter.CreateCounter<long>("docs.documents.concluded", description: "Documents whose recognition was committed, by the state they went to.");

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("docs.recognition.failures", description: "Attempts that failed, by reason.");

    private static readonly Counter<long> LeaseLosses = Meter.CreateCounter<long>("docs.leases.lost", description: "Leases that ran out or were taken: nothing was committed.");

    private static readonly Counter<long> Indexed = Meter.CreateCounter<long>("docs.index.written", description: "Changes sent to the search index, by answer.");

    private static readonly Histogram<double> Stages = Meter.CreateHistogram("docs.stage.duration", "s", "Time of one stage of one document.", advice: Minutes);

    private static readonly Histogram<double> Searches = Meter.CreateHistogram("docs.search.duration", "s", "Time of one search, the check against the catalogue included.", advice: Milliseconds);

    /// <summary>What can be counted stands at nothing before it happens: a rate needs a beginning.</summary>
    public static void Zero()
    {
        Read(0);
        LeaseLosses.Add(0);
        foreach (var reason in FailureReasons.All)
            Failures.Add(0, new KeyValuePair<string, object?>("reason", reason));
        foreach (var state in Enum.GetNames<DocumentState>())
            Documents.Add(0, new KeyValuePair<string, object?>("state", state));
        foreach (var answer in Enum.GetNames<IndexItem>())
            Indexed.Add(0, new KeyValuePair<string, object?>("answer", answer));
    }

    public static void Read(int pages) => PagesRead.Add(pages);

    public static void Concluded(string state) => Documents.Add(1, new KeyValuePair<string, object?>("state", state));

    /// <param name="reason">Of <see cref="FailureReasons"/>.</param>
    public static void Failed(string reason) => Failures.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public static void LeaseLost() => LeaseLosses.Add(1);

    public static void Wrote(string answer, int count) => Indexed.Add(count, new KeyValuePair<string, object?>("answer", answer));

    /// <param name="stage">read, conclude, commit or index.</param>
    public static void Took(string stage, TimeSpan time) => Stages.Record(time.TotalSeconds, new KeyValuePair<string, object?>("stage", stage));

    public static void Searched(string outcome, TimeSpan time) => Searches.Record(time.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>A gauge asked for at every scrape; several of one name are told apart by their tags.</summary>
    public static void Observe(string name, string? unit, string description, Func<IEnumerable<Measurement<double>>> values) =>
        Meter.CreateObservableGauge(name, values, unit, description);
}

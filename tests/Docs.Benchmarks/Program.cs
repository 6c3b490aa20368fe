using System.Text;
using Docs.Benchmarks;
using Docs.Benchmarks.Audit;
using Docs.Benchmarks.Cluster;
using Docs.Benchmarks.Fields;
using Docs.Benchmarks.Pages;
using Docs.Benchmarks.Recognition;
using Docs.Benchmarks.Search;

// One line a benchmark: infra/bench.sh NAME [args] runs it with the arguments behind its name.
var benchmarks = new Dictionary<string, Func<BenchArguments, Task>>(StringComparer.Ordinal)
{
    ["recognition"] = RecognitionBenchmark.RunAsync,
    ["fields"] = FieldsBench.RunAsync,
    ["search"] = SearchBenchmark.RunAsync,
    ["cluster"] = ClusterBenchmark.RunAsync,
    ["audit"] = AuditBenchmark.RunAsync,
    ["pages"] = PagesBenchmark.RunAsync,
};

Console.OutputEncoding = new UTF8Encoding(false);
try
{
    if (args.Length == 0 || !benchmarks.TryGetValue(args[0], out var benchmark))
        throw new ArgumentException($"Which benchmark? One of: {string.Join(", ", benchmarks.Keys)}");
    await benchmark(new BenchArguments(args[1..]));
    return 0;
}
catch (ArgumentException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}

using System.Diagnostics;
using Xunit.Abstractions;

namespace Docs.System.Tests.Faults.Cluster;

/// <summary>What happened meanwhile, in the order it happened.</summary>
internal sealed class FaultReport(ITestOutputHelper output)
{
    private readonly Stopwatch clock = Stopwatch.StartNew();

    public void Say(string what) => output.WriteLine($"{clock.Elapsed.TotalSeconds,7:0.0} s  {what}");
}

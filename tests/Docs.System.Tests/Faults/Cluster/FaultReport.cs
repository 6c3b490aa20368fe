using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Docs.System.Tests.Faults.Cluster;

/// <summary>What happened meanwhile, in the order it happened; also into the file DOCS_SOAK_LOG names, while it happens.</summary>
internal sealed class FaultReport(ITestOutputHelper output)
{
    private readonly Stopwatch clock = Stopwatch.StartNew();

    public void Say(string what)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,7:0.0} s  {what}");
        output.WriteLine(line);
        if (global::System.Environment.GetEnvironmentVariable("DOCS_SOAK_LOG") is { Length: > 0 } file)
            File.AppendAllText(file, line + "\n");
    }
}

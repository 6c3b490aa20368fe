namespace Docs.Benchmarks.Measuring;

/// <summary>What a command cost, with all processes it started and waited for.</summary>
/// <param name="PeakMemory">Bytes: the most that its whole process tree held at one moment.</param>
public sealed record Cost(TimeSpan Wall, TimeSpan Processor, long PeakMemory)
{
    public static readonly Cost None = new(TimeSpan.Zero, TimeSpan.Zero, 0);
}

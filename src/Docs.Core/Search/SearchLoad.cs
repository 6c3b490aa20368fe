namespace Docs.Core.Search;

/// <summary>
/// How many searches are being answered in this process. Papers that are read beside them wait while more of them stand in line than
/// are at work: what reading does here, and what each finished paper empties of what searches keep, took a tenth of a busy machine.
/// </summary>
public sealed class SearchLoad(TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private static readonly int Many = 2 * Environment.ProcessorCount;

    private int answering;

    public int Answering => Volatile.Read(ref answering);

    public void Begin() => Interlocked.Increment(ref answering);

    public void End() => Interlocked.Decrement(ref answering);

    /// <summary>Returns when searches leave a processor free, or after <paramref name="longest"/>: an office that never rests has its papers read all the same.</summary>
    public async Task GiveWayAsync(TimeSpan longest, CancellationToken cancellation)
    {
        var begun = clock.GetTimestamp();
        while (Answering > Many && clock.GetElapsedTime(begun) < longest)
            await Task.Delay(Look, clock, cancellation);
    }
}

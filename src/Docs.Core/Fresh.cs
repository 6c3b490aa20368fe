namespace Docs.Core;

/// <summary>
/// A value of the catalogue held in memory and loaded again when its version has grown; other processes change it too, so
/// the version is asked for every few seconds.
/// </summary>
internal sealed class Fresh<T>(Func<CancellationToken, Task<long>> version, Func<CancellationToken, Task<T>> load, TimeProvider clock)
    where T : class
{
    /// <summary>Short enough for who has just changed something on another machine, long enough to cost nothing.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(3);

    private volatile Held? held;

    public async ValueTask<T> NowAsync(CancellationToken cancellation)
    {
        var known = held;
        if (known is not null && clock.GetElapsedTime(known.At) < Trusted)
            return known.Value;
        var asked = clock.GetTimestamp();
        var newest = await version(cancellation);
        var value = known is not null && known.Version == newest ? known.Value : await load(cancellation);
        held = new Held(value, newest, asked);
        return value;
    }

    /// <summary>The next asker sees what was just changed here.</summary>
    public void Forget() => held = null;

    private sealed record Held(T Value, long Version, long At);
}

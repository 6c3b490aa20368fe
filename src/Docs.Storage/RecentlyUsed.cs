namespace Docs.Storage;

/// <summary>
/// What was read lately and never changes under its key, for any number of threads. What was not used since half of the room
/// was filled goes.
/// </summary>
/// <param name="room">Of all values together.</param>
/// <param name="size">Of one value, in the same unit.</param>
internal sealed class RecentlyUsed<TKey, TValue>(long room, Func<TValue, int> size)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock changing = new();
    private Dictionary<TKey, TValue> used = [];
    private Dictionary<TKey, TValue> earlier = [];
    private long filled;

    public TValue? Find(TKey key)
    {
        lock (changing)
        {
            if (used.TryGetValue(key, out var known))
                return known;
            return earlier.TryGetValue(key, out known) ? Add(key, known) : null;
        }
    }

    public TValue Keep(TKey key, TValue value)
    {
        lock (changing)
            return Add(key, value);
    }

    private TValue Add(TKey key, TValue value)
    {
        if (filled + size(value) > room / 2)
            (earlier, used, filled) = (used, [], 0);
        if (used.TryAdd(key, value))
            filled += size(value);
        return value;
    }
}

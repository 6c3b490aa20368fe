namespace Docs.Storage.Search;

/// <summary>Which words are kept as sets, so that those not asked for lately make room: all sets of all words of an archive would not fit.</summary>
internal sealed class WordUse
{
    /// <summary>Bytes of all sets: five hundred words of a million documents.</summary>
    private const long MaxBytes = 64L << 20;

    private readonly Lock counting = new();
    private readonly Dictionary<string, long> lastUse = new(StringComparer.Ordinal);
    private long uses;

    /// <summary>The word to forget, if there are too many.</summary>
    /// <param name="docs">In the table.</param>
    public string? Use(string word, long docs)
    {
        lock (counting)
        {
            lastUse[word] = ++uses;
            if (lastUse.Count * docs / 8 <= MaxBytes || lastUse.Count == 1)
                return null;
            var oldest = lastUse.MinBy(one => one.Value).Key;
            lastUse.Remove(oldest);
            return oldest;
        }
    }
}

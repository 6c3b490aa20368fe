namespace Docs.Storage.Search;

/// <summary>In how many more or fewer documents words of letters stand, by the documents one thread has cut.</summary>
internal sealed class WordCounts
{
    /// <summary>Vietnamese syllables have at most seven letters; longer ones are foreign names or recognition's noise.</summary>
    private const int MaxLength = 20;

    private readonly Dictionary<string, Count> counts = new(StringComparer.Ordinal);
    private int document;
    private int step;

    /// <summary>Words seen from now on are of one more document, or of one less.</summary>
    public void Begin(bool removed)
    {
        document++;
        step = removed ? -1 : 1;
    }

    public void See(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength || !IsLetters(word))
            return;
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var count))
            lookup[word] = count = new Count();
        if (count.LastDocument == document)
            return;
        count.LastDocument = document;
        count.Change += step;
    }

    /// <summary>What was counted, once.</summary>
    public List<(string Word, int Change)> Taken()
    {
        List<(string, int)> taken = [.. counts.Select(one => (one.Key, one.Value.Change))];
        counts.Clear();
        return taken;
    }

    private static bool IsLetters(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!char.IsLetter(character))
                return false;
        }

        return true;
    }

    private sealed class Count
    {
        public int LastDocument;
        public int Change;
    }
}

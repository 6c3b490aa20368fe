using System.Collections.Concurrent;
using System.Numerics;

namespace Docs.Storage.Search;

/// <summary>
/// A stretch of the table docs, never changed: a change makes another chunk. So what was worked out for it holds for as long
/// as it stands: which of its documents hold a word, a bit each.
/// </summary>
internal sealed class DocChunk
{
    /// <summary>Letters of what was counted: some fifty thousand runs of two or three words.</summary>
    private const long MostCounted = 1 << 20;

    /// <summary>Apart from the rows, of which each fills half a line of the processor's cache: a search looks for thousands.</summary>
    private readonly long[] docs;
    private readonly ConcurrentDictionary<string, ulong[]> sets = new(StringComparer.Ordinal);

    /// <summary>The forms of an office say the same in every paper: whoever looks for a run of words asks for pairs that were counted for another.</summary>
    private readonly RecentlyUsed<string, Counted> counts = new(MostCounted, counted => counted.Words.Length);

    /// <param name="rows">By ascending document; at least one.</param>
    public DocChunk(DocRow[] rows)
    {
        Rows = rows;
        docs = Array.ConvertAll(rows, row => row.Doc);
        Earliest = rows.Min(row => row.FromDay);
    }

    public DocRow[] Rows { get; }

    public long First => Rows[0].Doc;

    public long Last => Rows[^1].Doc;

    /// <summary>First day on which any of them is in force.</summary>
    public int Earliest { get; }

    /// <summary>Longs that hold a bit a document.</summary>
    public int SetLength => (Rows.Length + 63) / 64;

    /// <summary>Where a document stands; negative if it does not.</summary>
    public int IndexOf(long doc) => Array.BinarySearch(docs, doc);

    /// <summary>The documents that hold a word, if they were kept.</summary>
    public ulong[]? SetOf(string word) => sets.TryGetValue(word, out var set) ? set : null;

    /// <param name="set">Read from the state of the index that this chunk is of.</param>
    public void Keep(string word, ulong[] set) => sets[word] = set;

    /// <summary>In how many of its documents words stand side by side.</summary>
    /// <param name="each">Reads the documents of a range of rows that hold them.</param>
    public long Count(string words, Action<long, long, Action<long>> each)
    {
        if (SetOf(words) is { } set)
            return set.Sum(block => (long)BitOperations.PopCount(block));
        if (counts.Find(words) is { } known)
            return known.Docs;
        var holding = 0L;
        each(First, Last, _ => holding++);
        return counts.Keep(words, new(words, holding)).Docs;
    }

    public void Forget(string word) => sets.TryRemove(word, out _);

    public void Put(ulong[] set, long doc)
    {
        if (IndexOf(doc) is >= 0 and var index)
            set[index / 64] |= 1UL << (index % 64);
    }

    /// <summary>Documents of a set and a range of rows until one is not taken; false if one was not.</summary>
    public bool Each(ulong[] set, long first, long last, bool oldestFirst, TakeRow take)
    {
        for (var i = 0; i < SetLength; i++)
        {
            var block = oldestFirst ? i : SetLength - 1 - i;
            for (var bits = set[block]; bits != 0;)
            {
                var bit = oldestFirst ? BitOperations.TrailingZeroCount(bits) : 63 - BitOperations.LeadingZeroCount(bits);
                bits &= ~(1UL << bit);
                ref readonly var row = ref Rows[(block * 64) + bit];
                if (row.Doc >= first && row.Doc <= last && !take(in row))
                    return false;
            }
        }

        return true;
    }

    private sealed record Counted(string Words, long Docs);
}

using System.Collections.Concurrent;
using System.Numerics;

namespace Docs.Storage.Search;

/// <summary>
/// A stretch of the table docs, never changed: a change makes another chunk. So what was worked out for it holds for as long
/// as it stands: which of its documents hold a word, a bit each.
/// </summary>
internal sealed class DocChunk
{
    private readonly ConcurrentDictionary<string, ulong[]> sets = new(StringComparer.Ordinal);

    /// <param name="rows">By ascending document; at least one.</param>
    public DocChunk(DocRow[] rows)
    {
        Rows = rows;
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
    public int IndexOf(long doc)
    {
        var (low, high) = (0, Rows.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Rows[middle].Doc <= doc)
                low = middle;
            else
                high = middle - 1;
        }

        return Rows[low].Doc == doc ? low : -1;
    }

    /// <summary>The documents that hold a word, if they were kept.</summary>
    public ulong[]? SetOf(string word) => sets.TryGetValue(word, out var set) ? set : null;

    /// <param name="set">Read from the state of the index that this chunk is of.</param>
    public void Keep(string word, ulong[] set) => sets[word] = set;

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
}

using System.Collections.Immutable;

namespace Docs.Storage.Search;

/// <summary>Which state of the index a <see cref="DocTable"/> holds.</summary>
/// <param name="Generation">Changes when the index is emptied.</param>
/// <param name="Sequence">Of its newest change.</param>
internal readonly record struct DocStamp(string Generation, long Sequence);

/// <summary>
/// The table docs in memory: a million documents take 32 MB. FTS5 finds ten million postings a second; looking each of them
/// up in a table of SQLite took ten times as long as finding it. Immutable: a change copies the chunks it touches.
/// </summary>
internal sealed class DocTable
{
    private const int ChunkSize = 4_096;

    private readonly DocRow[][] chunks;
    private readonly long[] firsts;
    private readonly ImmutableDictionary<long, DayRange[]> gaps;

    private DocTable(DocStamp stamp, IEnumerable<DocRow[]> chunks, ImmutableDictionary<long, DayRange[]> gaps)
    {
        (Stamp, this.chunks, this.gaps) = (stamp, [.. chunks], gaps);
        firsts = Array.ConvertAll(this.chunks, chunk => chunk[0].Doc);
    }

    public DocStamp Stamp { get; }

    /// <param name="rows">By ascending document.</param>
    /// <param name="gaps">The stretches of those that are in force more than once.</param>
    public static DocTable Of(DocStamp stamp, IEnumerable<DocRow> rows, IReadOnlyDictionary<long, DayRange[]> gaps) =>
        new(stamp, rows.Chunk(ChunkSize), gaps.ToImmutableDictionary());

    /// <param name="changed">By ascending document; null for one that is gone.</param>
    public DocTable With(DocStamp stamp, IReadOnlyList<(long Doc, DocRow? Row)> changed, IReadOnlyDictionary<long, DayRange[]> newGaps)
    {
        var all = new List<DocRow[]>(chunks.Length + 1);
        var at = 0;
        for (var index = 0; index < chunks.Length; index++)
        {
            var end = at;
            var behind = index + 1 < firsts.Length ? firsts[index + 1] : long.MaxValue;
            while (end < changed.Count && changed[end].Doc < behind)
                end++;
            all.AddRange(end == at ? [chunks[index]] : Merged(chunks[index], changed.Skip(at).Take(end - at)));
            at = end;
        }

        all.AddRange(Merged([], changed.Skip(at)));
        return new(stamp, all, gaps.RemoveRange(changed.Select(one => one.Doc)).SetItems(newGaps));
    }

    public bool TryFind(long doc, out DocRow row)
    {
        row = default;
        var index = Array.BinarySearch(firsts, doc);
        index = index < 0 ? ~index - 1 : index;
        if (index < 0)
            return false;
        var chunk = chunks[index];
        var (low, high) = (0, chunk.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (chunk[middle].Doc <= doc)
                low = middle;
            else
                high = middle - 1;
        }

        row = chunk[low];
        return row.Doc == doc;
    }

    /// <summary>Row of its text.</summary>
    public int TextOf(long doc) => TryFind(doc, out var row) ? row.Text : throw new KeyNotFoundException($"No document in row {doc}.");

    public bool IsInForce(in DocRow row, int day) =>
        row.FromDay <= day && row.ToDay > day && (!gaps.TryGetValue(row.Doc, out var days) || Array.Exists(days, one => one.From <= day && one.To > day));

    /// <summary>Documents of a range of rows until one is not taken.</summary>
    public void Each(long first, long last, bool oldestFirst, Func<DocRow, bool> take)
    {
        for (var i = 0; i < chunks.Length; i++)
        {
            var chunk = chunks[oldestFirst ? i : chunks.Length - 1 - i];
            if (chunk[^1].Doc < first || chunk[0].Doc > last)
                continue;
            for (var j = 0; j < chunk.Length; j++)
            {
                ref readonly var row = ref chunk[oldestFirst ? j : chunk.Length - 1 - j];
                if (row.Doc >= first && row.Doc <= last && !take(row))
                    return;
            }
        }
    }

    private static IEnumerable<DocRow[]> Merged(DocRow[] chunk, IEnumerable<(long Doc, DocRow? Row)> changed)
    {
        var rows = new List<DocRow>(chunk.Length);
        var at = 0;
        foreach (var (doc, row) in changed)
        {
            for (; at < chunk.Length && chunk[at].Doc < doc; at++)
                rows.Add(chunk[at]);
            at += at < chunk.Length && chunk[at].Doc == doc ? 1 : 0;
            if (row is { } standing)
                rows.Add(standing);
        }

        rows.AddRange(chunk.AsSpan(at));

        // Twice the size before it is cut: a chunk that grows is not cut anew each time.
        return rows.Chunk(rows.Count <= 2 * ChunkSize ? 2 * ChunkSize : ChunkSize);
    }
}

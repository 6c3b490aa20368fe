using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>Which state of the index a <see cref="DocTable"/> holds.</summary>
/// <param name="Generation">Changes when the index is emptied.</param>
/// <param name="Sequence">Of its newest change.</param>
internal readonly record struct DocStamp(string Generation, long Sequence)
{
    public static DocStamp Of(SqliteConnection connection)
    {
        var commands = new PreparedCommands(connection);
        return new(commands.Text("SELECT generation FROM stamp")!, commands.Number("SELECT max(seq) FROM changes") ?? 0);
    }
}

/// <summary>
/// The table docs in memory: a million documents take 40 MB. FTS5 finds ten million postings a second; looking each of them
/// up in a table of SQLite took ten times as long as finding it. Immutable: a change copies the chunks it touches.
/// </summary>
internal sealed class DocTable
{
    private const int ChunkSize = 4_096;

    private readonly DocChunk[] chunks;
    private readonly long[] firsts;
    private readonly Dictionary<long, DayRange[]> gaps;

    private readonly WordUse use;

    private DocTable(DocStamp stamp, IEnumerable<DocChunk> chunks, Dictionary<long, DayRange[]> gaps, WordUse use, JudgedLines lines)
    {
        (Stamp, this.chunks, this.gaps, this.use, Lines) = (stamp, [.. chunks], gaps, use, lines);
        firsts = Array.ConvertAll(this.chunks, chunk => chunk.First);
        Count = this.chunks.Sum(chunk => (long)chunk.Rows.Length);
    }

    public DocStamp Stamp { get; }

    public long Count { get; }

    /// <summary>Of documents of all states of this index.</summary>
    public JudgedLines Lines { get; }

    public GivenAnswers Answers { get; } = new();

    public int ChunkCount => chunks.Length;

    /// <param name="rows">By ascending document.</param>
    /// <param name="gaps">The stretches of those that are in force more than once.</param>
    public static DocTable Of(DocStamp stamp, IEnumerable<DocRow> rows, IReadOnlyDictionary<long, DayRange[]> gaps) =>
        new(stamp, rows.Chunk(ChunkSize).Select(chunk => new DocChunk(chunk)), new(gaps), new WordUse(), new JudgedLines());

    /// <param name="changed">By ascending document; null for one that is gone.</param>
    public DocTable With(DocStamp stamp, IReadOnlyList<(long Doc, DocRow? Row)> changed, IReadOnlyDictionary<long, DayRange[]> newGaps)
    {
        var all = new List<DocChunk>(chunks.Length + 1);
        var at = 0;
        for (var index = 0; index < chunks.Length; index++)
        {
            var end = at;
            var behind = index + 1 < firsts.Length ? firsts[index + 1] : long.MaxValue;
            while (end < changed.Count && changed[end].Doc < behind)
                end++;
            all.AddRange(end == at ? [chunks[index]] : Merged(chunks[index].Rows, changed.Skip(at).Take(end - at)));
            at = end;
        }

        all.AddRange(Merged([], changed.Skip(at)));
        return new(stamp, all, GapsWith(changed, newGaps), use, Lines);
    }

    private Dictionary<long, DayRange[]> GapsWith(IReadOnlyList<(long Doc, DocRow? Row)> changed, IReadOnlyDictionary<long, DayRange[]> newGaps)
    {
        if (newGaps.Count == 0 && !changed.Any(one => gaps.ContainsKey(one.Doc)))
            return gaps;
        var all = new Dictionary<long, DayRange[]>(gaps);
        foreach (var (doc, _) in changed)
            all.Remove(doc);
        foreach (var (doc, days) in newGaps)
            all[doc] = days;
        return all;
    }

    public bool TryFind(long doc, out DocRow row)
    {
        row = default;
        var index = Array.BinarySearch(firsts, doc);
        index = index < 0 ? ~index - 1 : index;
        if (index < 0 || chunks[index].IndexOf(doc) is not (>= 0 and var at))
            return false;
        row = chunks[index].Rows[at];
        return true;
    }

    /// <summary>Row of its text.</summary>
    public int TextOf(long doc) => TryFind(doc, out var row) ? row.Text : throw new KeyNotFoundException($"No document in row {doc}.");

    public bool IsInForce(in DocRow row, int day) =>
        row.FromDay <= day && row.ToDay > day && (!gaps.TryGetValue(row.Doc, out var days) || IsWithin(days, day));

    /// <summary>Apart: what a lambda captures is allocated for each row that is looked at, with gaps or without.</summary>
    private static bool IsWithin(DayRange[] days, int day) => Array.Exists(days, one => one.From <= day && one.To > day);

    /// <summary>A row behind which nothing is in force on a day: most of an archive, where the day is long past.</summary>
    public long LastInForce(int day) => Array.FindLast(chunks, chunk => chunk.Earliest <= day)?.Last ?? 0;

    /// <summary>Notes that a word is asked for as sets.</summary>
    public void Use(string word)
    {
        if (use.Use(word, Count) is { } other)
            Array.ForEach(chunks, chunk => chunk.Forget(other));
    }

    /// <summary>A chunk and so many at most in all with those behind it, by ascending row.</summary>
    public ArraySegment<DocChunk> Run(DocChunk chunk, int count, bool oldestFirst)
    {
        var at = Array.BinarySearch(firsts, chunk.First);
        var first = oldestFirst ? at : Math.Max(0, at - count + 1);
        return new(chunks, first, Math.Min(chunks.Length, oldestFirst ? at + count : at + 1) - first);
    }

    /// <summary>Keeps which documents hold a word, for chunks that stand side by side.</summary>
    /// <param name="each">Reads those of a range of rows, by ascending row.</param>
    public static void Keep(string word, ArraySegment<DocChunk> run, Action<long, long, Action<long>> each)
    {
        var sets = run.Select(one => new ulong[one.SetLength]).ToArray();
        var (index, row) = (0, 0);
        each(run[0].First, run[^1].Last, doc =>
        {
            for (; run[index].Last < doc; index++)
                row = 0;
            while (run[index].Rows[row].Doc < doc)
                row++;
            if (run[index].Rows[row].Doc == doc)
                sets[index][row / 64] |= 1UL << (row % 64);
        });
        for (var i = 0; i < run.Count; i++)
            run[i].Keep(word, sets[i]);
    }

    /// <summary>In how many documents about words side by side stand, by the newest ones.</summary>
    /// <param name="each">As for <see cref="Keep"/>.</param>
    public long Sampled(string words, Action<long, long, Action<long>> each) =>
        chunks.Length == 0 ? 0 : chunks[^1].Count(words, each) * Count / chunks[^1].Rows.Length;

    public IEnumerable<DocChunk> Chunks(long first, long last, bool oldestFirst)
    {
        for (var i = 0; i < chunks.Length; i++)
        {
            var chunk = chunks[oldestFirst ? i : chunks.Length - 1 - i];
            if (chunk.Last >= first && chunk.First <= last)
                yield return chunk;
        }
    }

    private static IEnumerable<DocChunk> Merged(DocRow[] chunk, IEnumerable<(long Doc, DocRow? Row)> changed)
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
        return rows.Chunk(rows.Count <= 2 * ChunkSize ? 2 * ChunkSize : ChunkSize).Select(part => new DocChunk(part));
    }
}

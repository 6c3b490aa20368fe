namespace Docs.Storage.Search;

/// <summary>The fields of one document as <see cref="TextJudge"/> compares them, see <see cref="TextJudge.LinesOf"/>.</summary>
internal sealed record FieldLines(string Who, string What, string WhoFolded, string WhatFolded)
{
    public int Length => Who.Length + What.Length + WhoFolded.Length + WhatFolded.Length;
}

/// <summary>
/// Lines of the documents that were ranked lately, by the row of their text, which is never given to another one: to read and cut
/// the five hundred that a name may mean took half the time of a search. What was not used since half of the room was filled
/// goes.
/// </summary>
internal sealed class JudgedLines
{
    /// <summary>64 MB of characters: some fifty thousand documents.</summary>
    private const int MaxLength = 32 << 20;

    private readonly Lock changing = new();
    private Dictionary<int, FieldLines> used = [];
    private Dictionary<int, FieldLines> earlier = [];
    private long length;

    public FieldLines Of(int text, Func<int, FieldLines> read)
    {
        lock (changing)
        {
            if (used.TryGetValue(text, out var known))
                return known;
            if (earlier.TryGetValue(text, out known))
                return Keep(text, known);
        }

        var lines = read(text);
        lock (changing)
            return Keep(text, lines);
    }

    private FieldLines Keep(int text, FieldLines lines)
    {
        if (length + lines.Length > MaxLength / 2)
            (earlier, used, length) = (used, [], 0);
        if (used.TryAdd(text, lines))
            length += lines.Length;
        return lines;
    }
}

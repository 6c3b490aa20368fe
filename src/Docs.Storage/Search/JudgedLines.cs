namespace Docs.Storage.Search;

/// <summary>The fields of one document as <see cref="TextJudge"/> compares them, see <see cref="TextJudge.LinesOf"/>.</summary>
internal sealed record FieldLines(string Who, string What, string WhoFolded, string WhatFolded)
{
    public int Length => Who.Length + What.Length + WhoFolded.Length + WhatFolded.Length;
}

/// <summary>All words of one document, see <see cref="TextJudge.WordsOf"/>.</summary>
internal sealed record TextWords(string Exact, string Folded)
{
    public int Length => Exact.Length + Folded.Length;
}

/// <summary>
/// The documents that were ranked lately as they are compared, by the row of their text, which is never given to another one: to
/// read, cut and fold the five hundred that a name may mean, and sixty of their bodies, took half the time of a search.
/// </summary>
internal sealed class JudgedLines
{
    /// <summary>Characters, of two bytes: the fields of some fifty thousand documents, the bodies of some eight thousand.</summary>
    private const long MostOfFields = 32 << 20, MostOfTexts = 48 << 20;

    private readonly RecentlyUsed<int, FieldLines> fields = new(MostOfFields, lines => lines.Length);
    private readonly RecentlyUsed<int, TextWords> texts = new(MostOfTexts, words => words.Length);

    public FieldLines Fields(int text, Func<int, FieldLines> read) => fields.Find(text) ?? fields.Keep(text, read(text));

    public TextWords Words(int text, Func<int, TextWords> read) => texts.Find(text) ?? texts.Keep(text, read(text));
}

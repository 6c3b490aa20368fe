using System.Text;
using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>How well the words of a query stand in a document's texts, as written and folded.</summary>
internal sealed class TextJudge
{
    /// <summary>Longer queries are sentences; documents seldom hold them word for word.</summary>
    public const int MaxPhrase = 12;

    private readonly StringBuilder builder = new();
    private readonly Spelling exact;
    private readonly Spelling folded;
    private readonly bool hasEndings;
    private readonly bool isPhrase;
    private readonly bool hasWeak;

    /// <param name="hasEndings">The last word may be the beginning of a longer one.</param>
    public TextJudge(SearchText text, bool hasEndings)
    {
        this.hasEndings = hasEndings;
        exact = new Spelling(text, term => term.Exact);
        folded = new Spelling(text, term => term.Folded);
        isPhrase = text.Terms.Count > 1;
        hasWeak = text.Required.Count < text.Terms.Count;
    }

    /// <summary>By holders, and by number, type, subject, agency and identifiers, each on a line of its own.</summary>
    public MatchTier OfFields(FieldLines lines)
    {
        // What does not stand there folded does not as written: most of the documents that hold the words hold them in their bodies.
        if ((folded.EachIn(lines.WhoFolded, lines.WhatFolded) || folded.Names(lines.WhoFolded)) && OfWhole(lines) is not MatchTier.Unranked and var tier)
            return tier;
        if (hasEndings && isPhrase && folded.BeginsIn(lines.WhoFolded))
            return MatchTier.BeginningWho;
        return hasEndings && isPhrase && folded.BeginsIn(lines.WhatFolded) ? MatchTier.BeginningWhat : Least;
    }

    private MatchTier OfWhole(FieldLines lines)
    {
        if (exact.Names(lines.Who))
            return MatchTier.ExactHolder;
        if (exact.IsIn(lines.Who))
            return MatchTier.ExactPhraseWho;
        if (exact.IsIn(lines.What))
            return MatchTier.ExactPhraseWhat;
        if (exact.AllIn(lines.Who, lines.What))
            return MatchTier.ExactFields;
        if (folded.Names(lines.WhoFolded))
            return MatchTier.Holder;
        if (folded.IsIn(lines.WhoFolded))
            return MatchTier.PhraseWho;
        if (folded.IsIn(lines.WhatFolded))
            return MatchTier.PhraseWhat;
        return folded.AllIn(lines.WhoFolded, lines.WhatFolded) ? MatchTier.Fields : MatchTier.Unranked;
    }

    /// <summary>Of texts with a value on each line.</summary>
    public FieldLines LinesOf((string Who, string What) texts)
    {
        var (whoLines, whatLines) = (Lines(texts.Who), Lines(texts.What));
        return new(whoLines, whatLines, VietnameseText.FoldNfc(whoLines), VietnameseText.FoldNfc(whatLines));
    }

    /// <summary>Of all lines and the body, between single spaces.</summary>
    /// <param name="fields">From <see cref="LinesOf"/>.</param>
    public TextWords WordsOf(FieldLines fields, string body)
    {
        builder.Clear().Append(' ').Append(fields.Who).Append(fields.What).Replace("\n ", "");
        var lower = VietnameseText.Lower(body);
        SearchWords.Append(builder, lower, lower);
        var words = builder.ToString();
        return new(words, VietnameseText.FoldNfc(words));
    }

    /// <summary>By all a document says.</summary>
    /// <param name="words">From <see cref="WordsOf"/>.</param>
    public MatchTier OfText(TextWords words)
    {
        if (exact.IsIn(words.Exact, int.MaxValue))
            return MatchTier.ExactPhrase;
        if (isPhrase && folded.IsIn(words.Folded))
            return MatchTier.Phrase;
        if (exact.Required.TrueForAll(term => words.Exact.Contains(term, StringComparison.Ordinal)))
            return MatchTier.ExactWords;
        if (hasWeak && folded.All.TrueForAll(term => words.Folded.Contains(term, StringComparison.Ordinal)))
            return MatchTier.AllWords;
        return hasEndings && !folded.Required.TrueForAll(term => words.Folded.Contains(term, StringComparison.Ordinal)) ? MatchTier.Beginning : MatchTier.Words;
    }

    private MatchTier Least => hasEndings ? MatchTier.Beginning : MatchTier.Words;

    /// <summary>Texts stand in the index as NFC. The words of each line between single spaces: "\n first line \n second \n".</summary>
    private string Lines(string text)
    {
        builder.Clear().Append("\n ");
        foreach (var line in VietnameseText.Lower(text).Split('\n'))
        {
            SearchWords.Append(builder, line, line);
            builder.Append("\n ");
        }

        return builder.ToString();
    }

    /// <summary>The query's words in one spelling, each between spaces.</summary>
    private sealed class Spelling
    {
        private readonly string phrase;
        private readonly string beginning;
        private readonly int length;
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names;

        public Spelling(SearchText text, Func<SearchTerm, IReadOnlyList<string>> spelled)
        {
            var words = text.Terms.SelectMany(spelled).ToList();
            length = words.Count;
            phrase = Line(words);
            beginning = phrase.TrimEnd();
            names = MatchExpressions.Runs(words).Select(Line).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
            All = [.. text.Terms.Select(term => Line(spelled(term)))];
            Required = [.. text.Required.Select(term => Line(spelled(term)))];
        }

        public List<string> All { get; }

        public List<string> Required { get; }

        public bool Names(string lines)
        {
            foreach (var line in lines.AsSpan().Split('\n'))
            {
                if (names.Contains(lines.AsSpan(line)))
                    return true;
            }

            return false;
        }

        public bool IsIn(string lines, int most = MaxPhrase) => length > 0 && length <= most && lines.Contains(phrase, StringComparison.Ordinal);

        public bool BeginsIn(string lines) => length <= MaxPhrase && lines.Contains(beginning, StringComparison.Ordinal);

        public bool AllIn(string who, string what) => Required.Count > 1 && EachIn(who, what);

        public bool EachIn(string who, string what)
        {
            // No lambda: it would be allocated for each of the hundreds of documents a name may mean.
            foreach (var term in Required)
            {
                if (!who.Contains(term, StringComparison.Ordinal) && !what.Contains(term, StringComparison.Ordinal))
                    return false;
            }

            return true;
        }

        private static string Line(IEnumerable<string> words) => $" {string.Join(' ', words)} ";
    }
}

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
    public MatchTier OfFields(string who, string what)
    {
        var (whoLines, whatLines) = (Lines(who), Lines(what));
        var (whoFolded, whatFolded) = (VietnameseText.FoldNfc(whoLines), VietnameseText.FoldNfc(whatLines));
        if (exact.Names(whoLines))
            return MatchTier.ExactHolder;
        if (exact.IsIn(whoLines))
            return MatchTier.ExactPhraseWho;
        if (exact.IsIn(whatLines))
            return MatchTier.ExactPhraseWhat;
        if (exact.AllIn(whoLines, whatLines))
            return MatchTier.ExactFields;
        if (folded.Names(whoFolded))
            return MatchTier.Holder;
        if (folded.IsIn(whoFolded))
            return MatchTier.PhraseWho;
        if (folded.IsIn(whatFolded))
            return MatchTier.PhraseWhat;
        if (folded.AllIn(whoFolded, whatFolded))
            return MatchTier.Fields;
        if (hasEndings && isPhrase && folded.BeginsIn(whoFolded))
            return MatchTier.BeginningWho;
        return hasEndings && isPhrase && folded.BeginsIn(whatFolded) ? MatchTier.BeginningWhat : Least;
    }

    /// <summary>By all a document says.</summary>
    public MatchTier OfText(IEnumerable<string> texts)
    {
        var lines = Lines(string.Join('\n', texts).Replace('\n', ' '));
        if (exact.IsIn(lines, int.MaxValue))
            return MatchTier.ExactPhrase;
        var lower = VietnameseText.FoldNfc(lines);
        if (isPhrase && folded.IsIn(lower))
            return MatchTier.Phrase;
        if (exact.Required.TrueForAll(term => lines.Contains(term, StringComparison.Ordinal)))
            return MatchTier.ExactWords;
        if (hasWeak && folded.All.TrueForAll(term => lower.Contains(term, StringComparison.Ordinal)))
            return MatchTier.AllWords;
        return hasEndings && !folded.Required.TrueForAll(term => lower.Contains(term, StringComparison.Ordinal)) ? MatchTier.Beginning : MatchTier.Words;
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
        private readonly HashSet<string> names;

        public Spelling(SearchText text, Func<SearchTerm, IReadOnlyList<string>> spelled)
        {
            var words = text.Terms.SelectMany(spelled).ToList();
            length = words.Count;
            phrase = Line(words);
            beginning = phrase.TrimEnd();
            names = [.. MatchExpressions.Runs(words).Select(Line)];
            All = [.. text.Terms.Select(term => Line(spelled(term)))];
            Required = [.. text.Required.Select(term => Line(spelled(term)))];
        }

        public List<string> All { get; }

        public List<string> Required { get; }

        public bool Names(string lines) => lines.Split('\n').Any(names.Contains);

        public bool IsIn(string lines, int most = MaxPhrase) => length > 0 && length <= most && lines.Contains(phrase, StringComparison.Ordinal);

        public bool BeginsIn(string lines) => length <= MaxPhrase && lines.Contains(beginning, StringComparison.Ordinal);

        public bool AllIn(string who, string what) => Required.Count > 1
            && Required.TrueForAll(term => who.Contains(term, StringComparison.Ordinal) || what.Contains(term, StringComparison.Ordinal));

        private static string Line(IEnumerable<string> words) => $" {string.Join(' ', words)} ";
    }
}

using System.Text;
using Docs.Core.Search;
using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>A piece of a document's text around what was found, the words found marked, by the same cutting and folding as the index.</summary>
internal static class Snippet
{
    /// <summary>Characters: three lines of a result list.</summary>
    private const int Length = 240;

    /// <summary>Context before the first marked word.</summary>
    private const int Lead = 50;

    /// <summary>Text looked at; a match beyond the first fifteen pages shows the beginning instead.</summary>
    public const int MaxText = 50_000;

    private const int MaxMatches = 5_000;

    public static string Of(string? subject, string body, SearchText text, bool openEnd)
    {
        body = Clean(body);
        var folded = VietnameseText.FoldNfc(body);
        var matches = MatchesIn(body, folded, text, openEnd ? text.Terms[^1].Folded[^1] : null);
        var start = matches.Count == 0 ? StartOf(subject, folded) : Best(matches);
        return Cut(body, start, matches);
    }

    /// <param name="last">Beginning of words that count too.</param>
    private static List<Match> MatchesIn(string body, string folded, SearchText text, string? last)
    {
        HashSet<string> sought = [.. text.Terms.SelectMany(term => term.Folded)];
        var words = sought.GetAlternateLookup<ReadOnlySpan<char>>();
        var initials = string.Concat(sought.Append(last ?? "").Where(word => word.Length > 0).Select(word => word[0]).Distinct());
        var exact = text.Terms.SelectMany(term => term.Exact).ToHashSet(StringComparer.Ordinal);
        var matches = new List<Match>();
        for (var at = 0; matches.Count < MaxMatches && SearchWords.Next(folded, ref at, out var start);)
        {
            if (!initials.Contains(folded[start]))
                continue;
            var word = folded.AsSpan(start, at - start);
            if (words.Contains(word[..Math.Min(word.Length, SearchWords.MaxLength)]) || (last is not null && word.StartsWith(last)))
                matches.Add(new Match(start, at, word.ToString(), exact.Contains(VietnameseText.Exact(body[start..at]))));
        }

        return matches;
    }

    /// <summary>Marks and control characters of the document itself would be taken for ours.</summary>
    private static string Clean(string body) => string.Create(body.Length, body, static (clean, source) =>
    {
        for (var i = 0; i < clean.Length; i++)
            clean[i] = source[i] is SnippetMarks.Start or SnippetMarks.End || char.IsControl(source[i]) ? ' ' : source[i];
    });

    /// <summary>Where the subject stands in the body: the first words that say what the paper is about.</summary>
    private static int StartOf(string? subject, string folded)
    {
        if (string.IsNullOrWhiteSpace(subject))
            return 0;

        var wanted = VietnameseText.Fold(subject.Trim());
        return Math.Max(0, folded.IndexOf(wanted[..Math.Min(wanted.Length, 30)], StringComparison.Ordinal));
    }

    /// <summary>Start of the window with most different words, then most side by side, then most exact ones, then the first.</summary>
    private static int Best(List<Match> matches)
    {
        var (best, start) = (-1, 0);
        var inside = new Dictionary<string, int>();
        var (score, right) = (0, 0);
        for (var left = 0; left < matches.Count; left++)
        {
            for (; right < matches.Count && matches[right].End <= matches[left].Start + Length - Lead; right++)
            {
                inside[matches[right].Word] = inside.GetValueOrDefault(matches[right].Word) + 1;
                score += Weight(matches, right);
            }

            if (inside.Count * 1_000 + score > best)
                (best, start) = (inside.Count * 1_000 + score, matches[left].Start);
            if (--inside[matches[left].Word] == 0)
                inside.Remove(matches[left].Word);
            score -= Weight(matches, left);
        }

        return Math.Max(0, start - Lead);
    }

    private static int Weight(List<Match> matches, int index) =>
        (index > 0 && matches[index].Start - matches[index - 1].End == 1 ? 4 : 0) + (matches[index].IsExact ? 3 : 0);

    private static string Cut(string body, int start, List<Match> matches)
    {
        // Begin and end between words: never inside one, and so never inside a surrogate pair.
        while (start > 0 && !char.IsWhiteSpace(body[start - 1]))
            start--;
        var end = Math.Min(body.Length, start + Length);
        while (end < body.Length && !char.IsWhiteSpace(body[end]) && end - start < Length + SearchWords.MaxLength)
            end++;
        if (end < body.Length && char.IsLowSurrogate(body[end]))
            end--;

        var snippet = new StringBuilder(start > 0 ? "…" : "");
        var at = start;
        foreach (var match in Joined(body, matches.Where(match => match.Start >= start && match.End <= end)))
        {
            snippet.Append(body, at, match.Start - at).Append(SnippetMarks.Start).Append(body, match.Start, match.End - match.Start).Append(SnippetMarks.End);
            at = match.End;
        }

        snippet.Append(body, at, end - at).Append(end < body.Length ? "…" : "");
        return string.Join(' ', snippet.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Words found side by side share one mark.</summary>
    private static List<(int Start, int End)> Joined(string body, IEnumerable<Match> matches)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var match in matches)
        {
            if (joined.Count > 0 && string.IsNullOrWhiteSpace(body[joined[^1].End..match.Start]))
                joined[^1] = (joined[^1].Start, match.End);
            else
                joined.Add((match.Start, match.End));
        }

        return joined;
    }

    private sealed record Match(int Start, int End, string Word, bool IsExact);
}

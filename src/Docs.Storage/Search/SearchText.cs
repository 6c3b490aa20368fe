using Docs.Core.Search;
using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>What a query says, read so that nothing in it is an operator: words, quoted phrases, and codes.</summary>
internal sealed class SearchText
{
    /// <summary>Digits of a number, without year and notation: no agency counts a million papers a year.</summary>
    public const int MaxNumberDigits = 6;

    /// <summary>A pasted page is found by its first words; more would only make the index work.</summary>
    private const int MaxTerms = 32;

    private SearchText(string text, IReadOnlyList<SearchTerm> terms, bool openEnd, SearchCodes codes)
    {
        Text = text;
        Terms = terms;
        OpenEnd = openEnd;
        Codes = codes;
        Required = terms.Any(term => !term.IsWeak) ? [.. terms.Where(term => !term.IsWeak)] : terms;
    }

    /// <summary>NFC, trimmed.</summary>
    public string Text { get; }

    public IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>All of these must match: <see cref="Terms"/> without those that only link words.</summary>
    public IReadOnlyList<SearchTerm> Required { get; }

    /// <summary>The last word may be the beginning of a longer one.</summary>
    public bool OpenEnd { get; }

    /// <summary>
    /// Fewer matches of whole words than this (ten pages), and the last word, if it is open, also counts as the beginning of
    /// longer ones.
    /// </summary>
    public const int FewMatches = 200;

    /// <summary>True if the last word is one that may be unfinished.</summary>
    public bool HasBeginning => OpenEnd && Terms.Count > 0 && Required[^1] == Terms[^1] && Terms[^1].Folded[^1].All(char.IsLetter);

    public SearchCodes Codes { get; }

    public bool IsEmpty => Terms.Count == 0 && Codes.IsEmpty;

    /// <summary>The words as these texts write them, with their marks.</summary>
    public string WrittenAs(IEnumerable<string> texts)
    {
        var written = texts.SelectMany(SearchWords.Exact).DistinctBy(VietnameseText.FoldNfc).ToDictionary(VietnameseText.FoldNfc, StringComparer.Ordinal);
        return string.Join(' ', SearchWords.Folded(Text).Select(word => written.GetValueOrDefault(word, word)));
    }

    /// <summary>What a query says, with the further ids of a holder whose id stands in it.</summary>
    public static SearchText Of(SearchQuery query)
    {
        var text = Parse(query.Text);
        if (string.IsNullOrEmpty(query.HolderId) && !text.IsEmpty)
            text.Codes.Codes.UnionWith(query.LinkedIds.Select(SearchKeys.Code));
        return text;
    }

    public static SearchText Parse(string text)
    {
        text = VietnameseText.Nfc(text).Trim();
        var terms = new List<SearchTerm>();
        var pieces = text.Split('"');
        var openEnd = false;
        for (var i = 0; i < pieces.Length; i++)
        {
            // Odd pieces stand between quotes; an unbalanced last one reads as if it were closed.
            var quoted = i % 2 == 1;
            var parts = quoted ? [pieces[i]] : pieces[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var found = parts.Select(part => SearchTerm.Of(part, quoted)).Where(term => term.Exact.Count > 0).ToList();
            terms.AddRange(found);
            openEnd = found.Count > 0 ? !quoted && char.IsLetterOrDigit(text[^1]) : openEnd;
        }

        terms = [.. terms.DistinctBy(term => string.Join(' ', term.Exact))];
        return new SearchText(text, [.. terms.Take(MaxTerms)], openEnd && terms.Count <= MaxTerms, SearchCodes.Read(text.Replace('"', ' ')));
    }
}

/// <summary>A word, or several that must stand side by side (a quoted phrase, or one typed with signs inside: "05/QĐ-UBND").</summary>
/// <param name="IsWeak">
/// A word people put between what they look for ("giấy phép của bà Hương"), or a day in figures, which papers write in words: it
/// ranks, and leaves nothing out.
/// </param>
internal sealed record SearchTerm(IReadOnlyList<string> Exact, IReadOnlyList<string> Folded, bool IsWeak)
{
    /// <summary>No sentence on an administrative paper is longer.</summary>
    private const int MaxWords = 64;

    /// <summary>Folded: của, cho, ông, bà, tại, ở, số, về, việc, và, là, ngày, năm, được, do, theo, này, nào, ai, tìm, xem.</summary>
    private static readonly HashSet<string> Weak =
        ["cua", "cho", "ong", "ba", "tai", "o", "so", "ve", "viec", "va", "la", "ngay", "nam", "duoc", "do", "theo", "nay", "nao", "ai", "tim", "xem"];

    public static SearchTerm Of(string text, bool quoted)
    {
        List<string> folded = [.. SearchWords.Folded(text).Take(MaxWords)];
        return new([.. SearchWords.Exact(text).Take(MaxWords)], folded, !quoted && (folded is [var only] ? Weak.Contains(only) : VietnameseDate.Parse(text) is not null));
    }
}

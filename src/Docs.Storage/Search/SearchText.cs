using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>What a query says, read so that nothing in it is an operator: words, quoted phrases, and codes.</summary>
internal sealed class SearchText
{
    /// <summary>A pasted page is found by its first words; more would only make the index work.</summary>
    private const int MaxTerms = 32;

    /// <summary>A whole query longer than this is no code.</summary>
    private const int MaxCode = 60;

    /// <summary>Below this a beginning of a code is the beginning of too many.</summary>
    private const int MinPrefix = 3;

    /// <summary>So many letters and digits are meant as a code also between other words.</summary>
    private const int MinStrong = 8;

    private SearchText(IReadOnlyList<SearchTerm> terms, bool openEnd)
    {
        Terms = terms;
        OpenEnd = openEnd;
    }

    public static readonly SearchText Nothing = new([], openEnd: false);

    /// <summary>All of them must match.</summary>
    public IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>The last word may be the beginning of a longer one.</summary>
    public bool OpenEnd { get; }

    /// <summary>Key words that name a document by a whole number, separators and all.</summary>
    public HashSet<string> WholeNumbers { get; } = [];

    /// <summary>Key words of whole numbers and codes in any spelling.</summary>
    public HashSet<string> Codes { get; } = [];

    /// <summary>Beginnings of key words; only where the query is nothing but a code, or half a number.</summary>
    public HashSet<string> Beginnings { get; } = [];

    public bool IsEmpty => Terms.Count == 0 && Codes.Count == 0;

    public static SearchText Parse(string text)
    {
        text = VietnameseText.Nfc(text).Trim();
        if (text.Length == 0)
            return Nothing;

        var terms = new List<SearchTerm>();
        var pieces = text.Split('"');
        var openEnd = false;
        for (var i = 0; i < pieces.Length; i++)
        {
            // Odd pieces stand between quotes; an unbalanced last one reads as if it were closed.
            var quoted = i % 2 == 1;
            var parts = quoted ? [pieces[i]] : pieces[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var found = parts.Select(SearchTerm.Of).Where(term => term.Exact.Count > 0).ToList();
            terms.AddRange(found);
            openEnd = found.Count > 0 ? !quoted && char.IsLetterOrDigit(text[^1]) : openEnd;
        }

        terms = [.. terms.DistinctBy(term => string.Join(' ', term.Exact))];
        var parsed = new SearchText([.. terms.Take(MaxTerms)], openEnd && terms.Count <= MaxTerms);
        parsed.ReadCodes(text.Replace('"', ' '));
        return parsed;
    }

    private void ReadCodes(string text)
    {
        if (text.Length <= MaxCode && text.Any(char.IsDigit))
            AddWhole(text);

        foreach (var mention in OfficialNumber.Find(text).Take(MaxTerms))
        {
            Codes.Add(SearchKeys.Squeezed(mention.Key));
            WholeNumbers.Add(SearchKeys.Whole(mention.Key));
            if (!mention.Parts.IsComplete)
                Beginnings.Add(SearchKeys.Squeezed(mention.Key));
        }

        // "BO 123456" is typed with a space inside, so each piece is also read with the one before it.
        var pieces = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < Math.Min(pieces.Length, MaxTerms); i++)
        {
            if (!pieces[i].Any(char.IsDigit) || pieces[i].Length > MaxCode)
                continue;
            AddStrong(pieces[i]);
            if (i > 0 && pieces[i - 1].Length <= 3)
                AddStrong(pieces[i - 1] + pieces[i]);
        }
    }

    private void AddWhole(string text)
    {
        WholeNumbers.Add(SearchKeys.Whole(text));
        foreach (var code in new[] { SearchKeys.Squeezed(text), SearchKeys.Squeezed(OfficialNumber.Key(text)) })
        {
            if (code.Length == 0)
                continue;
            Codes.Add(code);
            if (code.Length >= MinPrefix)
                Beginnings.Add(code);
        }
    }

    private void AddStrong(string piece)
    {
        if (SearchKeys.Squeezed(piece) is { Length: >= MinStrong } code)
            Codes.Add(code);
    }
}

/// <summary>A word, or several that must stand side by side (a quoted phrase, or one typed with signs inside: "05/QĐ-UBND").</summary>
internal sealed record SearchTerm(IReadOnlyList<string> Exact, IReadOnlyList<string> Folded)
{
    /// <summary>No sentence on an administrative paper is longer.</summary>
    private const int MaxWords = 64;

    public static SearchTerm Of(string text) =>
        new([.. SearchWords.Exact(text).Take(MaxWords)], [.. SearchWords.Folded(text).Take(MaxWords)]);
}

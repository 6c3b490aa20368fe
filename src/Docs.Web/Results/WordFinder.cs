using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Web.Results;

/// <summary>
/// The words of a page that a query asks for, compared as search compares: with marks first, without them where nothing is
/// spelt so. A number that recognition tore into neighbouring words is found as a whole.
/// </summary>
internal sealed class WordFinder
{
    private const int MostTerms = 32;

    /// <summary>Pieces that a printed number is torn into.</summary>
    private const int MostPieces = 3;

    private readonly Func<string, string> _fold;
    private readonly string _key;

    private WordFinder(Func<string, string> fold, string term)
    {
        _fold = fold;
        _key = KeyOf(term);
    }

    public static IReadOnlySet<TextWord> Find(IReadOnlyList<RecognisedPage> pages, string query)
    {
        var terms = query.Split([' ', '"', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Take(MostTerms).ToList();
        var found = new HashSet<TextWord>(ReferenceEqualityComparer.Instance);
        foreach (var term in terms)
        {
            var exact = new WordFinder(VietnameseText.Exact, term).In(pages);
            found.UnionWith(exact.Count > 0 ? exact : new WordFinder(VietnameseText.Fold, term).In(pages));
        }

        return found;
    }

    private HashSet<TextWord> In(IReadOnlyList<RecognisedPage> pages)
    {
        var found = new HashSet<TextWord>(ReferenceEqualityComparer.Instance);
        if (_key.Length > 1)
        {
            foreach (var line in pages.SelectMany(page => page.Lines))
                Mark(line.Words, found);
        }

        return found;
    }

    private void Mark(IReadOnlyList<TextWord> words, HashSet<TextWord> found)
    {
        for (var from = 0; from < words.Count; from++)
        {
            var joined = "";
            for (var at = from; at < words.Count && at < from + MostPieces; at++)
            {
                joined += KeyOf(words[at].Text);
                if (joined == _key)
                    found.UnionWith(words.Skip(from).Take(at - from + 1));
            }
        }
    }

    private string KeyOf(string text) => string.Concat(_fold(text).Where(char.IsLetterOrDigit));
}

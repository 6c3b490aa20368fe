using System.Globalization;
using System.Text;
using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>
/// The one way text is cut into words, for indexing, querying and highlighting. FTS5 gets words already cut and folded
/// and only splits at spaces (its ascii tokenizer): its own unicode61 never maps đ to d.
/// </summary>
internal static class SearchWords
{
    /// <summary>No word of any language here is longer; recognised noise is cut.</summary>
    public const int MaxLength = 64;

    /// <summary>Stands between fields that share a column, so that no phrase runs from one into the next.</summary>
    public const string Break = " \u00a6 ";

    /// <summary>Where the words of an NFC text stand. Folding keeps the length, so the ranges hold for the folded text too.</summary>
    public static IEnumerable<Range> Ranges(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsPart(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return start..i;
                start = -1;
            }
        }
    }

    public static List<string> Exact(string text) => Cut(VietnameseText.Exact(text));

    public static List<string> Folded(string text) => Cut(VietnameseText.Fold(text));

    /// <summary>A column's content: the words of each text, a break between texts.</summary>
    public static string Column(Func<string, List<string>> words, params IEnumerable<string?> texts)
    {
        var column = new StringBuilder();
        foreach (var text in texts)
        {
            if (string.IsNullOrEmpty(text))
                continue;
            if (column.Length > 0)
                column.Append(Break);
            column.AppendJoin(' ', words(text));
        }

        return column.ToString();
    }

    private static List<string> Cut(string text) =>
        [.. Ranges(text).Select(range => text[range]).Select(word => word.Length <= MaxLength ? word : word[..MaxLength])];

    private static bool IsPart(char character) =>
        char.IsLetterOrDigit(character) || (character > 127 && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark);
}

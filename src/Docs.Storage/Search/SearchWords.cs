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

    /// <summary>Stands between texts that share a column, so that no phrase runs from one into the next.</summary>
    public const string Break = " \u00a6 ";

    public static List<string> Exact(string text) => Cut(VietnameseText.Exact(text));

    public static List<string> Folded(string text) => Cut(VietnameseText.Fold(text));

    /// <summary>Appends the words of a text, each behind a mark if there is one, and shows each as written.</summary>
    /// <param name="written">Lower case, NFC.</param>
    /// <param name="shown">As it goes into the index: <paramref name="written"/> or its folded twin of the same length.</param>
    public static void Append(StringBuilder column, string written, string shown, char? mark = null, Action<ReadOnlySpan<char>>? see = null)
    {
        for (var at = 0; Next(written, ref at, out var start);)
        {
            var length = Math.Min(at - start, MaxLength);
            if (mark is { } character)
                column.Append(character);
            column.Append(shown, start, length).Append(' ');
            see?.Invoke(written.AsSpan(start, length));
        }
    }

    /// <summary>Looked up: asking for each character's category took most of the time of cutting.</summary>
    private static readonly bool[] Parts =
    [
        .. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code)
            .Select(character => char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark),
    ];

    /// <summary>The next word from <paramref name="at"/> on, which moves behind it; false: there is none.</summary>
    public static bool Next(string text, ref int at, out int start)
    {
        while (at < text.Length && !IsPart(text[at]))
            at++;
        start = at;
        while (at < text.Length && IsPart(text[at]))
            at++;
        return at > start;
    }

    private static List<string> Cut(string text)
    {
        var words = new List<string>();
        for (var at = 0; Next(text, ref at, out var start);)
            words.Add(text.Substring(start, Math.Min(at - start, MaxLength)));
        return words;
    }

    private static bool IsPart(char character) => Parts[character];
}

using System.Globalization;
using System.Text;

namespace Docs.Core.Text;

/// <summary>The one folding function, used for indexing, querying and highlighting.</summary>
public static class VietnameseText
{
    public static string Nfc(string text) => text.Normalize(NormalizationForm.FormC);

    /// <summary>NFC and lower case: what exact matching compares.</summary>
    public static string Exact(string text) => Nfc(text).ToLowerInvariant();

    /// <summary>Lower case without marks, đ as d: what folded matching compares. One character out for each NFC character in.</summary>
    public static string Fold(string text)
    {
        var source = Nfc(text);
        var folded = new StringBuilder(source.Length);
        Span<char> one = stackalloc char[1];
        foreach (var character in source)
            folded.Append(character < 128 ? char.ToLowerInvariant(character) : FoldOne(character, one));
        return folded.ToString();
    }

    private static char FoldOne(char character, Span<char> one)
    {
        if (character is 'đ' or 'Đ')
            return 'd';
        if (char.IsSurrogate(character))
            return character;

        one[0] = character;
        foreach (var part in new string(one).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                return char.ToLowerInvariant(part);
        }

        return character;
    }
}

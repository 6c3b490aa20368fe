using System.Globalization;
using System.Text;

namespace Docs.Core.Text;

/// <summary>The one folding function, used for indexing, querying and highlighting.</summary>
public static class VietnameseText
{
    /// <summary>Half a surrogate pair, which no Unicode text contains and normalising refuses, becomes U+FFFD.</summary>
    public static string Nfc(string text) => WellFormed(text).Normalize(NormalizationForm.FormC);

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

    private static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!Rune.TryGetRuneAt(text, i, out _))
                return Repaired(text);
            i++;
        }

        return text;
    }

    private static string Repaired(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            repaired.Append(rune.ToString());
        return repaired.ToString();
    }

    private static char FoldOne(char character, Span<char> one)
    {
        // Ð (Icelandic eth) and Ɖ look the same as Đ and stand for it in converted and recognised texts.
        if (character is 'đ' or 'Đ' or 'ð' or 'Ð' or 'Ɖ')
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

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Docs.Core.Text;

/// <summary>The one folding function, used for indexing, querying and highlighting.</summary>
public static class VietnameseText
{
    /// <summary>Up to U+1FFF, which holds every Vietnamese letter: decomposing each anew made folding ten times slower.</summary>
    private static readonly char[] Folded = [.. Enumerable.Range(0, 0x2000).Select(code => FoldOne((char)code))];

    private static readonly char[] Lowered = [.. Enumerable.Range(0, 0x2000).Select(code => char.ToLowerInvariant((char)code))];

    /// <summary>
    /// Characters that are composed whatever stands beside them, and all that most Vietnamese texts hold: up to U+02FF, Latin
    /// Extended Additional, dashes and quotation marks. The platform's normaliser takes ten times as long to see it.
    /// </summary>
    private static readonly SearchValues<char> Composed = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x300).Concat(Enumerable.Range(0x1e00, 0x100)).Concat(Enumerable.Range(0x2010, 0x18)).Select(code => (char)code)));

    /// <summary>Why a file with a NUL is refused: no paper holds one, and not every database takes it in text.</summary>
    public const string NulRefused = "Có ký tự NUL (U+0000), thường do tệp hỏng hoặc lưu sai bảng mã; hãy xuất lại dạng “CSV UTF-8”.";

    /// <summary>Line, from 1, of the first U+0000; null: there is none.</summary>
    public static int? LineOfNul(string text) => text.IndexOf('\0') is var at and >= 0 ? 1 + text.AsSpan(0, at).Count('\n') : null;

    /// <summary>Half a surrogate pair, which no Unicode text contains and normalising refuses, becomes U+FFFD.</summary>
    public static string Nfc(string text) => text.AsSpan().ContainsAnyExcept(Composed) ? WellFormed(text).Normalize(NormalizationForm.FormC) : text;

    /// <summary>NFC and lower case: what exact matching compares.</summary>
    public static string Exact(string text) => Lower(Nfc(text));

    /// <summary>Lower case, character by character: the platform's own asks ICU for each letter with a mark.</summary>
    public static string Lower(string text) => string.Create(text.Length, text, static (lower, source) =>
    {
        for (var i = 0; i < lower.Length; i++)
            lower[i] = source[i] < Lowered.Length ? Lowered[source[i]] : char.ToLowerInvariant(source[i]);
    });

    /// <summary>Lower case without marks, đ as d: what folded matching compares. One character out for each NFC character in.</summary>
    public static string Fold(string text) => FoldNfc(Nfc(text));

    /// <summary>Folds what is NFC already: normalising a long text again costs more than folding it.</summary>
    public static string FoldNfc(string source)
    {
        return string.Create(source.Length, source, static (folded, composed) =>
        {
            for (var i = 0; i < folded.Length; i++)
                folded[i] = composed[i] < Folded.Length ? Folded[composed[i]] : FoldOne(composed[i]);
        });
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

    private static char FoldOne(char character)
    {
        // Ð (Icelandic eth) and Ɖ look the same as Đ and stand for it in converted and recognised texts.
        if (character is 'đ' or 'Đ' or 'ð' or 'Ð' or 'Ɖ')
            return 'd';
        if (char.IsSurrogate(character))
            return character;

        foreach (var part in character.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                return char.ToLowerInvariant(part);
        }

        return character;
    }
}

using System.Text;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Gazetteers;

/// <summary>Spellings of one word that are not slips, and letters of the wrong case that are.</summary>
internal static class LetterForm
{
    private static readonly (string Old, string New)[] TonePlaces =
    [
        ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"), ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
        ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
    ];

    /// <summary>The same letters and marks; "Hoà" and "Hòa", capitals and small ones, dashes and spaces count as the same, an apostrophe is a letter.</summary>
    public static bool SameSpelling(string one, string other) => Key(one) == Key(other);

    /// <summary>
    /// "cỦa" → "của", "BỘi" → "Bội": a word with marks is no abbreviation, so capitals and small letters in one are slips.
    /// Capitals throughout, and "H'Bia", stay.
    /// </summary>
    public static string Mended(string text)
    {
        if (!text.Any(char.IsUpper))
            return text;
        return string.Join(' ', text.Split(' ').Select(MendedWord));
    }

    private static string MendedWord(string word)
    {
        var inner = word.Skip(1).ToList();
        var mixed = inner.Exists(char.IsUpper) && word.Any(char.IsLower);
        return mixed && word.All(char.IsLetter) && word.Any(HasMark) ? word[0] + word[1..].ToLowerInvariant() : word;
    }

    /// <summary>A word with marks is no abbreviation.</summary>
    public static bool HasMark(string word) => word.Any(HasMark);

    private static bool HasMark(char letter) => letter is not ('Đ' or 'đ') && VietnameseText.Fold(letter.ToString())[0] != char.ToLowerInvariant(letter);

    private static string Key(string text)
    {
        var key = new StringBuilder(VietnameseText.Exact(text));
        foreach (var (old, now) in TonePlaces)
            key.Replace(old, now);
        return string.Concat(key.Replace('’', '\'').Replace('ʼ', '\'').ToString().Where(letter => char.IsLetterOrDigit(letter) || letter == '\''));
    }
}

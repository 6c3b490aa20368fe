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

    /// <summary>"TỪ Như Y", "H'Mer RƠ Yam": of a person's name, one word in capitals among others is a slip.</summary>
    public static string NameMended(string name) => WithoutCapitals(name, words => Array.Exists(words, word => word.Length > 2 && word.Any(char.IsLower)));

    /// <summary>
    /// "Công ty TNHH GỖ Hoài Ân", "thôn Soi CỜ": letters that have one shape in both cases are read by their height alone, which the mark
    /// over them misleads. A word of such letters is what its neighbours are, words that begin with a capital.
    /// </summary>
    public static string PhraseMended(string text) =>
        WithoutCapitals(text, words => words.Where(IsMarkedCapital).All(IsOfOneShape) && words.Count(word => word.Any(char.IsLower)) >= FewestSmall);

    /// <summary>Of words with small letters: what is printed in capitals has none.</summary>
    private const int FewestSmall = 2;

    /// <summary>Folded.</summary>
    private const string OneShape = "couvwxsz";

    private static string WithoutCapitals(string text, Func<string[], bool> areSlips)
    {
        var words = text.Split(' ');
        return Array.Exists(words, IsMarkedCapital) && areSlips(words)
            ? string.Join(' ', words.Select(word => IsMarkedCapital(word) ? word[0] + word[1..].ToLowerInvariant() : word))
            : text;
    }

    /// <summary>With what may stand behind it; "H'MƠ" is none, for its small letters would begin behind the apostrophe.</summary>
    private static bool IsMarkedCapital(string word) => word.TrimEnd(',', '.', ';', ')') is { Length: > 1 } letters && letters.All(char.IsUpper) && HasMark(letters);

    private static bool IsOfOneShape(string word) => VietnameseText.Fold(word)[1..].All(letter => !char.IsLetter(letter) || OneShape.Contains(letter));

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

using System.Text;

namespace Docs.Core.Text;

/// <summary>What the readers of codes share: a code is short, and its separators are printed, typed and recognised in many ways.</summary>
internal static class CodeText
{
    /// <summary>Longest code read here is an agency of 35 characters (QĐ 20/2020/QĐ-TTg) with a date and a sequence, doubled for spaces.</summary>
    private const int MaxLength = 120;

    /// <summary>The groups between full stops, dashes and spaces, in the case they have (an l may be a 1, an L never is); empty where anything else stands in the text.</summary>
    public static string[] Groups(string text)
    {
        if (text.Length > MaxLength)
            return [];

        var spaced = new StringBuilder(text.Length);
        foreach (var character in VietnameseText.Nfc(text).Trim())
        {
            if (char.IsWhiteSpace(character) || character is '.' || NumberTokens.IsDash(character))
                spaced.Append(' ');
            else if (char.IsLetterOrDigit(character))
                spaced.Append(character);
            else
                return [];
        }

        return spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>All groups as one run of digits; null unless at least half are digits already, so that words are not read as numbers.</summary>
    public static string? Digits(string text)
    {
        var joined = string.Concat(Groups(text));
        return joined.Count(char.IsAsciiDigit) * 2 >= joined.Length ? OcrDigits.Read(joined) : null;
    }

    /// <summary>Level-one agency codes of QĐ 20/2020/QĐ-TTg: a letter and two digits, "H15". The letter is no slip of a digit.</summary>
    public static string? Province(string group) =>
        group.Length == 3 && char.IsAsciiLetter(group[0]) && OcrDigits.Read(group[0]) is null && OcrDigits.Read(group.AsSpan(1)) is { } digits
            ? char.ToUpperInvariant(group[0]) + digits
            : null;
}

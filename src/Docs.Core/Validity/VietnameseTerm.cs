using System.Globalization;
using System.Text.RegularExpressions;
using Docs.Core.Text;

namespace Docs.Core.Validity;

/// <summary>A term found in running text. <paramref name="Start"/> and <paramref name="Length"/> count characters of the text in NFC.</summary>
public sealed record TermMention(int Start, int Length, Term Term);

/// <summary>Terms as documents write them: "05 năm", "06 (sáu) tháng", "60 tháng", "không thời hạn", "lâu dài".</summary>
public static partial class VietnameseTerm
{
    /// <summary>The one term the text states as a whole ("05 (năm) năm"); null if it states none, an absurd one or something else beside it.</summary>
    public static Term? Parse(string text)
    {
        var trimmed = VietnameseText.Nfc(text).Trim(' ', '.', ',', ';', '\u00a0');
        return Find(trimmed) is [{ Start: 0 } only] && only.Length == trimmed.Length ? only.Term : null;
    }

    /// <summary>
    /// Every term written in the text, in order. A day of the calendar ("tháng 02 năm 2021") and an age or a count of other
    /// things are not terms; whether a term is the document's own is for the caller to judge by what stands in front.
    /// </summary>
    public static IReadOnlyList<TermMention> Find(string text)
    {
        var found = new List<TermMention>();
        var exact = VietnameseText.Exact(text);
        foreach (Match match in Pattern().Matches(VietnameseText.Fold(exact)))
        {
            if (TermOf(match, exact) is { } term)
                found.Add(new(match.Index, match.Length, term));
        }

        return found;
    }

    private static Term? TermOf(Match match, string exact)
    {
        if (match.Groups["none"].Success)
            return Term.None;
        if (NumberOf(match, exact) is not { } count)
            return null;

        return match.Groups["unit"].Value switch
        {
            "nam" => Term.Years(count),
            "thang" => Term.Months(count),
            _ => Term.Days(count),
        };
    }

    private static int? NumberOf(Match match, string exact)
    {
        if (match.Groups["word"] is { Success: true } word)
            return NumberWords.All.TryGetValue(exact.Substring(word.Index, word.Length), out var number) ? number : null;
        return OcrDigits.HasDigit(match.Groups["n"].Value) && OcrDigits.Read(match.Groups["n"].Value) is { } digits
            ? int.Parse(digits, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>
    /// On folded text. Every repetition is bounded or ends at a fixed word, so the time is linear and needs no limit. Behind the unit no digit may follow, "02 năm 2021" is part of a date; "tuổi" would make it an age.
    /// </summary>
    [GeneratedRegex(
        """
        (?<![\p{L}\p{N}])(?:
          (?<none>(?:khong\s+(?:xac\s+dinh\s+)?|vo\s+)thoi\s+han|(?:su\s+dung\s+)?(?:on\s+dinh\s+)?lau\s+dai)
        | (?:(?<n>[0-9oli]{1,5})(?:\s*\([\p{L}\s]{1,30}\))?|(?<word>muoi\ hai|hai\ muoi|ba\ muoi|nam\ muoi|bay\ muoi|muoi\ lam|muoi|mot|hai|ba|bon|nam|sau|bay|tam|chin)(?:\s*\([0-9]{1,3}\))?)
          \s*(?<unit>nam|thang|ngay)
        )(?![\p{L}\p{N}]|\s*[0-9]|\s+tuoi(?!\p{L}))
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Docs.Core.Text;

/// <summary>A day found in running text. <paramref name="Start"/> and <paramref name="Length"/> count characters of the text in NFC.</summary>
public sealed record DateMention(int Start, int Length, DateOnly Day);

/// <summary>
/// Days as Vietnamese documents write them: "ngày 05 tháng 02 năm 2021", "05/02/2021", "5-2-2021", "05.02.2021", and ISO.
/// Always day before month. Impossible days are no days; two-digit years are not read, they would be a guess.
/// </summary>
public static partial class VietnameseDate
{
    /// <summary>Reads a text that is a day as a whole, with "ngày" or without, spaces within as a recogniser leaves them.</summary>
    public static DateOnly? Parse(string text) =>
        Find(text.Trim()) is [var only] && IsAll(text.Trim(), only) ? only.Day : null;

    /// <summary>Every possible day written in the text, in order.</summary>
    public static IReadOnlyList<DateMention> Find(string text)
    {
        var found = new List<DateMention>();
        foreach (Match match in Pattern().Matches(VietnameseText.Fold(text)))
        {
            if (DayOf(match) is { } day)
                found.Add(new(match.Index, match.Length, day));
        }

        return found;
    }

    private static bool IsAll(string text, DateMention only) =>
        only.Length == VietnameseText.Nfc(text).TrimEnd('.', ',', ';').Length && only.Start == 0;

    private static DateOnly? DayOf(Match match)
    {
        int Number(string group) =>
            int.Parse(OcrDigits.Read(match.Groups[group].Value.Replace(" ", "", StringComparison.Ordinal))!, CultureInfo.InvariantCulture);

        var (year, month, day) = (Number("y"), Number("m"), Number("d"));
        return year is > 0 and < 10000 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>
    /// On folded text. Every repetition is bounded or ends at a fixed word, so the time is linear and needs no limit. In words a digit may be torn off ("2 0 21", "0 5"), since "ngày", "tháng" and "năm" hold the numbers
    /// apart; with signs the same sign must stand twice, and no digit or further sign around it.
    /// </summary>
    [GeneratedRegex(
        """
        (?<![\p{L}\p{N}])(?:ngay[\s:.]{0,4})?(?<d>[0-9oli]\ ?[0-9oli]?)[\s,.]{0,4}thang[\s:.]{0,4}(?<m>[0-9oli]\ ?[0-9oli]?)[\s,.]{0,4}nam[\s:.]{0,4}(?<y>[12l]\ ?[0-9oli]\ ?[0-9oli]\ ?[0-9oli])(?![\p{L}\p{N}])
        | (?<![\p{L}\p{N}]|[0-9][/.-])(?:ngay\s{1,3})?(?<d>[0-9oli]{1,2})\s?(?<s>[/.-])\s?(?<m>[0-9oli]{1,2})\s?\k<s>\s?(?<y>[12l][0-9oli]{3})(?![\p{L}\p{N}]|[/.-][0-9])
        | (?<![\p{L}\p{N}]|[0-9][/.-])(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})(?![\p{L}\p{N}]|[/.-][0-9])
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}

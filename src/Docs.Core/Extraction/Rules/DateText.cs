using System.Globalization;
using Docs.Core.Extraction.Layout;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>Days in a stretch of a passage, placed in the whole of it.</summary>
internal static class DateText
{
    public static IEnumerable<DateMention> Find(string folded, int from = 0, int? to = null) =>
        VietnameseDate.Find(folded[from..Math.Max(from, Math.Min(folded.Length, to ?? folded.Length))]).Select(date => date with { Start = date.Start + from });

    /// <summary>A letter was read as a digit.</summary>
    public static bool IsCorrected(string folded, DateMention date) =>
        Parts(folded, date).Any(part => part.AsSpan().ContainsAny('o', 'l', 'i'));

    /// <summary>Day or month without a single true figure, "lo": more likely a pen's stroke than print.</summary>
    public static bool IsGuessed(string folded, DateMention date) => Parts(folded, date).Any(part => !part.Any(char.IsAsciiDigit));

    private static IEnumerable<string> Parts(string folded, DateMention date) =>
        folded.Substring(date.Start, date.Length).Split([' ', '/', '-', '.', ',', ':', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("ngay" or "thang" or "nam"));

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Found Cite(Passage body, DateMention date, string rule, double strength)
    {
        var found = body.Cite(date.Start, date.Length, rule, IsGuessed(body.Folded, date) ? strength * 0.6 : IsCorrected(body.Folded, date) ? strength * 0.9 : strength, Iso(date.Day));
        return found with { Words = Possible(found.Words, date.Day) };
    }

    /// <summary>Years of results: before, there was no such office; later ones no paper promises.</summary>
    private const int FirstYear = 1945, LastYear = 2045;

    /// <summary>The words of a day without the readings that make no other day of them: of "2008" neither "2068" nor "2908" is one, of "09" not "69".</summary>
    public static IReadOnlyList<TextWord> Possible(IReadOnlyList<TextWord> words, DateOnly day) =>
        DigitRivals.Without(words, rival => !(Find(VietnameseText.Fold(rival)).FirstOrDefault() is { } date && date.Day != day && date.Day.Year is >= FirstYear and <= LastYear));
}

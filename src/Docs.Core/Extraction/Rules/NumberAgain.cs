using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// A second place for the number: annexes and later pages name the act they belong to, "(Kèm theo Quyết định số 793/QĐ-UBND
/// ngày …)". The same number there vouches for the one of the head, another one of the same day and notation means that one of
/// the two is misread.
/// </summary>
internal static class NumberAgain
{
    /// <summary>Only these words say that the document itself is meant: an agency signs many acts on one day.</summary>
    private static readonly Regex Own = Patterns.Of(@"\bkem theo\s+(quyet dinh|thong bao|ke hoach|giay phep|giay chung nhan|cong van|van ban|nghi quyet|to trinh|bao cao|huong dan|chuong trinh)( nay)?\s+(so\s*:?\s*)?$");

    private const int LongestCue = 60;

    /// <summary>How far behind the number its day may stand.</summary>
    private const int DayWithin = 40;

    /// <param name="below">The text without the head.</param>
    public static void Weigh(Dictionary<string, FieldValue> fields, Passage below)
    {
        if (!fields.TryGetValue(FieldNames.Number, out var number) || !fields.TryGetValue(FieldNames.IssuedOn, out var day)
            || !OfficialNumber.TryParse(number.Value, out var own) || !own.IsComplete)
            return;

        var again = OfficialNumber.Find(below.Text)
            .Where(mention => Notation(mention.Parts) == Notation(own) && IsOfDay(below, mention, day.Value) && !IsItself(below, mention, number)).ToList();
        if (again.Exists(mention => mention.Key == own.Key))
            fields[FieldNames.Number] = number with { Confidence = Scoring.Agreed(number.Confidence) };
        else if (again.Exists(mention => Own.IsMatch(below.Folded[Math.Max(0, mention.Start - LongestCue)..mention.Start])))
            fields[FieldNames.Number] = number with { Confidence = Scoring.Contradicted(number.Confidence) };
    }

    /// <summary>Certificates print their number under the title.</summary>
    private static bool IsItself(Passage text, NumberMention mention, FieldValue number) =>
        number.Box is { } own && text.PageAt(mention.Start) == number.Page && text.WordsAt(mention.Start, mention.Length) is [var word, ..] && word.Box.Y < own.Bottom && word.Box.Bottom > own.Y;

    private static string Notation(OfficialNumberParts parts) => parts.Key[(parts.Key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static bool IsOfDay(Passage text, NumberMention mention, string day)
    {
        var end = mention.Start + mention.Length;
        return DateText.Find(text.Folded, end, end + DayWithin).FirstOrDefault() is { } date && DateText.Iso(date.Day) == day;
    }
}

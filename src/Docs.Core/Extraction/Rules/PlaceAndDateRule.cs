using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Recognition;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// Place and day of issue: the italic line of the right column (NĐ 30/2020, Phụ lục I, ô 4); where the head has none, the
/// line above the signature, as certificates have it, or a printed label ("Ngày cấp").
/// </summary>
internal static class PlaceAndDateRule
{
    /// <summary>A pen wrote the day into the gap: often read wrongly and with confidence.</summary>
    private const double HandwrittenStrength = 0.6;

    private static readonly Regex Line = Patterns.Of(@"(?<date>ngay[\s.,:]*[0-9oli]{1,2}[\s.,]*thang[\s.,:]*[0-9oli]{1,2}[\s.,]*nam[\s.,:]*[0-9oli]{4})");

    private static readonly Regex OfCard = Patterns.Of(@"(cccd|cmnd|can cuoc|chung minh|ho chieu|dinh danh|van bang|bang tot nghiep)[^;]*$");

    public static (Found? Place, Found? IssuedOn) Find(Head head, IReadOnlyList<Line> all, Passage body, IReadOnlyList<string> labels)
    {
        var inHead = head.Page.Where(line => line.Y <= head.Depth + 0.02 && line.Y < 0.45).Select(line => Read(line, "head", 0.985)).FirstOrDefault(read => read.IssuedOn is not null);
        if (inHead.IssuedOn is not null)
            return inHead;

        // A pen wrote into the head's gap and could not be read: no other day of the text is this one.
        if (head.Page.FirstOrDefault(line => line.Y <= head.Depth + 0.02 && line.Y < 0.45 && line.Centre > 0.4 && IsGap(line)) is { } gap)
            return (GapPlace(gap), null);
        if (ByLabel(body, labels) is { } labelled)
            return (AtSignature(all).Place, labelled);
        return AtSignature(all);
    }

    /// <summary>The last "Place, ngày … tháng … năm …" that is a line of its own.</summary>
    private static (Found? Place, Found? IssuedOn) AtSignature(IReadOnlyList<Line> all) =>
        all.Reverse().Where(line => line.Centre > 0.4 && line.Left > 0.25).Select(line => Read(line, "foot", 0.93)).FirstOrDefault(read => read is { IssuedOn: not null, Place: not null });

    private static bool IsGap(Line line) => Cues.Date.IsMatch(line.Folded) && line.Words.Count is > 3 and < 18 && char.IsUpper(line.Text.FirstOrDefault(char.IsLetter));

    private static Found? GapPlace(Line line)
    {
        var place = line.Text[..Math.Max(0, line.Folded.IndexOf("ngay", StringComparison.Ordinal))].Trim(' ', ',', '.');
        return place.Length is < 2 or > 40 ? null : new Found(place, line.Words.Take(place.Split(' ').Length).ToList(), line.Page.Number, 0.9, "head.place");
    }

    /// <summary>"Đăng ký lần đầu, ngày …", "Ngày cấp: …"; but an identity card has a day of issue too.</summary>
    private static Found? ByLabel(Passage body, IReadOnlyList<string> labels)
    {
        foreach (var label in labels.Select(Text.VietnameseText.Fold))
        {
            for (var at = body.Folded.IndexOf(label, StringComparison.Ordinal); at >= 0; at = body.Folded.IndexOf(label, at + 1, StringComparison.Ordinal))
            {
                var end = at + label.Length;
                if (!OfCard.IsMatch(body.Folded[Math.Max(0, at - 60)..at]) && DateText.Find(body.Folded, end, end + 60).FirstOrDefault() is { } date && date.Start - end < 25)
                    return DateText.Cite(body, date, "label.issuedOn", 0.94);
            }
        }

        return null;
    }

    private static (Found? Place, Found? IssuedOn) Read(Line line, string where, double strength)
    {
        // The dotted or ruled gap a pen filled is read as underscores.
        var folded = line.Folded.Replace('_', ' ');
        var match = Line.Match(folded);
        if (!match.Success || match.Index > 40 || match.Index + match.Length < line.Text.Length - 12 || DateText.Find(folded, match.Index).FirstOrDefault() is not { } date)
            return (null, null);

        var before = line.Text[..match.Index].Trim();
        if (before.Length > 0 && !char.IsUpper(before[0]) && char.IsLetter(before[0]))
            return (null, null);

        var (placeWords, dateWords) = Divide(line, match.Index);
        if (DateText.IsCorrected(folded, date))
            strength *= 0.9;
        if (IsHandwritten(dateWords) || DateText.IsGuessed(folded, date))
            strength = HandwrittenStrength;
        var place = before.Trim(' ', ',', '.', ';', '-', '(', '|');
        return (place.Length < 2 ? null : new Found(place, placeWords, line.Page.Number, 0.97, $"{where}.place"),
            new Found(DateText.Iso(date.Day), dateWords, line.Page.Number, strength, $"{where}.date"));
    }

    private static (List<TextWord> Place, List<TextWord> Date) Divide(Line line, int split)
    {
        var at = 0;
        var place = new List<TextWord>();
        var date = new List<TextWord>();
        foreach (var word in line.Words)
        {
            (at < split ? place : date).Add(word);
            at += word.Text.Length + 1;
        }

        return (place, date);
    }

    /// <summary>Figures much larger than those of the printed year.</summary>
    private static bool IsHandwritten(List<TextWord> words)
    {
        var figures = words.Where(word => word.Text.Any(char.IsAsciiDigit)).ToList();
        var year = figures.FindLast(word => word.Text.Count(char.IsAsciiDigit) == 4);
        return words.Exists(word => word.Text.Contains('_', StringComparison.Ordinal)) || (year is not null && figures.Exists(word => word != year && word.Box.Height > 1.35 * year.Box.Height));
    }
}

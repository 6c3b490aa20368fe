using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
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

    /// <summary>The engine doubts a pen's figures.</summary>
    private const double SurePrint = 0.95;

    private static readonly Regex Line = Patterns.Of(@"(?<date>ngay[\s.,:]*[0-9oli]{1,2}[\s.,]*thang[\s.,:]*[0-9oli]{1,2}[\s.,]*nam[\s.,:]*[0-9oli]{4})");

    /// <summary>"Đăng ký lần đầu, ngày …" has no place before its day.</summary>
    private static readonly Regex NoPlace = Patterns.Of(@"\b(dang ky|lan (dau|thu)|cap (lai|doi)|thay doi|het han|gia tri|hieu luc)\b");

    private static readonly Regex OfCard = Patterns.Of(@"(cccd|cmnd|can cuoc|chung minh|chung thuc|to (tuy than|phap ly)|ho chieu|dinh danh|van bang|bang tot nghiep|bang cap)");

    /// <summary>Police issue cards, never results of administrative procedures that name another day of issue.</summary>
    private static readonly Regex ByPolice = Patterns.Of(@"^[\s,.;|-]*(noi cap|tai|do|co quan cap)?\s*:?\s*(cong an|ca tinh|cuc (truong cuc )?(canh sat|cs|quan ly xuat nhap canh|dang ky quan ly|dkql))");

    private static readonly Regex Broken = Patterns.Of(@"\bngay\b.*\b(thang|nam|thang\s*[0-9]{1,2})[\s,.]*$");

    /// <summary>How far a card's number may stand before its day of issue: a line and a bit.</summary>
    private const int BehindCard = 90;

    /// <param name="own">Labels of the document's type: surer than the line above the signature, which gives the day of a copy too.</param>
    /// <param name="common">Labels of any type, which other papers named in the text have as well.</param>
    public static (Found? Place, Found? IssuedOn) Find(Head head, IReadOnlyList<Line> all, Passage body, IReadOnlyList<string> own, IReadOnlyList<string> common)
    {
        var inHead = head.Page.Where(line => line.Y <= head.Depth + 0.02 && line.Y < 0.45).Select(line => Read(WithFirstWord(line, head.Page), "head", 0.985)).FirstOrDefault(read => read.IssuedOn is not null);
        if (inHead.IssuedOn is not null)
            return inHead;

        // A pen wrote into the head's gap and could not be read: no other day of the text is this one.
        if (head.Page.FirstOrDefault(line => line.Y <= head.Depth + 0.02 && line.Y < 0.45 && line.Centre > 0.4 && IsGap(line)) is { } gap)
            return (GapPlace(gap), null);
        var foot = AtSignature(all);
        return (foot.Place, Agreed(ByLabel(body, own, atStart: false), foot.IssuedOn) ?? foot.IssuedOn ?? ByLabel(body, common, atStart: true));
    }

    /// <summary>The same day behind its label and above the signature: a slip would have had to hit both alike, so the surer reading stands for both.</summary>
    private static Found? Agreed(Found? labelled, Found? foot) =>
        labelled is null || foot is null || foot.Value != labelled.Value ? labelled
        : (foot.ToField().Confidence > labelled.ToField().Confidence ? foot : labelled) with { Strength = OfTwoPlaces };

    private const double OfTwoPlaces = 0.99;

    /// <summary>The last "Place, ngày … tháng … năm …" that is a line of its own.</summary>
    private static (Found? Place, Found? IssuedOn) AtSignature(IReadOnlyList<Line> all)
    {
        var lines = all.Reverse().Where(line => line.Centre > 0.4 && line.Left > 0.25).Select(line => Unbroken(line, all)).ToList();
        var read = lines.Select(line => Read(line, "foot", 0.97)).Concat(all.Reverse().Where(line => line.Centre <= 0.46 && SignsBelow(line, all)).Select(line => Read(line, "foot", 0.95))).FirstOrDefault(read => read is { IssuedOn: not null, Place: not null });
        return read.IssuedOn is null && lines.Find(line => IsGap(line) && line.Words.Count < 10 && GapOnly.IsMatch(line.Folded)) is { } gap ? (GapPlace(gap), OtherReading(gap)) : read;
    }

    /// <summary>"Krông Pắc, ngày 31 tháng o năm 2024": the engine held "5" possible too. For a person to confirm.</summary>
    private static Found? OtherReading(Line line) =>
        line.Words.Where(word => !word.Text.Any(char.IsAsciiDigit) && word.Text.Length < 3).SelectMany(word => (word.Others ?? []).Where(other => other.Length < 3 && other.All(char.IsAsciiDigit)).Select(other => (Word: word, Other: other)))
            .Select(one => Read(line.With([.. line.Words.Select(word => word == one.Word ? word with { Text = one.Other } : word)]), "foot", HandwrittenStrength).IssuedOn)
            .FirstOrDefault(read => read is not null) is { } found
            ? found with { Strength = HandwrittenStrength, Rule = "foot.date.other" }
            : null;

    /// <summary>A place and a day, and nothing else.</summary>
    private static readonly Regex GapOnly = Patterns.Of(@"^\W*[^,]{2,30}[,.]\s*ngay\b[^a-z]{0,3}\S{0,3}\W*thang\b.{0,8}\bnam\s*[12][0-9oli]{3}\W*$");

    /// <summary>In heights: who signs stands close below place and day.</summary>
    private const double ToSignature = 4;

    private static bool SignsBelow(Line line, IReadOnlyList<Line> all) =>
        Cues.Date.IsMatch(line.Folded) && all.Any(next => next.Page.Number == line.Page.Number && next.Row > line.Row && next.Y - line.Y < ToSignature * line.Height && Math.Abs(next.Centre - line.Centre) < 0.12 && SignatureRule.Opens(next));

    /// <summary>"Buôn Ma Thuột, ngày 03 tháng 02 năm" / "2013": too long for its column.</summary>
    private static Line Unbroken(Line line, IReadOnlyList<Line> all) =>
        Broken.IsMatch(line.Folded) && all.FirstOrDefault(next => next.Page.Number == line.Page.Number && next.Row > line.Row && next.Left > 0.25 && next.Y - line.Y < 2.5 * line.Height) is { Words.Count: < 5 } rest && (char.IsAsciiDigit(rest.Text[0]) || rest.Folded.StartsWith("nam ", StringComparison.Ordinal))
            ? line.With([.. line.Words, .. rest.Words])
            : line;

    /// <summary>"Đắk" and, behind a space that was taken for the next column's, "Lắk, ngày 22 tháng 10 …", which alone is another place.</summary>
    private static Line WithFirstWord(Line line, IReadOnlyList<Line> page) =>
        Cues.Date.IsMatch(line.Folded) && page.FirstOrDefault(other => other != line && other.Words.Count < 3 && other.Centre > 0.4 && char.IsUpper(other.Text[0]) && other.Text.All(sign => char.IsLetter(sign) || sign == ' ')
            && Math.Abs(other.Y - line.Y) < 0.5 * line.Height && line.Left > other.Right && line.Left - other.Right < WidestInPlace) is { } first ? line.With([.. first.Words, .. line.Words]) : line;

    /// <summary>In shares of the page's width.</summary>
    private const double WidestInPlace = 0.04;

    private static bool IsGap(Line line) => Cues.Date.IsMatch(line.Folded) && line.Words.Count is > 3 and < 18 && char.IsUpper(line.Text.FirstOrDefault(char.IsLetter));

    private static Found? GapPlace(Line line)
    {
        var place = line.Text[..Math.Max(0, line.Folded.IndexOf("ngay", StringComparison.Ordinal))].Trim(' ', ',', '.');
        return place.Length is < 2 or > 40 ? null : new Found(place, line.Words.Take(place.Split(' ').Length).ToList(), line.Page.Number, 0.9, "head.place");
    }

    /// <summary>"Đăng ký lần đầu, ngày …", "Ngày cấp: …"; but an identity card has a day of issue too.</summary>
    /// <param name="atStart">Only at a line's start: within a sentence other papers have days of issue.</param>
    private static Found? ByLabel(Passage body, IReadOnlyList<string> labels, bool atStart)
    {
        foreach (var label in labels.Select(Text.VietnameseText.Fold))
        {
            for (var at = body.Folded.IndexOf(label, StringComparison.Ordinal); at >= 0; at = body.Folded.IndexOf(label, at + 1, StringComparison.Ordinal))
            {
                var end = at + label.Length;
                if ((!atStart || StartsLine(body, at)) && (IsOfRegister(label) || !OfCard.IsMatch(body.Folded[Math.Max(0, at - BehindCard)..at])) && DateText.Find(body.Folded, end, end + 60).FirstOrDefault() is { } date && date.Start - end < 25
                    && !ByPolice.IsMatch(body.Folded[(date.Start + date.Length)..Math.Min(body.Folded.Length, date.Start + date.Length + 60)]))
                    return DateText.Cite(body, date, "label.issuedOn", 0.94);
            }
        }

        return null;
    }

    /// <summary>"Ngày, tháng, năm đăng ký", "Đăng ký lần đầu": no card has such a day, whatever card the line above names.</summary>
    private static bool IsOfRegister(string label) => label.Contains("dang ky", StringComparison.Ordinal);

    private static bool StartsLine(Passage body, int at)
    {
        while (at > 0 && body.Text[at - 1] != '\n' && !char.IsLetter(body.Text[at - 1]))
            at--;
        return at == 0 || body.Text[at - 1] == '\n';
    }

    private static (Found? Place, Found? IssuedOn) Read(Line line, string where, double strength)
    {
        // The dotted or ruled gap a pen filled is read as underscores.
        var folded = Month.Replace(line.Folded.Replace('_', ' '), "thang");
        var match = Line.Match(folded);
        if (!match.Success || match.Index > 40 || match.Index + match.Length < line.Text.Length - 12 || DateText.Find(folded, match.Index).FirstOrDefault() is not { } date)
            return (null, null);

        var before = line.Text[..match.Index].Trim();
        if (before.Length > 0 && !char.IsUpper(before[0]) && char.IsLetter(before[0]) && !PlaceNames.IsWater(before))
            return (null, null);

        var (placeWords, dateWords) = Divide(line, match.Index);
        if (DateText.IsCorrected(folded, date))
            strength *= 0.9;
        if (IsHandwritten(dateWords, line) || DateText.IsGuessed(folded, date))
            strength = HandwrittenStrength;
        var place = NoPlace.IsMatch(folded[..match.Index]) ? "" : before.Trim(' ', ',', '.', ';', '-', '(', '|', '„', '“', '"', '_', '*', '`');
        return (place.Length < 2 ? null : new Found(place, placeWords, line.Page.Number, 0.97, $"{where}.place"),
            OfFigures(new Found(DateText.Iso(date.Day), DateText.Possible(dateWords, date.Day), line.Page.Number, strength, $"{where}.date")));
    }

    /// <summary>"tháng" between two figures can be no other word, however the engine doubts its mark: the figures alone decide.</summary>
    private static Found OfFigures(Found day) => day with { Doubtful = [.. day.Words.Where(word => word.Text.Any(char.IsAsciiDigit) || word.Text.Length < 3)] };

    /// <summary>"ngày 24 thúng 8": between two numbers of a date it is no other word.</summary>
    private static readonly Regex Month = Patterns.Of(@"\bth[a-z]n[a-z]\b");

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

    /// <summary>Figures much larger than those of the printed year. Where boxes overlap, a seal's ring is in them and their height tells nothing.</summary>
    private static bool IsHandwritten(List<TextWord> words, Line line)
    {
        var figures = words.Where(word => word.Text.Any(char.IsAsciiDigit)).ToList();
        var year = figures.FindLast(word => word.Text.Count(char.IsAsciiDigit) == 4);
        return words.Exists(word => word.Text.Contains('_', StringComparison.Ordinal))
            || (year is not null && figures.Exists(word => word != year && word.Box.Height > 1.35 * year.Box.Height && !TookDescenders(word, year, line) && !words.Exists(other => other != word && (Overlap(other.Box, word.Box) || SameBand(other.Box, word.Box)))));
    }

    /// <summary>
    /// Surely read, and its box ends far below the year's, with the descenders of "ngày" and "tháng": print, whose box was drawn too low. Of 29
    /// printed figures that high each ended 0.39 of a figure and more below the year, of eleven of a pen, which stand on the line and rise above it, none more than 0.25.
    /// </summary>
    private static bool TookDescenders(TextWord figure, TextWord year, Line line) =>
        figure.Confidence >= SurePrint && line.Foot(figure.Box) - line.Foot(year.Box) > BelowFoot * year.Box.Height;

    /// <summary>In heights of the year's figures.</summary>
    private const double BelowFoot = 0.33;

    /// <summary>To the pixel as high as a word beside it: the engine gave a figure the box of its line.</summary>
    private static bool SameBand(Box one, Box other) => one.Y == other.Y && one.Height == other.Height;

    private static bool Overlap(Box one, Box other) => one.X < other.Right && other.X < one.Right;
}

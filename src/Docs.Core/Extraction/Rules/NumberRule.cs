using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Recognition;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// Number and notation: behind "Số:" in the head, or right under the title of a certificate. The body quotes other
/// documents' numbers, so it is never looked at.
/// </summary>
internal static class NumberRule
{
    /// <summary>How far under its title a certificate prints its number, in shares of the page.</summary>
    private const double UnderTitle = 0.12;

    /// <summary>A pen-written number in a printed gap: readers are wrong about half of them.</summary>
    private const double HandwrittenStrength = 0.55;

    /// <summary>Less than any threshold of a required field leaves: such numbers go to a person.</summary>
    private const double TightStrength = 0.85;

    private const double SurelyPrinted = 0.88;

    /// <summary>Of digits that stand apart from their notation.</summary>
    private const double SurelyOfPrint = 0.9;

    private static readonly Regex WholeNumber = Patterns.Of(@"^\W*[0-9]{1,6}\s?/\s?([12][0-9]{3}/)?[A-ZĐÐ][A-Za-zĐÐđ]*([-–][A-ZĐÐ][A-Za-zĐÐđ]*)+\W*$");

    private static readonly Regex LabelWithin = Patterns.Of(@"\b(so|so hieu)\s*:?\s*");

    public static (Found? Number, Found? Symbol) Find(Head head, DescriptorSet descriptors)
    {
        var form = head.Title is null or { Descriptor.Family: not DocumentFamily.Administrative };
        var labels = descriptors.Labels(head.Title?.Descriptor, FieldNames.Number);
        Found? symbol = null;
        foreach (var (line, start) in Candidates(head, labels).Concat(form ? Beside(head) : []))
        {
            if (NumberText.Read(Printed(head, line, start), form) is not { } printed)
                continue;
            var read = printed.WithCode(head.Title?.Descriptor);
            if (symbol is not null && line.Y > head.Depth + UnderTitle)
                break;
            if (read.Text is null)
                symbol ??= Cite(line, start, read.Length, read.Symbol!, 0.9);
            else
                return (Cite(line, start, read.Length, read.Text, Strength(head, line, start, read), read.IsRegistered), read.Symbol is null ? symbol : Cite(line, start, read.Length, read.Symbol, 0.98));
        }

        return (null, symbol);
    }

    private static IEnumerable<(Line Line, int Start)> Candidates(Head head, IReadOnlyList<string> labels)
    {
        var bottom = head.Title is { } title ? title.Lines[^1].Y + UnderTitle : head.Depth;
        var own = labels.Count == 0 ? null : Patterns.OfWords($@"^\W*({Patterns.AnyOf(labels.Select(Text.VietnameseText.Fold))})(\s*:\s*|\W+(?<cell>[0-9]+[a-z]?[0-9]{{6}}[0-9-]*)\W*$|\W*$)");
        var bodyStarted = false;
        foreach (var line in head.Page.Where(line => line.Y < bottom))
        {
            bodyStarted |= line.Y > head.Depth && Cues.BodyStart.IsMatch(line.Folded);
            var match = Cues.NumberLabel.Match(line.Folded);
            var byOwn = !match.Success && own is not null;
            if (byOwn)
                match = own!.Match(line.Folded);
            var start = match.Groups["cell"] is { Success: true } cell ? cell.Index : match.Length;
            if (match.Success && !bodyStarted && (byOwn || IsLabel(line, start)))
                yield return line.Text.Length > start ? (line, start) : (NextInRow(head, line) ?? line, 0);
            else if (!bodyStarted && Within(line) is { } within)
                yield return (line, within);
        }
    }

    /// <summary>The gap behind "Số:" is often wide enough to part it from the number.</summary>
    private static Line? NextInRow(Head head, Line label) =>
        head.Page.FirstOrDefault(next => next.Row == label.Row && next.Left >= label.Right && next.Left - label.Right < 0.2);

    /// <summary>"GIẤY PHÉP SỐ 12/GP-UBND" in the title's zone, or the number alone where its label was lost; what recitals quote stands in sentences.</summary>
    private static int? Within(Line line)
    {
        if (line.Words.Count > 8 || Cues.Date.IsMatch(line.Folded))
            return null;
        if (line.Words.Count <= 3 && WholeNumber.IsMatch(line.Text))
            return 0;
        return line.Caps > 0.6 && LabelWithin.Match(line.Folded) is { Success: true } label ? label.Index + label.Length : null;
    }

    /// <summary>Certificates with a photograph have the number under it, others at the foot: far from the title, but in a line of its own.</summary>
    private static IEnumerable<(Line Line, int Start)> Beside(Head head) =>
        head.Page.Where(line => line.Y > head.Depth && line.Words.Count <= 4)
            .Select(line => (Line: line, Start: Cues.NumberLabel.Match(line.Folded).Length))
            .Where(place => place.Start > 0 && place.Line.Text.AsSpan(0, place.Start).Contains(':') && place.Line.Text[place.Start..].Contains('/'))
            .Concat(UnderCaption(head));

    /// <summary>"Số chứng chỉ" over "ĐL-1301": a caption that is a line of its own, its number right below.</summary>
    private static IEnumerable<(Line Line, int Start)> UnderCaption(Head head) =>
        head.Page.Where(line => line.Y > head.Depth && Caption.IsMatch(line.Folded))
            .Select(caption => head.Page.FirstOrDefault(next => next.Row > caption.Row && next.Y - caption.Y < 3.5 * caption.Height && Math.Abs(next.Centre - caption.Centre) < 0.08))
            .Where(below => below is { Words.Count: < 4 } && below.Text.Any(char.IsAsciiDigit))
            .Select(below => (below!, 0));

    private static readonly Regex Caption = Patterns.Of(@"^\W*(so|ma so) (hieu|chung chi|chung nhan|giay phep|giay chung nhan|gcn|cap|dang ky)\W*$");

    /// <summary>What stands behind the label; a notation that ends in a dash goes on in the line below.</summary>
    private static string Printed(Head head, Line line, int start)
    {
        var text = line.Text[start..];
        if (text.Length == 0 || text[^1] is not ('-' or '–' or '/'))
            return text;
        var below = head.Page.FirstOrDefault(next => next.Row > line.Row && next.Y - line.Y < 2.5 * line.Height && Math.Abs(next.Left - line.Left) < 0.06);
        return below is null ? text : text + below.Words[0].Text;
    }

    /// <summary>A colon or a capital: "số 15/2021/NĐ-CP" at the start of a wrapped line is a quotation.</summary>
    private static bool IsLabel(Line line, int length)
    {
        var label = line.Text.AsSpan(0, length);
        return label.ContainsAny(':', ';') || label.TrimStart() is ['S', ..];
    }

    private static double Strength(Head head, Line line, int start, NumberText read)
    {
        if (IsHandwritten(line, start, read) || IsNought(read.Text!))
            return HandwrittenStrength;

        var strength = read.Symbol is null && !read.IsRegistered ? 0.93 : 0.985;
        if (read.Corrected)
            strength *= 0.85;
        if (head.National is null)
            strength *= 0.85;
        if (IsTight(line, start))
            strength *= TightStrength;
        if (read.Symbol is { } symbol && head.Title is { Descriptor.Code: { } code, Descriptor.Family: DocumentFamily.Administrative } && !StartsWith(symbol, code))
            strength *= 0.85;
        return strength;
    }

    /// <summary>"0/GPXD-UBND": nothing has the number nought; digits were lost.</summary>
    private static bool IsNought(string number) => number.AsSpan().TrimStart('0') is ['/' or '-', ..];

    private static bool StartsWith(string symbol, string code) =>
        Text.VietnameseText.Fold(symbol).StartsWith(Text.VietnameseText.Fold(code), StringComparison.Ordinal);

    /// <summary>
    /// Print sets number and notation in one piece. Where the digits stand apart and differ in size from what follows, or
    /// the gap is wide, a pen wrote them.
    /// </summary>
    private static bool IsHandwritten(Line line, int start, NumberText read)
    {
        var words = Words(line, start, read.Length);
        var slash = words.FindIndex(word => word.Text.Contains('/', StringComparison.Ordinal));
        if (slash >= 0 && WasApart(words[slash]))
            return words[slash].Confidence < SurelyOfPrint;
        if (slash <= 0 || words[slash].Text.IndexOf('/', StringComparison.Ordinal) > 0)
            return false;

        var (digits, notation) = (words[slash - 1], words[slash]);
        var gap = notation.Box.X - digits.Box.Right;
        var height = Math.Max(1, notation.Box.Height);
        return gap > 0.35 * height || digits.Box.Height > 1.25 * height || digits.Box.Height < 0.7 * height || digits.Confidence < SurelyOfPrint;
    }

    /// <summary>Two words to the engine, "507 /QĐ-SYT", that were joined because the gap is small: a pen leaves small gaps too.</summary>
    private static bool WasApart(TextWord word) => word.RawText.IndexOf(" /", StringComparison.Ordinal) > 0;

    /// <summary>Print has a space behind "Số:"; a pen runs into the label, "Số:4092/SYT-NVY", and the reader doubts what it sees.</summary>
    private static bool IsTight(Line line, int start)
    {
        var words = Words(line, start, 1);
        if (words.Count == 0 || words[0].Confidence > SurelyPrinted)
            return false;
        var label = line.Words.TakeWhile(word => word != words[0]).LastOrDefault();
        return label is null ? start > 0 : label.Text.EndsWith(':') && words[0].Box.X - label.Box.Right < 0.2 * words[0].Box.Height;
    }

    private static Found Cite(Line line, int start, int length, string value, double strength, bool registered = false) =>
        new(value, Words(line, start, length), line.Page.Number, strength, "head.number", strength <= HandwrittenStrength ? ReadAs.Words : registered ? ReadAs.Serial : ReadAs.Code);

    private static List<TextWord> Words(Line line, int start, int length)
    {
        var words = new List<TextWord>();
        var at = 0;
        foreach (var word in line.Words)
        {
            var end = at + Text.VietnameseText.Nfc(word.Text).Length;
            if (end > start && at < start + length)
                words.Add(word);
            at = end + 1;
        }

        return words;
    }
}

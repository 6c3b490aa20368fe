using Docs.Core.Text;

namespace Docs.Core.Extraction.Layout;

/// <summary>Finds the title: centred capitals under the head that a descriptor knows, over as many lines as it takes.</summary>
internal sealed class TitleFinder(DescriptorSet descriptors)
{
    private const double Deepest = 0.62;
    private const double CentredWithin = 0.17;
    private const double CapsOfTitle = 0.7;

    /// <summary>Shorter ones are scraps of a frame or a stamp, which a title must not begin with.</summary>
    private const int ShortestLine = 3;

    /// <summary>In letters: no two types of so long a name are a slip or two apart.</summary>
    private const int LongName = 24;

    /// <summary>Land certificates name themselves over four lines.</summary>
    private const int MostLines = 5;

    private readonly List<(string Squeezed, DocumentDescriptor Type)> names =
        descriptors.Types.SelectMany(type => type.Aliases.Prepend(type.Name).Select(name => (Squeeze(name), type))).OrderByDescending(name => name.Item1.Length).ToList();

    public Title? Find(IReadOnlyList<Line> page, Line? national)
    {
        var below = Whole(page.Where(line => line.Squeezed.Length >= ShortestLine && line.Y < Deepest && (national is null || line.Row > national.Row)));
        foreach (var line in below.Where(IsCentred))
        {
            if (At(page, line) is { } title)
                return title;
        }

        return below.Where(IsFlushLeft).Select(line => At(page, line, flushLeft: true)).FirstOrDefault(title => title is not null);
    }

    /// <summary>"THÔNG  BÁO", set wide, is read as two lines of one row.</summary>
    private static List<Line> Whole(IEnumerable<Line> lines)
    {
        var whole = new List<Line>();
        foreach (var line in lines)
        {
            if (whole.Count > 0 && whole[^1] is var left && left.Row == line.Row && left.Words.Count <= 3 && line.Words.Count <= 3 && left.Caps == 1 && line.Caps == 1 && line.Left - left.Right < 0.1)
                whole[^1] = left.With([.. left.Words, .. line.Words]);
            else
                whole.Add(line);
        }

        return whole;
    }

    /// <summary>Some offices set titles at the margin; capitals alone tell them from the text there.</summary>
    private static bool IsFlushLeft(Line line) => line.Left < 0.2 && line.Caps >= CapsOfTitle && line.Centre < 0.5 - CentredWithin + 0.2;

    private Title? At(IReadOnlyList<Line> page, Line first, bool flushLeft = false)
    {
        var shouted = first.Caps >= CapsOfTitle;
        var lines = shouted ? WithContinuation(page, first, flushLeft) : [first];
        for (var count = lines.Count; count > 0; count--)
        {
            var squeezed = string.Concat(lines.Take(count).Select(line => line.Squeezed));
            if (Known(squeezed) is { } type)
                return Named(type, lines, count, shouted ? 0.99 : 0.9) with { Exact = (!type.Open || count == lines.Count) && (squeezed.Length >= LongName || names.Exists(name => name.Type == type && name.Squeezed == squeezed)) };
        }

        return shouted ? ByFirstWords(first, lines) : null;
    }

    /// <summary>An exact name before any that is a slip away: "thông báo" and "thông cáo" differ in one letter.</summary>
    private DocumentDescriptor? Known(string squeezed) =>
        names.Find(name => name.Squeezed == squeezed).Type ?? names.Find(name => Fuzzy.Same(squeezed, name.Squeezed)).Type;

    private static Title Named(DocumentDescriptor type, List<Line> lines, int count, double strength) =>
        type.Open && count < lines.Count
            ? new Title(SentenceCase(lines), type, lines, strength - 0.04)
            : new Title(type.Name, type, lines[..count], strength);

    /// <summary>
    /// "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH" is a decision; "GIẤY PHÉP KHAI THÁC NƯỚC DƯỚI ĐẤT" and "GIẤY PHÉP KINH DOANH KARAOKE"
    /// are licences of their own name.
    /// </summary>
    private Title? ByFirstWords(Line first, List<Line> lines)
    {
        foreach (var (squeezed, type) in names)
        {
            if (!first.Squeezed.StartsWith(squeezed, StringComparison.Ordinal))
                continue;
            return type.Family == DocumentFamily.Administrative ? new Title(type.Name, type, [first], 0.93) : new Title(SentenceCase(lines), type, lines, 0.93);
        }

        return null;
    }

    private static List<Line> WithContinuation(IReadOnlyList<Line> page, Line first, bool flushLeft)
    {
        var lines = new List<Line> { first };
        foreach (var next in page.Where(line => line.Row > first.Row))
        {
            if (lines.Count == MostLines || !Continues(lines[^1], next, flushLeft))
                break;
            lines.Add(next);
        }

        return lines;
    }

    private static bool Continues(Line last, Line next, bool flushLeft) =>
        next.Caps >= CapsOfTitle && !(IsAcross(last) && Math.Abs(next.Centre - last.Centre) > CentredWithin) && (flushLeft ? IsFlushLeft(next) : IsCentred(next)) && next.Squeezed.Length >= 4 && next.Y - last.Y < 3.4 * last.Height
        && !next.Text.Contains(':') && !Cues.NumberLabel.IsMatch(next.Folded) && !Cues.Authority.IsMatch(next.Folded)
        && !Cues.BodyStart.IsMatch(next.Folded) && !Cues.Stamp.IsMatch(next.Folded);

    /// <summary>In the middle of the page, or of a half of a sheet that is printed across: certificates folded to a card.</summary>
    private static bool IsCentred(Line line) =>
        Math.Abs(line.Centre - 0.5) < CentredWithin || (IsAcross(line) && (Math.Abs(line.Centre - 0.25) < CentredInHalf || Math.Abs(line.Centre - 0.75) < CentredInHalf));

    private static bool IsAcross(Line line) => line.Page.Width > 1.2 * line.Page.Height;

    private const double CentredInHalf = 0.07;

    private static string Squeeze(string name) => string.Concat(VietnameseText.Fold(name).Where(char.IsLetterOrDigit));

    private static string SentenceCase(IEnumerable<Line> lines)
    {
        var name = string.Join(' ', lines.Select(line => line.Text)).ToLowerInvariant().Trim(' ', '.', ',', '-', ':', '"', '*');
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
    }
}

using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>Trích yếu: under the title, or of a letter under its number (NĐ 30/2020, Phụ lục I, ô 5a, 5b); notices have it at either place.</summary>
internal static class SubjectRule
{
    /// <summary>Lines of one subject are set close; a wider gap, in heights of the line, starts the body.</summary>
    private const double WidestGap = 2.3;

    private const int MostLines = 9;

    public static Found? Find(Head head) => (head.Title is { } title ? UnderTitle(head, title) : null) ?? UnderNumber(head);

    private static Found? UnderTitle(Head head, Title title)
    {
        var administrative = title.Descriptor.Family == DocumentFamily.Administrative;
        var lines = new List<Line>();
        var last = title.Lines[^1];
        foreach (var line in head.Page.SkipWhile(line => line != title.Lines[^1]).Skip(1))
        {
            if (lines.Count == 0 && IsBetween(line))
                continue;
            var starts = lines.Count == 0 && Cues.Subject.IsMatch(line.Folded);
            if (lines.Count == MostLines || (!starts && Ends(line, last, administrative, lines.Count)))
                break;
            lines.Add(line);
            last = line;
        }

        return lines.Count == 0 ? null : Cite(lines, Cues.Subject.IsMatch(lines[0].Folded) ? 0.96 : 0.85, "head.subject");
    }

    /// <summary>What a certificate prints between title and subject: its number, a note in brackets.</summary>
    private static bool IsBetween(Line line) =>
        line.Text[0] == '(' || Cues.NumberLabel.IsMatch(line.Folded) || Cues.Stamp.IsMatch(line.Folded) || line.Text.Count(char.IsLetter) < 3;

    private static bool Ends(Line line, Line last, bool administrative, int taken) =>
        (taken == 0 && !administrative)
        || line.Y - last.Y > (taken == 0 ? 3.5 : WidestGap) * Math.Max(line.Height, last.Height)
        || (Cues.BodyStart.IsMatch(line.Folded) && !(taken > 0 && char.IsLower(line.Text[0])))
        || (line.Caps > 0.7 && (taken > 0 || Cues.Authority.IsMatch(line.Folded)))
        || (Math.Abs(line.Centre - 0.5) > 0.14 && line.Left > 0.2)
        || (taken > 0 && line.Text[^1] == '.' && line.Right - line.Left > 0.75);

    private static Found? UnderNumber(Head head)
    {
        var left = head.Page.Where(line => line.Centre < 0.5 && line.Right < 0.62 && line.Y < 0.5 && !NationalName.Is(line)).ToList();
        var lines = new List<Line>();
        foreach (var line in left.SkipWhile(line => !Cues.Subject.IsMatch(line.Folded)))
        {
            if (lines.Count == MostLines || (lines.Count > 0 && (line.Y - lines[^1].Y > WidestGap * line.Height || Cues.Addressee.IsMatch(line.Folded) || Cues.Stamp.IsMatch(line.Folded))))
                break;
            lines.Add(line);
        }

        return lines.Count == 0 ? null : Cite(lines, 0.93, "head.subject");
    }

    /// <summary>"và việc", "V/ triển khai", "VW triển khai": the first words are always these.</summary>
    private static string Started(string subject)
    {
        var folded = Text.VietnameseText.Fold(subject);
        if (folded.StartsWith("va viec", StringComparison.Ordinal))
            return "Về" + subject[2..];
        return Abbreviated.Match(folded) is { Success: true } match ? "V/v " + subject[match.Length..] : subject;
    }

    private static readonly System.Text.RegularExpressions.Regex Abbreviated = Patterns.Of(@"^v\s?[/\\il1|]?\s?[vw]?\s+");

    /// <summary>"Giấy ` chứng nhận": a stroke or a spot of the scan, which no text has alone between words.</summary>
    private static bool IsSpeck(string word) => word.Length > 0 && word.All(sign => "`´ˆ^~*|_\\•·¡'‘’".Contains(sign));

    private static Found Cite(List<Line> lines, double strength, string rule) =>
        new(Started(string.Join(' ', lines.SelectMany(line => line.Text.Split(' ')).Where(word => !IsSpeck(word))).Trim(' ', '-', '–', '—', '_', '*', '|', '.', ':', ';')), lines.SelectMany(line => line.Words).ToList(), lines[0].Page.Number, strength, rule)
        {
            // "V/v" is put right whatever was read of it.
            Doubtful = Abbreviated.IsMatch(lines[0].Folded) ? lines.SelectMany(line => line.Words).Skip(1).ToList() : null,
        };
}

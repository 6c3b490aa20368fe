using Docs.Core.Extraction.Layout;
using Docs.Core.Recognition;

namespace Docs.Core.Extraction.Rules;

/// <summary>Agency and the one above it: the capitals of the left column, down to the number (NĐ 30/2020, Phụ lục I, ô 2).</summary>
internal static class AgencyRule
{
    private const double CapsOfName = 0.6;

    public static (Found? Parent, Found? Agency) Find(Head head)
    {
        var names = Names(head.Left.Where(line => head.National is null || line.Y > head.National.Y - 0.05));
        if (names.Count == 0)
            return (null, null);

        return (names.Count > 1 ? Cite(names[^2], Strength(head, names[^2]), "head.parentAgency") : null, Cite(names[^1], Strength(head, names[^1]), "head.agency"));
    }

    private static double Strength(Head head, List<Line> name) => !IsLead(name[0]) ? 0.5 : head.TwoColumns ? 0.985 : 0.9;

    private static List<List<Line>> Names(IEnumerable<Line> column)
    {
        var names = new List<List<Line>>();
        foreach (var line in column.TakeWhile(line => !IsBelowNames(line)).Where(IsName))
        {
            var starts = IsLead(line) && !(names.Count > 0 && LeavesOpen(names[^1][^1]));
            if (names.Count == 0 || starts)
                names.Add([line]);
            else
                names[^1].Add(line);
        }

        // What stands above the first name that begins like one is a stamp, a form's number, or too worn to be a name.
        if (names.Count > 1 && !IsLead(names[0][0]) && names[0][0].Squeezed.Length < 8)
            names.RemoveAt(0);
        return names;
    }

    /// <summary>One word is never a name: "TRƯỜNG" is the rest of "… VÀ MÔI TRƯỜNG".</summary>
    private static bool IsLead(Line line) => Cues.AgencyLead.IsMatch(line.Folded) && line.Words.Count > 1;

    private static bool IsBelowNames(Line line) =>
        (Cues.NumberLabel.IsMatch(line.Folded) && line.Text.Any(character => character is ':' or '/' || char.IsDigit(character))) || Cues.Subject.IsMatch(line.Folded);

    private static bool IsName(Line line) =>
        line.Squeezed.Length >= 3 && (line.Caps >= CapsOfName || Cues.AgencyLead.IsMatch(line.Folded)) && line.Text.Count(char.IsLetter) >= 3
        && !Cues.Stamp.IsMatch(line.Folded) && !Cues.Date.IsMatch(line.Folded);

    private static bool LeavesOpen(Line line) =>
        line.Text[^1] is ',' or '-' or '–' || line.Folded.EndsWith(" va", StringComparison.Ordinal) || line.Folded is "chi nhanh" or "van phong" or "phong" or "ban";

    private static Found Cite(List<Line> lines, double strength, string rule) =>
        new(string.Join(' ', lines.SelectMany(line => line.Words).Select(Bare).Where(word => word.Length > 0)).Trim(' ', '.', ',', '-', '–', '—'), lines.SelectMany(line => line.Words).ToList(), lines[0].Page.Number, strength, rule);

    /// <summary>The short rule under a name is read as underscores and dashes on its words.</summary>
    private static string Bare(TextWord word)
    {
        var text = Text.VietnameseText.Nfc(word.Text).Trim('_', '|', '*', '\'', '`', '"', '=', '~');
        return text.Any(char.IsLetterOrDigit) || text is "-" or "–" ? text : "";
    }
}

using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>Agency and the one above it: the capitals of the left column, down to the number (NĐ 30/2020, Phụ lục I, ô 2).</summary>
internal static class AgencyRule
{
    private static readonly Regex Area = Patterns.Of(@"^\W*(tinh|thanh pho|huyen|thi xa|quan)\s+(?<place>.+?)\W*$");

    private const double CapsOfName = 0.6;

    /// <summary>A name read whole, every part of it known.</summary>
    private const double KnownStrength = 0.99;

    public static (Found? Parent, Found? Agency) Find(Head head, Gazetteer gazetteer) =>
        Find(head, gazetteer, head.Left.Where(line => head.National is null || line.Y > head.National.Y - 0.05));

    public static (Found? Parent, Found? Agency) Find(Head head, Gazetteer gazetteer, IEnumerable<Line> column)
    {
        var names = Names(column, gazetteer);
        if (names.Count == 0)
            return (null, null);

        var parents = names[..^1].ConvertAll(name => Cite(name, Strength(head, name, gazetteer), "head.parentAgency", gazetteer) is var parent && IsArea(name, gazetteer) ? parent with { ReadAs = ReadAs.Known } : parent);
        var parent = parents.Count == 0 ? null : parents[^1] with { Value = string.Join(' ', parents.Select(one => one.Value.TrimEnd(',', '.'))), Strength = parents.Min(one => one.Strength), ReadAs = parents.TrueForAll(one => one.Known) ? ReadAs.Known : ReadAs.Words, Words = parents.SelectMany(one => one.Words).ToList() };
        return (parent, Cite(names[^1], Strength(head, names[^1], gazetteer), "head.agency", gazetteer));
    }

    private static double Strength(Head head, List<Line> name, Gazetteer gazetteer) => !IsLead(name[0], gazetteer) ? IsArea(name, gazetteer) ? 0.93 : 0.5 : head.TwoColumns ? 0.975 : 0.9;

    /// <summary>"TỈNH ĐẮK LẮK" / "HUYỆN KRÔNG PẮC" above a commune's committee: certificates of civil status print the places alone.</summary>
    private static bool IsArea(List<Line> name, Gazetteer gazetteer) => name.TrueForAll(line => IsArea(line, gazetteer));

    public static bool IsArea(Line line, Gazetteer gazetteer) =>
        Area.Match(line.Folded) is { Success: true } match && match.Groups["place"] is var place
        && gazetteer.AnyPlace(Gazetteer.Squeeze(place.Value)) is { } known && LetterForm.SameSpelling(known, line.Text.Substring(place.Index, place.Length));

    private static List<List<Line>> Names(IEnumerable<Line> column, Gazetteer gazetteer)
    {
        var names = new List<List<Line>>();
        foreach (var line in column.TakeWhile(line => !IsBelowNames(line)).Where(IsName))
        {
            if (names.Count > 0 && AgencyElsewhereRule.IsOfficer(line))
                break;
            var starts = (IsLead(line, gazetteer) && !(names.Count > 0 && LeavesOpen(names[^1], gazetteer) && !IsWholeOther(line, names[^1], gazetteer))) || (names.Count == 1 && LostItsLead(line, names[0], gazetteer));
            if (names.Count == 0 || starts)
                names.Add([line]);
            else
                names[^1].Add(line);
        }

        // What stands above the first name that begins like one is a stamp, a form's number, or too worn to be a name.
        if (names.Count > 1 && !IsLead(names[0][0], gazetteer) && names[0][0].Squeezed.Length < 8)
            names.RemoveAt(0);
        return names;
    }

    /// <summary>One word is never a name: "TRƯỜNG" is the rest of "… VÀ MÔI TRƯỜNG". Glued words are several.</summary>
    private static bool IsLead(Line line, Gazetteer gazetteer) =>
        (line.Words.Count > 1 && Cues.AgencyLead.IsMatch(line.Folded) && !Cues.Prevention.IsMatch(line.Folded)) || (line.Squeezed.Length > 4 && gazetteer.AgenciesAtStart(line.Squeezed).Any());

    /// <summary>"GIAO THÔNG VẬN TẢI" right under "UBND TỈNH ĐẮK LẮK", which is a whole name: its "SỞ" was not read.</summary>
    private static bool LostItsLead(Line line, List<Line> above, Gazetteer gazetteer) =>
        line.Words.Count > 2 && line.Caps > 0.9 && gazetteer.AgenciesAtEnd(line.Squeezed) && AgencyNames.Read(Joined(above), gazetteer) is { Known: true };

    private static bool IsBelowNames(Line line) =>
        (Cues.NumberLabel.IsMatch(line.Folded) && line.Text.Any(character => character is ':' or '/' || char.IsDigit(character))) || Cues.Subject.IsMatch(line.Folded);

    private static bool IsName(Line line) =>
        line.Squeezed.Length >= 3 && (line.Caps >= CapsOfName || Cues.AgencyLead.IsMatch(line.Folded)) && line.Text.Count(char.IsLetter) >= 3
        && !Cues.Stamp.IsMatch(line.Folded) && !Cues.Date.IsMatch(line.Folded) && !line.Text.Contains('/');

    /// <summary>A stroke behind a whole name is no more than a stroke: "UBND XÃ EA LY -" / "PHÒNG KINH TẾ".</summary>
    private static bool LeavesOpen(List<Line> name, Gazetteer gazetteer) =>
        name[^1].Text[^1] is ',' or '-' or '–' ? AgencyNames.Read(Joined(name).TrimEnd(',', '-', '–', ' '), gazetteer) is not { Known: true } : LeavesOpen(name[^1]);

    /// <summary>"SỞ TÀI NGUYÊN VÀ", whose last words a stain took, above "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI": that is a whole name of its own.</summary>
    private static bool IsWholeOther(Line line, List<Line> above, Gazetteer gazetteer) =>
        above[^1].Folded.EndsWith(" va", StringComparison.Ordinal) && AgencyNames.Begun(line.Text, gazetteer) is not null;

    private static string Joined(List<Line> name) => string.Join(' ', name.Select(line => line.Text));

    private static bool LeavesOpen(Line line) =>
        line.Folded.EndsWith(" va", StringComparison.Ordinal) || line.Folded is "chi nhanh" or "van phong" or "phong" or "ban" or "cuc" or "chi cuc";

    private static Found Cite(List<Line> lines, double strength, string rule, Gazetteer gazetteer)
    {
        var words = lines.SelectMany(line => line.Words).ToList();
        var bare = words.ConvertAll(Bare);
        var capitals = bare.FindAll(word => word.Any(char.IsUpper)).Count * 2 > bare.FindAll(word => word.Length > 0).Count;
        // A stroke behind the last letter of a line is read as a comma; a name goes on behind one only with further things of its field.
        for (var (i, last) = (0, -1); i + 1 < lines.Count; i++)
        {
            last += lines[i].Words.Count;
            if (gazetteer.IsRankAtStart(lines[i + 1].Folded))
                bare[last] = bare[last].TrimEnd(',', '.');
        }

        var kept = bare.Where(word => word.Length > 0 && !(capitals && word.Length == 1 && char.IsLower(word[0])));
        var printed = string.Join(' ', kept).Trim(' ', '.', ',', '-', '–', '—');
        var name = AgencyElsewhereRule.AsBranch(Meant(new Found(printed, words, lines[0].Page.Number, strength, rule), gazetteer), gazetteer);

        // A known name and a scrap of a stamp or a rule below it; a place there belongs to it.
        var scrap = !name.Known && lines.Count > 1 && lines[^1].Words.Count < 3 && gazetteer.AnyPlace(lines[^1].Squeezed) is null && !gazetteer.IsRankAtStart(lines[^1].Folded + " ");
        if (scrap && Cite(lines[..^1], strength, rule, gazetteer) is { Known: true } above)
            return above;
        return name.Known ? name : AgencyRest.Of(name, printed, lines, gazetteer);
    }

    /// <summary>The agency that is meant, if the gazetteer knows it; the words, and with them what was read, stay.</summary>
    public static Found Meant(Found printed, Gazetteer gazetteer)
    {
        if (AgencyNames.Read(printed.Value, gazetteer) is not { } meant)
            return printed;
        var rule = meant.Value == printed.Value ? printed.Rule : printed.Rule + "+gazetteer";
        return printed with { Value = meant.Value, Rule = rule, ReadAs = meant.Known ? ReadAs.Known : ReadAs.Words, Strength = !meant.Known ? printed.Strength : printed.Strength > 0.95 ? KnownStrength : Math.Max(printed.Strength, 0.95) };
    }

    /// <summary>The code in the number vouches for the name: "SỞ YTT" of number 12/QĐ-SYT is "SỞ Y TẾ".</summary>
    public static Found? ByCode(Found? agency, Found? number, Gazetteer gazetteer)
    {
        if (agency is null || number is null || !OfficialNumber.TryParse(number.Value, out var parts) || parts.AgencyCode is not { } code)
            return agency;
        var own = VietnameseText.Fold(code).Split('-')[0];
        if (gazetteer.AgencyOf(own, Gazetteer.Squeeze(agency.Value)) is not { } meant)
            return agency;
        return agency.Known
            ? agency with { Strength = Math.Max(agency.Strength, 0.99) }
            : agency with { Value = VietnameseText.Nfc(meant).ToUpperInvariant(), ReadAs = ReadAs.Known, Strength = Math.Max(agency.Strength, 0.93), Rule = agency.Rule + "+gazetteer" };
    }

    /// <summary>The short rule under a name is read as underscores and dashes on its words.</summary>
    private static string Bare(TextWord word)
    {
        var text = VietnameseText.Nfc(word.Text).Trim('_', '|', '*', '\'', '`', '"', '=', '~', '„', '.', ':');
        return text.Any(char.IsLetterOrDigit) || text is "-" or "–" ? text : "";
    }
}

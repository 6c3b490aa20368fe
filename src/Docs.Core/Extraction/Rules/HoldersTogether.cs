using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// Holders named in one breath, "Ông … và bà …": what follows is said of all of them, and their numbers stand in the order of
/// their names, "Số CCCD: … và …". Whom a title or a name tells to be a man has no id of a woman.
/// </summary>
internal static class HoldersTogether
{
    private static readonly Regex Between = Patterns.Of(
        $@"^\W*((va|voi|cung( voi)?|cung su dung dat voi)\b)?\W*((la\s+)?(vo|chong)(\s+la)?\b)?\W*{NameText.Titles}?\W*$");

    private static readonly Regex Title = Patterns.Of(@"\b(?<title>ong|ba|anh|chi|vo|chong)\W*$");

    /// <summary>"Ông/Bà:", "Ông (bà):" tell nothing.</summary>
    private static readonly Regex EitherTitle = Patterns.Of(@"\b(ong|ba)\s*[(/,]\s*(ong|ba)\W*$");

    private static readonly Regex Ids = Patterns.Of(@"[0-9]([ .]?[0-9oli]){8,12}");

    private static readonly Regex OtherNumber = Patterns.Of(@"(dien thoai|ma so thue|thua dat|to ban do|so phat hanh|[0-9]{14})");

    private static readonly Regex TwoYears = Patterns.Of(@"\b(sinh nam|nam sinh)\W{0,3}(?<one>(19|20)[0-9]{2})\s*(-|va|,|;|/)\s*(?<other>(19|20)[0-9]{2})\b");

    /// <summary>In letters: day and place of issue may stand between two ids.</summary>
    private const int WidestGap = 60;

    private const int LongestTitle = 24;

    /// <summary>First and last of those he is named with; twice himself where he is named alone.</summary>
    public static (int First, int Last) Of(IReadOnlyList<Held> held, int one, Passage body)
    {
        var (first, last) = (one, one);
        while (first > 0 && AreTogether(held[first - 1], held[first], body))
            first--;
        while (last + 1 < held.Count && AreTogether(held[last], held[last + 1], body))
            last++;
        return (first, last);
    }

    /// <summary>Names right under each other, with nothing between, are rows of a list.</summary>
    private static bool AreTogether(Held one, Held next, Passage body) =>
        one.Start <= next.At && body.Folded[one.Start..next.At] is var between && between.Any(sign => char.IsLetter(sign) || sign is ',' or ';') && Between.IsMatch(between);

    /// <summary>By the title before the name, else by a name that men or women alone have; null where neither tells.</summary>
    public static Sex? SexOf(Held holder, Passage body)
    {
        var before = body.Folded[Math.Max(0, holder.At - LongestTitle)..holder.At];
        if (!EitherTitle.IsMatch(before) && Title.Match(before) is { Success: true } title)
            return title.Groups["title"].Value is "ong" or "anh" or "chong" ? Sex.Male : Sex.Female;
        var words = holder.Name.Value.Split(' ');
        return words[0] is "Y" && words.Length > 1 ? Sex.Male
            : words[0] is "H" or "H'" || words[0].StartsWith("H'", StringComparison.Ordinal) || words.Skip(1).SkipLast(1).Any(word => string.Equals(word, "thị", StringComparison.OrdinalIgnoreCase)) ? Sex.Female : null;
    }

    /// <summary>The id of one of those from first to last: by his place among them, or the only one, if it can be no other's.</summary>
    public static Found? PersonalId(IReadOnlyList<Held> held, (int First, int Last) group, int one, int? birthYear, Passage body)
    {
        var ids = Listed(body, held[group.Last].Start, held[group.Last].End);
        var count = group.Last - group.First + 1;
        Found? At(int place, int holder) => IdentifierRules.PersonalIdAt(body, ids[place].Start, ids[place].Length, holder == one ? birthYear : null, SexOf(held[holder], body));
        if (ids.Count == count)
            return At(one - group.First, one);
        return ids.Count == 1 && count == 2 && SexOf(held[group.First], body) is { } sex && SexOf(held[group.Last], body) is { } other && sex != other
            && PersonalIdSex(body, ids[0]) is { } stated && stated == SexOf(held[one], body) ? At(0, one) : null;
    }

    /// <summary>"Năm sinh: 1975 - 1980" of a couple; a single year is nobody's.</summary>
    public static int? BirthYear(IReadOnlyList<Held> held, (int First, int Last) group, int one, Passage body) =>
        group.Last == group.First + 1 && TwoYears.Match(body.Folded, held[group.Last].Start) is { Success: true } years && years.Index < held[group.Last].End
            ? int.Parse(years.Groups[one == group.First ? "one" : "other"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static Sex? PersonalIdSex(Passage body, (int Start, int Length) id) => Text.PersonalId.TryParse(body.Text.Substring(id.Start, id.Length), out var read) ? read.Sex : null;

    /// <summary>Numbers as long as ids behind the first cue of one, misread ones too: each keeps its place.</summary>
    private static List<(int Start, int Length)> Listed(Passage body, int from, int to)
    {
        var ids = new List<(int Start, int Length)>();
        if (IdentifierRules.FirstPersonalId(body, from, to) is not { } start)
            return ids;
        var end = start;
        for (var id = Ids.Match(body.Folded, start); id.Success && id.Index < to && id.Index - end <= WidestGap && !OtherNumber.IsMatch(body.Folded.AsSpan(end, id.Index - end)); id = id.NextMatch())
        {
            ids.Add((id.Index, id.Length));
            end = id.Index + id.Length;
        }

        return ids;
    }
}

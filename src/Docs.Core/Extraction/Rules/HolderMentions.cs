using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>Holders that sentences name: "cấp cho ông …", "đối với Công ty …", and those of a list behind them.</summary>
internal static class HolderMentions
{
    private static readonly Regex Prose = Patterns.Of(
        $@"\b(cho( phep)?|doi voi|cap phep|cong nhan|chung nhan|xac nhan|cap cho|giao cho|cua|cho thue dat)\s+(cac\s+)?(?<title>{NameText.Titles}\s*:?\s+)");

    private static readonly Regex ProseOrganisation = Patterns.Of(
        @"\b(cho( phep)?|doi voi|cap( phep)? cho|cong nhan|chung nhan|xac nhan|chap thuan|phe duyet|cap phep|gia han|giao cho|cua)\s+(?<name>(cong ty|tong cong ty|hop tac xa|doanh nghiep|ho kinh doanh|co so|truong|ban quan ly|chi nhanh|trung tam|phong kham|nha thuoc|quay thuoc|benh vien|ngan hang|htx|dntn|cua hang|cong dong|chi hoi|nhom tre|lop (mau giao|mam non)|to hop tac|cau lac bo|giao xu|nha tho)\b)");

    private static readonly Regex ProseName = Patterns.Of(@"\b(cap cho|doi voi|cho|cua)\s+(?<name>[a-z])");

    /// <summary>Relatives and the old have titles that are family names without their marks.</summary>
    private static readonly Regex Kin = Patterns.Of(@"\b(cho( phep)?|doi voi|cong nhan|chung nhan|xac nhan|cap cho|cua)\s+(?<kin>chau|tre em|tre|em|cu)\s*:?\s+(?<name>[a-z])");

    private static readonly HashSet<string> KinTitles = ["cháu", "trẻ em", "trẻ", "em", "cụ"];

    /// <summary>"… những người thừa kế của ông …, đại diện là ông …": who stands for all is the only one named.</summary>
    private static readonly Regex Representative = Patterns.Of($@"\b(thua ke|dong su dung|ho gia dinh|nhom nguoi)\b[^.\n]*\bdai dien( la)?\s*:?\s*(?<title>{NameText.Titles}\s*:?\s+)");

    private static readonly Regex Another = Patterns.Of($@"(\bva|;|,|\s[-–/]|\bcung( [a-z]+){{0,3}} voi|\n\s*([-+•]|[0-9]{{1,2}}\s*[.)])|\n)\s*((cung\s+)?(vo|chong)\s*(la)?\s*:?\s*(la\s+)?)?(?<title>{NameText.Titles}\s*:?\s+)");

    /// <summary>Before "của ông …": then he asks, or is spoken of, and is not the one it is issued to.</summary>
    private static readonly Regex Proposer = Patterns.Of(@"(de nghi|don|ho so|to trinh|y kien|quyen han|nhiem vu|trach nhiem|con|chu ky|thua ke|di san|di chuc)( [a-z]+)?\s+$");

    /// <summary>Whoever is named from here on is somebody else.</summary>
    internal static readonly Regex Others = Patterns.Of(@"(nguoi me|nguoi cha|ten me|ten cha|nguoi di khai|nguoi yeu cau|nguoi dai dien|nguoi ky|noi nhan|nhan (chuyen nhuong|tang cho|thua ke)|con (cua )?(ong|ba|anh|chi)|duoc uy quyen|giam ho)\b");

    public static (int Start, int Length)? ByProse(Passage body, int from, int to)
    {
        var people = Mentions(Prose, "title", body, from, to, atGroupEnd: true);
        var organisations = Mentions(ProseOrganisation, "name", body, from, to, atGroupEnd: false);
        var kin = Mentions(Kin, "name", body, from, to, atGroupEnd: false);
        return people.Concat(organisations).Concat(kin).OrderBy(name => name.Start).Select(name => ((int, int)?)(name.Start, name.Length)).FirstOrDefault();
    }

    /// <summary>"… cho các ông, bà có tên sau:" and then a list.</summary>
    public static (int Start, int Length)? Listed(Passage body, int from, int to) =>
        Further(body, from, to, [], inList: true).Select(name => ((int, int)?)(name.Start, name.Length)).FirstOrDefault();

    public static (int Start, int Length)? ByRepresentative(Passage body, int from, int to) =>
        Mentions(Representative, "title", body, from, to, atGroupEnd: true).Select(name => ((int, int)?)(name.Start, name.Length)).FirstOrDefault();

    /// <summary>"… đã cấp cho Hồ Thị Kim Mai": no title before the name, so it must be a name by its words.</summary>
    public static (int Start, int Length)? ByName(Passage body, int from, int to, Gazetteer gazetteer) =>
        Mentions(ProseName, "name", body, from, to, atGroupEnd: false).Where(name => PersonNames.Is(body.Text.Substring(name.Start, name.Length), gazetteer))
            .Select(name => ((int, int)?)(name.Start, name.Length)).FirstOrDefault();

    private static IEnumerable<(int Start, int Length)> Mentions(Regex pattern, string group, Passage body, int from, int to, bool atGroupEnd)
    {
        for (var match = pattern.Match(body.Folded, from); match.Success && match.Index < to; match = match.NextMatch())
        {
            if (match.Value.StartsWith("cua", StringComparison.Ordinal) && Proposer.IsMatch(body.Folded[Math.Max(0, match.Index - 40)..match.Index]))
                continue;
            if (match.Groups["kin"] is { Success: true } kin && !KinTitles.Contains(body.Text.Substring(kin.Index, kin.Length).ToLowerInvariant()))
                continue;
            var at = match.Groups[group].Index + (atGroupEnd ? match.Groups[group].Length : 0);
            if ((atGroupEnd || char.IsUpper(body.Text[at])) && NameText.Read(body, at, to) is { } name)
                yield return name;
        }
    }

    /// <param name="inList">Nobody is known yet: behind "và" stands the second of two, the first of them elsewhere.</param>
    public static IEnumerable<(int Start, int Length)> Further(Passage body, int from, int to, List<(int Start, int Length)> known, bool inList = false)
    {
        var seen = known.Select(name => body.Folded.Substring(name.Start, name.Length)).ToHashSet();
        var end = Others.Match(body.Folded, from) is { Success: true } others ? Math.Min(to, others.Index) : to;
        for (var match = Another.Match(body.Folded, from); match.Success && match.Index < end && seen.Count < HolderRule.MostHolders; match = match.NextMatch())
        {
            var at = match.Groups["title"].Index + match.Groups["title"].Length;
            if (inList && (match.Value.StartsWith("va", StringComparison.Ordinal) || match.Value.StartsWith("cung", StringComparison.Ordinal)))
                continue;
            if (at < end && NameText.Read(body, at, end) is { } name && seen.Add(body.Folded.Substring(name.Start, name.Length)))
                yield return name;
        }
    }
}

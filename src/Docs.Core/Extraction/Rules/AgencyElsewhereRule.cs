using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// The agency of papers whose head has no left column: capitals centred above or right under the title, a printed label, or
/// what the signature is made for ("TM. ỦY BAN NHÂN DÂN HUYỆN KRÔNG PẮC").
/// </summary>
internal static class AgencyElsewhereRule
{
    private static readonly Regex OnBehalf = Patterns.Of(@"^\W*t\s*/?\s*m\s*[.,:]?\s*(?<agency>.+)$");

    private static readonly Regex Officer = Patterns.Of(
        @"^\W*((tong )?giam doc|chu tich|bo truong|(tong |chi )?cuc truong|truong|chanh|vien truong|hieu truong)\s+(?<agency>(so|bo|(tong |chi )?cuc|phong|ban|chi nhanh|trung tam|van phong|cong an|thanh tra|vien|truong|[uy]{2} ban|ubnd)\s.+)$");

    /// <summary>"GIÁM ĐỐC SỞ Y TẾ" says who decides (NĐ 30/2020, Phụ lục I, mục II.6), below the agency's name.</summary>
    public static bool IsOfficer(Line line) => Officer.IsMatch(line.Folded);

    /// <summary>"SỞ Y TẾ" in the head and "GIÁM ĐỐC SỞ Y TẾ TỈNH ĐẮK LẮK" are one: the head has the province above the name.</summary>
    private static readonly Regex Department = Patterns.Of(@"^(?<name>so .*) tinh [^ ]+ [^ ]+$");

    /// <summary>Below the agency in the middle: what it does, and to whom.</summary>
    private static readonly Regex Certifies = Patterns.Of(@"^\W*(chung nhan|cap cho|cho phep|cap phep|xac nhan|quyet dinh|ho (ong|ba)|ong|ba)\b");

    /// <summary>The last line of a land certificate's long title begins like a league's name.</summary>
    private static readonly Regex TitleEnd = Patterns.Of(@"^\W*(gan )?lien voi( dat)?\W*$");

    private static readonly Regex Branch = Patterns.Of(@"^chi nhanh (van phong dang ky (quyen su dung )?dat( dai)? )?((khu vuc|huyen|thi xa|thanh pho) )?(?<place>[^ ]+( [^ ]+){0,4})$");

    private static readonly Regex OfPlace = Patterns.Of(@"^ (tinh|thanh pho|huyen|thi xa|quan|phuong|xa|thi tran) ");

    public static (Found? Parent, Found? Agency) Find(Head head, IReadOnlyList<Line> all, Passage body, IReadOnlyList<string> labels, Found? place, Gazetteer gazetteer)
    {
        var (parent, centred) = Centred(head, gazetteer);
        var agency = centred ?? OfOfficer(head) ?? Signature(all) ?? AboveSignature(head, all, body, gazetteer) ?? CutBranch(all, place) ?? LabelledRule.Find(body, labels, FieldNames.Agency);
        var meant = agency is null ? null : AgencyRule.Meant(agency, gazetteer);
        return (parent, agency is { Rule: OfficerRule } ? WithoutProvince(meant!) : meant);
    }

    /// <summary>"GIÁM ĐỐC SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG" over the recitals names the agency again: the same name is surer, a longer one completes it.</summary>
    public static Found? Completed(Found? agency, Head head, Gazetteer gazetteer)
    {
        if (agency is null || OfOfficer(head) is not { } printed)
            return agency;

        var again = AgencyRule.Meant(printed, gazetteer);
        var (one, other) = (Text.VietnameseText.Fold(agency.Value), Text.VietnameseText.Fold(again.Value));
        if (one == other || (other.StartsWith(one + " ", StringComparison.Ordinal) && OfPlace.IsMatch(other[one.Length..]) && !one.EndsWith("nhan dan", StringComparison.Ordinal)))
            return agency with { Strength = 0.99 };
        return other.StartsWith(one + " ", StringComparison.Ordinal) ? again with { Strength = 0.9 } : agency;
    }

    private static (Found? Parent, Found? Agency) Centred(Head head, Gazetteer gazetteer)
    {
        var (parent, agency) = AgencyRule.Find(head, gazetteer, CentredLines(head, gazetteer));
        return (parent, agency is null ? null : agency with { Strength = Math.Min(agency.Strength, 0.94), Rule = agency.Rule.Replace("head.agency", "head.agency.centred", StringComparison.Ordinal) });
    }

    /// <summary>"GIÁM ĐỐC SỞ Y TẾ TỈNH ĐẮK LẮK" heads the "SỞ Y TẾ": what is said of the officer is no part of the name. Where the name itself is printed with its province, it stays as printed.</summary>
    private static Found WithoutProvince(Found agency) =>
        Department.Match(Text.VietnameseText.Fold(agency.Value)) is { Success: true } match ? agency with { Value = agency.Value[..match.Groups["name"].Length] } : agency;

    private static List<Line> CentredLines(Head head, Gazetteer gazetteer) =>
        head.Page.Where(line => line.Y < head.Depth + 0.14 && line.Caps > 0.75 && line.Words.Count < 14 && !NationalName.Is(line) && !line.Text.Any(char.IsDigit) && head.Title?.Lines.Contains(line) != true)
            .Where(line => !TitleEnd.IsMatch(line.Folded))
            .SkipWhile(line => !Cues.AgencyLead.IsMatch(line.Folded) && !AgencyRule.IsArea(line, gazetteer))
            .TakeWhile(line => !line.Text.Contains(':') && !Certifies.IsMatch(line.Folded))
            .Aggregate(new List<Line>(), (name, line) => [.. name, .. name.Count == 0 || line.Y - name[^1].Y < 2.2 * line.Height ? (Line[])[line] : []]);

    private static Found? OfOfficer(Head head) =>
        head.Page.Where(line => line.Caps > 0.75 && line.Y < 0.7).Select(line => Part(line, Officer, 0.85)).FirstOrDefault(found => found is not null);

    /// <summary>The whole name, not the bare "TM. ỦY BAN NHÂN DÂN", which may be any of them.</summary>
    private static Found? Signature(IReadOnlyList<Line> all) =>
        Capacities.Joined(all.Where(line => line.Caps > 0.75 && line.Centre > 0.4)).Select(line => Part(line, OnBehalf, 0.9))
            .LastOrDefault(found => found is not null && found.Value.Split(' ').Length > 4) is { } agency
            ? agency with { Rule = "foot.agency" }
            : null;

    /// <summary>Land certificates print the agency in capitals above day and signature: the last name that is known in every part.</summary>
    private static Found? AboveSignature(Head head, IReadOnlyList<Line> all, Passage body, Gazetteer gazetteer) =>
        Joined([.. all.Where(line => line.Caps > 0.75)]).Where(line => line.Words.Count is > 1 and < 16 && (line.Page.Number != head.Page[0].Page.Number || line.Y > head.Depth) && head.Title?.Lines.Contains(line) != true && Cues.AgencyLead.IsMatch(line.Folded))
            .Select(line => AgencyRule.Meant(Cite(line, Specks.Replace(line.Text, ""), 0.93, "foot.agency.above"), gazetteer))
            .Select(agency => AsBranch(agency, gazetteer))
            .Select(agency => WithoutPlace.IsMatch(Text.VietnameseText.Fold(agency.Value)) ? agency with { Strength = agency.Strength * OfLostPlace } : agency)
            .LastOrDefault(agency => (agency.Known || IsBranch(agency.Value, gazetteer) || IsBranchOf(agency.Value, body)) && agency.Value.Split(' ').Length > 2);

    /// <summary>Each line, then with those right below it that its name goes on in: "CHI NHÁNH VĂN PHÒNG" / "ĐĂNG KÝ ĐẤT ĐAI" / "KHU VỰC PHÚ MỠ".</summary>
    private static IEnumerable<Line> Joined(IReadOnlyList<Line> capitals)
    {
        foreach (var line in capitals)
        {
            yield return line;
            var whole = line;
            foreach (var next in Capacities.Below(line, capitals).Take(MostFurtherLines))
            {
                whole = whole.With([.. whole.Words, .. next.Words]);
                yield return whole;
            }
        }
    }

    private const int MostFurtherLines = 2;

    /// <summary>"_KHU VỰC": strokes of the form beside a word.</summary>
    private static readonly Regex Specks = Patterns.Of(@"[_|~]");

    /// <summary>The registry has a branch in every district: one without its place was cut short.</summary>
    private static readonly Regex WithoutPlace = Patterns.Of(@"^chi nhanh van phong dang ky (quyen su dung )?dat( dai)?$");

    private const double OfLostPlace = 0.7;

    /// <summary>"CHI NHÁNH KRÔNG PẮC": since 2025 branches of the land registry sign certificates under their place's name alone.</summary>
    private static bool IsBranch(string name, Gazetteer gazetteer) =>
        Branch.Match(Text.VietnameseText.Fold(name)) is { Success: true } match && (IsNumbered(match.Value) || gazetteer.AnyPlace(Gazetteer.Squeeze(match.Groups["place"].Value)) is not null);

    /// <summary>"… KHU VỰC 14".</summary>
    private static bool IsNumbered(string branch) => branch[..^1].TrimEnd("0123456789".ToCharArray()).EndsWith(" khu vuc ", StringComparison.Ordinal) && char.IsAsciiDigit(branch[^1]);

    /// <summary>"CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI IA GRAI" of a paper whose land lies in "huyện Ia Grai", wherever that is.</summary>
    private static bool IsBranchOf(string name, Passage body) =>
        Branch.Match(Text.VietnameseText.Fold(name)) is { Success: true } match && match.Groups["place"].Value is { Length: > 2 } place && OfDistrict.Any(rank => body.Folded.Contains($"{rank} {place}", StringComparison.Ordinal));

    private static readonly string[] OfDistrict = ["huyen", "thi xa", "thanh pho", "quan"];

    /// <summary>Known as well as an agency of the lists, where its place is spelled as it is listed.</summary>
    public static Found AsBranch(Found agency, Gazetteer gazetteer) =>
        !agency.Known && IsBranch(agency.Value, gazetteer) && gazetteer.IsSpelling(PlaceOfBranch(agency.Value)) ? agency with { ReadAs = ReadAs.Known } : agency;

    private static string PlaceOfBranch(string name) => name[^Branch.Match(Text.VietnameseText.Fold(name)).Groups["place"].Length..];

    /// <summary>"CHI NHÁNH L/" under "Lắk, ngày …": a branch is named after its seat, which the day's line has.</summary>
    private static Found? CutBranch(IReadOnlyList<Line> all, Found? place) =>
        place is { Known: true } && all.LastOrDefault(line => line.Caps > 0.75 && line.Centre > 0.5 && Cut.IsMatch(line.Folded)) is { } cut
        && Gazetteer.Squeeze(place.Value).StartsWith(Cut.Match(cut.Folded).Groups["rest"].Value, StringComparison.Ordinal)
            ? new Found($"CHI NHÁNH {place.Value.ToUpperInvariant()}", [.. cut.Words.Take(2), .. place.Words], cut.Page.Number, 0.85, "foot.agency.branch", ReadAs.Known)
            : null;

    private static readonly Regex Cut = Patterns.Of(@"^\W*chi nhanh (?<rest>[a-z]{1,3})\W*$");

    private const string OfficerRule = "head.agency.officer";

    private static Found? Part(Line line, Regex pattern, double strength) =>
        pattern.Match(line.Folded) is { Success: true } match ? Cite(line, line.Text[match.Groups["agency"].Index..], strength, pattern == Officer ? OfficerRule : "foot.agency") : null;

    private static Found Cite(Line line, string value, double strength, string rule) =>
        new(value.Trim(' ', '.', ',', ':'), line.Words, line.Page.Number, strength, rule);
}

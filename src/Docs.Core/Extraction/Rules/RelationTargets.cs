using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>A mention of another document: its number as printed, and the day and agency that stand behind it.</summary>
/// <param name="Length">Of the number alone, from <paramref name="Start"/>.</param>
internal sealed record RelationTarget(string Number, string Key, int Start, int Length, int End, DateOnly? IssuedOn, string? Agency, string? Type)
{
    /// <summary>Its notation is not the one that was read.</summary>
    public bool IsMended { get; init; }

    /// <summary>What follows the number; null where nothing does.</summary>
    public string? Notation => Number.IndexOf('/') is > 0 and var slash ? Number[slash..] : null;

    /// <summary>A law, decree or circular: results do nothing to those.</summary>
    public bool IsNormative => Type is "NĐ" or "TT" or "L" or "TTLT" || Key.Contains("/QH", StringComparison.Ordinal);

    /// <summary>"/QĐ-UBND": the engine doubts such capitals more than the digits before them.</summary>
    public bool IsKnownNotation => OfficialNumber.TryParse(Number, out var parts) && parts is { TypeCode: { } type, AgencyCode: { } agency } && NumberCodes.TypeOf(type) is not null && NumberCodes.IsAgency(agency.Split('-')[0]);
}

/// <summary>Finds documents that a statement names, by official number, by the number of a certificate or by a land serial.</summary>
internal static class RelationTargets
{
    /// <summary>"số …", whatever shape the number has: a serial, "66-012/2021/SDL-GPLHNĐ", "DLK-00012345", "36.09.0093/TP/ĐKHĐ".</summary>
    private static readonly Regex Bare = Patterns.Of(
        @"\b(so( phat hanh| seri| se-ri| hieu| giay phep| gcn| dang ky( hoat dong)?)?|ma so( ho kinh doanh| doanh nghiep)?|seri)\s*:?\s*(?<n>[a-z]{2}\s?[0-9]{6}([0-9]{2})?|[0-9a-z]+([./\-][0-9a-z]+)*)([\s,.;):]|$)|[0-9](\s*,|\s+va)\s+(?<n>[a-z]{2}\s[0-9]{6}([0-9]{2})?)([\s,.;):]|$)");

    /// <summary>A number that nothing else has the shape of; shorter ones, "Giấy khai sinh số 96", need their day behind them.</summary>
    private static readonly Regex Telling = Patterns.Of(
        @"^([a-z]{2}\s?[0-9]{6}([0-9]{2})?|[0-9]{2}[a-z][0-9]{7,8}|[0-9]{6,13}|[0-9]{1,6}/[12][0-9]{3}|[0-9]{1,10}([.\-][0-9]{2,4}){0,3}(/[12][0-9]{3})?(/[a-z]{2,14})+(-[a-z]{1,10})*|[a-z]{2,5}-[0-9]{5,8})$"), Short = Patterns.Of("^[0-9]{1,5}$");

    /// <summary>What a bare number is the number of: without it "số 123456" may be anything.</summary>
    private static readonly Regex Paper = Patterns.Of(@"(giay (chung nhan|phep|khai sinh|dang ky|xac nhan|tiep nhan|chap thuan|cong nhan)|chung chi|gcn|trich luc|van bang|bang tot nghiep|the (huong dan vien|cong chung vien|luat su|bao hiem)|ban cong bo)[^.;\n]*$");

    /// <summary>"…, CCCD số 066…": the number of whom it was issued to.</summary>
    private static readonly Regex OfPerson = Patterns.Of(@"(c?ccd|cmnd|cmtnd|can cuoc( cong dan)?|dinh danh( ca nhan)?|chung minh( nhan dan)?|ho chieu|ma so thue|mst|dien thoai|quyen|thua( dat)?|to ban do|ho so|bien lai|hoa don|tai khoan|vao( so[a-z ]*)?)\W*$");

    private static readonly Regex AgencyCue = Patterns.Of(@"\b(cua|do)\s+(?<agency>[^,;.(\n)]+)");

    private static readonly Regex AgencyEnd = Patterns.Of(@"\s+(cap|ve|v/v|cho|da|doi voi|quy dinh|ban hanh|phe duyet|ky|tai|va|voi|theo|ngay|so|huong dan|sua doi|ke tu|tu ngay|het|nay)\b");

    /// <summary>In characters: day and agency stand no farther behind a number.</summary>
    private const int MostBehind = 220;

    private static readonly Regex DateGap = Patterns.Of(@"^[\s,.(]*((so )?vao so( cap)?( gcn| giay chung nhan)?\W{0,3}([a-z]{1,4}\s?)?[0-9]{1,6}[\s,]*)?((do|cua)\s+[^.;\n]*?)?((cap|ky|ban hanh|duoc cap|dang ky|lan dau|lan thu|cap lai|thay doi)[\s:,]*)*[0-9]{0,2}[\s,]*$");

    /// <param name="Number">Where it is not the one that stands there letter by letter.</param>
    private readonly record struct Place(int Start, int Length, string Key, string? Type = null, string? Number = null)
    {
        public bool Overlaps(int start, int length) => start < Start + Length && Start < start + length;
    }

    public static List<RelationTarget> Find(Passage body, int from, int to)
    {
        var text = body.Text[from..to].Replace('\n', ' ');
        var broken = TableNumbers.Broken(body, from, to).ToList();
        var places = broken.Where(cell => cell.HasSlash).Select(cell => Completed(cell.Place)).ToList();
        places.AddRange(OfficialNumber.Find(text).Select(mention => new Place(from + mention.Start, mention.Length, mention.Parts.Key, mention.Parts.TypeCode)).Where(place => !broken.Exists(cell => place.Overlaps(cell.Place.Start, cell.Place.Length))));
        foreach (var (cue, number) in BareNumbers(body, from, to))
        {
            if (!places.Exists(place => place.Overlaps(number.Index, number.Length)) && IsNumber(body, number, to) && Paper.IsMatch(body.Folded[from..number.Index]) && !OfPerson.IsMatch(body.Folded[from..cue]))
                places.Add(new Place(number.Index, number.Length, OfficialNumber.Key(body.Text.Substring(number.Index, number.Length))));
        }

        var notations = places.Select(place => place.Number ?? body.Text.Substring(place.Start, place.Length)).Where(number => number.Contains('/')).Select(number => number[number.IndexOf('/')..]).ToHashSet();
        var lost = TableNumbers.InColumn(body, from, to).Concat(TableNumbers.WithoutSlash(body, from, to, notations)).Concat(broken.Where(cell => !cell.HasSlash && notations.Contains(cell.Place.Number[cell.Place.Number.IndexOf('/')..])).Select(cell => cell.Place));
        places.AddRange(lost.Where(lost => !places.Exists(place => place.Overlaps(lost.Start, lost.Length))).Select(Completed).ToList());
        places.AddRange(places.Where(place => place.Number is null).SelectMany(place => SharedNotation.Before(body, from, place.Start, Printed(body, place.Start, place.Length))).Select(Completed).Where(shared => !places.Exists(other => other.Key == shared.Key)).ToList());
        places.Sort((one, other) => one.Start.CompareTo(other.Start));
        return places.Select((place, i) => Complete(body, place, i + 1 < places.Count ? Math.Max(place.Start + place.Length, places[i + 1].Start) : to)).ToList();
    }

    /// <summary>Each with where its "số" stands. The next may begin with the last digit of one: "BM 402118, BM 402119".</summary>
    private static IEnumerable<(int Cue, Group Number)> BareNumbers(Passage body, int from, int to)
    {
        for (var (match, at) = (Bare.Match(body.Folded, from, to - from), from); match.Success; match = Bare.Match(body.Folded, at, to - at))
        {
            var number = match.Groups["n"];
            yield return (match.Index, number);
            at = number.Index + number.Length - 1;
        }
    }

    private static bool IsNumber(Passage body, Group number, int to) =>
        Telling.IsMatch(number.Value) || (Short.IsMatch(number.Value) && Day(body, number.Index + number.Length, to) is not null);

    private static Place Completed((int Start, int Length, string Number) printed) => new(printed.Start, printed.Length, OfficialNumber.Key(printed.Number), null, printed.Number);

    private static RelationTarget Complete(Passage body, Place place, int to)
    {
        var end = place.Start + place.Length;
        var tail = Math.Min(to, end + MostBehind);
        var date = Day(body, end, to);
        var agency = Agency(body, end, tail, date is null ? end : date.Start + date.Length);
        return new RelationTarget(place.Number ?? Printed(body, place.Start, place.Length), place.Key, place.Start, place.Length, Math.Max(end, date is null ? 0 : date.Start + date.Length), date?.Day, agency, place.Type);
    }

    private static DateMention? Day(Passage body, int end, int to) =>
        DateText.Find(body.Folded, end, Math.Min(to, end + MostBehind)).FirstOrDefault(day => DateGap.IsMatch(body.Folded[end..day.Start]));

    /// <summary>"của …" behind the day, or "do … cấp" before it.</summary>
    private static string? Agency(Passage body, int from, int to, int afterDate)
    {
        var cue = AgencyCue.Match(body.Folded, from, to - from);
        if (!cue.Success || cue.Index > afterDate + 12)
            return null;

        var agency = cue.Groups["agency"];
        var stop = AgencyEnd.Match(agency.Value);
        var name = body.Text.Substring(agency.Index, stop.Success ? stop.Index : agency.Length).Trim();
        return name.Length is > 2 and < 150 && char.IsUpper(name[0]) ? name : null;
    }

    private static string Printed(Passage body, int start, int length)
    {
        var text = body.Text.Substring(start, length).Replace('\n', ' ').Trim();
        return LandSerial.TryParse(text, out var serial) && char.IsLetter(text[0]) ? serial.ToString() : Joined(text);
    }

    /// <summary>"12/GPXD SYT": between two codes stood a dash; other spaces are none of a number's.</summary>
    public static string Joined(string number) => string.Concat(number.Select((sign, at) => !char.IsWhiteSpace(sign) ? $"{sign}"
        : at > 0 && at + 1 < number.Length && char.IsLetter(number[at - 1]) && char.IsLetter(number[at + 1]) ? "-" : ""));
}

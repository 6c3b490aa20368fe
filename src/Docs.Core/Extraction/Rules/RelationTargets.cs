using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>A mention of another document: its number as printed, and the day and agency that stand behind it.</summary>
/// <param name="Length">Of the number alone, from <paramref name="Start"/>.</param>
internal sealed record RelationTarget(string Number, string Key, int Start, int Length, int End, DateOnly? IssuedOn, string? Agency, bool IsNormative)
{
    /// <summary>What follows the number; null where nothing does.</summary>
    public string? Notation => Number.IndexOf('/') is > 0 and var slash ? Number[slash..] : null;

    /// <summary>"/QĐ-UBND": the engine doubts such capitals more than the digits before them.</summary>
    public bool IsKnownNotation => OfficialNumber.TryParse(Number, out var parts) && parts is { TypeCode: { } type, AgencyCode: { } agency } && NumberCodes.TypeOf(type) is not null && NumberCodes.IsAgency(agency.Split('-')[0]);
}

/// <summary>Finds documents that a statement names, by official number, by the number of a certificate or by a land serial.</summary>
internal static class RelationTargets
{
    private static readonly Regex Bare = Patterns.Of(
        @"\b(so( phat hanh| seri| se-ri| hieu| giay phep| gcn| dang ky( hoat dong)?)?|ma so( ho kinh doanh| doanh nghiep)?|seri)\s*:?\s*(?<n>[0-9]{1,4}(\.[0-9]{2,4}){0,3}(/[a-z]{2,6}){1,3}(-[a-z]{2,6}){0,3}|[a-z]{2}\s?[0-9]{6}([0-9]{2})?|[0-9]{2}[a-z][0-9]{7,8}|[0-9]{6,13}|[0-9]{1,6}/[12][0-9]{3})([\s,.;)]|$)");

    /// <summary>What a bare number is the number of: without it "số 123456" may be anything.</summary>
    private static readonly Regex Paper = Patterns.Of(@"(giay (chung nhan|phep|khai sinh|dang ky|xac nhan|tiep nhan|chap thuan|cong nhan)|chung chi|gcn|trich luc)[^.;\n]*$");

    /// <summary>"…, CCCD số 066…": the number of whom it was issued to.</summary>
    private static readonly Regex OfPerson = Patterns.Of(@"(c?ccd|cmnd|cmtnd|can cuoc( cong dan)?|dinh danh( ca nhan)?|chung minh( nhan dan)?|ho chieu|ma so thue|mst|dien thoai|vao so[a-z ]*)\W*$");

    private static readonly Regex AgencyCue = Patterns.Of(@"\b(cua|do)\s+(?<agency>[^,;.(\n)]+)");

    private static readonly Regex AgencyEnd = Patterns.Of(@"\s+(cap|ve|v/v|cho|da|doi voi|quy dinh|ban hanh|phe duyet|ky|tai|va|voi|theo|ngay|so|huong dan|sua doi|ke tu|tu ngay|het|nay)\b");

    private static readonly Regex DateGap = Patterns.Of(@"^[\s,.(]*((so )?vao so( cap)?( gcn| giay chung nhan)?\W{0,3}([a-z]{1,4}\s?)?[0-9]{1,6}[\s,]*)?((do|cua)\s+[^.;\n]*?)?((cap|ky|ban hanh|duoc cap|dang ky|lan dau|lan thu|cap lai|thay doi)[\s:,]*)*[0-9]{0,2}[\s,]*$");

    /// <param name="Number">Where it is not the one that stands there letter by letter.</param>
    private readonly record struct Place(int Start, int Length, string Key, string? Type = null, string? Number = null)
    {
        public bool Overlaps(int start, int length) => start < Start + Length && Start < start + length;
    }

    public static List<RelationTarget> Find(Passage body, int from, int to)
    {
        var text = body.Text[from..to].Replace('\n', ' ');
        var places = OfficialNumber.Find(text).Select(mention => new Place(from + mention.Start, mention.Length, mention.Parts.Key, mention.Parts.TypeCode)).ToList();
        for (var match = Bare.Match(body.Folded, from, to - from); match.Success; match = match.NextMatch())
        {
            var number = match.Groups["n"];
            if (!places.Exists(place => place.Overlaps(number.Index, number.Length)) && Paper.IsMatch(body.Folded[from..number.Index]) && !OfPerson.IsMatch(body.Folded[from..match.Index]))
                places.Add(new Place(number.Index, number.Length, OfficialNumber.Key(body.Text.Substring(number.Index, number.Length))));
        }

        foreach (var (start, length) in InTable(body, from, to).Where(cell => !places.Exists(place => place.Overlaps(cell.Start, cell.Length))))
            places.Add(new Place(start, length, OfficialNumber.Key(body.Text.Substring(start, length))));

        var slashless = WithoutSlash(body, from, to, places.Select(place => body.Text.Substring(place.Start, place.Length)));
        places.AddRange(slashless.Where(lost => !places.Exists(place => place.Overlaps(lost.Start, lost.Length))).Select(Completed).ToList());
        places.AddRange(places.Where(place => place.Number is null).SelectMany(place => SharedNotation.Before(body, from, place.Start, Printed(body, place.Start, place.Length))).Select(Completed).Where(shared => !places.Exists(other => other.Key == shared.Key)).ToList());
        places.Sort((one, other) => one.Start.CompareTo(other.Start));
        return places.Select((place, i) => Complete(body, place, i + 1 < places.Count ? Math.Max(place.Start + place.Length, places[i + 1].Start) : to)).ToList();
    }

    private static Place Completed((int Start, int Length, string Number) printed) => new(printed.Start, printed.Length, OfficialNumber.Key(printed.Number), null, printed.Number);

    private static readonly Regex Column = Patterns.Of(@"\n[^\n]*\b(so (giay|gcn|chung chi|dang ky|phat hanh|seri|se-ri)|ma so (ho|dang ky|doanh nghiep))\b[^\n]*");

    private static readonly Regex Cell = Patterns.Of(@"(^|[\s|])(?<n>[0-9]{2}[a-z][0-9]{6,8}(/[a-z]{2,6})?|[a-z]{2}\s?[0-9]{6}([0-9]{2})?)([\s|,.;]|$)");

    /// <summary>Under a column "Số Giấy chứng nhận" numbers stand without a word before them: those of a shape nothing else has.</summary>
    private static IEnumerable<(int Start, int Length)> InTable(Passage body, int from, int to)
    {
        if (Column.Match(body.Folded, from, to - from) is not { Success: true } header)
            yield break;
        for (var cell = Cell.Match(body.Folded, header.Index + header.Length, to - header.Index - header.Length); cell.Success; cell = cell.NextMatch())
            yield return (cell.Groups["n"].Index, cell.Groups["n"].Length);
    }

    /// <summary>"161ĐKKDD-ĐL" in a column of numbers with that notation: the rule of its cell took the slash.</summary>
    private static List<(int Start, int Length, string Number)> WithoutSlash(Passage body, int from, int to, IEnumerable<string> numbers)
    {
        var lost = new List<(int, int, string)>();
        foreach (var symbol in numbers.Where(number => number.Contains('/')).Select(number => number[(number.IndexOf('/') + 1)..]).Where(symbol => symbol.Length > 3 && !symbol.Contains('\n')).Distinct().ToList())
        {
            var folded = VietnameseText.Fold(symbol);
            for (var at = body.Folded.IndexOf(folded, from, to - from, StringComparison.Ordinal); at >= 0; at = body.Folded.IndexOf(folded, at + 1, to - at - 1, StringComparison.Ordinal))
            {
                // "752IQĐ-UBND": the slash was read as a stroke.
                var start = at > from + 1 && body.Text[at - 1] is 'I' or 'l' or '|' && char.IsAsciiDigit(body.Text[at - 2]) ? at - 1 : at;
                var digits = start;
                while (start > from && char.IsAsciiDigit(body.Text[start - 1]))
                    start--;
                if (digits - start is > 0 and < 6 && (start == from || !char.IsLetterOrDigit(body.Text[start - 1]) && body.Text[start - 1] is not ('/' or '.' or '-')))
                    lost.Add((start, at - start + symbol.Length, $"{body.Text[start..digits]}/{symbol}"));
            }
        }

        return lost;
    }

    private static RelationTarget Complete(Passage body, Place place, int to)
    {
        var end = place.Start + place.Length;
        var tail = Math.Min(to, end + 220);
        var date = DateText.Find(body.Folded, end, tail).FirstOrDefault(day => DateGap.IsMatch(body.Folded[end..day.Start]));
        var agency = Agency(body, end, tail, date is null ? end : date.Start + date.Length);
        var normative = place.Type is "NĐ" or "TT" or "L" or "TTLT" || place.Key.Contains("/QH", StringComparison.Ordinal);
        return new RelationTarget(place.Number ?? Printed(body, place.Start, place.Length), place.Key, place.Start, place.Length, Math.Max(end, date is null ? 0 : date.Start + date.Length), date?.Day, agency, normative);
    }

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
        return LandSerial.TryParse(text, out var serial) && char.IsLetter(text[0]) ? serial.ToString() : string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
    }
}

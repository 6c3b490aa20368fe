using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>The holder's address: behind "Địa chỉ", "Nơi thường trú", "thường trú tại" …, to the end of the clause.</summary>
internal static class AddressRule
{
    private static readonly Regex Cue = Patterns.Of(
        @"\b((dia chi|noi|ho khau)\s+)?(dia chi [a-z ]{2,24}(?<sign>:)|dia chi( (lien he|tru so( chinh)?|noi cu tru|noi thuong tru|thuong tru|cu tru))?|thuong tru(\s*/\s*tam tru)?( cuoi cung)?( tai)?|cu tru( cuoi cung)?( tai)?|tru tai|tru so( chinh)?|cu ngu( tai)?|ngu tai|hktt|o hien nay|o hien tai|cho o hien nay|cho o hien tai|noi o)(\s*\([^)\n]*\))?(\s*(hien nay|dat|tai))?\s*(?<sign>:|tai)?[\s:.…]*");

    /// <summary>What follows an address in the same sentence.</summary>
    private static readonly Regex End = Patterns.Of(
        @"[;\n]|[,.]?\s(so dinh danh|so cccd|so cmnd|cccd|cmnd|can cuoc|ma so thue|mst|dien thoai|so dien thoai|fax|email|sinh nam|quoc tich|dan toc|gioi tinh|duoc phep|duoc quyen|co giay|thoi han|ma so|nganh nghe|noi cap|ngay cap|hien dang|de (su dung|xay dung)|voi (cac|noi dung|dien)|theo |la chu|do ong|do ba|va (ong|ba)\b|vi (da|ly))");

    private static readonly Regex House = Patterns.Of(@"\b(so (nha )?[0-9]|thon |buon |to dan pho |tdp |khoi |ap |ban |to [0-9]|duong |hem |xa |phuong |thi tran |khu pho )[^,]*,");

    /// <summary>"Địa chỉ: trụ sở hộ kinh doanh: thôn 10 …": the label goes on behind what closed it.</summary>
    private static readonly Regex RestOfLabel = Patterns.Of(@"^(tru so|kinh doanh|ho kinh doanh|doanh nghiep|thuong tru|lien he|cu tru)[a-z ]{0,30}:\s*");

    private const int LongestLabel = 50;

    /// <summary>Where somebody was born, died or comes from is not where he lives.</summary>
    private static readonly Regex OtherPlace = Patterns.Of(@"\b(noi sinh|que quan|nguyen quan|noi chet|noi cap|noi dang ky|benh vien|vi tri)\b");

    private static readonly HashSet<string> Abbreviations = ["tp", "p", "q", "h", "tx", "tt", "t", "x", "d", "kp", "tdp", "so", "st", "ths", "bs", .. Ranks];

    /// <summary>A rank without its name ends no sentence: the stop in "thành phố. Buôn Ma Thuột" is a speck.</summary>
    private static IEnumerable<string> Ranks => GazetteerLists.Ranks.Select(rank => Text.VietnameseText.Fold(rank).Split(' ')[^1]);

    /// <summary>Cities are known without their province, some without their rank.</summary>
    private static readonly Regex City = Patterns.Of(@"^(thanh pho|tp\.?)\s*\S{2,}\s+\S{2,}|^(ha noi|ho chi minh|da nang|hai phong|can tho|hue|dak lak|dac lac|viet nam)$");

    private static readonly Regex Lowest = Patterns.Of(@"^(xa|phuong|thi tran|tt\.?|p\.?|x\.?) ?\S");

    /// <summary>A rank within a part, or with nothing behind it: the comma or the name before it is lost.</summary>
    private static readonly Regex Swallowed = Patterns.Of(@"\S+ (?<rank>tinh|huyen|thi xa|phuong) \S+( \S+)?$|^(duong|xa|phuong|thi tran|huyen|thi xa|tinh|so)$|\b(?<rank>duong|hem|ngo)$");

    /// <summary>Below what any document is published with unseen.</summary>
    private const double CutStrength = 0.7;

    /// <summary>An address in a sentence may wrap before its province, but not over more than this.</summary>
    private const int LongestTail = 60;

    /// <summary>The address in one holder's stretch of text, else the only one of the document: a form may set it further down.</summary>
    public static Found? Find(Passage body, int from, int to, Gazetteer gazetteer, bool only)
    {
        if (Within(body, from, to, gazetteer).FirstOrDefault() is { } own)
            return own;
        var elsewhere = only ? Within(body, 0, body.Text.Length, gazetteer).DistinctBy(found => Text.VietnameseText.Fold(found.Value)).Take(2).ToList() : [];
        return elsewhere is [var single] ? single with { Strength = Math.Min(single.Strength, 0.86) } : Unlabelled(body, from, to, gazetteer);
    }

    /// <summary>No label, but house, ward and province in a row: "…, thôn 3, xã Ea Bông, huyện Krông Ana, tỉnh Đắk Lắk".</summary>
    private static Found? Unlabelled(Passage body, int from, int to, Gazetteer gazetteer)
    {
        var end = gazetteer.ProvinceEnd.Match(body.Folded, from, Math.Min(to, body.Text.Length) - from);
        if (!end.Success)
            return null;
        var clause = body.Folded.LastIndexOfAny(['\n', ';', ':', '(', '.'], end.Index - 1 < 0 ? 0 : end.Index - 1);
        var house = House.Match(body.Folded, Math.Max(from, clause + 1), end.Index - Math.Max(from, clause + 1));
        if (!house.Success || OtherPlace.IsMatch(body.Folded[(body.Folded.LastIndexOf('\n', house.Index) + 1)..house.Index]))
            return null;
        var start = clause >= from && body.Text[clause] == ':' && Street.IsMatch(body.Folded[(clause + 1)..house.Index]) ? clause + 1 : house.Index;
        return Meant(body.Cite(start, end.Index + end.Length - start, "text.address", 0.85), gazetteer);
    }

    /// <summary>"Địa điểm hoạt động: 254 Đinh Tiên Hoàng, xã Hòa Xuân, …": between the label's colon and the commune stand house and street.</summary>
    private static readonly Regex Street = Patterns.Of(@"^\s*[0-9]{1,4}[a-z]?(/[0-9]{1,4})*\s[^:;\n]{2,40},\s*$");

    private static IEnumerable<Found> Within(Passage body, int from, int to, Gazetteer gazetteer)
    {
        for (var cue = Cue.Match(body.Folded, from); cue.Success && cue.Index < to; cue = cue.NextMatch())
        {
            var start = cue.Index + cue.Length;
            if (start >= to || (!cue.Groups["sign"].Success && !cue.Value.Contains(" tai", StringComparison.Ordinal)))
                continue;
            start += RestOfLabel.Match(body.Folded, start, Math.Min(LongestLabel, body.Text.Length - start)).Length;
            var length = Length(body, start, Math.Min(to, body.Text.Length), gazetteer);
            if (length >= 6)
                yield return Meant(body.Cite(start, length, "label.address", cue.Groups["sign"].Value == ":" ? 0.94 : 0.88), gazetteer);
        }
    }

    private static Found Meant(Found printed, Gazetteer gazetteer)
    {
        var parted = AddressRepair.WithCommas(AddressRepair.WithLostApostrophes(AddressRepair.WithoutSpecks(LetterForm.PhraseMended(printed.Value))), gazetteer);
        var meant = AddressRepair.WithApostrophes(Judged(StreetNames.Meant(AddressRepair.WithOffered(printed with { Value = parted }, gazetteer), gazetteer), gazetteer), gazetteer);
        return parted == printed.Value ? meant : meant with { Strength = Math.Min(meant.Strength, AddressRepair.OfLostSign) };
    }

    private static Found Judged(Found printed, Gazetteer gazetteer)
    {
        var meant = PlaceNames.Read(printed.Value, gazetteer);
        if (meant.Strange || !IsWhole(meant.Value, gazetteer))
            return printed with { Value = meant.Value, Strength = Math.Min(printed.Strength, CutStrength) };
        if (!meant.Known)
            return printed with { Value = meant.Value, Strength = printed.Strength - 0.05 };

        // District and province are known places, in its own provinces the ward too; what is left to doubt stands before them.
        List<int> commas = [.. printed.Words.Index().Where(word => word.Item.Text.EndsWith(',')).Select(word => word.Index)];
        var comma = commas.Count > 0 ? commas[0] : -1;
        var known = printed with { Value = meant.Value, Strength = printed.Rule.EndsWith(AddressRepair.Mended, StringComparison.Ordinal) ? AddressRepair.OfLostSign : Math.Max(printed.Strength, 0.95) };
        if (comma < 0)
            return known;
        var judged = StreetNames.Judged(known, printed.Words.Take(comma + 1).ToList(), gazetteer);
        var open = commas[Math.Clamp(meant.KnownFrom - 1, 0, commas.Count - 1)];
        return judged with { Doubtful = [.. judged.Doubtful ?? [], .. printed.Words.Take(open + 1).Skip(comma + 1)] };
    }

    /// <summary>
    /// A commune or a ward, and a province or a city last, each a part of its own: "số 351 đường tỉnh Đắk Lắk" lost what
    /// stood between, "…, huyện Cư tỉnh Đắk Lắk" a word.
    /// </summary>
    private static bool IsWhole(string address, Gazetteer gazetteer)
    {
        var parts = Text.VietnameseText.Fold(address).Split(',', StringSplitOptions.TrimEntries);
        return parts.Length > 1 && (gazetteer.ProvinceEnd.IsMatch(parts[^1]) || City.IsMatch(parts[^1])) && Array.Exists(parts, part => Lowest.IsMatch(part)) && !Array.Exists(address.Split(',', StringSplitOptions.TrimEntries), HasSwallowed);
    }

    /// <summary>Ranks are printed in small letters: "thị xã Tịnh Biên" has one, and "phường Cam Đường" ends in none.</summary>
    private static bool HasSwallowed(string part) =>
        Swallowed.Match(Text.VietnameseText.Fold(part).Replace("tinh lo ", "so======", StringComparison.Ordinal)) is { Success: true } match
        && (match.Groups["rank"] is not { Success: true } rank || char.IsLower(part[rank.Index]) || !part.Any(char.IsLower));

    private static int Length(Passage body, int start, int to, Gazetteer gazetteer)
    {
        var length = LengthOfClause(body, start, to);
        var province = gazetteer.ProvinceEnd.Match(body.Folded, start, Math.Min(body.Text.Length - start, length + LongestTail));
        if (!province.Success)
            return length;
        var end = province.Index + province.Length - start;
        return end <= length || IsWrapped(body, start + length, province.Index) ? end : length;
    }

    /// <summary>Only a line's end parts the clause from its province.</summary>
    private static bool IsWrapped(Passage body, int from, int province) =>
        province <= from || (body.Text[from] == '\n' && !body.Text.AsSpan(from + 1, province - from - 1).ContainsAny(':', ';', '\n'));

    private static int LengthOfClause(Passage body, int start, int to)
    {
        var end = End.Match(body.Folded, start) is { Success: true } stop && stop.Index < to ? stop.Index : to;
        for (var dot = start; dot < end; dot++)
        {
            if (body.Text[dot] == '.' && EndsSentence(body, start, dot))
                return dot - start;
        }

        return end - start;
    }

    /// <summary>A full stop before white space, unless it stands behind "TP", "P" and the like.</summary>
    private static bool EndsSentence(Passage body, int start, int dot)
    {
        if (dot + 2 >= body.Text.Length)
            return true;
        if (!char.IsWhiteSpace(body.Text[dot + 1]))
            return false;

        var word = dot;
        while (word > start && char.IsLetterOrDigit(body.Folded[word - 1]))
            word--;
        return !Abbreviations.Contains(body.Folded[word..dot]);
    }
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Gazetteers;

/// <summary>
/// Names that are known, looked up by their letters alone, so that a lost mark, a torn or a glued word is no other name. A slip
/// of a letter is forgiven only in names long enough that no second known name is as near.
/// </summary>
internal sealed class Gazetteer(GazetteerLists lists)
{
    /// <summary>Shorter ones, "Sở Y tế", are known by every letter or not at all.</summary>
    private const int ShortestWithSlip = 8;

    /// <summary>Two communes may differ in one letter; of six letters on they hardly do, and districts are few.</summary>
    private const int ShortestPlaceWithSlip = 6;

    /// <summary>Of seven letters on offices differ in more than one: "GIÁM ĐC".</summary>
    private const int ShortestOfficeWithSlip = 7;

    private readonly Lazy<Regex> provinceEnd = new(() => Patterns.Of(
        $@"\b(tinh\s+({Patterns.AnyOf(lists["tỉnh"].Select(VietnameseText.Fold))})|(thanh pho|tp\.?)\s+(ha noi|ho chi minh|da nang|hai phong|can tho|hue))\b"));
    private readonly FrozenDictionary<string, string> agencies = BySqueezed(lists["agencies"]);
    private readonly FrozenSet<string> codes = lists["agencies"].Select(Initials).Where(code => code.Length > 2).Append("ubnd").Append("hdnd").ToFrozenSet();
    private readonly FrozenDictionary<string, string> offices = BySqueezed(lists["offices"]);
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> places = GazetteerLists.Ranks.ToFrozenDictionary(rank => rank, rank => BySqueezed(lists[rank]));
    private readonly string[] foldedRanks = [.. GazetteerLists.Ranks.Select(rank => VietnameseText.Fold(rank) + " ")];
    private readonly FrozenSet<string> spellings = GazetteerLists.Ranks.SelectMany(rank => lists[rank]).Select(VietnameseText.Exact).ToFrozenSet();
    private readonly FrozenDictionary<string, string> byMarkedLetters = GazetteerLists.Ranks.SelectMany(rank => lists[rank]).Where(place => place.Contains('\'')).GroupBy(MarkedLetters).ToFrozenDictionary(same => same.Key, same => same.First());
    private readonly FrozenSet<string> familyNames = lists["familyNames"].Select(VietnameseText.Exact).ToFrozenSet();
    private readonly FrozenSet<string> givenNames = lists["givenNames"].Concat(lists["familyNames"]).Select(VietnameseText.Exact).ToFrozenSet();

    private readonly FrozenSet<string> lettersOfNames = lists["givenNames"].Concat(lists["familyNames"]).Select(LettersOf).ToFrozenSet();
    private readonly FrozenSet<string> glosses = lists["glosses"].Select(word => string.Concat(VietnameseText.Fold(word).Where(char.IsLetter))).ToFrozenSet();

    /// <summary>"tỉnh Đắk Lắk", "thành phố Hà Nội" in folded text: an address goes no further.</summary>
    public Regex ProvinceEnd => provinceEnd.Value;

    public GazetteerLists Lists => lists;

    /// <summary>Known agencies that a squeezed text may begin with: the name, how many letters of the text it takes, slips in them.</summary>
    public IEnumerable<(string Name, int Length, int Slips)> AgenciesAtStart(string squeezed)
    {
        foreach (var (known, name) in agencies)
        {
            if (squeezed.StartsWith(known, StringComparison.Ordinal))
                yield return (name, known.Length, 0);
            else if (known.Length >= ShortestWithSlip && Slip(squeezed, known) is { } near)
                yield return (name, near.Length, near.Slips);
        }
    }

    /// <summary>Whether a known agency's name ends so, its first word or two missing.</summary>
    public bool AgenciesAtEnd(string squeezed) =>
        squeezed.Length >= ShortestWithSlip && agencies.Keys.Any(known => known.Length > squeezed.Length && known.Length - squeezed.Length < 6 && known.EndsWith(squeezed, StringComparison.Ordinal));

    /// <summary>"phuong thanh nhat": rank first.</summary>
    public bool IsRankAtStart(string folded) => foldedRanks.Any(rank => folded.StartsWith(rank, StringComparison.Ordinal));

    /// <summary>The one family name of these letters, whatever their marks: "Đinh" of "Đỉnh"; null where there are several or it is one already.</summary>
    public string? FamilyNameOf(string word)
    {
        if (word.Length < 2 || IsFamilyName(word))
            return null;
        var same = familyNames.Where(name => VietnameseText.Fold(name) == VietnameseText.Fold(word)).Take(2).ToList();
        return same.Count == 1 ? same[0] : null;
    }

    /// <summary>The office of this name, one slip in a longer name forgiven; null for no office.</summary>
    public string? Office(string squeezed) =>
        offices.GetValueOrDefault(squeezed) ?? Nearest(offices, squeezed, ShortestOfficeWithSlip);

    /// <summary>The place of this rank and name; null where it is not known or two are as near.</summary>
    public string? Place(string rank, string squeezed) =>
        places[rank].GetValueOrDefault(squeezed) ?? OfWater(places[rank], squeezed) ?? Nearest(places[rank], squeezed, rank is "huyện" or "thị xã" ? ShortestPlaceWithSlip - 1 : ShortestPlaceWithSlip);

    /// <summary>The place of this rank and these very letters.</summary>
    public string? OfRank(string rank, string squeezed) => places[rank].GetValueOrDefault(squeezed);

    /// <summary>A place of whatever rank; letters alone must be the same.</summary>
    public string? AnyPlace(string squeezed) =>
        GazetteerLists.Ranks.Select(rank => places[rank].GetValueOrDefault(squeezed)).FirstOrDefault(place => place is not null)
        ?? GazetteerLists.Ranks.Select(rank => OfWater(places[rank], squeezed)).FirstOrDefault(place => place is not null);

    /// <summary>"la Lốp", "1a Rvê": "Ia", water, begins names of the Gia Rai, and its capital looks like these two. A place that is written so comes first.</summary>
    private static string? OfWater(FrozenDictionary<string, string> known, string squeezed) =>
        squeezed.Length > 4 && squeezed[0] is 'l' or '1' && squeezed[1] == 'a' ? known.GetValueOrDefault("i" + squeezed[1..]) : null;

    /// <summary>"M'Đrắk" and "M'Drắk" are written of one district: a known spelling is no slip of another.</summary>
    public bool IsSpelling(string place) => spellings.Contains(VietnameseText.Exact(place));

    /// <summary>The spelling of a place that has an apostrophe and else the very letters and marks: "M'Drắk" of "MDrắk", though "M'Đrắk" is written too; null for none.</summary>
    public string? WithApostrophe(string place) => byMarkedLetters.GetValueOrDefault(MarkedLetters(place));

    /// <summary>The agency whose initials are the code of a number ("SYT") and whose name is at most a quarter away or cut short.</summary>
    public string? AgencyOf(string code, string squeezed)
    {
        var near = agencies.Where(pair => Initials(pair.Value) == code && IsNear(squeezed, pair.Key)).Take(2).ToList();
        return near.Count == 1 ? near[0].Value : null;
    }

    public bool IsFamilyName(string word) => familyNames.Contains(VietnameseText.Exact(word)) || IsEde(word);

    public bool IsGivenName(string word) => givenNames.Contains(VietnameseText.Exact(word));

    /// <summary>Whether a known name has these letters, whatever its marks: "Ẩn" of "Ấn", but not "Đệ" of "Dế".</summary>
    public bool HasNameOfLetters(string word) => lettersOfNames.Contains(LettersOf(word));

    private static string LettersOf(string word) => VietnameseText.Fold(VietnameseText.Exact(word).Replace('đ', '@'));

    /// <summary>A foreign word of bilingual forms, by its letters, folded.</summary>
    public bool IsGloss(string letters) => glosses.Contains(letters);

    /// <summary>"unti", "quaiification": between foreign words, which are set small and in italics, a slip is forgiven.</summary>
    public bool IsNearGloss(string letters) => IsGloss(letters) || (letters.Length >= ShortestGlossWithSlip && glosses.Any(known => Fuzzy.Within(letters, known, 1)));

    private const int ShortestGlossWithSlip = 4;

    public static string Squeeze(string text) => string.Concat(VietnameseText.Fold(text).Where(char.IsLetterOrDigit));

    private static string MarkedLetters(string text) => string.Concat(VietnameseText.Exact(text).Where(char.IsLetterOrDigit));

    /// <summary>A seal or the column's edge may have taken the last words.</summary>
    private static bool IsNear(string squeezed, string known) =>
        Fuzzy.Within(squeezed, known, Math.Max(1, known.Length / 4)) || (squeezed.Length * 2 > known.Length && known.StartsWith(squeezed, StringComparison.Ordinal));

    /// <summary>Folded: "stnmt", "ubnd".</summary>
    public bool IsAgencyCode(string code) => codes.Contains(code);

    /// <summary>"Sở Tài nguyên và Môi trường" is STNMT: "và" has no letter.</summary>
    private static string Initials(string name) =>
        string.Concat(VietnameseText.Fold(name).Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word != "va").Select(word => word[0]));

    private static bool IsEde(string word) => word.Length > 2 && word[0] is 'H' && word[1] is '\'' or '’';

    private static FrozenDictionary<string, string> BySqueezed(IEnumerable<string> names) =>
        names.GroupBy(Squeeze).ToFrozenDictionary(same => same.Key, same => same.First());

    private static string? Nearest(FrozenDictionary<string, string> known, string squeezed, int shortest)
    {
        if (squeezed.Length < shortest - 1)
            return null;
        var near = known.Where(pair => pair.Key.Length >= shortest && Fuzzy.Within(squeezed, pair.Key, 1)).Take(2).ToList();
        return near.Count == 1 ? near[0].Value : null;
    }

    private static (int Length, int Slips)? Slip(string squeezed, string known)
    {
        var most = known.Length / ShortestWithSlip;
        (int Length, int Slips)? best = null;
        for (var length = known.Length - most; length <= known.Length + most && length <= squeezed.Length; length++)
        {
            if (squeezed[0] == known[0] && Fuzzy.Slips(squeezed.AsSpan(0, length), known, most) is { } slips && (best is null || slips < best.Value.Slips))
                best = (length, slips);
        }

        return best;
    }
}

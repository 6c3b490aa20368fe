using System.Collections.Frozen;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Gazetteers;

/// <summary>
/// Names that are known, looked up by their letters alone, so that a lost mark, a torn or a glued word is no other name. A slip
/// of a letter is forgiven only in names long enough that no second known name is as near.
/// </summary>
internal sealed partial class Gazetteer(GazetteerLists lists)
{
    /// <summary>Shorter ones, "Sở Y tế", are known by every letter or not at all.</summary>
    private const int ShortestWithSlip = 8;

    /// <summary>Of seven letters on offices differ in more than one: "GIÁM ĐC".</summary>
    private const int ShortestOfficeWithSlip = 7;

    private readonly FrozenDictionary<string, string> agencies = BySqueezed(lists["agencies"]);
    private readonly FrozenSet<string> codes = lists["agencies"].Select(Initials).Where(code => code.Length > 2).Append("ubnd").Append("hdnd").ToFrozenSet();
    private readonly FrozenDictionary<string, string> offices = BySqueezed(lists["offices"]);
    private readonly FrozenSet<string> familyNames = FamiliesOf(lists).Select(VietnameseText.Exact).ToFrozenSet();
    private readonly FrozenSet<string> givenNames = lists["givenNames"].Concat(FamiliesOf(lists)).Select(VietnameseText.Exact).ToFrozenSet();
    private readonly FrozenSet<string> lettersOfNames = lists["givenNames"].Concat(FamiliesOf(lists)).Select(LettersOf).ToFrozenSet();
    private readonly FrozenSet<string> clanNames = lists["clanNames"].Select(VietnameseText.Exact).ToFrozenSet();
    private readonly FrozenSet<string> clanGivenNames = lists["clanGivenNames"].Select(VietnameseText.Exact).ToFrozenSet();
    private readonly FrozenSet<string> glosses = lists["glosses"].Select(word => string.Concat(VietnameseText.Fold(word).Where(char.IsLetter))).ToFrozenSet();

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

    /// <summary>The one family name of these letters, whatever their marks: "Đinh" of "Đỉnh"; null where there are several or it is one already.</summary>
    public string? FamilyNameOf(string word)
    {
        if (word.Length < 2 || IsFamilyName(word))
            return null;
        var same = familyNames.Where(name => VietnameseText.Fold(name) == VietnameseText.Fold(word)).Take(2).ToList();
        return same.Count == 1 ? same[0] : null;
    }

    /// <summary>"Tẩn" may be "Trần" that lost a letter.</summary>
    public bool IsOfLongerFamily(string word) => VietnameseText.Fold(word) is var letters && familyNames.Any(name => name.Length == word.Length + 1 && Fuzzy.Within(letters, VietnameseText.Fold(name), 1));

    /// <summary>The office of this name, one slip in a longer name forgiven; null for no office.</summary>
    public string? Office(string squeezed) =>
        offices.GetValueOrDefault(squeezed) ?? Nearest(offices, squeezed, ShortestOfficeWithSlip);

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

    /// <summary>"Ênuôl", "Buôn Krông": a whole clan's name, marks and all.</summary>
    public bool IsClan(string name) => clanNames.Contains(VietnameseText.Exact(name));

    /// <summary>"Eban" without a mark, where "Êban" is listed too; "Ksor" is how most of that clan write themselves.</summary>
    public bool HasMarkedClan(string name) => IsClan(name) && !name.Equals("Ksor", StringComparison.OrdinalIgnoreCase) && name.All(char.IsAscii) && clanNames.Any(clan => !clan.All(char.IsAscii) && VietnameseText.Fold(clan) == VietnameseText.Fold(name));

    /// <summary>The clans whose names have so many words.</summary>
    public IEnumerable<string> Clans(int words) => lists["clanNames"].Where(clan => clan.Count(' '.Equals) == words - 1);

    /// <summary>Streets whose names no dictionary has, of so many words.</summary>
    public IEnumerable<string> Streets(int words) => lists["streets"].Where(street => street.Count(' '.Equals) == words - 1);

    /// <summary>What people of a clan are called by: their own names and Vietnamese ones.</summary>
    public bool IsNameInClan(string word) => clanGivenNames.Contains(VietnameseText.Exact(word)) || IsGivenName(word);

    /// <summary>The one listed name of the word's letters that was offered for it, "Kiều" for "Kiểu", and whether no other listed name has them; null where several were offered or none.</summary>
    public (string Name, bool Alone)? GivenNameOf(string word, IEnumerable<string> offered) =>
        offered.Where(other => IsGivenName(other) && LettersOf(other) == LettersOf(word)).DistinctBy(VietnameseText.Exact).Take(2).ToList() is [var only]
            ? (only, !givenNames.Any(name => LettersOf(name) == LettersOf(word) && name != VietnameseText.Exact(only)))
            : null;

    /// <summary>Families, and each word of the clans' names: "Buôn Krông".</summary>
    private static IEnumerable<string> FamiliesOf(GazetteerLists lists) => lists["familyNames"].Concat(lists["clanNames"].SelectMany(clan => clan.Split(' ')));

    private static string LettersOf(string word) => VietnameseText.Fold(VietnameseText.Exact(word).Replace('đ', '@'));

    /// <summary>A foreign word of bilingual forms, by its letters, folded.</summary>
    public bool IsGloss(string letters) => glosses.Contains(letters);

    /// <summary>"unti", "quaiification": between foreign words, which are set small and in italics, a slip is forgiven.</summary>
    public bool IsNearGloss(string letters) => IsGloss(letters) || (letters.Length >= ShortestGlossWithSlip && glosses.Any(known => Fuzzy.Within(letters, known, 1)));

    private const int ShortestGlossWithSlip = 4;

    public static string Squeeze(string text) => string.Concat(VietnameseText.Fold(text).Where(char.IsLetterOrDigit));

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

using System.Buffers;
using System.Collections.Frozen;

namespace Docs.Core.Text;

/// <summary>Abbreviations that stand in numbers, and how to tell one from a word.</summary>
internal static class NumberCodes
{
    /// <summary>Where two types fold alike (HĐ contract, HD guidance) the one a typist without marks means more often comes first.</summary>
    private static readonly string[] Types =
    [
        // NĐ 30/2020, Phụ lục III, and the legal documents of Luật 64/2025.
        "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ", "BGN",
        "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "NĐ", "TT", "TTLT", "NQLT", "PL", "L", "VBHN",
        // Licences, certificates and extracts: by habit of the sectors.
        "GP", "GPXD", "GPKD", "GPHĐ", "GCN", "GCNQSDĐ", "GCNĐKKD", "GXN", "CC", "CCHN", "TLKS", "TLKT", "TLKH", "TL", "GKS", "KS",
        "CNKH", "ĐKKD", "BL",
    ];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("AEIOUY");

    private static readonly FrozenDictionary<string, string> TypesByKey =
        Types.Reverse().GroupBy(Canonical).ToFrozenDictionary(same => same.Key, same => same.Last());

    private static readonly FrozenSet<string> Agencies =
        ((string[])["UBND", "HĐND", "CP", "TTg", "CTN", "UBTVQH", "TA", "TAND", "VKSND", "BYT", "SYT", "CA", "SLĐTBXH", "STTTT", "SVHTTDL", "BQL", "UB"])
        .Select(Canonical).ToFrozenSet();

    /// <summary>The type's abbreviation as the law writes it, null for what is no type.</summary>
    public static string? TypeOf(string token) =>
        Array.Find(Types, type => type == token) ?? TypesByKey.GetValueOrDefault(Canonical(token));

    /// <summary>Agencies whose code may stand right behind the number, as official letters have it. QH13 is a term of the National Assembly.</summary>
    public static bool IsAgency(string token)
    {
        var canonical = Canonical(token);
        return Agencies.Contains(canonical) || IsAssembly(canonical);
    }

    /// <summary>
    /// An abbreviation rather than a word: known, or two capitals, or no vowel (every Vietnamese syllable has one, and codes
    /// such as "sxd", "stnmt", "vpcp" have none).
    /// </summary>
    public static bool LooksLikeCode(string token) =>
        IsPlain(token) && token.Length >= 2
        && (IsAgency(token) || token.Count(char.IsUpper) >= 2 || !Canonical(token).AsSpan().ContainsAny(Vowels));

    /// <summary>Codes carry no marks but the bar of Đ; a token that has some is a word.</summary>
    public static bool IsPlain(string token) =>
        token.All(character => char.IsAsciiLetterOrDigit(character) || character is 'Đ' or 'đ' or 'Ð' or 'ð') && token.Any(char.IsLetter);

    /// <summary>Folded, upper case; a 0 or 1 between letters is read as O or I, the term behind QH as digits.</summary>
    public static string Canonical(string symbol)
    {
        var upper = VietnameseText.Fold(symbol).ToUpperInvariant().ToCharArray();
        for (var i = 1; i < upper.Length - 1; i++)
        {
            if (upper[i] is '0' or '1' && char.IsAsciiLetter(upper[i - 1]) && char.IsAsciiLetter(upper[i + 1]))
                upper[i] = upper[i] == '0' ? 'O' : 'I';
        }

        return string.Join('-', new string(upper).Split('-').Select(AssemblyTerm));
    }

    private static string AssemblyTerm(string token) =>
        token.Length is 3 or 4 && token.StartsWith("QH", StringComparison.Ordinal) && OcrDigits.HasDigit(token)
        && OcrDigits.Read(token.AsSpan(2).ToString().Replace('L', '1')) is { } term
            ? "QH" + term
            : token;

    private static bool IsAssembly(string canonical) =>
        canonical.Length is 3 or 4 && canonical.StartsWith("QH", StringComparison.Ordinal) && canonical.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
}

using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Gazetteers;

/// <summary>Places of an address: marks and single letters that a scan lost are put back where only one place can be meant.</summary>
internal static class PlaceNames
{
    /// <summary>The communes of the gazetteer are those of the province it was made for; elsewhere others of nearly the same name may be.</summary>
    private static readonly HashSet<string> OwnProvinces = ["daklak", "phuyen"];

    /// <remarks>Kon Tum, and Quảng Ngãi since it is part of it, spell "Đăk" where Đắk Lắk has "Đắk" (Nghị quyết 1677/NQ-UBTVQH15); print hardly tells the two.</remarks>
    public static KnownName Read(string printed, Gazetteer gazetteer)
    {
        var parts = WithCommonWords(LetterForm.Mended(printed.Replace("'°", "'", StringComparison.Ordinal))).Split(", ");
        var known = new bool[parts.Length];
        var (own, strange, inKonTum) = (true, false, false);
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if ((Split(parts[i]) ?? Slipped(parts[i], gazetteer)) is not { } part)
                continue;
            var (rank, name) = part;
            if (IsWater(name))
                parts[i] = $"{Cased(parts[i], rank)} {name = $"Ia{name[2..]}"}";
            if (!own && rank is not ("tỉnh" or "thành phố"))
            {
                parts[i] = inKonTum ? parts[i].Replace("Đắk ", "Đăk ", StringComparison.Ordinal) : parts[i];
                continue;
            }

            var squeezed = Gazetteer.Squeeze(name);
            var place = (gazetteer.Place(rank, squeezed) ?? OfOtherRank(rank, squeezed, gazetteer)) is { } one ? Restored(name, gazetteer) ?? gazetteer.Nearest(one, name) : null;
            if (rank == "tỉnh")
                (own, inKonTum) = (OwnProvinces.Contains(place is null ? squeezed : Gazetteer.Squeeze(place)), squeezed is "kontum" or "quangngai");
            known[i] = place is not null;
            strange |= own && place is null;
            parts[i] = $"{Cased(parts[i], rank)} {(place is null ? name : AsPrinted(name, place, gazetteer))}";
        }

        return new KnownName(string.Join(", ", parts), known.Length > 1 && known[^1] && known[^2] && Split(parts[^1]) is { Rank: "tỉnh" or "thành phố" }) { Strange = strange, KnownFrom = Array.FindLastIndex(known, one => !one) + 1 };
    }

    /// <summary>"phường Ea Drông" of "xã Ea Drông": communes become wards and towns, their names stay.</summary>
    private static string? OfOtherRank(string rank, string squeezed, Gazetteer gazetteer) =>
        Communes.Contains(rank) ? Communes.Select(other => gazetteer.OfRank(other, squeezed)).FirstOrDefault(place => place is not null) : null;

    private static readonly string[] Communes = ["xã", "phường", "thị trấn"];

    /// <summary>"số 134 dường Lý Thường Kiệt": in small letters these words of an address can be no others.</summary>
    private static string WithCommonWords(string address) =>
        string.Join(' ', address.Split(' ').Select(word => word.Length > 0 && char.IsLower(word[0]) && CommonWords.TryGetValue(VietnameseText.Fold(word), out var meant) ? meant : word));

    private static readonly Dictionary<string, string> CommonWords = new() { ["duong"] = "đường", ["thon"] = "thôn", ["buon"] = "buôn", ["hem"] = "hẻm", ["phuong"] = "phường" };

    /// <summary>Place of the date line: a known one at its end; what stands before it is of another column.</summary>
    public static Found OfIssue(Found printed, Gazetteer gazetteer)
    {
        if (IsWater(printed.Value))
            printed = printed with { Value = $"Ia{printed.Value[2..]}" };
        var words = printed.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var from = Math.Max(0, words.Length - 4); from < words.Length; from++)
        {
            var name = string.Join(' ', words[from..]).Trim(',', '.', '-', '“', '"', '(', '*');
            var ranks = RankBefore(words, from);
            if (gazetteer.AnyPlace(Gazetteer.Squeeze(name)) is { } place && (ranks > 0 || !name.All(char.IsAsciiDigit)))
                return from > 0 && ranks == 0 && Slip(printed, gazetteer) is { } whole ? whole : printed with { Value = string.Join(' ', [.. words[(from - ranks)..from], AsPrinted(name, Restored(name, gazetteer) ?? gazetteer.Nearest(place, name), gazetteer)]), ReadAs = ReadAs.Known, Strength = printed.Strength * (ranks == 0 && IsTorn(words, from) ? 0.75 : 1) };
        }

        return Slip(printed, gazetteer) ?? Offered(printed, gazetteer) ?? printed with { Strength = printed.Strength * 0.85 };
    }

    /// <summary>"Ea Đăi", which the engine held for "Ea Păi" too: of what it held possible one place alone is known.</summary>
    private static Found? Offered(Found printed, Gazetteer gazetteer) =>
        printed.Words.Where(word => word.Others is not null).SelectMany(word => word.Others!.Select(other => printed.Value.Replace(word.Text.Trim(','), other.Trim(','), StringComparison.Ordinal)))
            .Select(value => gazetteer.AnyPlace(Gazetteer.Squeeze(value))).OfType<string>().Distinct().Take(2).ToList() is [var only] ? printed with { Value = only, ReadAs = ReadAs.Known, Strength = printed.Strength * 0.9 } : null;

    /// <summary>"Đắk Lắt", "Đắắk Lắk": a letter away from one province, though "Lắk" alone is a district.</summary>
    private static Found? Slip(Found printed, Gazetteer gazetteer) =>
        gazetteer.Place("tỉnh", Gazetteer.Squeeze(printed.Value)) is { } province ? printed with { Value = province, ReadAs = ReadAs.Known, Strength = printed.Strength * 0.95 } : null;

    /// <summary>"la Lốp": the capital of "Ia" read as a small letter; no other word of a place's start is so short and small.</summary>
    public static bool IsWater(string name) => name.Length > 3 && (name.StartsWith("la ", StringComparison.Ordinal) || name.StartsWith("1a ", StringComparison.Ordinal)) && char.IsUpper(name[3]);

    /// <summary>How many words of a rank stand before: a place named by a number or a person keeps it, "Xã Xuân Quang 3" (NĐ 30/2020, Phụ lục I, mục II.4).</summary>
    private static int RankBefore(string[] words, int from) =>
        from > 1 && GazetteerLists.Ranks.Contains($"{words[from - 2]} {words[from - 1]}".ToLowerInvariant()) ? 2
        : from > 0 && (GazetteerLists.Ranks.Contains(words[from - 1].ToLowerInvariant()) || words[from - 1] is "TP" or "TP." or "Tp." or "TX." or "TT.") ? 1 : 0;

    /// <summary>"Hoà" for "Hòa" is another spelling and stays, so does the capital of "Cư M'Lan"; a torn word or a capital within is a slip.</summary>
    private static string AsPrinted(string name, string place, Gazetteer gazetteer) =>
        (gazetteer.IsSpelling(name) && !string.Equals(name, place, StringComparison.OrdinalIgnoreCase)) || Capitalised(name) == Capitalised(place) ? name : LetterForm.SameSpelling(name, place) && !string.Equals(name, place, StringComparison.OrdinalIgnoreCase) && name.Count(char.IsWhiteSpace) == place.Count(char.IsWhiteSpace) ? name : WithCapital(name, place);

    /// <summary>"HMIlay" of "H'mlay": what it is called is known, and that a capital was printed behind its apostrophe.</summary>
    private static string WithCapital(string name, string place)
    {
        var letters = name.Where(char.IsLetterOrDigit).ToList();
        return string.Concat(place.Select((letter, at) => at > 0 && place[at - 1] == '\'' && place[..at].Count(char.IsLetterOrDigit) is var before && before < letters.Count && char.ToUpperInvariant(letter) == letters[before]
            ? letters[before]
            : letter));
    }

    /// <summary>
    /// "Cư MLan" lost no more than its apostrophe: it is put back as that place is spelled, and the letter behind it stays large or
    /// small as it is printed, for both are written. Null where other letters or marks differ.
    /// </summary>
    public static string? Restored(string name, Gazetteer gazetteer)
    {
        if (name.Any(letter => letter is '\'' or '’') || gazetteer.WithApostrophe(name) is not { } place)
            return null;
        var letters = name.Where(char.IsLetterOrDigit).ToList();
        if (letters.TrueForAll(letter => !char.IsLower(letter)))
            return place;
        var restored = place.ToCharArray();
        for (int at = 0, letter = 0; at < restored.Length; at++)
        {
            if (!char.IsLetterOrDigit(restored[at]))
                continue;
            if (at > 0 && restored[at - 1] == '\'')
                restored[at] = letters[letter];
            letter++;
        }

        return new string(restored);
    }

    /// <summary>With a capital behind each apostrophe: of "M'Lan" and "M'lan" both are written.</summary>
    private static string Capitalised(string name) => string.Concat(name.Select((letter, at) => at > 0 && name[at - 1] is '\'' or '’' ? char.ToUpperInvariant(letter) : letter));

    /// <summary>"Đắc Lắk": Lắk is a district, but a capital stands right before it, so that it is rather the end of a misread name.</summary>
    private static bool IsTorn(string[] words, int from) => from > 0 && char.IsUpper(words[from - 1][0]) && char.IsLetter(words[from - 1][^1]);

    private static (string Rank, string Name)? Split(string part)
    {
        var folded = VietnameseText.Fold(part);
        foreach (var rank in GazetteerLists.Ranks)
        {
            var start = VietnameseText.Fold(rank) + " ";
            if (folded.StartsWith(start, StringComparison.Ordinal) && part.Length > start.Length && !folded.StartsWith("tinh lo ", StringComparison.Ordinal))
                return (rank, part[start.Length..].Trim());
        }

        return null;
    }

    /// <summary>"hướng Đạt Hiếu": one letter of the rank is wrong, and a place of that rank has just this name.</summary>
    private static (string Rank, string Name)? Slipped(string part, Gazetteer gazetteer)
    {
        var space = part.IndexOf(' ', StringComparison.Ordinal);
        if (space < 1)
            return null;
        var (first, name) = (VietnameseText.Fold(part[..space]), part[(space + 1)..]);
        if (first is "nh" or "inh" or "tinn" or "tih" or "tnh" or "tinb" or "tin" && gazetteer.Place("tỉnh", Gazetteer.Squeeze(name)) is not null)
            return ("tỉnh", name);
        if (space < 4)
            return null;
        var rank = GazetteerLists.Ranks.FirstOrDefault(rank => Fuzzy.Within(first, VietnameseText.Fold(rank), 1) && gazetteer.Place(rank, Gazetteer.Squeeze(name)) is not null);
        return rank is null ? null : (rank, name);
    }

    private static string Cased(string part, string rank) => char.IsUpper(part[0]) ? char.ToUpperInvariant(rank[0]) + rank[1..] : rank;
}

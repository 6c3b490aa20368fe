using Docs.Core.Text;

namespace Docs.Core.Extraction.Gazetteers;

/// <param name="Known">Every part, agency and place, is in the gazetteer.</param>
internal readonly record struct KnownName(string Value, bool Known)
{
    /// <summary>A ranked place of a province whose places are all known is not among them: a letter of it is wrong.</summary>
    public bool Strange { get; init; }

    /// <summary>Of an address: from which of its parts on all are known.</summary>
    public int KnownFrom { get; init; }
}

/// <summary>
/// An agency's name as it is meant: "ỦY BẠN NHÂN DÂN HUYỆN LẮK" and "UYBANNHÂNDÂN HUYỆN LẮK" are the committee's. What is
/// printed rightly stays as printed, "UỶ" and "ỦY" alike; of a name that is not known nothing is changed.
/// </summary>
internal static class AgencyNames
{
    public static KnownName? Read(string printed, Gazetteer gazetteer)
    {
        var squeezed = Gazetteer.Squeeze(printed);
        if (squeezed.Length < 5)
            return null;

        (string Value, bool Known, int Slips, int Length)? best = null;
        foreach (var (name, length, slips) in gazetteer.AgenciesAtStart(squeezed))
        {
            if (Rest(printed, squeezed[length..], gazetteer) is not { } rest)
                continue;
            var read = (Value: (name + " " + rest.Value).TrimEnd(), rest.Known, slips, length);
            if (best is null || IsBetter(read, best.Value))
                best = read;
        }

        return best is { } found ? new KnownName(AsPrinted(printed, found.Value), found.Known) : null;
    }

    /// <summary>"SỞ TÀI NGUYÊN VÀ MÔ", "VĂN PHÒNG ĐĂNG KÝ. 7": the one known name, in capitals, that most of it begins; null where it is none or several.</summary>
    public static string? Begun(string printed, Gazetteer gazetteer)
    {
        var letters = Gazetteer.Squeeze(string.Join(' ', printed.Split(' ').Where(word => word.Count(char.IsLetter) > 1)));
        var known = letters.Length < ShortestBegun ? [] : gazetteer.Lists["agencies"].Where(name => Gazetteer.Squeeze(name) is var whole && whole.StartsWith(letters, StringComparison.Ordinal) && letters.Length >= MostlyRead * whole.Length).DistinctBy(Gazetteer.Squeeze).Take(2).ToList();
        return known is [var only] ? VietnameseText.Nfc(only).ToUpperInvariant() : null;
    }

    private const int ShortestBegun = 9;

    private const double MostlyRead = 0.55;

    private static bool IsBetter((string Value, bool Known, int Slips, int Length) one, (string Value, bool Known, int Slips, int Length) other) =>
        (one.Known, -one.Slips, one.Length).CompareTo((other.Known, -other.Slips, other.Length)) > 0;

    /// <summary>Nothing, or rank and place; an unknown rest is kept as printed where it starts with a word.</summary>
    private static KnownName? Rest(string printed, string rest, Gazetteer gazetteer)
    {
        if (rest.Length == 0)
            return new KnownName("", true);
        foreach (var rank in GazetteerLists.Ranks)
        {
            var squeezedRank = Gazetteer.Squeeze(rank);
            if (!rest.StartsWith(squeezedRank, StringComparison.Ordinal) || rest.Length == squeezedRank.Length)
                continue;
            if (gazetteer.Place(rank, rest[squeezedRank.Length..]) is { } place)
                return new KnownName($"{rank} {Spelled(Tail(printed, rest[squeezedRank.Length..]), place, gazetteer)}", true);
            return Tail(printed, rest[squeezedRank.Length..]) is { } own ? new KnownName($"{rank} {own}", false) : null;
        }

        return Tail(printed, rest) is { } tail ? new KnownName(tail, false) : null;
    }

    private static string Spelled(string? printed, string place, Gazetteer gazetteer) =>
        printed is null || string.Equals(printed, place, StringComparison.OrdinalIgnoreCase) ? place
        : gazetteer.IsSpelling(printed) ? printed
        : PlaceNames.Restored(printed, gazetteer) ?? gazetteer.Nearest(place, printed);

    /// <summary>The printed words that hold just these letters at the end.</summary>
    private static string? Tail(string printed, string squeezed)
    {
        for (var at = printed.LastIndexOf(' '); at > 0; at = printed.LastIndexOf(' ', at - 1))
        {
            var tail = Gazetteer.Squeeze(printed[at..]);
            if (tail.Length >= squeezed.Length)
                return tail == squeezed ? printed[(at + 1)..] : null;
        }

        return null;
    }

    private static string AsPrinted(string printed, string meant)
    {
        if (LetterForm.SameSpelling(printed, meant) && Words(printed) == Words(meant) && Stops(printed) <= Stops(meant))
            return printed;
        var letters = printed.Count(char.IsLetter);
        return printed.Count(char.IsUpper) > 0.6 * letters ? VietnameseText.Nfc(meant).ToUpperInvariant() : meant;
    }

    /// <summary>A speck behind a word is read as a stop: "ỦY BAN NHÂN. DÂN".</summary>
    private static int Stops(string text) => text.Count(sign => sign is ',' or '.' or ';' or ':');

    private static int Words(string text) => text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Length;
}

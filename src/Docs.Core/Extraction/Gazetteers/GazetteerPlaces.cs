using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Gazetteers;

/// <summary>Its places: provinces to communes, by rank and letters, and the spellings that differ in marks and apostrophes.</summary>
internal sealed partial class Gazetteer
{
    /// <summary>Two communes may differ in one letter; of six letters on they hardly do, and districts are few.</summary>
    private const int ShortestPlaceWithSlip = 6;

    private readonly Lazy<Regex> provinceEnd = new(() => Patterns.Of(
        $@"\b(tinh\s+({Patterns.AnyOf(lists["tỉnh"].Select(VietnameseText.Fold))})|(thanh pho|tp\.?)\s+(ha noi|ho chi minh|da nang|hai phong|can tho|hue))\b"));
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> places = GazetteerLists.Ranks.ToFrozenDictionary(rank => rank, rank => BySqueezed(lists[rank]));
    private readonly string[] foldedRanks = [.. GazetteerLists.Ranks.Select(rank => VietnameseText.Fold(rank) + " ")];
    private readonly FrozenSet<string> spellings = GazetteerLists.Ranks.SelectMany(rank => lists[rank]).Select(VietnameseText.Exact).ToFrozenSet();
    private readonly FrozenDictionary<string, string> byMarkedLetters = GazetteerLists.Ranks.SelectMany(rank => lists[rank]).Where(place => place.Contains('\'')).GroupBy(MarkedLetters).ToFrozenDictionary(same => same.Key, same => same.First());

    /// <summary>"tỉnh Đắk Lắk", "thành phố Hà Nội" in folded text: an address goes no further.</summary>
    public Regex ProvinceEnd => provinceEnd.Value;

    /// <summary>"phuong thanh nhat": rank first.</summary>
    public bool IsRankAtStart(string folded) => foldedRanks.Any(rank => folded.StartsWith(rank, StringComparison.Ordinal));

    /// <summary>The place of this rank and name; null where it is not known or two are as near.</summary>
    public string? Place(string rank, string squeezed) =>
        places[rank].GetValueOrDefault(squeezed) ?? OfAlike(places[rank], squeezed) ?? Nearest(places[rank], squeezed, rank is "huyện" or "thị xã" ? ShortestPlaceWithSlip - 1 : ShortestPlaceWithSlip);

    /// <summary>The place of this rank and these very letters.</summary>
    public string? OfRank(string rank, string squeezed) => places[rank].GetValueOrDefault(squeezed);

    /// <summary>A place of whatever rank; letters alone must be the same.</summary>
    public string? AnyPlace(string squeezed) =>
        GazetteerLists.Ranks.Select(rank => places[rank].GetValueOrDefault(squeezed)).FirstOrDefault(place => place is not null)
        ?? GazetteerLists.Ranks.Select(rank => OfAlike(places[rank], squeezed)).FirstOrDefault(place => place is not null);

    /// <summary>
    /// "la Lốp", "1a Rvê", "Ea Rai": capital i, small l and one look alike, and no dictionary knows the names of the highlands. A place
    /// that is written so comes first; null where two are alike.
    /// </summary>
    private static string? OfAlike(FrozenDictionary<string, string> known, string squeezed)
    {
        if (squeezed.Length < ShortestAlike || squeezed.All(char.IsAsciiDigit))
            return null;
        var alike = Alike(squeezed);
        return known.Where(pair => pair.Key.Length == squeezed.Length && Alike(pair.Key) == alike).Select(pair => pair.Value).Take(2).ToList() is [var only] ? only : null;
    }

    private const int ShortestAlike = 5;

    private static string Alike(string squeezed) => squeezed.Replace('i', 'l').Replace('1', 'l');

    /// <summary>Of the spellings of one place that which is nearest to the print: "M'Drắk" of "M'DRAK", though "M'Đrắk" is written too.</summary>
    public string Nearest(string place, string printed)
    {
        var squeezed = Squeeze(place);
        var written = GazetteerLists.Ranks.SelectMany(rank => lists[rank]).Where(other => Squeeze(other) == squeezed).Distinct().ToList();
        return written.Count < 2 || Alike(Squeeze(printed)) != Alike(squeezed) ? place : NearNames.Of(printed, written, squeezed.Length)?.Name ?? place;
    }

    /// <summary>"M'Đrắk" and "M'Drắk" are written of one district: a known spelling is no slip of another.</summary>
    public bool IsSpelling(string place) => spellings.Contains(VietnameseText.Exact(place));

    /// <summary>The spelling of a place that has an apostrophe and else the very letters and marks: "M'Drắk" of "MDrắk", though "M'Đrắk" is written too; null for none.</summary>
    public string? WithApostrophe(string place) => byMarkedLetters.GetValueOrDefault(MarkedLetters(place));

    private static string MarkedLetters(string text) => string.Concat(VietnameseText.Exact(text).Where(char.IsLetterOrDigit));
}

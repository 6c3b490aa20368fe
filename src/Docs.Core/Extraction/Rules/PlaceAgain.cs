using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// Running text names the place of an agency again: in addresses, in the line of the day, where something was registered. Marks are lost
/// and made most in capitals, and a list of one province's places knows not those of others: "PHƯỜNG QUẢNG TIẾN" of papers that
/// say "phường Quang Tiến" else is the latter, and what stands so throughout is no slip of a place that is known.
/// </summary>
internal static class PlaceAgain
{
    private static readonly Regex Ranked = Patterns.Of(@"(^| )(huyen|thi xa|quan|phuong|xa|thi tran) (?<place>[^ ]+( [^ ]+){0,3})$");

    /// <summary>One place says so, several that it is meant.</summary>
    private const int Enough = 2;

    private const double OfAgain = 0.94;

    private const string Mended = "+again";

    /// <summary>Everywhere else it has other marks, and not the same each time: a person must see which.</summary>
    private const double OfDenied = 0.75;

    public static void Weigh(Fields found, Passage whole)
    {
        found.Put(FieldNames.Agency, agency => OfAgency(agency, whole));
        found.Put(FieldNames.ParentAgency, agency => OfAgency(agency, whole));
        found.Put(FieldNames.Place, place => OfIssue(place, found.Get(FieldNames.Agency)?.Value ?? "", whole));
    }

    private static Found OfAgency(Found agency, Passage whole)
    {
        if (PlaceOf(agency.Value) is not { } place)
            return agency;
        var spelled = Spelled(VietnameseText.Fold(place), whole);
        if ((Other(place, spelled) ?? Printed(PlaceOf(Joined(agency)), spelled, whole)) is { } meant)
            return agency with { Value = agency.Value[..^place.Length] + (place.Any(char.IsLower) ? meant : meant.ToUpperInvariant()), Rule = agency.Rule + Mended, Strength = Math.Min(agency.Strength, OfAgain) };
        return IsDenied(place, spelled) ? agency with { Strength = agency.Strength * OfDenied } : agency;
    }

    private static string? PlaceOf(string agency) => Ranked.Match(VietnameseText.Fold(agency)) is { Success: true } match ? agency[match.Groups["place"].Index..] : null;

    /// <summary>"XÃ ĐỨC MINH", taken for the known "XÃ ĐỨC BÌNH", of a paper that says "xã Đức Minh" again and the other nowhere.</summary>
    private static string? Printed(string? printed, List<string> asMeant, Passage whole) =>
        asMeant.Count == 0 && printed is not null && Spelled(VietnameseText.Fold(printed), whole) is { Count: >= Enough } spelled && spelled.Distinct().Count() == 1 ? spelled[0] : null;

    private static string Joined(Found found) => string.Join(' ', found.Words.Select(word => word.Text)).Trim('_', '.', ',', '-', ' ');

    private static Found OfIssue(Found place, string agency, Passage whole)
    {
        var spelled = Spelled(VietnameseText.Fold(place.Value), whole);
        // "Tân Ninh" of the ward of that name, taken for the known "Tây Ninh".
        if (PlaceOf(agency) is { } own && Joined(place) is var printed && VietnameseText.Fold(own) == VietnameseText.Fold(printed) && VietnameseText.Fold(printed) != VietnameseText.Fold(place.Value))
            return place with { Value = printed, Rule = place.Rule + Mended, Strength = Math.Min(place.Strength, OfAgain) };
        var isSeat = PlaceOf(agency) is { } seat && LetterForm.SameSpelling(seat, place.Value);
        // Its own line, which spells it as it was read.
        if (!isSeat)
            spelled.Remove(place.Value);
        if ((Other(place.Value, spelled) ?? (spelled.Count < Enough ? Offered(place, whole) ?? Printed(Joined(place), spelled, whole) : null)) is { } meant)
            return place with { Value = meant, Rule = place.Rule + Mended, Strength = Math.Min(place.Strength, OfAgain) };
        return !isSeat && IsDenied(place.Value, spelled) ? place with { Strength = place.Strength * OfDenied } : place;
    }

    private static bool IsDenied(string place, List<string> spelled) => spelled.Count >= Enough && !spelled.Exists(one => LetterForm.SameSpelling(one, place));

    /// <summary>"Đứt Trọng", which the engine held for "Đức Trọng" too, of a paper that names the district Đức Trọng.</summary>
    private static string? Offered(Found place, Passage whole) =>
        place.Words.Where(word => word.Others is not null).SelectMany(word => word.Others!.Select(other => place.Value.Replace(word.Text.Trim(','), other.Trim(','), StringComparison.Ordinal)))
            .Where(value => value != place.Value && Spelled(VietnameseText.Fold(value), whole) is { Count: >= Enough } again && again.TrueForAll(one => one == value)).Distinct().Take(2).ToList() is [var only] ? only : null;

    /// <summary>The one spelling with other marks that is said more than once, where none is as it was read.</summary>
    private static string? Other(string place, List<string> spelled) =>
        spelled.Count >= Enough && spelled.Distinct().Count() == 1 && !LetterForm.SameSpelling(spelled[0], place) ? spelled[0] : null;

    /// <summary>How small letters spell a place of these letters, wherever the paper names it.</summary>
    private static List<string> Spelled(string folded, Passage whole)
    {
        var spelled = new List<string>();
        for (var at = folded.Length < ShortestPlace ? -1 : whole.Folded.IndexOf(folded, StringComparison.Ordinal); at >= 0; at = whole.Folded.IndexOf(folded, at + folded.Length, StringComparison.Ordinal))
        {
            var end = at + folded.Length;
            if ((end == whole.Text.Length || !char.IsLetterOrDigit(whole.Text[end])) && IsName(whole.Text.AsSpan(at, folded.Length)) && IsPlace(whole.Folded, at, end))
                spelled.Add(whole.Text.Substring(at, folded.Length));
        }

        return spelled;
    }

    private const int ShortestPlace = 4;

    /// <summary>Capitals throughout are the head's and the seal's.</summary>
    private static bool IsName(ReadOnlySpan<char> text)
    {
        var small = false;
        foreach (var letter in text)
            small |= char.IsLower(letter);
        return small && char.IsUpper(text[0]);
    }

    private static readonly Regex RankBefore = Patterns.Of(@"\b(tinh|thanh pho|huyen|thi xa|quan|phuong|xa|thi tran)\s$");

    /// <summary>Behind its rank, or before the day.</summary>
    private static bool IsPlace(string folded, int start, int end) =>
        RankBefore.IsMatch(folded[Math.Max(0, start - 10)..start]) || (folded.AsSpan(end).StartsWith(", ngay ", StringComparison.Ordinal) && (start == 0 || !char.IsLetter(folded[start - 1])));
}

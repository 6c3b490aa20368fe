using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction;

/// <summary>Place of issue and agency: the one is the other's seat.</summary>
internal static class PlaceCheck
{
    /// <summary>One slip in a name no other agency's seat is near to.</summary>
    private const double MisreadSeat = 0.8;

    /// <summary>Letter by letter the seat in the agency's name, which was surely read, however badly the place itself was.</summary>
    private const double SamePlace = 0.7;

    private const double SurelyRead = 0.85;

    private static readonly Regex Seat = Patterns.Of(@"\b(tinh|thanh pho|huyen|thi xa|quan|phuong|xa|thi tran) (?<place>[^ ]+( [^ ]+){0,4})$");

    /// <summary>NĐ 30/2020, Phụ lục I: the place is that of the agency's seat, whose name has it, or the one above it. Where it does not, a misread place cannot be told from another one.</summary>
    public static void AgainstAgency(Dictionary<string, FieldValue> fields, Gazetteer gazetteer)
    {
        if (!fields.TryGetValue(FieldNames.Place, out var place))
            return;
        if (SeatOf(fields.GetValueOrDefault(FieldNames.Agency), gazetteer) is { } seat && IsMisread(place.Value, seat, gazetteer))
        {
            fields[FieldNames.Place] = place with { Value = seat, Confidence = Scoring.Vouched(Math.Max(place.Confidence, MisreadSeat)), Source = place.Source + "+agency" };
            return;
        }

        var names = VietnameseText.Fold($"{fields.GetValueOrDefault(FieldNames.Agency)?.Value} {fields.GetValueOrDefault(FieldNames.ParentAgency)?.Value} {fields.GetValueOrDefault(FieldNames.Capacity)?.Value}");
        if (!$" {names} ".Contains($" {VietnameseText.Fold(place.Value)} ", StringComparison.Ordinal))
            fields[FieldNames.Place] = place with { Confidence = Math.Round(place.Confidence * 0.9, 3) };
        else if (fields.GetValueOrDefault(FieldNames.Agency) is { Confidence: > SurelyRead } agency && IsSeat(place.Value, agency.Value))
            fields[FieldNames.Place] = place with { Confidence = Math.Max(place.Confidence, Scoring.Agreed(Math.Max(place.Confidence, SamePlace))) };
    }

    /// <summary>Behind its rank and whole: "Súp" is not the seat of "HUYỆN EA SÚP".</summary>
    private static bool IsSeat(string place, string agency) =>
        Seat.Match(VietnameseText.Fold(agency)) is { Success: true } match && agency[match.Groups["place"].Index..].Equals(place, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Cư M'gar" of "ỦY BAN NHÂN DÂN HUYỆN CƯ M'GAR".</summary>
    private static string? SeatOf(FieldValue? agency, Gazetteer gazetteer) =>
        agency is not null && Seat.Match(VietnameseText.Fold(agency.Value)) is { Success: true } match ? gazetteer.AnyPlace(Gazetteer.Squeeze(match.Groups["place"].Value)) : null;

    /// <summary>"Ea W%": in no name.</summary>
    private static bool IsNoLetter(char sign) => !char.IsLetterOrDigit(sign) && sign is not (' ' or '\'' or '’' or '-');

    /// <summary>"Cư M$ar", "Ea Heo": no known place, and a letter or two from the seat.</summary>
    private static bool IsMisread(string place, string seat, Gazetteer gazetteer)
    {
        var (read, known) = (Gazetteer.Squeeze(place), Gazetteer.Squeeze(seat));
        return !read.EndsWith(known, StringComparison.Ordinal) && known.Length > (place.Any(IsNoLetter) ? 3 : 4) && gazetteer.AnyPlace(read) is null && Fuzzy.Within(read, known, known.Length > 6 ? 2 : 1);
    }
}

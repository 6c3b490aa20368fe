using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Rules;
using Docs.Core.Text;

namespace Docs.Core.Extraction;

/// <summary>Fields that vouch for each other or contradict: number and agency, day of issue and last valid day, number's year and day.</summary>
internal static class CrossCheck
{
    public static Dictionary<string, FieldValue> Of(Fields found, Gazetteer gazetteer)
    {
        var fields = found.All.ToDictionary(pair => pair.Key, pair => pair.Value.ToField());
        CodeAgainstAgency(fields, gazetteer);
        LetterByNotation(fields);
        YearAgainstDay(fields);
        DaysInOrder(fields);
        PlaceAgainstAgency(fields, gazetteer);
        SubjectAgainstHolder(fields);
        return fields;
    }

    /// <summary>"SXD" are the initials of "SỞ XÂY DỰNG"; "UBND" stands for "ỦY BAN NHÂN DÂN". A name cut short does not fit its code; a code that is no agency's ("TLKS-BS") says nothing. A fit proves the letters of the number, not its digits.</summary>
    private static void CodeAgainstAgency(Dictionary<string, FieldValue> fields, Gazetteer gazetteer)
    {
        if (!fields.TryGetValue(FieldNames.Number, out var number) || !fields.TryGetValue(FieldNames.Agency, out var agency)
            || number.Confidence < 0.7 || !OfficialNumber.TryParse(number.Value, out var parts) || parts.AgencyCode is not { } code)
            return;

        var codes = VietnameseText.Fold(code).Split('-');
        var own = Array.FindAll(codes, gazetteer.IsAgencyCode);
        if (own.Length == 0)
        {
            if (fields.GetValueOrDefault(FieldNames.Type)?.Value is "Công văn" && !IsShortFor(codes[0], $"{fields.GetValueOrDefault(FieldNames.ParentAgency)?.Value} {agency.Value}"))
                fields[FieldNames.Number] = number with { Confidence = Math.Round(number.Confidence * 0.8, 3) };
            return;
        }

        if (Array.Exists(codes, one => StandsFor(one, VietnameseText.Fold(agency.Value))))
            fields[FieldNames.Number] = number with { Confidence = number.Confidence < HardlyRead ? Math.Max(number.Confidence, Math.Min(MostOfHardlyRead, Scoring.Vouched(number.Confidence))) : Scoring.Vouched(number.Confidence) };
        else
            fields[FieldNames.Agency] = agency with { Confidence = Math.Round(agency.Confidence * 0.9, 3) };
    }

    private const double SurelyRead = 0.85;

    /// <summary>Of all documents the official letter alone has no type in its notation (NĐ 30/2020, Phụ lục I, mục II.3): what has no title and such a number is one.</summary>
    private static void LetterByNotation(Dictionary<string, FieldValue> fields)
    {
        if (fields.TryGetValue(FieldNames.Type, out var type) && type is { Value: "Công văn", Source: TypeRule.OfLetter } && fields.TryGetValue(FieldNames.Number, out var number)
            && OfficialNumber.TryParse(number.Value, out var parts) && parts is { TypeCode: null, IsComplete: true } && number.Confidence > SurelyRead)
            fields[FieldNames.Type] = type with { Confidence = Scoring.Vouched(Scoring.Vouched(type.Confidence)) };
    }

    /// <summary>Digits so badly read go to a person, whatever their notation fits, after <see cref="Scoring.Calibrated"/> too.</summary>
    private const double HardlyRead = 0.8, MostOfHardlyRead = 0.83;

    /// <summary>Its letters stand in the name in this order, "TTr" in "Thanh tra": "SYENVD" in "SỞ Y TẾ" do not.</summary>
    private static bool IsShortFor(string code, string name)
    {
        var (letters, at) = (Gazetteer.Squeeze(name), 0);
        foreach (var letter in code.Where(char.IsLetter))
        {
            at = letters.IndexOf(letter, at) + 1;
            if (at == 0)
                return false;
        }

        return true;
    }

    private static bool StandsFor(string code, string agency)
    {
        var words = agency.Split([' ', '-', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        var initials = string.Concat(words.Select(word => word[0]));
        var withoutAnd = string.Concat(words.Where(word => word != "va").Select(word => word[0]));
        return words.Contains(code) || initials.Contains(code, StringComparison.Ordinal) || withoutAnd.Contains(code, StringComparison.Ordinal);
    }

    /// <summary>"01/2023/TT-VPCP" is of 2023; a birth's "45/2021" is the register's year, which a later extract keeps.</summary>
    private static void YearAgainstDay(Dictionary<string, FieldValue> fields)
    {
        if (fields.TryGetValue(FieldNames.Number, out var number) && fields.TryGetValue(FieldNames.IssuedOn, out var day)
            && OfficialNumber.TryParse(number.Value, out var parts) && parts.Year is { } year && !day.Value.StartsWith($"{year:0000}", StringComparison.Ordinal))
        {
            fields[FieldNames.Number] = number with { Confidence = Scoring.Contradicted(number.Confidence) };
            fields[FieldNames.IssuedOn] = day with { Confidence = Scoring.Contradicted(day.Confidence) };
        }
    }

    /// <summary>NĐ 30/2020, Phụ lục I: the place is that of the agency's seat, whose name has it, or the one above it. Where it does not, a misread place cannot be told from another one.</summary>
    private static void PlaceAgainstAgency(Dictionary<string, FieldValue> fields, Gazetteer gazetteer)
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
    }

    /// <summary>One slip in a name no other agency's seat is near to.</summary>
    private const double MisreadSeat = 0.8;

    /// <summary>"Cư M'gar" of "ỦY BAN NHÂN DÂN HUYỆN CƯ M'GAR".</summary>
    private static string? SeatOf(FieldValue? agency, Gazetteer gazetteer) =>
        agency is not null && Seat.Match(VietnameseText.Fold(agency.Value)) is { Success: true } match ? gazetteer.AnyPlace(Gazetteer.Squeeze(match.Groups["place"].Value)) : null;

    /// <summary>"Cư M$ar", "Ea Heo": no known place, and a letter or two from the seat.</summary>
    private static bool IsMisread(string place, string seat, Gazetteer gazetteer)
    {
        var (read, known) = (Gazetteer.Squeeze(place), Gazetteer.Squeeze(seat));
        return !read.EndsWith(known, StringComparison.Ordinal) && known.Length > 4 && gazetteer.AnyPlace(read) is null && Layout.Fuzzy.Within(read, known, known.Length > 6 ? 2 : 1);
    }

    private static readonly System.Text.RegularExpressions.Regex Seat = Layout.Patterns.Of(@"\b(tinh|thanh pho|huyen|thi xa|quan|phuong|xa|thi tran) (?<place>[^ ]+( [^ ]+){0,4})$");

    /// <summary>The subject names the holder with other marks: one of the two is misread.</summary>
    private static void SubjectAgainstHolder(Dictionary<string, FieldValue> fields)
    {
        if (fields.TryGetValue(FieldNames.Subject, out var subject) && fields.TryGetValue(FieldNames.Holder, out var holder)
            && VietnameseText.Fold(subject.Value).Contains(VietnameseText.Fold(holder.Value), StringComparison.Ordinal) && !subject.Value.Contains(holder.Value, StringComparison.OrdinalIgnoreCase))
            fields[FieldNames.Subject] = subject with { Confidence = Math.Round(subject.Confidence * 0.8, 3) };
    }

    private static void DaysInOrder(Dictionary<string, FieldValue> fields)
    {
        if (fields.TryGetValue(FieldNames.IssuedOn, out var issued) && fields.TryGetValue(FieldNames.ExpiresOn, out var expires)
            && string.CompareOrdinal(expires.Value, issued.Value) < 0)
            fields[FieldNames.ExpiresOn] = expires with { Confidence = Scoring.Contradicted(expires.Confidence) };
    }
}

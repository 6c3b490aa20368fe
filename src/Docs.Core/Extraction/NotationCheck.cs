using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Rules;
using Docs.Core.Text;

namespace Docs.Core.Extraction;

/// <summary>What a number's notation and the agency's name say of each other.</summary>
internal static class NotationCheck
{
    private const double SurelyRead = 0.85;

    /// <summary>Digits so badly read go to a person, whatever their notation fits, after <see cref="Scoring.Calibrated"/> too.</summary>
    private const double HardlyRead = 0.8, MostOfHardlyRead = 0.83;

    /// <summary>"1663/SYTNVD" of the "SỞ Y TẾ": a letter's notation is the agency, a dash and the unit that wrote it (NĐ 30/2020, Phụ lục I, mục II.3), so the dash was lost.</summary>
    public static void DashOfUnit(Dictionary<string, FieldValue> fields, Gazetteer gazetteer)
    {
        if (!fields.TryGetValue(FieldNames.Number, out var number) || !fields.TryGetValue(FieldNames.Agency, out var agency) || !OfficialNumber.TryParse(number.Value, out var parts)
            || parts is not { TypeCode: null, AgencyCode: { } code } || code.Contains('-') || gazetteer.IsAgencyCode(VietnameseText.Fold(code)))
            return;
        var own = Enumerable.Range(3, Math.Max(0, code.Length - 4)).FirstOrDefault(length => VietnameseText.Fold(code[..length]) is var start && gazetteer.IsAgencyCode(start) && StandsFor(start, VietnameseText.Fold(agency.Value)));
        if (own > 0 && number.Value.EndsWith(code, StringComparison.Ordinal))
            fields[FieldNames.Number] = number with { Value = $"{number.Value[..^code.Length]}{code[..own]}-{code[own..]}", Source = number.Source + "+agency" };
    }

    /// <summary>"SXD" are the initials of "SỞ XÂY DỰNG"; "UBND" stands for "ỦY BAN NHÂN DÂN". A name cut short does not fit its code; a code that is no agency's ("TLKS-BS") says nothing. A fit proves the letters of the number, not its digits.</summary>
    public static void CodeAgainstAgency(Dictionary<string, FieldValue> fields, Gazetteer gazetteer)
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

    /// <summary>Of all documents the official letter alone has no type in its notation (NĐ 30/2020, Phụ lục I, mục II.3): what has no title and such a number is one.</summary>
    public static void LetterByNotation(Dictionary<string, FieldValue> fields)
    {
        if (fields.TryGetValue(FieldNames.Type, out var type) && type is { Value: "Công văn", Source: TypeRule.OfLetter } && fields.TryGetValue(FieldNames.Number, out var number)
            && OfficialNumber.TryParse(number.Value, out var parts) && parts is { TypeCode: null, IsComplete: true } && number.Confidence > SurelyRead)
            fields[FieldNames.Type] = type with { Confidence = Scoring.Vouched(Scoring.Vouched(type.Confidence)) };
    }

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
}

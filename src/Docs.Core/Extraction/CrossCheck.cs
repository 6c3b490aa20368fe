using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Text;

namespace Docs.Core.Extraction;

/// <summary>Fields that vouch for each other or contradict: number and agency, day of issue and last valid day, number's year and day.</summary>
internal static class CrossCheck
{
    public static Dictionary<string, FieldValue> Of(Fields found, Gazetteer gazetteer)
    {
        var fields = found.All.ToDictionary(pair => pair.Key, pair => pair.Value.ToField());
        NotationCheck.DashOfUnit(fields, gazetteer);
        NotationCheck.CodeAgainstAgency(fields, gazetteer);
        NotationCheck.LetterByNotation(fields);
        YearAgainstDay(fields);
        DaysInOrder(fields);
        PlaceCheck.AgainstAgency(fields, gazetteer);
        SubjectAgainstHolder(fields);
        return fields;
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

using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction;

/// <summary>Least confidence at which a required field needs no person's look, 0–1.</summary>
/// <param name="Field">For every required field without a threshold of its own.</param>
/// <param name="ByField">By field name.</param>
/// <param name="Doubt">A value of a field that is not required needs a look below this: it would be published with the others. Recitals and the like are left out.</param>
public sealed record PublishThresholds(double Field = 0.9, IReadOnlyDictionary<string, double>? ByField = null, double Doubt = 0.8)
{
    public double Of(string field) => ByField is not null && ByField.TryGetValue(field, out var own) ? own : Field;
}

/// <summary>Whether a document may be published without a person's look. A closed set.</summary>
public abstract record PublishDecision
{
    private PublishDecision()
    {
    }

    /// <summary>Every required field of its type passes its threshold or was stated by the manifest, and no other value of weight is doubtful.</summary>
    public sealed record Sure : PublishDecision;

    /// <param name="Fields">Names of the fields to look at.</param>
    /// <param name="Reason">One Vietnamese line for the review queue, without personal data.</param>
    public sealed record Unsure(IReadOnlyList<string> Fields, string Reason) : PublishDecision;

    /// <param name="stated">Fields the manifest states: a person's word needs no second look.</param>
    public static PublishDecision Of(ExtractedFields fields, DescriptorSet descriptors, IReadOnlySet<string> stated, PublishThresholds thresholds)
    {
        var open = Required(fields, descriptors).Where(any => !Array.Exists(any, field => IsSure(field, fields, stated, thresholds))).ToList();
        var doubtful = fields.Values.Where(pair => !Light.Contains(pair.Key) && pair.Value.Confidence < thresholds.Doubt && !stated.Contains(pair.Key)).Select(pair => new[] { pair.Key });
        open.AddRange(doubtful.Where(one => !open.Exists(any => any.Contains(one[0]))));
        var doubts = Doubts(fields, thresholds).ToList();
        if (open.Count == 0 && doubts.Count == 0)
            return new Sure();

        var toLookAt = open.Select(any => Array.Find(any, field => fields[field] is not null) ?? any[0]).ToList();
        if (doubts.Count > 0 && !toLookAt.Contains(FieldNames.Subject))
            toLookAt.Add(FieldNames.Subject);
        return new Unsure(toLookAt, string.Join(' ', [.. OfFields(open, fields), .. doubts]));
    }

    /// <summary>What its type requires and nobody found or stated.</summary>
    /// <returns>Names of fields any one of which would do; the first is the one to ask for.</returns>
    public static IReadOnlyList<string[]> Empty(ExtractedFields fields, DescriptorSet descriptors) =>
        [.. Required(fields, descriptors).Where(any => Array.TrueForAll(any, field => fields[field] is null))];

    private static IEnumerable<string[]> Required(ExtractedFields fields, DescriptorSet descriptors)
    {
        var type = descriptors.Find(fields[FieldNames.Type]) ?? OpenTypeOf(fields[FieldNames.Type], descriptors);
        return (type?.Required ?? DescriptorReader.DefaultRequired).Select(entry => entry.Split('|'));
    }

    private static IEnumerable<string> OfFields(List<string[]> open, ExtractedFields fields)
    {
        var missing = open.Where(any => Array.TrueForAll(any, field => fields[field] is null)).ToList();
        if (missing.Count > 0)
            yield return $"Chưa đọc được: {Names(missing)}.";
        if (open.Except(missing).ToList() is { Count: > 0 } unsure)
            yield return $"Chưa chắc: {Names(unsure)}.";
    }

    /// <summary>What a document does to others is published with it: a number misread there leaves what is dead in force.</summary>
    private static IEnumerable<string> Doubts(ExtractedFields fields, PublishThresholds thresholds)
    {
        foreach (var doubt in fields.Doubts)
            yield return doubt;
        if (fields.Doubts.Count == 0 && fields.Relations.Any(relation => relation.Confidence < thresholds.Doubt))
            yield return "Chưa chắc số của giấy tờ mà văn bản này tác động đến.";
        if (IsChangeWithoutTarget(fields))
            yield return "Trích yếu nói đến việc thay đổi hiệu lực của giấy tờ khác nhưng chưa đọc được số của giấy tờ nào.";
    }

    /// <summary>What is told beside the result and harms nobody: recitals, the shelf, what follows from other fields.</summary>
    private static readonly HashSet<string> Light = [FieldNames.LegalBases, FieldNames.Location, FieldNames.TypeCode, FieldNames.ProcedureName];

    /// <summary>"Về việc thu hồi Giấy chứng nhận …": published without the number it revokes, it would leave what is dead in force.</summary>
    public static bool IsChangeWithoutTarget(ExtractedFields fields) =>
        fields.Relations.Count == 0 && fields[FieldNames.Subject] is { } subject && Change.IsMatch(Text.VietnameseText.Fold(subject));

    private static readonly Regex Change = Patterns.Of(
        @"^(ve viec|v/v|ve)\s+(thu hoi|huy bo|bai bo|thay the|gia han|dinh chinh|dinh chi|cham dut hieu luc|cap lai|cap doi|sua doi)\b.*\b(giay|quyet dinh|chung chi|chung nhan|van ban)\b");

    private static bool IsSure(string field, ExtractedFields fields, IReadOnlySet<string> stated, PublishThresholds thresholds) =>
        fields.Values.TryGetValue(field, out var value) && (stated.Contains(field) || value.Confidence >= thresholds.Of(field));

    /// <summary>"Giấy phép khai thác nước dưới đất" is published by the rules of "Giấy phép".</summary>
    private static DocumentDescriptor? OpenTypeOf(string? name, DescriptorSet descriptors) =>
        name is null ? null : descriptors.Types.Where(type => type.Open && name.StartsWith(type.Name, StringComparison.OrdinalIgnoreCase)).MaxBy(type => type.Name.Length);

    private static string Names(IEnumerable<string[]> fields) => string.Join("; ", fields.Select(any => string.Join(" hoặc ", any.Select(FieldLabels.Of))));
}

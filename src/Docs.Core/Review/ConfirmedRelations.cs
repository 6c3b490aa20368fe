using System.Globalization;
using Docs.Core.Extraction;
using Docs.Core.Text;

namespace Docs.Core.Review;

/// <summary>A relation as a reviewer typed it.</summary>
/// <param name="Id">Of the one that stood there; null: added.</param>
/// <param name="Kind">Name of a <see cref="RelationKind"/>.</param>
public sealed record TypedRelation(string? Id, string? Kind, string? Number, string? IssuedOn, string? Agency);

/// <inheritdoc cref="TypedRelation"/>
public sealed record ConfirmedRelation(string? Id, RelationKind Kind, string Number, DateOnly? IssuedOn, string? Agency);

/// <summary>What a reviewer typed of what the document does to others, brought into the form relations have.</summary>
public static class ConfirmedRelations
{
    /// <summary>Twice of what is read at most of one document.</summary>
    public const int Most = 400;

    private const int LongestNumber = 100, LongestAgency = 300;

    /// <summary>Begins the names of problems, with the position from 0 behind it.</summary>
    public const string Prefix = "relations.";

    /// <param name="own">The document's fields as they will count.</param>
    /// <param name="problems">Gets one Vietnamese sentence a wrong relation.</param>
    public static IReadOnlyList<ConfirmedRelation> Read(IReadOnlyList<TypedRelation> typed, ExtractedFields own, IDictionary<string, string> problems)
    {
        if (typed.Count > Most)
        {
            problems[Prefix + Most.ToString(CultureInfo.InvariantCulture)] = $"Tối đa {Most} giấy tờ bị tác động trong một văn bản.";
            return [];
        }

        var read = new List<ConfirmedRelation>();
        var known = new HashSet<(RelationKind, string, DateOnly?, string?)>();
        for (var i = 0; i < typed.Count; i++)
        {
            var (relation, problem) = Read(typed[i], own);
            if (relation is not null && !known.Add((relation.Kind, OfficialNumber.Key(relation.Number), relation.IssuedOn, relation.Agency)))
                problem = "Giấy tờ này đã có ở dòng trên.";
            if (relation?.Id is { } id && read.Exists(one => one.Id == id))
                problem = "Một dòng được gửi hai lần.";
            if (problem is not null)
                problems[Prefix + i.ToString(CultureInfo.InvariantCulture)] = problem;
            else
                read.Add(relation!);
        }

        return read;
    }

    private static (ConfirmedRelation? Relation, string? Problem) Read(TypedRelation typed, ExtractedFields own)
    {
        var (number, agency, day) = (Clean(typed.Number), Clean(typed.Agency), Clean(typed.IssuedOn));
        var issuedOn = day.Length == 0 ? null : VietnameseDate.Parse(day);
        if (!Enum.TryParse<RelationKind>(typed.Kind, ignoreCase: true, out var kind) || !Enum.IsDefined(kind) || char.IsAsciiDigit(typed.Kind![0]))
            return (null, "Hãy chọn văn bản này làm gì với giấy tờ kia.");
        if (number.Length > LongestNumber || !number.Any(char.IsAsciiDigit))
            return (null, $"Hãy ghi số của giấy tờ bị tác động (tối đa {LongestNumber} ký tự); nếu không có giấy tờ nào, hãy bỏ dòng này.");
        if (day.Length > 0 && issuedOn is null)
            return (null, "Ngày của giấy tờ bị tác động không phải một ngày có thật; hãy viết như 05/02/2026.");
        if (agency.Length > LongestAgency)
            return (null, $"Tên cơ quan quá dài (tối đa {LongestAgency} ký tự).");
        if (own[FieldNames.Number] is { } self && OfficialNumber.Key(self) == OfficialNumber.Key(number) && agency.Length == 0 && (issuedOn is null || issuedOn == own.Date(FieldNames.IssuedOn)))
            return (null, "Đây là số của chính văn bản này; nếu là giấy tờ khác cùng số, hãy ghi ngày hoặc cơ quan của nó.");
        return (new ConfirmedRelation(typed.Id, kind, number, issuedOn, agency.Length == 0 ? null : agency), null);
    }

    private static string Clean(string? text) => VietnameseText.Nfc(text ?? "").Trim();
}

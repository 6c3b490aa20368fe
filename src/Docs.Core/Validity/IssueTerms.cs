using Docs.Core.Extraction;
using Docs.Core.Jobs;
using Docs.Core.Text;

namespace Docs.Core.Validity;

/// <summary>What the fields of a result say of its term: the content of its issue event.</summary>
public static class IssueTerms
{
    /// <summary>
    /// The first day is effectiveFrom, else issuedOn. The end is what the paper states — a last day before a term, a term
    /// counted from the first day — else the default of its type, else undetermined. A statement that cannot be read is not
    /// replaced by a default: the paper says something, and nobody knows what. A term that a person states beats a last day
    /// that only the machine read.
    /// </summary>
    public static IssueTerm Determine(ExtractedFields fields, DefaultTerms defaults)
    {
        var from = Day(fields, FieldNames.EffectiveFrom) ?? Day(fields, FieldNames.IssuedOn);
        if (fields[FieldNames.ExpiresOn] is not null && !(IsPersons(fields, FieldNames.Term) && !IsPersons(fields, FieldNames.ExpiresOn)))
        {
            return Day(fields, FieldNames.ExpiresOn) is { } last
                ? new(from, last, TermKind.Until, "Ngày hết hiệu lực ghi trên văn bản")
                : Unknown(from, "Ngày hết hiệu lực ghi trên văn bản không đọc được");
        }

        if (fields[FieldNames.Term] is { } stated)
        {
            return (Term.ParseIso(stated) ?? VietnameseTerm.Parse(stated)) is { } term
                ? Counted(from, term, "Thời hạn ghi trên văn bản")
                : Unknown(from, "Thời hạn ghi trên văn bản không đọc được");
        }

        return ByType(from, fields[FieldNames.Type], defaults);
    }

    private static IssueTerm ByType(DateOnly? from, string? type, DefaultTerms defaults) =>
        (type is null ? null : defaults.Find(type)) switch
        {
            { Term: { } term } found => Counted(from, term, $"Thời hạn mặc định của loại văn bản: {Cited(found)}"),
            { Term: null } found => Unknown(from, $"Văn bản không ghi thời hạn và pháp luật không định sẵn: {Cited(found)}"),
            null => Unknown(from, "Văn bản không ghi thời hạn và loại văn bản chưa có thời hạn mặc định"),
        };

    /// <summary>Who decides by it must see that nobody has yet held it against the text of the law.</summary>
    private static string Cited(DefaultTerm term) => term.Verified ? term.Basis : $"{term.Basis} (chưa đối chiếu với văn bản luật)";

    private static IssueTerm Counted(DateOnly? from, Term term, string basis)
    {
        if (term.IsNone)
            return new(from, null, TermKind.Open, basis);
        if (from is null)
            return Unknown(from, $"{basis}, nhưng không rõ ngày bắt đầu");
        return term.LastDay(from.Value) is { } last
            ? new(from, last, TermKind.Until, basis)
            : Unknown(from, $"{basis}, nhưng vượt quá lịch");
    }

    private static bool IsPersons(ExtractedFields fields, string name) =>
        fields.Values.GetValueOrDefault(name)?.Source is FieldSources.Manifest or FieldSources.Person;

    private static IssueTerm Unknown(DateOnly? from, string basis) => new(from, null, TermKind.Undetermined, basis);

    /// <summary>Dates are ISO by contract; a manifest's "31/12/2025" is read all the same.</summary>
    private static DateOnly? Day(ExtractedFields fields, string name) =>
        fields.Date(name) ?? (fields[name] is { } text ? VietnameseDate.Parse(text) : null);
}

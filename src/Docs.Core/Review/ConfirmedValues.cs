using Docs.Core.Extraction;
using Docs.Core.Text;
using Docs.Core.Validity;

namespace Docs.Core.Review;

/// <summary>What a reviewer typed, brought into the form fields have; a value that cannot be right is refused by name.</summary>
public static class ConfirmedValues
{
    /// <summary>Longer is a pasted page, not a field.</summary>
    private const int MaxLength = 2_000;

    /// <returns>Values by field ("" = not stated), and one Vietnamese sentence a wrong field.</returns>
    public static (IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Problems) Read(IReadOnlyDictionary<string, string> typed)
    {
        var values = new Dictionary<string, string>();
        var problems = new Dictionary<string, string>();
        foreach (var (name, raw) in typed)
        {
            var text = VietnameseText.Nfc(raw ?? "").Trim();
            if (!FieldNames.All.Contains(name))
                problems[name] = $"Không có trường “{Shorten(name)}”.";
            else if (text.Length == 0)
                values[name] = "";
            else if (text.Length > MaxLength)
                problems[name] = $"Giá trị quá dài (tối đa {MaxLength} ký tự).";
            else if (Normalise(name, text) is { } value)
                values[name] = value;
            else
                problems[name] = Problem(name);
        }

        if (Day(values, FieldNames.ExpiresOn) < Day(values, FieldNames.IssuedOn))
            problems[FieldNames.ExpiresOn] = "Ngày hết hiệu lực trước ngày cấp.";
        return (values, problems);
    }

    private static string? Normalise(string name, string text) => name switch
    {
        _ when FieldNames.Dates.Contains(name) => VietnameseDate.Parse(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        FieldNames.PersonalId => PersonalId.TryParse(text, out var id) ? id.Key : null,
        FieldNames.TaxCode => TaxCode.TryParse(text, out var code) ? code.Key : null,
        FieldNames.Dossier => DossierCode.TryParse(text, out var dossier) ? dossier.Key : null,
        FieldNames.Term => (Term.ParseIso(text) ?? VietnameseTerm.Parse(text))?.ToString(),
        _ => text,
    };

    private static string Problem(string name) => name switch
    {
        _ when FieldNames.Dates.Contains(name) => "Không phải một ngày có thật; hãy viết như 05/02/2026.",
        FieldNames.PersonalId => "Số định danh có 12 chữ số, CMND có 9 chữ số.",
        FieldNames.TaxCode => "Mã số thuế có 10 chữ số (hoặc 10 chữ số, gạch nối, 3 chữ số) và đúng số kiểm tra.",
        FieldNames.Dossier => "Mã hồ sơ có dạng H15.02-260915-0042.",
        FieldNames.Term => "Thời hạn viết như “05 năm”, “18 tháng” hoặc “không thời hạn”.",
        _ => "Giá trị không dùng được.",
    };

    private static DateOnly? Day(Dictionary<string, string> values, string name) =>
        DateOnly.TryParseExact(values.GetValueOrDefault(name), "yyyy-MM-dd", out var day) ? day : null;

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}

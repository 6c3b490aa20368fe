using System.Globalization;
using Docs.Core.Extraction;
using Docs.Core.Text;

namespace Docs.Core.Review;

/// <summary>A holder as a reviewer typed it; any part may be missing.</summary>
public sealed record TypedHolder(string? Name, string? PersonalId, string? TaxCode, string? BirthYear, string? Address)
{
    public bool IsEmpty => new[] { Name, PersonalId, TaxCode, BirthYear, Address }.All(string.IsNullOrWhiteSpace);
}

/// <summary>What a reviewer typed of the holders, brought into the form holders have.</summary>
public static class ConfirmedHolders
{
    /// <summary>Of one result: a list of heirs or of members goes on a sheet, not into fields.</summary>
    public const int Most = 200;

    private const int LongestName = 300, LongestAddress = 2_000;

    /// <summary>Nobody older holds a result that is digitised.</summary>
    private const int EarliestBirth = 1850;

    /// <summary>Begins the names of problems, with the position from 0 behind it.</summary>
    public const string Prefix = "holders.";

    /// <summary>The fields that tell of the first holder.</summary>
    public static readonly IReadOnlySet<string> OfFirst = new HashSet<string> { FieldNames.Holder, FieldNames.PersonalId, FieldNames.TaxCode, FieldNames.Address };

    /// <param name="by">Account of the reviewer.</param>
    /// <param name="latestBirth">Year in which the result was issued, or now.</param>
    /// <param name="problems">Gets one Vietnamese sentence a wrong holder.</param>
    public static IReadOnlyList<Holder> Read(IReadOnlyList<TypedHolder> typed, string by, int latestBirth, IDictionary<string, string> problems)
    {
        if (typed.Count > Most)
        {
            problems[Prefix + Most.ToString(CultureInfo.InvariantCulture)] = $"Tối đa {Most} chủ sở hữu trong một kết quả.";
            return [];
        }

        var read = new List<Holder>();
        for (var i = 0; i < typed.Count; i++)
        {
            var holder = new Holder(Clean(typed[i].Name), IdOf(typed[i].PersonalId), CodeOf(typed[i].TaxCode), YearOf(typed[i].BirthYear), Clean(typed[i].Address)) { By = by };
            if ((ProblemOf(typed[i], holder, latestBirth) ?? (read.Exists(one => IsSame(one, holder)) ? "Người này đã có ở dòng trên." : null)) is { } problem)
                problems[Prefix + i.ToString(CultureInfo.InvariantCulture)] = problem;
            read.Add(holder);
        }

        return read;
    }

    /// <summary>The first one's parts as fields, "" where it has none; of no holder at all nothing is said of an address.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(IReadOnlyList<Holder> holders)
    {
        var first = holders.Count > 0 ? holders[0] : null;
        var fields = new Dictionary<string, string>
        {
            [FieldNames.Holder] = first?.Name ?? "",
            [FieldNames.PersonalId] = first?.PersonalId ?? "",
            [FieldNames.TaxCode] = first?.TaxCode ?? "",
        };
        if (first is not null)
            fields[FieldNames.Address] = first.Address ?? "";
        return fields;
    }

    private static string? ProblemOf(TypedHolder typed, Holder read, int latestBirth) =>
        !IsBlank(typed.PersonalId) && read.PersonalId is null ? "Số định danh có 12 chữ số, CMND có 9 chữ số."
        : !IsBlank(typed.TaxCode) && read.TaxCode is null ? "Mã số thuế có 10 chữ số (hoặc 10 chữ số, gạch nối, 3 chữ số) và đúng số kiểm tra."
        : !IsBlank(typed.BirthYear) && (read.BirthYear is not { } year || year < EarliestBirth || year > latestBirth) ? $"Năm sinh có bốn chữ số, từ {EarliestBirth} đến {latestBirth}."
        : read.Name?.Length > LongestName || read.Address?.Length > LongestAddress ? $"Tên tối đa {LongestName} ký tự, địa chỉ tối đa {LongestAddress} ký tự."
        : !read.IsSomeone ? "Hãy ghi tên, số định danh hoặc mã số thuế; nếu không có người này, hãy bỏ dòng."
        : null;

    /// <summary>Two of one name may be two people; of one number they are not.</summary>
    private static bool IsSame(Holder one, Holder other) =>
        (one.PersonalId is { } id && id == other.PersonalId) || (one.TaxCode is { } code && code == other.TaxCode) || one == other;

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);

    private static string? Clean(string? text) => VietnameseText.Nfc(text ?? "").Trim() is { Length: > 0 } clean ? clean : null;

    private static string? IdOf(string? text) => PersonalId.TryParse(text?.Trim() ?? "", out var id) ? id.Key : null;

    private static string? CodeOf(string? text) => TaxCode.TryParse(text?.Trim() ?? "", out var code) ? code.Key : null;

    private static int? YearOf(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}

using Docs.Core.Access;
using Docs.Hosting;

namespace Docs.Web.Accounts;

/// <summary>An account as an administrator filled the form in, kept as typed where something is wrong.</summary>
public sealed record PersonForm(string Name, string DisplayName, IReadOnlySet<Role> Roles, string Agencies, string HolderIds)
{
    private static readonly char[] Between = [',', ';', ' ', '\r', '\n', '\t'];

    public static PersonForm Empty { get; } = new("", "", new HashSet<Role>(), "", "");

    public static PersonForm Read(IFormCollection form) => new(
        form["name"].ToString().Trim(),
        form["display"].ToString().Trim(),
        form["role"].Select(value => Enum.TryParse<Role>(value, out var role) && Enum.IsDefined(role) ? role : (Role?)null).OfType<Role>().ToHashSet(),
        form["agencies"].ToString().Trim(),
        form["holders"].ToString().Trim());

    public static PersonForm Of(Account account) => new(
        account.Name, account.DisplayName, account.Grants.Roles, string.Join(", ", account.Grants.Agencies.Order()), string.Join(", ", account.Grants.HolderIds.Order()));

    /// <summary>Of agencies, as typed.</summary>
    public IReadOnlyList<string> Codes => Split(Agencies);

    /// <summary>The grants, or what is wrong with them, in Vietnamese.</summary>
    public (Grants? Grants, string? Problem) Check()
    {
        var agencies = Split(Agencies).Select(code => code.ToUpperInvariant()).ToHashSet();
        var holders = HolderIds.Split([',', ';', '\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(HolderCodes.Parse).ToList();
        var problem = Problem(agencies, holders);
        return problem is null ? (new Grants(Roles, agencies, holders.OfType<string>().ToHashSet()), null) : (null, problem);
    }

    private string? Problem(HashSet<string> agencies, List<string?> holders)
    {
        if (DisplayName.Length is 0 or > 100)
            return "Hãy ghi họ tên hoặc tên tổ chức, tối đa 100 ký tự.";
        if (Roles.Count == 0)
            return "Hãy chọn ít nhất một vai trò.";
        if (agencies.FirstOrDefault(code => !AgencyCode.IsCode(code)) is { } wrong)
            return $"«{wrong}» không phải mã cơ quan: mã gồm chữ A-Z, số và dấu chấm, tối đa 35 ký tự, ví dụ H15.08.";
        if (agencies.Count == 0 && (Roles.Contains(Role.Clerk) || Roles.Contains(Role.Reviewer)))
            return "Cán bộ số hóa và người đối soát cần ít nhất một mã cơ quan.";
        if (holders.Contains(null))
            return HolderCodes.Rule;
        return holders.Count == 0 && Roles.Contains(Role.Citizen) ? "Tài khoản công dân, tổ chức cần số định danh hoặc mã số thuế." : null;
    }

    private static string[] Split(string list) => list.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

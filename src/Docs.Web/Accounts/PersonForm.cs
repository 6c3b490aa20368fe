using Docs.Core.Access;
using Docs.Core.References;
using Docs.Hosting;
using Docs.Web.Errors;

namespace Docs.Web.Accounts;

/// <summary>An account as an administrator filled the form in, kept as typed where something is wrong.</summary>
public sealed record PersonForm(string Name, string DisplayName, IReadOnlySet<Role> Roles, string Agencies, string HolderIds)
{
    private static readonly char[] Between = [',', ';', '\r', '\n', '\t'];

    public static PersonForm Empty { get; } = new("", "", new HashSet<Role>(), "", "");

    /// <param name="agencies">The list to choose agencies from: who types a name in full means its code.</param>
    public static PersonForm Read(IFormCollection form, IReadOnlyList<ReferenceEntry> agencies) => new(
        form["name"].ToString().Trim(),
        form["display"].ToString().Trim(),
        form["role"].Select(value => Enum.TryParse<Role>(value, out var role) && Enum.IsDefined(role) ? role : (Role?)null).OfType<Role>().ToHashSet(),
        string.Join(", ", Split(form["agencies"].ToString()).Select(typed => agencies.FirstOrDefault(line => line.Until is null && line.Name.Equals(typed, StringComparison.OrdinalIgnoreCase))?.Code ?? typed)),
        form["holders"].ToString().Trim());

    public static PersonForm Of(Account account) => new(
        account.Name, account.DisplayName, account.Grants.Roles, string.Join(", ", account.Grants.Agencies.Order()), string.Join(", ", account.Grants.HolderIds.Order()));

    /// <summary>Of agencies, as typed.</summary>
    public IReadOnlyList<string> Codes => Split(Agencies);

    /// <summary>The grants, or what is wrong with them.</summary>
    public (Grants? Grants, FormProblem? Problem) Check()
    {
        var agencies = Split(Agencies).Select(code => code.ToUpperInvariant()).ToHashSet();
        var holders = HolderIds.Split([',', ';', '\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(HolderCodes.Parse).ToList();
        var problem = Problem(agencies, holders);
        return problem is null ? (new Grants(Roles, agencies, holders.OfType<string>().ToHashSet()), null) : (null, problem);
    }

    private FormProblem? Problem(HashSet<string> agencies, List<string?> holders)
    {
        if (DisplayName.Length is 0 or > 100)
            return new("Hãy ghi họ tên hoặc tên tổ chức, tối đa 100 ký tự.", "display");
        if (Roles.Count == 0)
            return new("Hãy chọn ít nhất một vai trò.", "role");
        if (Codes.FirstOrDefault(code => !AgencyCode.IsCode(code.ToUpperInvariant())) is { } wrong)
            return new($"«{wrong}» không phải mã cơ quan: mã gồm chữ A-Z, số và dấu chấm, tối đa 35 ký tự, ví dụ H15.08. Hãy chọn trong danh mục hoặc gõ mã.", "agencies");
        if (agencies.Count == 0 && (Roles.Contains(Role.Clerk) || Roles.Contains(Role.Reviewer)))
            return new("Cán bộ số hóa và người đối soát cần ít nhất một mã cơ quan.", "agencies");
        if (holders.Contains(null))
            return new(HolderCodes.Rule, "holders");
        return holders.Count == 0 && Roles.Contains(Role.Citizen) ? new("Tài khoản công dân, tổ chức cần số định danh hoặc mã số thuế.", "holders") : null;
    }

    /// <summary>Codes may also be parted by spaces; a name that was typed in place of one is left whole.</summary>
    private static string[] Split(string list) =>
        [.. list.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(part =>
            part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words && words.All(word => AgencyCode.IsCode(word.ToUpperInvariant())) ? words : [part])];
}

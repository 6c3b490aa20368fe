using Docs.Core.Text;

namespace Docs.Core.Access;

/// <summary>Holder ids of an account as a person typed them.</summary>
public static class HolderCodes
{
    public const string Rule = "Số định danh gồm 12 (CMND cũ: 9) chữ số; mã số thuế của tổ chức gồm 10 hoặc 13 chữ số và phải đúng số kiểm tra.";

    /// <summary>In the form results hold them; null if it is no personal id and no tax code.</summary>
    public static string? Parse(string typed) =>
        PersonalId.TryParse(typed, out var person) ? person.Key
        : TaxCode.TryParse(typed, out var organisation) ? organisation.Key
        : null;
}

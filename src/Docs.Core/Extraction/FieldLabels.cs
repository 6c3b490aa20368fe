namespace Docs.Core.Extraction;

/// <summary>What a field is called on Vietnamese screens and in reasons.</summary>
public static class FieldLabels
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        [FieldNames.ParentAgency] = "cơ quan chủ quản",
        [FieldNames.Agency] = "cơ quan ban hành",
        [FieldNames.Number] = "số, ký hiệu",
        [FieldNames.Place] = "địa danh",
        [FieldNames.IssuedOn] = "ngày cấp",
        [FieldNames.Type] = "loại giấy tờ",
        [FieldNames.TypeCode] = "ký hiệu loại giấy tờ",
        [FieldNames.Subject] = "trích yếu",
        [FieldNames.Signer] = "người ký",
        [FieldNames.SignerTitle] = "chức vụ người ký",
        [FieldNames.Capacity] = "quyền hạn ký",
        [FieldNames.Holder] = "chủ sở hữu kết quả",
        [FieldNames.PersonalId] = "số định danh cá nhân",
        [FieldNames.TaxCode] = "mã số thuế",
        [FieldNames.Address] = "địa chỉ",
        [FieldNames.Dossier] = "mã hồ sơ",
        [FieldNames.Procedure] = "mã thủ tục",
        [FieldNames.ProcedureName] = "tên thủ tục",
        [FieldNames.LandSerial] = "số phát hành giấy chứng nhận",
        [FieldNames.LandEntry] = "số vào sổ cấp giấy chứng nhận",
        [FieldNames.EffectiveFrom] = "ngày có hiệu lực",
        [FieldNames.ExpiresOn] = "ngày hết hiệu lực",
        [FieldNames.Term] = "thời hạn",
        [FieldNames.Scope] = "phạm vi hiệu lực",
        [FieldNames.Location] = "vị trí lưu trữ",
        [FieldNames.LegalBases] = "căn cứ pháp lý",
    };

    /// <summary>Lower case, to stand within a sentence; an unknown name is given back.</summary>
    public static string Of(string field) => Labels.GetValueOrDefault(field, field);
}

namespace Docs.Web.Search;

/// <summary>What the parameters of a search are called in sentences: to people by the label their page shows, to programs by their name beside it.</summary>
internal static class SearchLabels
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["q"] = "Câu tìm kiếm",
        ["asOf"] = "Hiệu lực vào ngày",
        ["holder"] = "Số định danh, mã số thuế",
        ["all"] = "Cả kết quả không còn hiệu lực",
        ["limit"] = "Số kết quả mỗi trang",
        ["after"] = "Trang sau",
        ["type"] = "Loại giấy tờ",
        ["agency"] = "Cơ quan ban hành",
        ["procedure"] = "Thủ tục",
        ["dossier"] = "Hồ sơ",
        ["issuedFrom"] = "Ban hành từ ngày",
        ["issuedTo"] = "Ban hành đến ngày",
        ["endsWithin"] = "Sắp hết hiệu lực",
        ["sort"] = "Thứ tự",
        ["asTyped"] = "Đúng như đã gõ",
        ["facets"] = "Đếm theo loại, cơ quan, thủ tục, năm",
    };

    public static string ForPeople(string name) => $"“{Labels[name]}”";

    public static string ForPrograms(string name) => $"{Labels[name]} ({name})";
}

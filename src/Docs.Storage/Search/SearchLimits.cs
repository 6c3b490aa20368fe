using System.Globalization;
using Docs.Core.Search;

namespace Docs.Storage.Search;

/// <summary>What no index is asked.</summary>
internal static class SearchLimits
{
    private const int MaxText = 20_000;
    private const int MaxLimit = 1_000;
    private const int MaxEndsWithinDays = 3_660;

    /// <exception cref="SearchRefusedException">Says what to change.</exception>
    public static void Check(SearchQuery query)
    {
        if (query.Text.Length > MaxText)
            throw new SearchRefusedException($"Câu tìm kiếm dài quá {MaxText.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))} ký tự; hãy rút gọn rồi tìm lại.");
        if (query.Limit is < 1 or > MaxLimit)
            throw new SearchRefusedException("Số kết quả mỗi trang phải từ 1 đến 1.000; hãy chọn lại.");
        if (query.EndsWithinDays is < 0 or > MaxEndsWithinDays)
            throw new SearchRefusedException("Số ngày sắp hết hiệu lực phải từ 0 đến 3.660; hãy chọn lại.");
    }
}

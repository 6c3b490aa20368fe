using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Docs.Core.Search;

namespace Docs.Storage.Search;

/// <summary>
/// Where a page ended: tier and row, so that the next page starts there however many came before. Bound to its query;
/// not signed, since it grants nothing.
/// </summary>
internal sealed record SearchCursor(MatchTier Tier, long Doc)
{
    public string Write(SearchQuery query) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(int)Tier}.{Doc}.{Stamp(query)}")));

    /// <exception cref="SearchRefusedException">Not a cursor of this query.</exception>
    public static SearchCursor Read(string cursor, SearchQuery query)
    {
        if (cursor.Length <= 200 && Base64Url.IsValid(cursor))
        {
            var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)).Split('.');
            if (parts.Length == 3
                && parts[2] == Stamp(query)
                && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var tier)
                && Enum.IsDefined((MatchTier)tier)
                && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var doc))
                return new((MatchTier)tier, doc);
        }

        throw new SearchRefusedException("Không đọc được vị trí trang tiếp theo, hoặc nó thuộc một câu tìm kiếm khác; hãy tìm lại từ trang đầu.");
    }

    private static string Stamp(SearchQuery query)
    {
        var asked = string.Join('\u001f', query.Text, query.AsOf.DayNumber.ToString(CultureInfo.InvariantCulture), query.All ? "1" : "0", query.HolderId, query.Type, query.Agency, query.IssuedFrom?.DayNumber.ToString(CultureInfo.InvariantCulture), query.IssuedTo?.DayNumber.ToString(CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)).AsSpan(0, 6));
    }
}

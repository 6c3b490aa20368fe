using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Docs.Core.Search;

namespace Docs.Storage.Search;

/// <summary>
/// Where a page ended, so that the next page starts there however many came before. Bound to its query and to the index it
/// was read from; not signed, since it grants nothing.
/// </summary>
internal sealed record SearchCursor(Place Place, string Stamp)
{
    private const int MaxLength = 200;

    /// <param name="text">As searched: another spelling, if the one typed finds nothing.</param>
    public static string Write(Place place, SearchQuery query, string text, string generation) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place.Key}.{place.Doc}.{StampOf(query, text, generation)}")));

    /// <exception cref="SearchRefusedException">Not a cursor.</exception>
    public static SearchCursor Read(string cursor)
    {
        if (cursor.Length <= MaxLength && Base64Url.IsValid(cursor))
        {
            var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)).Split('.');
            if (parts.Length == 3
                && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key)
                && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var doc))
                return new(new Place(key, doc), parts[2]);
        }

        throw Refused();
    }

    /// <exception cref="SearchRefusedException">Of another query, or of an index that was rebuilt since.</exception>
    public void Check(SearchQuery query, string text, string generation)
    {
        if (Stamp != StampOf(query, text, generation))
            throw Refused();
    }

    private static SearchRefusedException Refused() =>
        new("Không đọc được vị trí trang tiếp theo: nó thuộc một câu tìm kiếm khác, hoặc chỉ mục đã được dựng lại; hãy tìm lại từ trang đầu.");

    /// <summary>Everything of the query that decides which hits there are and in what order.</summary>
    private static string StampOf(SearchQuery query, string text, string generation)
    {
        var asked = JsonSerializer.SerializeToUtf8Bytes(query with { Limit = 0, After = null, Facets = false, CountNotInForce = false });
        return Convert.ToHexStringLower(SHA256.HashData([.. asked, .. Encoding.UTF8.GetBytes(text + generation)]).AsSpan(0, 6));
    }
}

using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Docs.Core.Search;

namespace Docs.Storage.Search.Elastic;

/// <summary>
/// Where a page ended: the sort values of its last hit. Without a point in time, which would hold old segments for everyone
/// who types and never turns the page: the order is total, so what does not change meanwhile comes each once.
/// </summary>
/// <param name="After">A JSON array of numbers and strings.</param>
internal sealed record ElasticCursor(string Stamp, JsonElement After)
{
    private const int MaxLength = 500;

    public static string Write(JsonElement sort, SearchQuery query, string text, string generation) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{SearchCursor.StampOf(query, text, generation)}{sort.GetRawText()}"));

    /// <exception cref="SearchRefusedException">Not a cursor.</exception>
    public static ElasticCursor Read(string cursor)
    {
        if (cursor.Length <= MaxLength && Base64Url.IsValid(cursor))
        {
            var said = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
            var at = said.IndexOf('[', StringComparison.Ordinal);
            if (at > 0 && Values(said[at..]) is { } values)
                return new(said[..at], values);
        }

        throw SearchCursor.Refused();
    }

    /// <exception cref="SearchRefusedException">Of another query, or of an index that was rebuilt since.</exception>
    public void Check(SearchQuery query, string text, string generation)
    {
        if (Stamp != SearchCursor.StampOf(query, text, generation))
            throw SearchCursor.Refused();
    }

    private static JsonElement? Values(string json)
    {
        try
        {
            var values = JsonSerializer.Deserialize<JsonElement>(json);
            return values.EnumerateArray().All(value => value.ValueKind is JsonValueKind.Number or JsonValueKind.String) ? values : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

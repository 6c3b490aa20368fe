using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Docs.Core.Search;

namespace Docs.Storage.Search.Elastic;

/// <summary>Changes as the lines of one _bulk.</summary>
/// <param name="From">Place of the first among all that are to be written.</param>
internal sealed record ElasticBulk(int From, IReadOnlyList<IndexChange> Changes, ReadOnlyMemory<byte> Lines)
{
    /// <summary>Bytes of one request. Elasticsearch does best with some millions; a part of that is on its way while the next is made ready.</summary>
    private const int Size = 1 << 20;

    /// <summary>Vietnamese letters as they are: escaped, a text is twice as long, and both sides spend their time on it.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Made ready one by one, as they are taken.</summary>
    public static IEnumerable<ElasticBulk> Of(IReadOnlyList<IndexChange> changes)
    {
        var from = 0;
        var lines = new ArrayBufferWriter<byte>();
        for (var at = 0; at < changes.Count; at++)
        {
            Append(lines, changes[at]);
            if (lines.WrittenCount < Size && at + 1 < changes.Count)
                continue;
            yield return new(from, [.. changes.Skip(from).Take(at + 1 - from)], lines.WrittenMemory);
            from = at + 1;
            lines = new ArrayBufferWriter<byte>(Size + (Size / 8));
        }
    }

    /// <param name="places">Of changes in this bulk.</param>
    public ReadOnlyMemory<byte> LinesOf(IEnumerable<int> places)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (var at in places)
            Append(lines, Changes[at]);
        return lines.WrittenMemory;
    }

    private static void Append(ArrayBufferWriter<byte> lines, IndexChange change)
    {
        Line(lines, new { index = new { _id = change.Id, version = change.Version, version_type = "external_gte" } });
        Line(lines, ElasticDocument.Of(change));
    }

    private static void Line<T>(ArrayBufferWriter<byte> lines, T value)
    {
        using (var writer = new Utf8JsonWriter(lines, Readable))
            JsonSerializer.Serialize(writer, value);
        lines.Write("\n"u8);
    }
}

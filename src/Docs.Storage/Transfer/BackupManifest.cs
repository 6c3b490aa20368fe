using System.Text.Json;
using System.Text.Json.Serialization;

namespace Docs.Storage.Transfer;

/// <summary>What one backup holds. Written last: a backup without it was cut off and counts for nothing.</summary>
/// <param name="Format">Of the folder; a newer one is refused.</param>
/// <param name="Program">Version of Docs that wrote it.</param>
public sealed record BackupManifest(
    int Format, string Program, DateTimeOffset TakenAt, string Source, IReadOnlyList<BackupTable> Tables, BackupObjects Objects)
{
    public const int CurrentFormat = 1;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };
}

/// <param name="Database">"catalog"; others are files beside it on SQLite.</param>
/// <param name="Digest">Sum of the SHA-256 of its rows: see <see cref="RowDigest"/>.</param>
public sealed record BackupTable(string Database, string Table, IReadOnlyList<string> Columns, long Rows, string Digest);

/// <param name="Digest">Sum of the SHA-256 of their keys.</param>
/// <param name="Lost">Keys of objects that were missing or damaged in the store already: not in the backup.</param>
public sealed record BackupObjects(long Count, long Bytes, string Digest, IReadOnlyList<string> Lost);

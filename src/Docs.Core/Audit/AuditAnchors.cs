using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Docs.Core.Audit;

/// <param name="Previous">SHA-256 of the anchor before it in the same folder; null for the first.</param>
/// <param name="Heads">Of the chains that grew since then.</param>
public sealed record AuditAnchor(string Id, string At, string? Previous, IReadOnlyList<ChainHead> Heads)
{
    [JsonIgnore]
    public DateTimeOffset Taken => AuditEntry.Instant(At);
}

/// <summary>
/// Files that say how far every chain had come, outside the database: they show when a chain's end is cut off, or a whole
/// chain or database replaced. The folder belongs on another machine's disk; in its own it shows mistakes, not attacks.
/// </summary>
public sealed class AuditAnchors(string folder, IAuditTrail trail, IdSource ids, TimeProvider clock)
{
    private const string Prefix = "docs-audit-";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Entries carry the id of when they were asked for and are stored a moment later.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    /// <returns>Null: nothing was written since the last one.</returns>
    public async Task<AuditAnchor?> WriteAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var (known, last) = await ReadAsync(cancellation);
        var reached = known.SelectMany(anchor => anchor.Heads).GroupBy(head => head.Chain).ToDictionary(chain => chain.Key, chain => chain.Max(head => head.Sequence));
        var since = known.Count == 0 ? null : IdSource.Lowest(known[^1].Taken - Overlap);
        var grown = (await trail.HeadsAsync(since, cancellation)).Where(head => reached.GetValueOrDefault(head.Chain) < head.Sequence).ToList();
        if (grown.Count == 0)
            return null;
        var anchor = new AuditAnchor(ids.Next(), AuditEntry.Text(clock.GetUtcNow()), last, grown);
        var path = Path.Combine(folder, $"{Prefix}{anchor.Id}.json");
        await WriteDurablyAsync(path, CanonicalJson.Write(JsonSerializer.SerializeToNode(anchor, Options)!), cancellation);
        return anchor;
    }

    /// <summary>Oldest first; and the hash of the newest.</summary>
    /// <exception cref="AuditAnchorException">A file is no anchor, or one before it was changed or taken away.</exception>
    public async Task<(IReadOnlyList<AuditAnchor> Anchors, string? Last)> ReadAsync(CancellationToken cancellation)
    {
        var anchors = new List<AuditAnchor>();
        var hashes = new HashSet<string>();
        string? last = null;
        if (!Directory.Exists(folder))
            return ([], null);
        foreach (var file in Directory.EnumerateFiles(folder, Prefix + "*.json").Order(StringComparer.Ordinal))
        {
            var text = await File.ReadAllTextAsync(file, cancellation);
            var anchor = Parse(text) ?? throw new AuditAnchorException($"Tệp mốc {Path.GetFileName(file)} không đọc được.");
            if (anchor.Previous is { } previous && !hashes.Contains(previous))
                throw new AuditAnchorException($"Mốc đứng trước {Path.GetFileName(file)} đã bị sửa hoặc lấy đi.");
            anchors.Add(anchor);
            hashes.Add(last = Hash(text));
        }

        return (anchors, last);
    }

    private static AuditAnchor? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditAnchor>(text, Options) is { Heads: not null, At: not null } anchor ? anchor : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task WriteDurablyAsync(string path, string text, CancellationToken cancellation)
    {
        var partial = path + ".part";
        await using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write))
        {
            await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(partial, path);
    }
}

/// <summary>The anchors themselves are not whole; the message says which.</summary>
public sealed class AuditAnchorException(string message) : Exception(message);

using System.Security.Cryptography;
using Docs.Core.Documents;
using Docs.Core.Search;
using Docs.Core.Validity;

namespace Docs.Core.Verification;

/// <param name="Kind">Stable word for scripts: objectMissing, objectSize, objectCorrupt, indexMissing, indexExtra, indexVersion, indexValidity, workLeft.</param>
/// <param name="Subject">Document id or object hash.</param>
/// <param name="Message">Vietnamese: what differs and what to do.</param>
public sealed record Difference(string Kind, string Subject, string Message, bool Repairable);

/// <param name="Unreferenced">Objects that no document names: left by an import that was cut off between bytes and row; harmless.</param>
public sealed record VerificationReport(int Documents, int Objects, int Unreferenced, int IndexEntries, IReadOnlyList<Difference> Differences, int Repaired);

/// <summary>Compares catalogue, objects and index, and names every difference.</summary>
public sealed class Verifier(ICatalog catalog, IObjectStore objects, ISearchIndex index, IIndexOutbox outbox, IndexedDocuments indexed)
{
    /// <param name="repair">Puts what is derivable right: a wrong index entry is enqueued anew.</param>
    public async Task<VerificationReport> VerifyAsync(bool repair, CancellationToken cancellation)
    {
        var differences = new List<Difference>();
        var entries = new Dictionary<string, IndexEntry>();
        await foreach (var entry in index.EntriesAsync(cancellation))
            entries[entry.Id] = entry;
        var indexCount = entries.Values.Count(entry => entry.Searchable);

        var checkedObjects = new HashSet<string>();
        var documentCount = 0;
        await foreach (var document in catalog.AllAsync(cancellation))
        {
            documentCount++;
            await CheckObjectsAsync(document, checkedObjects, differences, cancellation);
            entries.Remove(document.Id, out var entry);
            await CheckIndexAsync(document, entry, differences, cancellation);
        }

        differences.AddRange(entries.Values.Where(entry => entry.Searchable).Select(entry =>
            new Difference("indexExtra", entry.Id, "Có trong chỉ mục mà không có trong danh mục; chạy docs reindex.", false)));
        var objectCount = 0;
        await foreach (var _ in objects.ListAsync(cancellation))
            objectCount++;

        var repaired = repair ? await RepairAsync(differences, cancellation) : 0;
        return new VerificationReport(documentCount, objectCount, Math.Max(0, objectCount - checkedObjects.Count), indexCount, differences, repaired);
    }

    private async Task CheckObjectsAsync(Document document, HashSet<string> checkedObjects, List<Difference> differences, CancellationToken cancellation)
    {
        var named = document.Files.Concat(document.EarlierFiles).Select(file => (file.Sha256, file.Size, What: file.Kind.ToString()))
            .Concat(document.EarlierOriginals.Prepend(document.Original).Select(file => (file.Sha256, file.Size, What: "Original")));
        foreach (var (sha, size, what) in named)
        {
            if (checkedObjects.Add(sha) && await CheckObjectAsync(sha, size, cancellation) is { } kind)
                differences.Add(new Difference(kind, document.Id, $"{what} {sha}: {ObjectWords[kind]}", false));
        }
    }

    private static readonly Dictionary<string, string> ObjectWords = new()
    {
        ["objectMissing"] = "không có trong kho; khôi phục từ bản sao lưu.",
        ["objectSize"] = "sai kích thước; khôi phục từ bản sao lưu.",
        ["objectCorrupt"] = "nội dung không khớp mã băm; khôi phục từ bản sao lưu.",
    };

    private async Task<string?> CheckObjectAsync(string sha, long size, CancellationToken cancellation)
    {
        await using var content = await objects.OpenAsync(sha, cancellation);
        if (content is null)
            return "objectMissing";
        if (content.Length != size)
            return "objectSize";
        var hash = await SHA256.HashDataAsync(content, cancellation);
        return Convert.ToHexStringLower(hash) == sha ? null : "objectCorrupt";
    }

    private async Task CheckIndexAsync(Document document, IndexEntry? entry, List<Difference> differences, CancellationToken cancellation)
    {
        var searchable = document.State == DocumentState.Published;
        if (!searchable && entry is null or { Searchable: false })
            return;
        if (!searchable)
            differences.Add(new Difference("indexExtra", document.Id, "Chưa công bố mà có trong chỉ mục.", true));
        else if (entry is null or { Searchable: false })
            differences.Add(new Difference("indexMissing", document.Id, "Đã công bố mà không có trong chỉ mục.", true));
        else if (entry.Version != document.Version)
            differences.Add(new Difference("indexVersion", document.Id, $"Chỉ mục ở bản {entry.Version}, danh mục ở bản {document.Version}.", true));
        else if (!SameIntervals(await indexed.IntervalsAsync(document, cancellation), entry.Intervals))
            differences.Add(new Difference("indexValidity", document.Id, "Thời gian hiệu lực trong chỉ mục khác danh mục.", true));
    }

    private static bool SameIntervals(IReadOnlyList<DayInterval>? one, IReadOnlyList<DayInterval>? other) =>
        one is null ? other is null : other is not null && one.SequenceEqual(other);

    private async Task<int> RepairAsync(List<Difference> differences, CancellationToken cancellation)
    {
        var ids = differences.Where(difference => difference.Repairable).Select(difference => difference.Subject).Distinct().ToList();
        if (ids.Count > 0)
            await outbox.EnqueueAsync(ids, cancellation);
        return ids.Count;
    }
}

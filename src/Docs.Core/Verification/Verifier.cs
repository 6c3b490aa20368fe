using Docs.Core.Documents;
using Docs.Core.Search;

namespace Docs.Core.Verification;

/// <summary>
/// Compares catalogue, objects and index, and names every difference. Memory does not grow with the archive; the archive may
/// be in use: what changed while it was looked at is looked at again.
/// </summary>
public sealed class Verifier(ICatalog catalog, IObjectLedger ledger, IObjectStore objects, ISearchIndex index, IIndexOutbox outbox, TimeProvider clock)
{
    /// <param name="progress">What is counted ("objects", "documents") and how many.</param>
    public async Task<VerificationReport> VerifyAsync(VerifyOptions options, Action<string, long> progress, CancellationToken cancellation)
    {
        var counts = await catalog.CountByStateAsync(null, cancellation);
        var check = new ObjectCheck(objects, ledger, options.Parallelism, progress);
        var damaged = await check.RunAsync(counts.Values.Sum(), cancellation);
        var found = await ObjectDifferencesAsync(damaged, cancellation);
        var (documents, entries) = await AddIndexAsync(found, progress, cancellation);
        return new(documents, check.Stored, check.Unreferenced, entries, [.. found.Take(VerificationReport.MaxListed)])
        {
            Found = found.Count,
            DamagedObjects = [.. damaged.Select(one => one.Sha256)],
        };
    }

    private static readonly Dictionary<string, string> ObjectWords = new()
    {
        ["objectMissing"] = "không có trong kho",
        ["objectSize"] = "sai kích thước",
        ["objectCorrupt"] = "nội dung không khớp mã băm",
    };

    private async Task<List<Difference>> ObjectDifferencesAsync(IReadOnlyList<(string Sha256, string Kind)> damaged, CancellationToken cancellation)
    {
        var kinds = damaged.DistinctBy(one => one.Sha256).ToDictionary(one => one.Sha256, one => one.Kind);
        var uses = await ledger.UsesAsync(kinds.Keys, cancellation);
        return [.. uses.Select(use => new Difference(kinds[use.Sha256], use.DocumentId, $"{What(use)} {use.Sha256}: {ObjectWords[kinds[use.Sha256]]}; {Remedy(use)}", IsDerivable(use)))];
    }

    /// <summary>Files that a new reading of the original makes again.</summary>
    internal static bool IsDerivable(ObjectUse use) =>
        use.Kind is not null && (use.Earlier || use.State is DocumentState.Published or DocumentState.Quarantined);

    private static string What(ObjectUse use) => use switch
    {
        { Kind: null, Earlier: true } => "Tệp gốc cũ",
        { Kind: null } => "Tệp gốc",
        { Earlier: true } => $"{use.Kind} của lần đọc trước",
        _ => $"{use.Kind}",
    };

    private static string Remedy(ObjectUse use) => use switch
    {
        { Kind: null } => "lấy lại từ bản sao lưu: docs verify --repair --from THƯ-MỤC.",
        { Earlier: true } => "docs verify --repair bỏ nó đi, bản mới hơn còn nguyên.",
        _ when IsDerivable(use) => "docs verify --repair đọc lại từ tệp gốc.",
        _ => "lấy lại từ bản sao lưu: docs verify --repair --from THƯ-MỤC, hoặc xử lý xong kết quả rồi chạy lại.",
    };

    private async Task<(int Documents, int Entries)> AddIndexAsync(List<Difference> found, Action<string, long> progress, CancellationToken cancellation)
    {
        var check = new IndexCheck(catalog, index, clock, progress);
        var suspected = new List<(Difference Difference, long? Version)>();
        try
        {
            await foreach (var one in check.RunAsync(cancellation))
                suspected.Add(one);
            if (await index.UnfinishedAsync(cancellation) is { } unfinished)
                found.Add(new("indexUnfinished", unfinished, "Chỉ mục này được dựng dở bên cạnh chỉ mục đang dùng. Nếu không có docs reindex nào đang chạy thì lần dựng ấy đã bị ngắt: chạy docs reindex để bỏ nó và dựng lại.", false));
        }
        catch (Exception error) when (error is SearchIndexDamagedException or StorageUnreachableException)
        {
            found.Add(new("indexUnusable", "", error.Message, false));
            return (check.Documents, check.Entries);
        }

        found.AddRange(await StandingAsync(suspected, cancellation));
        return (check.Documents, check.Entries);
    }

    /// <summary>Less those of documents that are on their way into the index, or changed while they were looked at.</summary>
    private async Task<List<Difference>> StandingAsync(List<(Difference Difference, long? Version)> suspected, CancellationToken cancellation)
    {
        var standing = new List<Difference>();
        foreach (var page in suspected.Chunk(500))
        {
            List<string> ids = [.. page.Select(one => one.Difference.Subject)];
            var versions = (await catalog.FindManyAsync(ids, cancellation)).ToDictionary(document => document.Id, document => document.Version);
            var waiting = await outbox.WaitingAsync(ids, cancellation);
            standing.AddRange(page
                .Where(one => !waiting.Contains(one.Difference.Subject))
                .Where(one => versions.TryGetValue(one.Difference.Subject, out var now) ? now == one.Version : one.Version is null)
                .Select(one => one.Difference));
        }

        return standing;
    }
}

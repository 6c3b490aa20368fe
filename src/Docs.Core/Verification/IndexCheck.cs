using Docs.Core.Documents;
using Docs.Core.Search;
using Docs.Core.Text;
using Docs.Core.Validity;

namespace Docs.Core.Verification;

/// <summary>Walks catalogue and index side by side, both in the order of ids.</summary>
internal sealed class IndexCheck(ICatalog catalog, ISearchIndex index, TimeProvider clock, Action<string, long> progress)
{
    private const int PageSize = 200;

    public int Documents { get; private set; }

    public int Entries { get; private set; }

    /// <summary>With the version of the document that was compared; null for an entry without a document.</summary>
    public async IAsyncEnumerable<(Difference Difference, long? Version)> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var entries = index.EntriesAsync(cancellation).GetAsyncEnumerator(cancellation);
        var entry = await NextAsync(entries);
        await foreach (var page in catalog.AllAsync(cancellation).Chunk(PageSize).WithCancellation(cancellation))
        {
            var validities = await new Validities(catalog).OfManyAsync(page, VietnamCalendar.Today(clock), null, cancellation);
            foreach (var document in page)
            {
                for (; entry is not null && string.CompareOrdinal(entry.Id, document.Id) < 0; entry = await NextAsync(entries))
                {
                    if (Stray(entry) is { } stray)
                        yield return (stray, null);
                }

                var own = entry?.Id == document.Id ? entry : null;
                if (Compare(document, validities[document.Id], own) is { } difference)
                    yield return (difference, document.Version);
                if (own is not null)
                    entry = await NextAsync(entries);
            }

            progress("documents", Documents += page.Length);
        }

        for (; entry is not null; entry = await NextAsync(entries))
        {
            if (Stray(entry) is { } stray)
                yield return (stray, null);
        }
    }

    private async Task<IndexEntry?> NextAsync(IAsyncEnumerator<IndexEntry> entries)
    {
        if (!await entries.MoveNextAsync())
            return null;
        Entries += entries.Current.Searchable ? 1 : 0;
        return entries.Current;
    }

    private static Difference? Stray(IndexEntry entry) =>
        entry.Searchable ? new("indexExtra", entry.Id, "Có trong chỉ mục mà không có trong danh mục.", true) : null;

    private static Difference? Compare(Document document, ValidityAnswer validity, IndexEntry? entry)
    {
        var published = document.State == DocumentState.Published;
        var indexed = entry is { Searchable: true };
        if (!published && !indexed)
            return null;

        // A later version than the document's refuses the right one: such an index is another archive's, or of before a restore.
        var later = entry?.Version > document.Version;
        var remedy = later ? $" Chỉ mục ở bản {entry!.Version}, mới hơn danh mục ({document.Version}): chạy docs reindex." : "";
        if (!published)
            return new("indexExtra", document.Id, "Chưa công bố mà có trong chỉ mục." + remedy, !later);
        if (!indexed)
            return new("indexMissing", document.Id, "Đã công bố mà không có trong chỉ mục." + remedy, !later);
        if (entry!.Version != document.Version)
            return new("indexVersion", document.Id, later ? remedy.TrimStart() : $"Chỉ mục ở bản {entry.Version}, danh mục ở bản {document.Version}.", !later);
        return SameIntervals(validity.InForce is null ? null : validity.Intervals, entry.Intervals)
            ? null
            : new("indexValidity", document.Id, "Thời gian hiệu lực trong chỉ mục khác danh mục.", true);
    }

    private static bool SameIntervals(IReadOnlyList<DayInterval>? one, IReadOnlyList<DayInterval>? other) =>
        one is null ? other is null : other is not null && one.SequenceEqual(other);
}

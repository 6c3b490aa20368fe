using System.Globalization;
using Docs.Core.Search;
using Docs.Core.Validity;

namespace Docs.Storage.Tests.Contracts;

public abstract class SearchFixture
{
    protected abstract ISearchIndex Index { get; }

    protected static IndexChange.Put Put(
        string id, string? number = null, string? type = null, string? agency = null, string? issuedOn = null, string? subject = null,
        string[]? holders = null, string? holderId = null, string[]? identifiers = null, string body = "cấp giấy phép xây dựng nhà ở", int version = 1,
        IReadOnlyList<DayInterval>? intervals = null, bool undetermined = false) =>
        new(new IndexedDocument(
            id,
            version,
            number,
            type,
            agency,
            issuedOn is null ? null : Day(issuedOn),
            subject,
            holders ?? [],
            holderId is null ? [] : [holderId],
            identifiers ?? [],
            "H15.23",
            body,
            undetermined ? null : intervals ?? [new(null, null)]));

    protected static SearchQuery Query(string text, string asOf = "2026-03-02") => new(text, Day(asOf));

    protected async Task<List<string>> IdsAsync(SearchQuery query) => [.. (await Index.SearchAsync(query, default)).Hits.Select(hit => hit.Id)];

    protected Task<List<string>> FindAsync(string text, string asOf = "2026-03-02") => IdsAsync(Query(text, asOf));

    protected async Task<List<IndexEntry>> EntriesAsync()
    {
        var all = new List<IndexEntry>();
        await foreach (var entry in Index.EntriesAsync(default))
            all.Add(entry);
        return all;
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

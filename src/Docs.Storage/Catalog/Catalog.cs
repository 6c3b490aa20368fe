using System.Runtime.CompilerServices;
using Docs.Core;
using Docs.Core.Documents;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <param name="leaseClock">By which jobs are due.</param>
internal sealed partial class Catalog(CatalogDatabase database, TimeProvider clock, IdSource ids, LeaseClock leaseClock) : ICatalog
{
    private readonly ListedDocuments listed = new(database);

    public async Task<Document?> FindAsync(string id, CancellationToken cancellation) =>
        (await FindManyAsync([id], cancellation)).SingleOrDefault();

    public Task<IReadOnlyList<Document>> FindManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        database.ReadAsync(db => FindAsync(ids, page => DocumentReader.LoadAsync(db, page, cancellation)));

    public Task<IReadOnlyList<Document>> FindListedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        FindAsync(ids, page => listed.LoadAsync(page, cancellation));

    private static async Task<IReadOnlyList<Document>> FindAsync(IReadOnlyCollection<string> ids, Func<string[], Task<List<Document>>> load)
    {
        var found = new List<Document>(ids.Count);
        foreach (var page in ids.Chunk(DocumentReader.PageSize))
            found.AddRange(await load(page));
        return found;
    }

    public Task<IReadOnlyList<DocumentStatus>> StatusOfAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<DocumentStatus>>(async db =>
        {
            var found = new List<DocumentStatus>(ids.Count);
            foreach (var page in ids.Chunk(DocumentReader.PageSize))
            {
                found.AddRange(await db.Documents
                    .Where(row => page.Contains(row.Id))
                    .Select(row => new DocumentStatus(row.Id, row.State, row.StateReason, row.Pages))
                    .ToListAsync(cancellation));
            }

            return found;
        });

    public async IAsyncEnumerable<Document> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = "";
        while (true)
        {
            var page = await database.ReadAsync(async db =>
            {
                var next = await db.Documents
                    .Where(row => row.Id.CompareTo(last) > 0)
                    .OrderBy(row => row.Id)
                    .Select(row => row.Id)
                    .Take(DocumentReader.PageSize)
                    .ToListAsync(cancellation);
                return await DocumentReader.LoadAsync(db, next, cancellation);
            });
            if (page.Count == 0)
                yield break;

            foreach (var document in page)
                yield return document;
            last = page[^1].Id;
        }
    }

    public Task<IReadOnlyDictionary<DocumentState, int>> CountByStateAsync(IReadOnlyCollection<string>? agencies, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyDictionary<DocumentState, int>>(async db =>
        {
            var counts = await db.Documents
                .Where(row => agencies == null || agencies.Contains(row.Custodian))
                .GroupBy(row => row.State)
                .Select(group => new { State = group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.State, group => group.Count, cancellation);
            return AllStates(counts);
        });

    public Task<IReadOnlySet<string>> AnnulledAsync(IReadOnlyCollection<string> ids, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        database.ReadAsync(db => Annulments.OfAsync(db, ids, knownAt, cancellation));

    /// <summary>A report names every state, also those nothing is in.</summary>
    private static Dictionary<DocumentState, int> AllStates(Dictionary<DocumentState, int> counts) =>
        Enum.GetValues<DocumentState>().ToDictionary(state => state, state => counts.GetValueOrDefault(state));
}

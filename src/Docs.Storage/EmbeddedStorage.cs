using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Jobs;
using Docs.Core.Reuse;
using Docs.Core.Review;
using Docs.Core.Search;
using Docs.Core.Validity;
using Docs.Storage.Catalog;
using Docs.Storage.Objects;
using Docs.Storage.Search;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Storage;

/// <param name="DataDirectory">Created if missing, for the service's user alone. Holds catalog.db, search.db, objects/, tmp/.</param>
public sealed record StorageOptions(string DataDirectory);

/// <summary>
/// The embedded mode's adapters on one folder: SQLite, FTS5, files. Several processes may open the same folder at once.
/// </summary>
public sealed class EmbeddedStorage : IDisposable
{
    private readonly Fts5SearchIndex search;

    private EmbeddedStorage(StorageOptions options, CatalogDatabase database, FolderObjectStore objects, Fts5SearchIndex search, TimeProvider clock, IdSource ids)
    {
        this.search = search;
        DataDirectory = options.DataDirectory;
        Catalog = new Catalog.Catalog(database, clock, ids);
        Jobs = new JobQueue(database, clock, ids);
        Reviews = new ReviewDesk(database, clock, ids);
        Pages = new PageDesk(database, clock, ids);
        Outbox = new IndexOutbox(database, clock);
        Objects = objects;
        Proposals = new Proposals(database, clock, ids);
        Reuses = new Reuses(database, clock, ids);
        Codes = new VerificationCodes(database, clock, ids);
        Watches = new Watches(database, clock, ids);
        Notices = new Notices(database, clock);
        Deliveries = new Deliveries(database, clock);
    }

    /// <summary>Absolute.</summary>
    public string DataDirectory { get; }

    public ICatalog Catalog { get; }

    public IJobQueue Jobs { get; }

    public IReviewDesk Reviews { get; }

    public IPageDesk Pages { get; }

    public IIndexOutbox Outbox { get; }

    public IObjectStore Objects { get; }

    public ISearchIndex Search => search;

    public IProposals Proposals { get; }

    public IReuses Reuses { get; }

    public IVerificationCodes Codes { get; }

    public IWatches Watches { get; }

    public INotices Notices { get; }

    public IDeliveries Deliveries { get; }

    /// <summary>
    /// Opens the folder, bringing the catalogue to this version's shape. If the search index was missing, an empty one is
    /// made and every document is put into the outbox. A damaged index does not stop it: its uses say what to do.
    /// </summary>
    /// <exception cref="StorageFullException">No room for the catalogue.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not this user's.</exception>
    public static async Task<EmbeddedStorage> OpenAsync(StorageOptions options, TimeProvider clock, IdSource ids, CancellationToken cancellation)
    {
        var folder = PrivateFolder.Create(Path.GetFullPath(options.DataDirectory));
        var contexts = new PooledDbContextFactory<SqliteCatalogContext>(SqliteCatalogContext.Options(Path.Combine(folder, "catalog.db")));
        var index = new SearchDatabase(Path.Combine(folder, "search.db"));
        bool indexWasMissing;
        await using (await FileLock.TakeAsync(Path.Combine(folder, "open.lock"), clock, cancellation))
        {
            await SqliteMigration.RunAsync(contexts.CreateDbContext, cancellation);
            indexWasMissing = !File.Exists(index.File);
        }

        var storage = new EmbeddedStorage(
            options with { DataDirectory = folder },
            new CatalogDatabase(contexts.CreateDbContext),
            new FolderObjectStore(folder, ids, clock),
            new Fts5SearchIndex(index),
            clock,
            ids);

        // First the outbox, then the file: a crash in between enqueues once more instead of never.
        if (indexWasMissing)
        {
            await storage.Outbox.EnqueueAsync(null, cancellation);
            index.EnsureExists();
        }

        return storage;
    }

    public void Dispose() => search.Dispose();
}

public static class EmbeddedStorageServices
{
    /// <summary>Registers the ports of an open storage, and the storage itself, which the container then disposes of.</summary>
    public static IServiceCollection AddEmbeddedStorage(this IServiceCollection services, EmbeddedStorage storage) => services
        .AddSingleton(_ => storage)
        .AddSingleton(storage.Catalog)
        .AddSingleton(storage.Jobs)
        .AddSingleton(storage.Reviews)
        .AddSingleton(storage.Pages)
        .AddSingleton(storage.Outbox)
        .AddSingleton(storage.Objects)
        .AddSingleton(storage.Search)
        .AddSingleton(storage.Proposals)
        .AddSingleton(storage.Reuses)
        .AddSingleton(storage.Codes)
        .AddSingleton(storage.Watches)
        .AddSingleton(storage.Notices)
        .AddSingleton(storage.Deliveries);
}

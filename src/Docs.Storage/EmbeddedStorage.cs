using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Search;
using Docs.Storage.Audit;
using Docs.Storage.Catalog;
using Docs.Storage.Objects;
using Docs.Storage.Search;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Docs.Storage;

/// <param name="DataDirectory">Created if missing, for the service's user alone. Holds catalog.db, audit.db, search.db, objects/, tmp/.</param>
public sealed record StorageOptions(string DataDirectory);

/// <summary>
/// The embedded mode's adapters on one folder: SQLite, FTS5, files. Several processes may open the same folder at once.
/// </summary>
public sealed class EmbeddedStorage : StoragePorts
{
    private readonly Fts5SearchIndex search;

    private EmbeddedStorage(StorageOptions options, CatalogDatabase database, AuditTable reads, FolderObjectStore objects, Fts5SearchIndex search, TimeProvider clock, IdSource ids)
        : base(database, new AuditTrail(reads, database.Audit), clock, ids, LeaseClocks.Of(clock))
    {
        this.search = search;
        DataDirectory = options.DataDirectory;
        Objects = objects;
    }

    /// <summary>Absolute.</summary>
    public string DataDirectory { get; }

    public override IObjectStore Objects { get; }

    public override ISearchIndex Search => search;

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
        var audit = new PooledDbContextFactory<AuditFileContext>(AuditFileContext.Options(Path.Combine(folder, "audit.db")));
        var index = new SearchDatabase(Path.Combine(folder, "search.db"));
        bool indexWasMissing;
        await using (await FileLock.TakeAsync(Path.Combine(folder, "open.lock"), clock, cancellation))
        {
            await SqliteMigration.RunAsync(contexts.CreateDbContext, cancellation);
            await using (var file = audit.CreateDbContext())
                await file.MigrateAsync(cancellation);
            indexWasMissing = !File.Exists(index.File);
        }

        var storage = new EmbeddedStorage(
            options with { DataDirectory = folder },
            new CatalogDatabase(contexts.CreateDbContext, new ChangeAudit(ids, clock)),
            new AuditTable(audit.CreateDbContext, (_, error) => SqliteCatalogContext.FaultIn(error)),
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

    protected override void Dispose(bool disposing) => search.Dispose();
}

using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Health;
using Docs.Core.Search;
using Docs.Storage.Audit;
using Docs.Storage.Catalog;
using Docs.Storage.Objects;
using Docs.Storage.Search;
using Docs.Storage.Transfer;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Docs.Storage;

/// <param name="DataDirectory">Created if missing, for the service's user alone. Holds catalog.db, audit.db, search.db, objects/, tmp/.</param>
public sealed record StorageOptions(string DataDirectory)
{
    /// <summary>Opened to bring an archive in, or to go on with moving it away.</summary>
    public bool Transferring { get; init; }
}

/// <summary>
/// The embedded mode's adapters on one folder: SQLite, FTS5, files. Several processes may open the same folder at once.
/// </summary>
public sealed class EmbeddedStorage : StoragePorts
{
    private readonly Fts5SearchIndex search;
    private readonly Func<AuditFileContext> openAudit;
    private FileStream inUse;

    private EmbeddedStorage(
        StorageOptions options, FileStream inUse, CatalogDatabase database, Func<AuditFileContext> openAudit, FolderObjectStore objects, SearchFiles index, TimeProvider clock, IdSource ids)
        : base(database, new AuditTrail(new AuditTable(openAudit, (_, error) => SqliteCatalogContext.FaultIn(error)), database.Audit), clock, ids, LeaseClocks.Of(clock))
    {
        search = new Fts5SearchIndex(index, clock);
        Health = new EmbeddedHealth(database, index, options.DataDirectory);
        this.inUse = inUse;
        this.openAudit = openAudit;
        DataDirectory = options.DataDirectory;
        Objects = objects;
    }

    /// <summary>Absolute.</summary>
    public string DataDirectory { get; }

    public override string Name => $"thư mục {DataDirectory}";

    public override IObjectStore Objects { get; }

    public override IStorageHealth Health { get; }

    public override ISearchIndex Search => search;

    internal override IReadOnlyList<ArchiveDatabase> Databases => [.. base.Databases, new("audit", openAudit)];

    /// <summary>
    /// Opens the folder, bringing the catalogue to this version's shape. If the search index was missing, an empty one is
    /// made and every document is put into the outbox. A damaged index does not stop it: its uses say what to do.
    /// </summary>
    /// <exception cref="StorageFullException">No room for the catalogue.</exception>
    /// <exception cref="SchemaException">It belongs to a newer Docs, was moved to a cluster, or is being brought in.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not this user's.</exception>
    public static async Task<EmbeddedStorage> OpenAsync(StorageOptions options, TimeProvider clock, IdSource ids, CancellationToken cancellation)
    {
        var folder = PrivateFolder.Create(Path.GetFullPath(options.DataDirectory));
        var inUse = await FileLock.ShareAsync(UseLock(folder), clock, cancellation);
        try
        {
            if (!options.Transferring)
                MovedMark.Refuse(folder);
            return await OpenAsync(options with { DataDirectory = folder }, inUse, clock, ids, cancellation);
        }
        catch
        {
            await inUse.DisposeAsync();
            throw;
        }
    }

    /// <summary>From now on no other process can open it; false, and nothing has changed, while one has it open.</summary>
    public bool TakeAlone()
    {
        inUse.Dispose();
        if (FileLock.TryTake(UseLock(DataDirectory)) is { } alone)
        {
            inUse = alone;
            return true;
        }

        inUse = FileLock.TryShare(UseLock(DataDirectory)) ?? throw new IOException($"{DataDirectory} was taken by another process in this moment.");
        return false;
    }

    private static async Task<EmbeddedStorage> OpenAsync(StorageOptions options, FileStream inUse, TimeProvider clock, IdSource ids, CancellationToken cancellation)
    {
        var folder = options.DataDirectory;
        var contexts = new PooledDbContextFactory<SqliteCatalogContext>(SqliteCatalogContext.Options(Path.Combine(folder, "catalog.db")));
        var writing = new PooledDbContextFactory<SqliteCatalogContext>(SqliteCatalogContext.Options(Path.Combine(folder, "catalog.db"), writes: true));
        var audit = new PooledDbContextFactory<AuditFileContext>(AuditFileContext.Options(Path.Combine(folder, "audit.db")));
        var index = new SearchFiles(folder);
        bool indexWasMissing;
        await using (await FileLock.TakeAsync(Path.Combine(folder, "open.lock"), clock, cancellation))
        {
            await SqliteMigration.RunAsync(contexts.CreateDbContext, cancellation, options.Transferring);
            await using (var file = audit.CreateDbContext())
                await file.MigrateAsync(cancellation);
            indexWasMissing = !File.Exists(index.Current.File);
            SweepRebuild(index);
        }

        var storage = new EmbeddedStorage(
            options,
            inUse,
            new CatalogDatabase(contexts.CreateDbContext, new ChangeAudit(ids, clock), new SemaphoreSlim(1, 1), writing.CreateDbContext),
            audit.CreateDbContext,
            new FolderObjectStore(folder, ids, clock),
            index,
            clock,
            ids);

        // First the outbox, then the file: a crash in between enqueues once more instead of never.
        if (indexWasMissing)
        {
            await storage.Outbox.EnqueueAsync(null, cancellation);
            index.Current.EnsureExists();
        }

        return storage;
    }

    protected override void Dispose(bool disposing)
    {
        search.Dispose();
        inUse.Dispose();
    }

    /// <summary>Shared by all that have the folder open; whoever moves it away takes it alone.</summary>
    private static string UseLock(string folder) => Path.Combine(folder, "use.lock");

    /// <summary>A rebuild that died leaves a file which every writer would go on filling.</summary>
    private static void SweepRebuild(SearchFiles index)
    {
        if (index.Next is null || index.TryLock() is not { } held)
            return;
        using (held)
            index.DeleteOthers();
    }
}

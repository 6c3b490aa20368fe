using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Health;
using Docs.Core.Search;
using Docs.Storage.Audit;
using Docs.Storage.Catalog;
using Docs.Storage.Objects;
using Docs.Storage.Search.Elastic;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Docs.Storage;

/// <param name="Postgres">Connection string, password included.</param>
/// <param name="TemporaryDirectory">On this machine, for objects on their way; created if missing.</param>
public sealed record ClusterOptions(string Postgres, S3Options Objects, ElasticOptions Search, string TemporaryDirectory)
{
    /// <summary>Opened to bring an archive in.</summary>
    public bool Receiving { get; init; }
}

/// <summary>The cluster mode's adapters: PostgreSQL, an S3 service, Elasticsearch. Any number of processes on any number of machines.</summary>
public sealed class ClusterStorage : StoragePorts
{
    private readonly NpgsqlDataSource source;
    private readonly S3ObjectStore objects;
    private readonly ElasticSearchIndex search;
    private readonly string name;

<<<<<<< HEAD
    private ClusterStorage(NpgsqlDataSource source, string name, CatalogDatabase database, S3ObjectStore objects, ElasticSearchIndex search, TimeProvider clock, IdSource ids)
        : base(database, new AuditTrail(database.Audit, database.Audit), clock, ids, LeaseClocks.DatabaseAsync) => (this.source, this.name, this.objects, this.search) = (source, name, objects, search);
=======
    private readonly ClusterHealth health;

    private ClusterStorage(NpgsqlDataSource source, CatalogDatabase database, S3ObjectStore objects, ElasticSearchIndex search, ClusterHealth health, TimeProvider clock, IdSource ids)
        : base(database, new AuditTrail(database.Audit, database.Audit), clock, ids, LeaseClocks.DatabaseAsync) => (this.source, this.objects, this.search, this.health) = (source, objects, search, health);
>>>>>>> reports

    /// <summary>Why search could not be made ready, with the remedy; null if it is. The rest works without it.</summary>
    public string? SearchTrouble { get; private set; }

    public override string Name => name;

    public override IObjectStore Objects => objects;

    public override IStorageHealth Health => health;

    public override ISearchIndex Search => search;

    /// <summary>
    /// Connects to all three, bringing the catalogue to this version's shape; a search index is made where there is none, and
    /// every document put into the outbox. A search server that is away or damaged does not stop it: see <see cref="SearchTrouble"/>.
    /// </summary>
    /// <exception cref="StorageUnreachableException">Catalogue or objects are not to be had: the message names the setting and the remedy.</exception>
    /// <exception cref="SchemaException">The catalogue belongs to a newer Docs.</exception>
    public static async Task<ClusterStorage> OpenAsync(ClusterOptions options, TimeProvider clock, IdSource ids, CancellationToken cancellation)
    {
        var source = NpgsqlDataSource.Create(options.Postgres);
        var contexts = new PooledDbContextFactory<PostgresCatalogContext>(PostgresCatalogContext.Options(source));
        await PostgresMigration.RunAsync(contexts.CreateDbContext, cancellation, options.Receiving);
        var objects = new S3ObjectStore(options.Objects, options.TemporaryDirectory, ids, clock);
        await objects.CheckAsync(cancellation);
<<<<<<< HEAD
        var storage = new ClusterStorage(source, NameOf(options), new CatalogDatabase(contexts.CreateDbContext, new ChangeAudit(ids, clock)), objects, new ElasticSearchIndex(options.Search, clock), clock, ids);
=======
        var database = new CatalogDatabase(contexts.CreateDbContext, new ChangeAudit(ids, clock));
        var health = new ClusterHealth(database, objects, options.Search, options.TemporaryDirectory);
        var storage = new ClusterStorage(source, database, objects, new ElasticSearchIndex(options.Search, clock), health, clock, ids);
>>>>>>> reports
        await storage.OpenSearchAsync(cancellation);
        return storage;
    }

    protected override void Dispose(bool disposing)
    {
        search.Dispose();
        health.Dispose();
        objects.Dispose();
        source.Dispose();
    }

    private static string NameOf(ClusterOptions options)
    {
        var postgres = new NpgsqlConnectionStringBuilder(options.Postgres);
        return $"cụm {postgres.Host}/{postgres.Database}, bucket {options.Objects.Bucket}";
    }

    private async Task OpenSearchAsync(CancellationToken cancellation)
    {
        try
        {
            await search.EnsureAsync(token => Outbox.EnqueueAsync(null, token), cancellation);
        }
        catch (Exception error) when (error is StorageUnreachableException or SearchIndexDamagedException)
        {
            SearchTrouble = error.Message;
        }
    }
}

using System.Security.Cryptography;
using Docs.Core;
using Docs.Core.Audit;
using Docs.Core.Intake;
using Docs.Core.Search;
using Docs.Storage;
using Docs.Storage.Catalog;
using Docs.Storage.Search.Elastic;
using Docs.Storage.Tests.Servers;
using Npgsql;

namespace Docs.Benchmarks.Cluster;

/// <summary>A store of the cluster mode on real servers, filled by way of its ports.</summary>
internal sealed class ClusterStore(ClusterOptions options, ClusterStorage storage, ElasticOptions index) : IDisposable
{
    /// <summary>All processes of a cluster sign the trail with one key.</summary>
    public byte[] AuditKey { get; } = RandomNumberGenerator.GetBytes(AuditKeys.SecretBytes);

    public ClusterOptions Options => options;

    public ClusterStorage Storage => storage;

    /// <summary>Its index, without way stations.</summary>
    public ElasticOptions Index => index;

    public static async Task<ClusterStore> OpenAsync(Func<ElasticOptions, ElasticOptions>? through = null)
    {
        var index = ElasticServer.Instance.NewIndex() with { RefreshAtOnce = false };
        var options = new ClusterOptions(PostgresServer.Instance.NewDatabase(), await MinioServer.Instance.NewBucketAsync(), through?.Invoke(index) ?? index, Directory.CreateTempSubdirectory("docs-bench-cluster-").FullName);
        var ids = new IdSource(TimeProvider.System, RandomNumberGenerator.Create());
        return new(options, await ClusterStorage.OpenAsync(options, TimeProvider.System, ids, default), index);
    }

    /// <summary>
    /// Published as recognition and indexing would leave them. The rows are written by hundreds: document by document, as they come
    /// in life, twenty thousand would take a quarter of an hour, and nothing of it is measured.
    /// </summary>
    /// <returns>The same documents under the ids the catalogue gave them.</returns>
    public async Task<IReadOnlyList<IndexedDocument>> FillAsync(IEnumerable<IndexedDocument> documents)
    {
        var filled = new List<IndexedDocument>();
        var batch = await storage.Catalog.OpenBatchAsync("bench", "H15", PublishPolicy.All, default);
        await using var source = NpgsqlDataSource.Create(options.Postgres);
        foreach (var part in documents.Chunk(500))
        {
            await using var db = new PostgresCatalogContext(PostgresCatalogContext.Options(source));
            foreach (var document in part)
                PublishedRows.Add(db, batch.Id, document, TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync();
            await storage.Search.WriteAsync([.. part.Select(document => new IndexChange.Put(document))], default);
            filled.AddRange(part);
        }

        // As the server's own housekeeping does within minutes.
        await using var analyse = source.CreateCommand("ANALYZE");
        await analyse.ExecuteNonQueryAsync();
        return filled;
    }

    public void Dispose()
    {
        storage.Dispose();
        Directory.Delete(options.TemporaryDirectory, recursive: true);
    }
}

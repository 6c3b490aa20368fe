using System.Security.Cryptography;
using System.Text;
using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Intake;
using Docs.Core.Jobs;
using Docs.Core.Search;
using Docs.Core.Validity;
using Docs.Storage;
using Docs.Storage.Search.Elastic;
using Docs.Storage.Tests.Servers;

namespace Docs.Benchmarks.Cluster;

/// <summary>A store of the cluster mode on real servers, filled by way of its ports.</summary>
internal sealed class ClusterStore(ClusterOptions options, ClusterStorage storage, ElasticOptions index) : IDisposable
{
    private const int AtOnce = 8;

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

    /// <summary>Published as recognition would leave them, with their texts in the object store; the outbox is full afterwards.</summary>
    /// <returns>The same documents under the ids the catalogue gave them.</returns>
    public async Task<IReadOnlyList<IndexedDocument>> FillAsync(IEnumerable<IndexedDocument> documents)
    {
        var filled = new List<IndexedDocument>();
        var batch = await storage.Catalog.OpenBatchAsync("bench", "H15", PublishPolicy.All, default);
        await Parallel.ForEachAsync(documents, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (document, token) =>
        {
            var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Id)));
            await storage.Catalog.AcceptAsync(new(batch.Id, "H15", document.Id, new(document.Id, 1, sha, "application/pdf"), 1, new Dictionary<string, string>()), token);
            // Whichever job comes: all that is known of a document stands in its file's name.
            var lease = await storage.Jobs.ClaimAsync("bench", TimeSpan.FromMinutes(5), token) ?? throw new InvalidOperationException("A job just made was not there.");
            var own = (await storage.Catalog.FindAsync(lease.DocumentId, token))!;
            await storage.Jobs.CompleteAsync(lease, [await OutcomeAsync(document, token)], token);
            lock (filled)
                filled.Add(document with { Id = own.Id });
        });
        return filled;
    }

    public void Dispose()
    {
        storage.Dispose();
        Directory.Delete(options.TemporaryDirectory, recursive: true);
    }

    private async Task<RecognitionOutcome> OutcomeAsync(IndexedDocument document, CancellationToken cancellation)
    {
        var text = await storage.Objects.PutAsync(new MemoryStream(Encoding.UTF8.GetBytes(document.Body)), cancellation);
        var values = new Dictionary<string, FieldValue>();
        void Add(string name, string? value)
        {
            if (value is not null)
                values[name] = new FieldValue(value, 0.99, 1, null, "bench");
        }

        Add(FieldNames.Number, document.Number);
        Add(FieldNames.Type, document.Type);
        Add(FieldNames.Agency, document.Agency);
        Add(FieldNames.Subject, document.Subject);
        Add(FieldNames.Dossier, document.Dossier);
        Add(FieldNames.Procedure, document.Procedure);
        Add(FieldNames.IssuedOn, document.IssuedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var holders = document.Holders.Zip(document.HolderIds, (name, id) => new Holder(name, id.Length is 9 or 12 ? id : null, id.Length is 9 or 12 ? null : id, null, null)).ToList();
        var last = document.Intervals is [.., { To: { } end }] ? end.AddDays(-1) : (DateOnly?)null;
        return new(
            DocumentState.Published, null, null, null, 1,
            new(values, holders, []),
            new(document.IssuedOn, last, last is null ? TermKind.Open : TermKind.Until, null),
            [new(FileKind.Text, null, text.Sha256, text.Size, "text/plain; charset=utf-8")],
            null);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Core.Intake;
using Docs.Storage;
using Docs.Storage.Objects;
using Docs.Storage.Search.Elastic;
using Docs.Storage.Tests.Servers;
using Docs.System.Tests.CommandLine;
using Npgsql;

namespace Docs.System.Tests.Faults.Cluster;

/// <summary>PostgreSQL, MinIO on four drives and Elasticsearch, and Docs' own processes on them.</summary>
public sealed class DocsCluster : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<DocsProcess> processes = [];

    // All processes of a cluster sign the trail with one key.
    private readonly string auditKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private string database = "";
    private int handedIn;
    private int folders;

    internal S3Options Bucket { get; private set; } = null!;

    internal ElasticOptions Index { get; private set; } = null!;

    /// <summary>Lazily, so that a run in which all is skipped starts no server.</summary>
    public async Task InitializeAsync()
    {
        if (NeedsServerAttribute.Folder is null)
            return;
        database = PostgresServer.Instance.NewDatabase();
        Bucket = await MinioServer.Instance.NewBucketAsync();
        Index = ElasticServer.Instance.NewIndex();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        processes.ForEach(process => process.Dispose());
        folder.Dispose();
    }

    /// <summary>A cluster of its own on the same servers.</summary>
    internal async Task RenewAsync()
    {
        processes.ForEach(process => process.Dispose());
        processes.Clear();
        await InitializeAsync();
    }

    /// <param name="endpoint">Of the objects; null: straight to MinIO.</param>
    internal Dictionary<string, string> Settings(string machine, Uri? endpoint = null) => new()
    {
        ["DOCS_DATA"] = Directory.CreateDirectory(folder[machine]).FullName,
        ["DOCS_POSTGRES"] = database,
        ["DOCS_S3_ENDPOINT"] = (endpoint ?? Bucket.Endpoint).ToString(),
        ["DOCS_S3_BUCKET"] = Bucket.Bucket,
        ["DOCS_S3_ACCESS_KEY"] = Bucket.AccessKey,
        ["DOCS_S3_SECRET_KEY"] = Bucket.SecretKey,
        ["DOCS_ELASTIC_URL"] = string.Join(',', Index.Nodes),
        ["DOCS_ELASTIC_INDEX"] = Index.Index,
        ["DOCS_ELASTIC_REPLICAS"] = Index.Replicas.ToString(CultureInfo.InvariantCulture),
        ["DOCS_AUDIT_KEY"] = auditKey,
        ["DOCS_WORKERS"] = "1",
        ["DOCS_LEASE_SECONDS"] = "8",
    };

    internal DocsProcess Worker(string name, IReadOnlyDictionary<string, string>? settings = null) => Started(new(name, "Docs.UploadWorker.dll", settings ?? Settings(name)));

    internal DocsProcess Indexer(string name = "indexer") => Started(new(name, "Docs.Indexer.dll", Settings(name)));

    /// <summary>Pages and API alone, on an address of its own.</summary>
    internal DocsProcess Web(Uri address, Uri? endpoint = null, string name = "web")
    {
        var settings = Settings(name, endpoint);
        settings["DOCS_URL"] = address.ToString().TrimEnd('/');
        settings["DOCS_S3_DIRECT_URL"] = Bucket.Endpoint.ToString();
        return Started(new(name, "docs.dll", settings, "serve", "--web-only"));
    }

    /// <summary>A clerk's program: its account, a token, and a batch whose files are all published.</summary>
    internal async Task<WebClerk> ClerkAsync(Uri address)
    {
        using var random = RandomNumberGenerator.Create();
        using var storage = await StorageAsync(random);
        var token = await TokenAsync(storage, random, "van-thu", [Role.Clerk], [TokenScope.Intake, TokenScope.Read]);
        var batch = await storage.Catalog.OpenBatchAsync("qua web", "H15", PublishPolicy.All, default);
        return new(address, token, batch.Id);
    }

    /// <summary>A program that looks up, reuses and records events for agency H15.</summary>
    internal async Task<HttpClient> OfficerAsync(Uri address)
    {
        using var random = RandomNumberGenerator.Create();
        using var storage = await StorageAsync(random);
        var token = await TokenAsync(storage, random, "mot-cua", [Role.Officer, Role.Reviewer], [TokenScope.Read, TokenScope.Events, TokenScope.Reuse]);
        return new HttpClient { BaseAddress = address, DefaultRequestHeaders = { { "X-Docs-Purpose", "testing" }, { "Authorization", $"Bearer {token}" } } };
    }

    private async Task<ClusterStorage> StorageAsync(RandomNumberGenerator random)
    {
        var storage = await ClusterStorage.OpenAsync(new(database, Bucket, Index, folder["clerk"]), TimeProvider.System, new IdSource(TimeProvider.System, random), default);
        storage.SignChangesWith(new AuditKeys(Convert.FromBase64String(auditKey), random));
        return storage;
    }

    private static async Task<string> TokenAsync(StoragePorts storage, RandomNumberGenerator random, string name, HashSet<Role> roles, HashSet<TokenScope> scopes)
    {
        var account = await storage.Accounts.AddAsync(new(name, name, new Grants(roles, new HashSet<string> { "H15" }, new HashSet<string>())), default);
        var token = "docs_" + Secrets.Token(random);
        await storage.AccessTokens.AddAsync(new(account!.Id, "thử", Secrets.Hash(token), scopes, TimeProvider.System.GetUtcNow().AddDays(1)), default);
        return token;
    }

    internal DocsCommand Command(Uri? endpoint = null)
    {
        var settings = Settings("command", endpoint);
        var docs = new DocsCommand(settings["DOCS_DATA"]);
        foreach (var (name, value) in settings)
            docs.Environment[name] = value;
        return docs;
    }

    /// <summary>A folder of so many small scans that were never handed in before; each has bytes of its own.</summary>
    internal string Scans(int count)
    {
        var scans = Directory.CreateDirectory(folder[$"scans-{++folders}"]).FullName;
        for (var i = 0; i < count; i++)
            File.WriteAllBytes(Path.Combine(scans, $"scan {handedIn:0000}.jpg"), SmallScans.Line($"{handedIn++}"));
        return scans;
    }

    internal async Task<long> CountAsync(string sql)
    {
        // A kept connection might be one that a fault has cut.
        await using var connection = new NpgsqlConnection($"{database};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>Cuts every connection but this one.</summary>
    internal Task CutConnectionsAsync() =>
        CountAsync("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

    /// <summary>Until no job and no change of the index waits.</summary>
    internal async Task SettledAsync(TimeSpan limit)
    {
        using var patience = new CancellationTokenSource(limit);
        while (await CountAsync("SELECT (SELECT count(*) FROM \"Jobs\") + (SELECT count(*) FROM \"Outbox\")") > 0)
        {
            if (patience.IsCancellationRequested)
                throw new TimeoutException($"{await CountAsync("SELECT count(*) FROM \"Jobs\"")} jobs and {await CountAsync("SELECT count(*) FROM \"Outbox\"")} changes still wait.\n{Said()}");
            await Task.Delay(200);
        }
    }

    /// <summary>The last that every process said, for a report that failed.</summary>
    internal string Said() => string.Join("\n", processes.Select(process => $"== {process.Name}: {(process.Errors.Length > 3_000 ? process.Errors[^3_000..] : process.Errors)}"));

    private DocsProcess Started(DocsProcess process)
    {
        processes.Add(process);
        process.Start();
        return process;
    }
}

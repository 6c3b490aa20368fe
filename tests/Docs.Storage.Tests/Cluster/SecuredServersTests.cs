using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Search;
using Docs.Storage.Catalog;
using Docs.Storage.Objects;
using Docs.Storage.Search.Elastic;
using Docs.Storage.Tests.Contracts;
using Docs.Storage.Tests.Embedded;
using Docs.Storage.Tests.Servers;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Docs.Storage.Tests.Cluster;

/// <summary>TLS with an authority of one's own, and sign-in, at each of the three servers.</summary>
[NeedsServer]
public sealed class SecuredServersTests : IDisposable
{
    private const string Password = "mật \"khẩu' =;9";

    private readonly TemporaryFolder folder = new();
    private readonly List<Action> ends = [];

    public void Dispose()
    {
        ends.ForEach(end => end());
        folder.Dispose();
    }

    [ContractFact]
    public async Task PostgreSQL_by_verified_TLS_and_password()
    {
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);
        var authority = new TestAuthority(folder.Path);
        var (port, own) = (Tool.FreePort(), new PostgresFolder(folder.Path));
        own.StartSecured(port, authority, Password);
        ends.Add(own.Stop);
        var right = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "docs", Password = Password, Database = "postgres", SslMode = SslMode.VerifyFull, RootCertificate = authority.Root, Pooling = false };

        await MigrateAsync(right);

        (await Should.ThrowAsync<StorageUnreachableException>(() => MigrateAsync(new(right.ToString()) { Password = "wrong" }))).Message.ShouldContain("DOCS_POSTGRES_PASSWORD");
        await Should.ThrowAsync<StorageUnreachableException>(() => MigrateAsync(new(right.ToString()) { RootCertificate = null }));
        (await Should.ThrowAsync<StorageUnreachableException>(() => MigrateAsync(new(right.ToString()) { SslMode = SslMode.Disable }))).ShouldNotBeNull();
    }

    [ContractFact]
    public async Task MinIO_by_TLS_of_an_authority_that_the_settings_name()
    {
        var authority = new TestAuthority(folder.Path);
        var port = Tool.FreePort();
        var server = Server("minio", new() { ["MINIO_STATE"] = Path.Combine(folder.Path, "minio"), ["MINIO_PORT"] = $"{port}", ["MINIO_TLS"] = $"{authority.Certificate},{authority.Key}" });
        server("start");
        var options = new S3Options(new($"https://127.0.0.1:{port}"), "docs", "docs", "docs-secret-1") { AuthorityFile = authority.Root };
        using (var client = S3Client.Of(options, options.Endpoint))
            await client.PutBucketAsync(options.Bucket);
        using var store = Store(options);

        var stored = await store.PutAsync(new MemoryStream([1, 2, 3]), default);

        (await store.SizeAsync(stored.Sha256, default)).ShouldBe(3);
        using var stranger = Store(options with { AuthorityFile = null });
        await Should.ThrowAsync<StorageUnreachableException>(() => stranger.CheckAsync(default));
    }

    [ContractFact]
    public async Task Elasticsearch_by_TLS_and_user_or_key()
    {
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);
        var authority = new TestAuthority(folder.Path);
        var port = Tool.FreePort();
        var server = Server("elasticsearch", new() { ["ES_STATE"] = Path.Combine(folder.Path, "es"), ["ES_HTTP"] = $"{port}", ["ES_HEAP"] = "400m", ["ES_PASSWORD"] = "docs-secret-1", ["ES_TLS"] = $"{authority.Certificate},{authority.Key}" });
        server("start");
        var options = new ElasticOptions([new($"https://127.0.0.1:{port}/")], "docs") { Replicas = 0, User = "elastic", Password = "docs-secret-1", AuthorityFile = authority.Root };

        (await WriteAsync(options)).ShouldBe(IndexItem.Done);
        var least = options with { User = null, Password = null, ApiKey = await KeyAsync(options, """{"cluster":["monitor"],"indices":[{"names":["docs*"],"privileges":["all"]}]}""") };
        (await WriteAsync(least)).ShouldBe(IndexItem.Done);
        await RebuildAsync(least);
        (await Should.ThrowAsync<StorageUnreachableException>(async () => await WriteAsync(least with { ApiKey = await KeyAsync(options, """{"cluster":["monitor"],"indices":[{"names":["docs*"],"privileges":["read"]}]}""") })))
            .Message.ShouldContain("không đủ quyền");

        (await Should.ThrowAsync<StorageUnreachableException>(() => WriteAsync(options with { Password = "wrong" }))).Message.ShouldContain("DOCS_ELASTIC_PASSWORD");
        (await Should.ThrowAsync<StorageUnreachableException>(() => WriteAsync(options with { User = null, ApiKey = "d3Jvbmc6d3Jvbmc=" }))).Message.ShouldContain("DOCS_ELASTIC_API_KEY");
        await Should.ThrowAsync<StorageUnreachableException>(() => WriteAsync(options with { AuthorityFile = null }));
    }

    private static async Task MigrateAsync(NpgsqlConnectionStringBuilder connection)
    {
        await using var source = NpgsqlDataSource.Create(connection.ToString());
        await PostgresMigration.RunAsync(new PooledDbContextFactory<PostgresCatalogContext>(PostgresCatalogContext.Options(source)).CreateDbContext, default);
    }

    private static async Task<IndexItem> WriteAsync(ElasticOptions options)
    {
        using var index = new ElasticSearchIndex(options, TimeProvider.System);
        await index.EnsureAsync(_ => Task.CompletedTask, default);
        return (await index.WriteAsync([new IndexChange.Remove("a", 1)], default)).Single();
    }

    private static async Task RebuildAsync(ElasticOptions options)
    {
        using var index = new ElasticSearchIndex(options, TimeProvider.System);
        await using var fresh = await index.RebuildAsync(default);
        await fresh.WriteAsync([new IndexChange.Remove("a", 1)], default);
        await fresh.CompleteAsync(default);
    }

    /// <param name="may">What the key may do.</param>
    private static async Task<string> KeyAsync(ElasticOptions options, string may)
    {
        using var http = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        var made = await http.PostAsync(new Uri(options.Nodes[0], "_security/api_key"), new StringContent($$$"""{"name":"docs","role_descriptors":{"docs":{{{may}}}}}""", Encoding.UTF8, "application/json"));
        return JsonDocument.Parse(await made.Content.ReadAsStringAsync()).RootElement.GetProperty("encoded").GetString()!;
    }

    private S3ObjectStore Store(S3Options options) =>
        new(options, Path.Combine(folder.Path, "tmp"), new IdSource(TimeProvider.System, RandomNumberGenerator.Create()), TimeProvider.System);

    private Action<string> Server(string name, Dictionary<string, string> environment)
    {
        var program = Path.Combine(NeedsServerAttribute.Folder!, name);
        ends.Add(() => Tool.Run(program, ["wipe"], environment));
        return command => Tool.Run(program, [command], environment);
    }
}

using System.Security.Cryptography;
using Docs.Core;
using Docs.Core.Documents;
using Docs.Storage.Objects;
using Docs.Storage.Tests.Contracts;
using Docs.Storage.Tests.Embedded;
using Docs.Storage.Tests.Servers;

namespace Docs.Storage.Tests.Cluster;

[NeedsServer]
public sealed class S3ObjectStoreTests : ObjectStoreContract, IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<S3ObjectStore> open = [];
    private S3Options options = null!;

    protected override IObjectStore Store => open[0];

    protected override async Task DamageAsync(string sha256, byte[] bytes)
    {
        using var client = MinioServer.Client(options);
        await client.PutObjectAsync(new() { BucketName = options.Bucket, Key = $"{sha256[..2]}/{sha256[2..4]}/{sha256}", InputStream = new MemoryStream(bytes) });
    }

    public async Task InitializeAsync() => Open(options = await MinioServer.Instance.NewBucketAsync() with { PartSize = 5 << 20 });

    public Task DisposeAsync() => Task.CompletedTask;

    [ContractFact]
    public async Task A_large_object_goes_in_parts_and_comes_back_whole()
    {
        var bytes = Bytes(12 << 20);

        var stored = await Store.PutAsync(new MemoryStream(bytes), default);

        stored.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        using var copy = await Store.LocalCopyAsync(stored.Sha256, default);
        (await File.ReadAllBytesAsync(copy.Path)).ShouldBe(bytes);
    }

    [ContractFact]
    public async Task Nothing_is_left_beside_the_program_when_copies_are_closed()
    {
        var stored = await Store.PutAsync(new MemoryStream(Bytes(100)), default);

        await using (await Store.OpenAsync(stored.Sha256, default))
        using (await Store.LocalCopyAsync(stored.Sha256, default))
            Directory.GetFiles(folder.Path).Length.ShouldBe(1);

        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task A_damaged_object_is_not_handed_out_and_the_good_bytes_replace_it()
    {
        var stored = await Store.PutAsync(new MemoryStream(Bytes(100)), default);
        await DamageAsync(stored.Sha256, Bytes(99));

        (await Should.ThrowAsync<ObjectDamagedException>(() => Store.OpenAsync(stored.Sha256, default))).Message.ShouldContain("docs verify");
        await Store.PutAsync(new MemoryStream(Bytes(100)), default);

        await using var again = await Store.OpenAsync(stored.Sha256, default);
        again.ShouldNotBeNull().Length.ShouldBe(100);
    }

    [ContractFact]
    public async Task A_locked_original_cannot_be_destroyed()
    {
        var locked = await MinioServer.Instance.NewBucketAsync(locked: true) with { Lock = 30 };
        var stored = await Open(locked).PutAsync(new MemoryStream(Bytes(100)), default);
        using var client = MinioServer.Client(locked);
        var key = $"{stored.Sha256[..2]}/{stored.Sha256[2..4]}/{stored.Sha256}";
        var version = (await client.GetObjectMetadataAsync(locked.Bucket, key)).VersionId;

        await Should.ThrowAsync<Amazon.S3.AmazonS3Exception>(() => client.DeleteObjectAsync(locked.Bucket, key, version));
        await Open(locked).CheckAsync(default);
    }

    [ContractFact]
    public async Task A_bucket_that_cannot_keep_the_lock_that_was_asked_for_is_said_to_be_so() =>
        (await Should.ThrowAsync<StorageUnreachableException>(() => Open(options with { Lock = 30 }).CheckAsync(default))).Message.ShouldContain("DOCS_S3_LOCK_DAYS");

    [ContractTheory]
    [InlineData("docs", "wrong-secret", "docs-1", "DOCS_S3_SECRET_KEY")]
    [InlineData("docs", "docs-secret-1", "no-such-bucket", "DOCS_S3_BUCKET")]
    public async Task What_is_wrong_with_the_settings_is_said_with_the_remedy(string key, string secret, string bucket, string remedy)
    {
        var store = Open(options with { AccessKey = key, SecretKey = secret, Bucket = bucket });

        (await Should.ThrowAsync<StorageUnreachableException>(() => store.CheckAsync(default))).Message.ShouldContain(remedy);
    }

    [ContractFact]
    public async Task A_service_that_is_not_there_is_said_to_be_so()
    {
        var store = Open(options with { Endpoint = new($"http://127.0.0.1:{Tool.FreePort()}") });

        (await Should.ThrowAsync<StorageUnreachableException>(() => store.PutAsync(new MemoryStream(Bytes(9)), default))).Message.ShouldContain("DOCS_S3_ENDPOINT");
        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task A_link_gives_the_bytes_under_their_name_until_its_life_is_over()
    {
        var store = Open(options with { DirectEndpoint = options.Endpoint });
        var stored = await store.PutAsync(new MemoryStream(Bytes(100)), default);
        using var http = new HttpClient();

        var link = (await store.LinkAsync(stored.Sha256, "application/pdf", "attachment; filename*=UTF-8''Quy%E1%BA%BFt.pdf", TimeSpan.FromMinutes(5), default)).ShouldNotBeNull();
        var brief = (await store.LinkAsync(stored.Sha256, "application/pdf", null, TimeSpan.FromSeconds(2), default)).ShouldNotBeNull();

        using var answer = await http.GetAsync(link);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(Bytes(100));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("Quyết.pdf");
        await Task.Delay(TimeSpan.FromSeconds(3));
        (await http.GetAsync(brief)).StatusCode.ShouldBe(global::System.Net.HttpStatusCode.Forbidden);
        (await store.LinkAsync(new string('0', 64), "application/pdf", null, TimeSpan.FromSeconds(3), default)).ShouldBeNull();
        (await Store.LinkAsync(stored.Sha256, "application/pdf", null, TimeSpan.FromSeconds(3), default)).ShouldBeNull();
    }

    public void Dispose()
    {
        open.ForEach(store => store.Dispose());
        folder.Dispose();
    }

    private S3ObjectStore Open(S3Options with)
    {
        var store = new S3ObjectStore(with, folder.Path, new IdSource(TimeProvider.System, RandomNumberGenerator.Create()), TimeProvider.System);
        open.Add(store);
        return store;
    }
}

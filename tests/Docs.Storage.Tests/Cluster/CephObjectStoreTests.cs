using System.Security.Cryptography;
using Docs.Core;
using Docs.Core.Documents;
using Docs.Storage.Objects;
using Docs.Storage.Tests.Contracts;
using Docs.Storage.Tests.Embedded;
using Docs.Storage.Tests.Servers;

namespace Docs.Storage.Tests.Cluster;

/// <summary>The same contract on another maker's S3.</summary>
[NeedsCeph]
public sealed class CephObjectStoreTests : ObjectStoreContract, IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private S3Options options = null!;
    private S3ObjectStore? store;

    protected override IObjectStore Store => store!;

    protected override async Task DamageAsync(string sha256, byte[] bytes)
    {
        using var client = MinioServer.Client(options);
        await client.PutObjectAsync(new() { BucketName = options.Bucket, Key = $"{sha256[..2]}/{sha256[2..4]}/{sha256}", InputStream = new MemoryStream(bytes) });
    }

    public async Task InitializeAsync()
    {
        if (NeedsCephAttribute.SkipReason is null)
            store = new S3ObjectStore(options = await CephServer.Instance.NewBucketAsync() with { PartSize = 5 << 20 }, folder.Path, new IdSource(TimeProvider.System, RandomNumberGenerator.Create()), TimeProvider.System);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [ContractFact]
    public async Task A_large_object_goes_in_parts_and_comes_back_whole()
    {
        var bytes = new byte[12 << 20];
        new Random(1).NextBytes(bytes);

        var stored = await Store.PutAsync(new MemoryStream(bytes), default);

        using var copy = await Store.LocalCopyAsync(stored.Sha256, default);
        (await File.ReadAllBytesAsync(copy.Path)).ShouldBe(bytes);
    }

    public void Dispose()
    {
        store?.Dispose();
        folder.Dispose();
    }
}

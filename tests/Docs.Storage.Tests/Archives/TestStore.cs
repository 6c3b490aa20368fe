using System.Security.Cryptography;
using Docs.Core;
using Docs.Storage.Tests.Servers;

namespace Docs.Storage.Tests.Archives;

/// <summary>Whole stores of both modes on real servers, as the programs open them.</summary>
internal static class TestStore
{
    public static IdSource Ids { get; } = new(TimeProvider.System, RandomNumberGenerator.Create());

    public static Task<EmbeddedStorage> EmbeddedAsync(string folder, bool transferring = false) =>
        EmbeddedStorage.OpenAsync(new(folder) { Transferring = transferring }, TimeProvider.System, Ids, default);

    public static async Task<ClusterOptions> NewClusterAsync(string temporary) =>
        new(PostgresServer.Instance.NewDatabase(), await MinioServer.Instance.NewBucketAsync(), ElasticServer.Instance.NewIndex(), temporary);

    public static async Task<ClusterStorage> ClusterAsync(ClusterOptions options, bool receiving = false)
    {
        var storage = await ClusterStorage.OpenAsync(options with { Receiving = receiving }, TimeProvider.System, Ids, default);
        storage.SearchTrouble.ShouldBeNull();
        return storage;
    }

    public static Task ForgetAsync(ClusterOptions options) => ElasticServer.Instance.DropAsync(options.Search);
}

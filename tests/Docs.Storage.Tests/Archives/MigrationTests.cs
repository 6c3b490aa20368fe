using System.Security.Cryptography;
using Docs.Storage.Catalog;
using Docs.Storage.Tests.Contracts;
using Docs.Storage.Tests.Embedded;
using Docs.Storage.Tests.Servers;
using Docs.Storage.Transfer;

namespace Docs.Storage.Tests.Archives;

[NeedsServer]
public sealed class MigrationTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private ClusterOptions cluster = null!;

    private string Data => Path.Combine(folder.Path, "data");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (cluster is not null)
            await TestStore.ForgetAsync(cluster);
        folder.Dispose();
    }

    [ContractFact]
    public async Task An_archive_in_use_is_moved_whole_and_its_old_folder_is_opened_no_more()
    {
        cluster = await TestStore.NewClusterAsync(Path.Combine(folder.Path, "tmp"));
        List<string> hits;
        using (var others = await TestStore.EmbeddedAsync(Data))
        {
            await SmallArchive.FillAsync(others, 1, 8);
            var early = await MoveAsync();
            (early.InUse, early.NewObjects, early.Rows).ShouldBe((true, 32, 0));
            await SmallArchive.FillAsync(others, 9, 4);
            hits = await SmallArchive.FindAsync(others, "giấy phép");
        }

        (await Should.ThrowAsync<SchemaException>(() => TestStore.ClusterAsync(cluster))).Message.ShouldContain("docs migrate");
        var before = Hash();

        var moved = await MoveAsync();

        (moved.InUse, moved.NewObjects, moved.Objects, moved.Lost.Count).ShouldBe((false, 16, 48, 0));
        Hash().ShouldBe(before, "the old archive is not changed");
        (await Should.ThrowAsync<SchemaException>(() => TestStore.EmbeddedAsync(Data))).Message.ShouldContain("đã được chuyển");
        using var there = await TestStore.ClusterAsync(cluster);
        await SmallArchive.IndexAsync(there);
        (await SmallArchive.DifferencesAsync(there)).ShouldBeEmpty();
        (await SmallArchive.FindAsync(there, "giấy phép")).ShouldBe(hits, ignoreOrder: true);
        await SmallArchive.FillAsync(there, 13, 1);
    }

    [ContractFact]
    public async Task A_move_that_was_cut_off_goes_on_and_one_that_is_done_is_not_done_again()
    {
        cluster = await TestStore.NewClusterAsync(Path.Combine(folder.Path, "tmp"));
        using (var storage = await TestStore.EmbeddedAsync(Data))
            await SmallArchive.FillAsync(storage, 1, 3);
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => MoveAsync((what, _) =>
        {
            if (what == "Fields")
                stop.Cancel();
        }, stop.Token));

        MovedMark.Set(Data, "như khi bị ngắt ngay trước lúc ghi xong", TimeProvider.System);
        (await MoveAsync()).NewObjects.ShouldBe(0);
        (await Should.ThrowAsync<TransferRefusedException>(() => MoveAsync())).Message.ShouldContain("không trống");
    }

    [ContractFact]
    public async Task A_cluster_that_holds_something_is_left_as_it_is()
    {
        cluster = await TestStore.NewClusterAsync(Path.Combine(folder.Path, "tmp"));
        using (var storage = await TestStore.EmbeddedAsync(Data))
            await SmallArchive.FillAsync(storage, 1, 1);
        using (var there = await TestStore.ClusterAsync(cluster))
            await SmallArchive.FillAsync(there, 50, 1);

        (await Should.ThrowAsync<TransferRefusedException>(() => MoveAsync())).Message.ShouldContain("không trống");

        using var untouched = await TestStore.ClusterAsync(cluster);
        (await SmallArchive.FindAsync(untouched, "", all: true)).Count.ShouldBe(0);
        using var source = await TestStore.EmbeddedAsync(Data);
        (await SmallArchive.FindAsync(source, "")).Count.ShouldBe(1);
    }

    private async Task<MigrationReport> MoveAsync(Action<string, long>? progress = null, CancellationToken cancellation = default)
    {
        using var source = await TestStore.EmbeddedAsync(Data, transferring: true);
        using var target = await TestStore.ClusterAsync(cluster, receiving: true);
        return await ArchiveMigration.RunAsync(source, target, TimeProvider.System, progress ?? ((_, _) => { }), cancellation);
    }

    /// <summary>Of the catalogue's file, its log written back into it.</summary>
    private string Hash()
    {
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Data, "catalog.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Data, "catalog.db"))));
    }
}

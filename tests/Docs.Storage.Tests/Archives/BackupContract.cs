using System.Text;
using Docs.Core.Intake;
using Docs.Storage.Catalog;
using Docs.Storage.Tests.Contracts;
using Docs.Storage.Tests.Embedded;
using Docs.Storage.Transfer;

namespace Docs.Storage.Tests.Archives;

/// <summary>What a backup of either mode keeps: restored into an empty place it is the archive that was.</summary>
public abstract class BackupContract : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    private string Backups => Path.Combine(folder.Path, "sao lưu");

    /// <param name="store">The same name is the same store; a new one is empty.</param>
    private protected abstract Task<StoragePorts> OpenAsync(string store, bool receiving = false);

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    [ContractFact]
    public async Task A_restored_archive_has_the_same_rows_objects_and_answers()
    {
        using var storage = await OpenAsync("a");
        await SmallArchive.FillAsync(storage, 1, 12);
        var before = await DigestsAsync(storage);

        var saved = await BackUpAsync(storage);
        var restored = await RestoreAsync("b");

        (saved.Lost.Count, restored.Lost.Count).ShouldBe((0, 0));
        restored.Rows.ShouldBe(saved.Rows);
        using var copy = await OpenAsync("b");
        (await DigestsAsync(copy)).ShouldBe(before);
        await SmallArchive.IndexAsync(copy);
        (await SmallArchive.DifferencesAsync(copy)).ShouldBeEmpty();
        (await SmallArchive.FindAsync(copy, "giấy phép xây dựng")).ShouldBe(await SmallArchive.FindAsync(storage, "giấy phép xây dựng"), ignoreOrder: true);
        (await SmallArchive.FindAsync(copy, "", all: true)).Count.ShouldBe(10);

        // Numbers that the database gives out go on.
        await SmallArchive.FillAsync(copy, 13, 2);
        (await SmallArchive.DifferencesAsync(copy)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task A_second_backup_copies_only_what_is_new_and_the_first_is_still_what_it_was()
    {
        using var storage = await OpenAsync("a");
        await SmallArchive.FillAsync(storage, 1, 4);
        var first = await BackUpAsync(storage);
        first.NewObjects.ShouldBe(16);
        await SmallArchive.FillAsync(storage, 5, 1);

        var second = await BackUpAsync(storage);
        (second.NewObjects, second.Objects).ShouldBe((4, 20));
        (await RestoreAsync("b", first.Name)).Objects.ShouldBe(16);

        using var copy = await OpenAsync("b");
        (await AllAsync(copy)).Count.ShouldBe(4);
        (await BackUpAsync(storage, keep: 1)).Removed.ShouldBe([first.Name, second.Name]);
    }

    [ContractFact]
    public async Task While_others_write_what_is_saved_belongs_together()
    {
        using var storage = await OpenAsync("a");
        await SmallArchive.FillAsync(storage, 1, 3);
        using var stop = new CancellationTokenSource();
        var batch = await storage.Catalog.OpenBatchAsync("Lô thử", SmallArchive.Agency, PublishPolicy.Sure, default);
        var writing = Task.Run(async () =>
        {
            var n = 100;
            for (; !stop.IsCancellationRequested; n++)
                await SmallArchive.AddAsync(storage, batch, n);
            return n - 100;
        });
        BackupReport? saved = null;
        for (var i = 0; i < 3; i++)
            saved = await BackUpAsync(storage);
        await stop.CancelAsync();
        var written = await writing;

        written.ShouldBeGreaterThan(0);
        (await RestoreAsync("b", saved!.Name)).Lost.ShouldBeEmpty();
        using var copy = await OpenAsync("b");
        await SmallArchive.IndexAsync(copy);
        (await SmallArchive.DifferencesAsync(copy)).ShouldBeEmpty();
        (await AllAsync(copy)).Count.ShouldBeInRange(3, 3 + written);
    }

    [ContractFact]
    public async Task A_target_that_holds_something_is_left_as_it_is()
    {
        using var storage = await OpenAsync("a");
        await SmallArchive.FillAsync(storage, 1, 2);
        await BackUpAsync(storage);
        var before = await DigestsAsync(storage);

        (await Should.ThrowAsync<TransferRefusedException>(() => RestoreAsync("a"))).Message.ShouldContain("không trống");

        (await DigestsAsync(storage)).ShouldBe(before);
    }

    [ContractFact]
    public async Task A_restore_that_was_cut_off_is_no_archive_until_it_is_run_again()
    {
        using (var storage = await OpenAsync("a"))
        {
            await SmallArchive.FillAsync(storage, 1, 3);
            await BackUpAsync(storage);
        }

        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => RestoreAsync("b", null, (what, _) =>
        {
            if (what == "Documents")
                stop.Cancel();
        }, stop.Token));

        (await Should.ThrowAsync<SchemaException>(() => OpenAsync("b"))).Message.ShouldContain("docs restore");
        (await RestoreAsync("b")).Objects.ShouldBe(12);
        using var copy = await OpenAsync("b");
        (await AllAsync(copy)).Count.ShouldBe(3);
    }

    [ContractFact]
    public async Task A_half_restored_target_takes_no_other_backup()
    {
        using (var storage = await OpenAsync("a"))
        {
            await SmallArchive.FillAsync(storage, 1, 1);
            await BackUpAsync(storage);
        }

        using (var target = await OpenAsync("b", receiving: true))
            await new ArchiveLoader(target, TimeProvider.System, (_, _) => { }).PrepareAsync("một nguồn khác", default);

        (await Should.ThrowAsync<TransferRefusedException>(() => RestoreAsync("b"))).Message.ShouldContain("một nguồn khác");
    }

    [ContractFact]
    public async Task A_damaged_backup_is_refused_whole_and_a_cut_off_one_counts_for_nothing()
    {
        using (var storage = await OpenAsync("a"))
        {
            await SmallArchive.FillAsync(storage, 1, 2);
            await BackUpAsync(storage);
        }

        var backup = Directory.GetDirectories(Path.Combine(Backups, "backups")).ShouldHaveSingleItem();
        await ReplaceAsync(Path.Combine(backup, "catalog.Documents.jsonl.gz"), text => text.Replace("H15.23", "H15.24", StringComparison.Ordinal));
        (await Should.ThrowAsync<TransferRefusedException>(() => RestoreAsync("b"))).Message.ShouldContain("Documents");
        using (var target = await OpenAsync("b", receiving: true))
            (await AllAsync(target)).ShouldBeEmpty();

        File.Delete(Path.Combine(backup, "manifest.json"));
        (await Should.ThrowAsync<TransferRefusedException>(() => RestoreAsync("c"))).Message.ShouldContain("không có bản sao lưu trọn vẹn");
    }

    [ContractFact]
    public async Task An_object_that_the_backup_lost_is_named_and_the_rest_restored()
    {
        string lost;
        using (var storage = await OpenAsync("a"))
        {
            var id = (await SmallArchive.FillAsync(storage, 1, 2))[0];
            await BackUpAsync(storage);
            lost = (await storage.Catalog.FindAsync(id, default))!.Original.Sha256;
        }

        var file = Path.Combine(Backups, "objects", lost[..2], lost[2..4], lost);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await using (var content = File.OpenWrite(file))
            content.WriteByte((byte)'!');

        (await RestoreAsync("b")).Lost.ShouldBe([lost]);
        using var copy = await OpenAsync("b");
        await SmallArchive.IndexAsync(copy);
        (await SmallArchive.DifferencesAsync(copy)).ShouldHaveSingleItem().Kind.ShouldBe("objectMissing");
    }

    [ContractFact]
    public async Task A_backup_of_a_newer_version_is_refused()
    {
        using (var storage = await OpenAsync("a"))
        {
            await SmallArchive.FillAsync(storage, 1, 1);
            await BackUpAsync(storage);
        }

        var manifest = Directory.GetFiles(Backups, "manifest.json", SearchOption.AllDirectories).ShouldHaveSingleItem();
        var text = await File.ReadAllTextAsync(manifest);
        await File.WriteAllTextAsync(manifest, text.Replace("\"Sealed\"", "\"Sealed\", \"ColumnOfTomorrow\"", StringComparison.Ordinal));
        (await Should.ThrowAsync<TransferRefusedException>(() => RestoreAsync("b"))).Message.ShouldContain("mới hơn");
        await File.WriteAllTextAsync(manifest, text.Replace("\"Custodian\",", "", StringComparison.Ordinal));
        (await Should.ThrowAsync<TransferRefusedException>(() => RestoreAsync("b"))).Message.ShouldContain("Custodian");
        await File.WriteAllTextAsync(manifest, text.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal));
        (await Should.ThrowAsync<TransferRefusedException>(() => RestoreAsync("b"))).Message.ShouldContain("phiên bản");
        using var untouched = await OpenAsync("b");
        (await AllAsync(untouched)).ShouldBeEmpty();
    }

    private protected static async Task<Dictionary<string, string>> DigestsAsync(StoragePorts storage)
    {
        var digests = new Dictionary<string, RowDigest>();
        await using var snapshot = await ArchiveSnapshot.TakeAsync(storage, "", default);
        foreach (var part in snapshot.Parts.Where(part => part.Table != "Outbox"))
        {
            var digest = digests[part.Table] = digests.GetValueOrDefault(part.Table) ?? new RowDigest();
            await foreach (var row in snapshot.RowsAsync(part, snapshot.TableOf(part), default))
                digest.Add(snapshot.TableOf(part).ToLine(row));
        }

        digests["Documents"].Rows.ShouldBeGreaterThan(0);
        return digests.ToDictionary(one => one.Key, one => $"{one.Value.Rows} {one.Value}");
    }

    private async Task<BackupReport> BackUpAsync(StoragePorts storage, int? keep = null)
    {
        // Backups are named by the second.
        var last = Directory.Exists(Path.Combine(Backups, "backups")) ? Directory.GetDirectories(Path.Combine(Backups, "backups")).Length : 0;
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 1, 0, last, TimeSpan.Zero));
        return await ArchiveBackup.RunAsync(storage, Backups, keep, "thử", TestStore.Ids, clock, (_, _) => { }, default);
    }

    private async Task<RestoreReport> RestoreAsync(string store, string? name = null, Action<string, long>? progress = null, CancellationToken cancellation = default)
    {
        using var target = await OpenAsync(store, receiving: true);
        return await ArchiveRestore.RunAsync(target, Backups, name, TestStore.Ids, TimeProvider.System, progress ?? ((_, _) => { }), cancellation);
    }

    private static async Task<List<string>> AllAsync(StoragePorts storage)
    {
        var all = new List<string>();
        await foreach (var document in storage.Catalog.AllAsync(default))
            all.Add(document.Id);
        return all;
    }

    private static async Task ReplaceAsync(string file, Func<string, string> change)
    {
        string text;
        using (var reader = new StreamReader(new System.IO.Compression.GZipStream(File.OpenRead(file), System.IO.Compression.CompressionMode.Decompress)))
            text = await reader.ReadToEndAsync();
        var changed = change(text);
        changed.ShouldNotBe(text);
        await using var packed = new System.IO.Compression.GZipStream(File.Create(file), System.IO.Compression.CompressionLevel.Fastest);
        await packed.WriteAsync(Encoding.UTF8.GetBytes(changed));
    }
}

public sealed class EmbeddedBackupTests : BackupContract
{
    private readonly TemporaryFolder folder = new();

    private protected override async Task<StoragePorts> OpenAsync(string store, bool receiving = false) =>
        await TestStore.EmbeddedAsync(Path.Combine(folder.Path, store), receiving);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}

[Servers.NeedsServer]
public sealed class ClusterBackupTests : BackupContract
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, ClusterOptions> stores = [];

    private protected override async Task<StoragePorts> OpenAsync(string store, bool receiving = false)
    {
        if (!stores.TryGetValue(store, out var options))
            stores[store] = options = await TestStore.NewClusterAsync(Path.Combine(folder.Path, store));
        return await TestStore.ClusterAsync(options, receiving);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var options in stores.Values)
            await TestStore.ForgetAsync(options);
        folder.Dispose();
    }
}

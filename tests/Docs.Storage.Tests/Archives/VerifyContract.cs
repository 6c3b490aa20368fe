using Docs.Core.Documents;
using Docs.Core.Search;
using Docs.Core.Validity;
using Docs.Core.Verification;
using Docs.Storage.Objects;
using Docs.Storage.Tests.Contracts;
using Docs.Storage.Tests.Embedded;
using Docs.Storage.Tests.Servers;

namespace Docs.Storage.Tests.Archives;

/// <summary>What <see cref="Verifier"/> finds in a whole store of either mode, each thing broken on purpose, and what <see cref="Repairer"/> mends.</summary>
public abstract class VerifyContract : IAsyncLifetime
{
    private protected TemporaryFolder Folder { get; } = new();

    private protected StoragePorts Storage { get; private set; } = null!;

    private protected abstract Task<StoragePorts> OpenAsync();

    /// <param name="bytes">Null: gone.</param>
    private protected abstract Task DamageAsync(string sha256, byte[]? bytes);

    private protected abstract Task BreakIndexAsync();

    public virtual async Task InitializeAsync()
    {
        if (NeedsServerAttribute.SkipReason is null || GetType() == typeof(EmbeddedVerifyTests))
            Storage = await OpenAsync();
    }

    public virtual Task DisposeAsync()
    {
        Storage?.Dispose();
        Folder.Dispose();
        return Task.CompletedTask;
    }

    [ContractFact]
    public async Task A_sound_archive_has_no_differences_and_is_counted()
    {
        await SmallArchive.FillAsync(Storage, 1, 6);
        await SmallArchive.PutAsync(Storage, "không ai dùng");

        var report = await VerifyAsync();

        report.Differences.ShouldBeEmpty();
        (report.Documents, report.Objects, report.Unreferenced, report.IndexEntries, report.Found).ShouldBe((6, 25, 1, 5, 0));
    }

    [ContractFact]
    public async Task Objects_that_are_missing_of_another_size_or_of_other_bytes_are_named_with_their_documents()
    {
        var ids = await SmallArchive.FillAsync(Storage, 1, 3);
        var documents = await Storage.Catalog.FindManyAsync(ids, default);
        await DamageAsync(documents[0].Original.Sha256, null);
        await DamageAsync(FileOf(documents[1], FileKind.Pdf).Sha256, [1]);
        var alto = FileOf(documents[2], FileKind.Alto);
        await DamageAsync(alto.Sha256, new byte[alto.Size]);

        var report = await VerifyAsync();

        report.Differences.Select(one => (one.Kind, one.Subject, one.Repairable)).ShouldBe([("objectMissing", ids[0], false), ("objectSize", ids[1], true), ("objectCorrupt", ids[2], true)]);
        report.Differences[0].Message.ShouldContain("Tệp gốc");
        report.Differences[0].Message.ShouldContain("bản sao lưu");
    }

    [ContractFact]
    public async Task Lost_objects_are_fetched_from_a_backup_and_damage_there_is_not()
    {
        var ids = await SmallArchive.FillAsync(Storage, 1, 2);
        var documents = await Storage.Catalog.FindManyAsync(ids, default);
        var saved = new FolderObjectStore(Path.Combine(Folder.Path, "sao lưu"), TestStore.Ids, TimeProvider.System);
        await using (var good = (await Storage.Objects.OpenAsync(documents[0].Original.Sha256, default))!)
            await saved.PutAsync(good, default);
        await DamageAsync(documents[0].Original.Sha256, new byte[documents[0].Original.Size]);
        await DamageAsync(documents[1].Original.Sha256, null);

        await Repairer.FetchAsync(await VerifyAsync(), saved, default);

        (await VerifyAsync()).Differences.ShouldHaveSingleItem().Subject.ShouldBe(ids[1]);
    }

    [ContractFact]
    public async Task Lost_files_of_a_reading_are_read_again_and_those_of_an_earlier_one_forgotten()
    {
        var ids = await SmallArchive.FillAsync(Storage, 1, 2);
        var document = (await Storage.Catalog.FindAsync(ids[0], default))!;
        await DamageAsync(FileOf(document, FileKind.Pdf).Sha256, new byte[FileOf(document, FileKind.Pdf).Size]);
        var broken = await VerifyAsync();

        (await Repairer.RepairAsync(broken, default)).ShouldBe([ids[0]]);
        var lease = (await Storage.Jobs.ClaimAsync("thợ", TimeSpan.FromMinutes(5), default)).ShouldNotBeNull();
        (await Storage.Jobs.CompleteAsync(lease, [await SmallArchive.OutcomeAsync(Storage, 1, "đọc lại")], default)).ShouldBeTrue();
        await SmallArchive.IndexAsync(Storage);
        (await VerifyAsync()).Differences.ShouldHaveSingleItem().Message.ShouldContain("lần đọc trước");
        await Repairer.ForgetAsync(broken, default);

        (await VerifyAsync()).Differences.ShouldBeEmpty();
        (await Storage.Catalog.FindAsync(ids[0], default))!.Original.ShouldBe(document.Original);
    }

    [ContractFact]
    public async Task What_is_wrong_in_the_index_is_named_and_mended()
    {
        var ids = await SmallArchive.FillAsync(Storage, 1, 6);
        var documents = await Storage.Catalog.FindManyAsync(ids, default);
        await Storage.Search.WriteAsync(
        [
            new IndexChange.Remove(ids[0], documents[0].Version),
            await ChangedAsync(documents[1], put => put with { Intervals = [new(null, new DateOnly(1999, 1, 1))] }),
            await ChangedAsync(documents[3], put => put with { Id = "0000", Version = 1 }),
            await ChangedAsync(documents[3], put => put with { Id = "zzzz", Version = 1 }),
            await ChangedAsync(documents[3], put => put with { Id = documents[4].Id, Version = documents[4].Version }),
        ], default);

        var report = await VerifyAsync();

        report.Differences.Select(one => (one.Kind, one.Subject, one.Repairable)).ShouldBe(
            [("indexExtra", "0000", true), ("indexMissing", ids[0], true), ("indexValidity", ids[1], true), ("indexExtra", ids[4], true), ("indexExtra", "zzzz", true)]);
        (await Repairer.RepairAsync(report, default)).ShouldBeEmpty();
        await SmallArchive.IndexAsync(Storage);
        (await VerifyAsync()).Differences.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task An_index_that_knows_later_versions_than_the_catalogue_must_be_rebuilt()
    {
        var ids = await SmallArchive.FillAsync(Storage, 1, 1);
        var document = (await Storage.Catalog.FindAsync(ids[0], default))!;
        await Storage.Search.WriteAsync([await ChangedAsync(document, put => put with { Version = document.Version + 5 })], default);

        var found = (await VerifyAsync()).Differences.ShouldHaveSingleItem();
        (found.Kind, found.Repairable).ShouldBe(("indexVersion", false));
        found.Message.ShouldContain("docs reindex");

        await new Reindexer(Storage.Catalog, SmallArchive.Indexed(Storage), Storage.Search, Storage.Outbox).RunAsync((_, _) => { }, default);
        (await VerifyAsync()).Differences.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task What_is_on_its_way_into_the_index_is_no_difference()
    {
        var ids = await SmallArchive.FillAsync(Storage, 1, 2);
        await Storage.Catalog.AppendEventAsync(ids[0], new(EventKind.Revoke, new(2024, 5, 6)), default);

        (await VerifyAsync()).Differences.ShouldBeEmpty();
        await Storage.Outbox.DoneAsync(await Storage.Outbox.PendingAsync(10, default), default);
        (await VerifyAsync()).Differences.ShouldHaveSingleItem().Kind.ShouldBe("indexVersion");
    }

    [ContractFact]
    public async Task An_index_left_half_filled_is_named_until_it_is_gone()
    {
        await SmallArchive.FillAsync(Storage, 1, 1);
        await using (await Storage.Search.RebuildAsync(default))
            (await VerifyAsync()).Differences.ShouldHaveSingleItem().Kind.ShouldBe("indexUnfinished");

        (await VerifyAsync()).Differences.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task An_index_that_cannot_be_read_is_said_with_the_remedy_and_the_objects_are_checked_all_the_same()
    {
        var ids = await SmallArchive.FillAsync(Storage, 1, 1);
        await DamageAsync((await Storage.Catalog.FindAsync(ids[0], default))!.Original.Sha256, null);
        await BreakIndexAsync();

        var report = await VerifyAsync();

        report.Differences.Select(one => one.Kind).ShouldBe(["objectMissing", "indexUnusable"]);
        report.Differences[1].Message.ShouldMatch("docs reindex|lập lại");
    }

    private protected Repairer Repairer => new(Storage.Catalog, Storage.Ledger, Storage.Objects, Storage.Search, Storage.Outbox, Storage.Jobs);

    private Task<VerificationReport> VerifyAsync() => SmallArchive.Verifier(Storage).VerifyAsync(new VerifyOptions(), (_, _) => { }, default);

    private static DocumentFile FileOf(Document document, FileKind kind) => document.Files.Single(file => file.Kind == kind);

    private async Task<IndexChange> ChangedAsync(Document document, Func<IndexedDocument, IndexedDocument> change) =>
        new IndexChange.Put(change(((IndexChange.Put)await SmallArchive.Indexed(Storage).ChangeOfAsync(document, default)).Document));
}

public sealed class EmbeddedVerifyTests : VerifyContract
{
    private string Data => Path.Combine(Folder.Path, "data");

    private protected override async Task<StoragePorts> OpenAsync() => await TestStore.EmbeddedAsync(Data);

    private protected override async Task DamageAsync(string sha256, byte[]? bytes)
    {
        var file = Path.Combine(Data, "objects", sha256[..2], sha256[2..4], sha256);
        File.Delete(file);
        if (bytes is not null)
            await File.WriteAllBytesAsync(file, bytes);
    }

    private protected override async Task BreakIndexAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Data, "search.db*"))
            File.Delete(file);
        await File.WriteAllTextAsync(Path.Combine(Data, "search.db"), new string('x', 8_192));
    }
}

[NeedsServer]
public sealed class ClusterVerifyTests : VerifyContract
{
    private ClusterOptions options = null!;

    private protected override async Task<StoragePorts> OpenAsync() => await TestStore.ClusterAsync(options = await TestStore.NewClusterAsync(Path.Combine(Folder.Path, "tmp")));

    private protected override async Task DamageAsync(string sha256, byte[]? bytes)
    {
        using var client = MinioServer.Client(options.Objects);
        var key = $"{sha256[..2]}/{sha256[2..4]}/{sha256}";
        if (bytes is null)
            await client.DeleteObjectAsync(options.Objects.Bucket, key);
        else
            await client.PutObjectAsync(new() { BucketName = options.Objects.Bucket, Key = key, InputStream = new MemoryStream(bytes) });
    }

    private protected override Task BreakIndexAsync() => TestStore.ForgetAsync(options);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (options is not null)
            await TestStore.ForgetAsync(options);
    }
}

using System.Security.Cryptography;
using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Core.Search;
using Docs.Storage.Audit;
using Docs.Storage.Catalog;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Storage.Tests.Embedded;

public sealed class EmbeddedStorageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Data => Path.Combine(folder.Path, "mới", "data");

    private string CatalogFile => Path.Combine(Data, "catalog.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_model_and_its_migrations_agree()
    {
        using var db = new SqliteCatalogContext(SqliteCatalogContext.Options(Path.Combine(folder.Path, "trống.db")));

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_folder_is_private_and_opening_twice_keeps_what_is_there()
    {
        string id;
        using (var first = await OpenAsync())
            id = (await first.Catalog.OpenBatchAsync("Lô", "H15", PublishPolicy.Sure, default)).Id;

        using var second = await OpenAsync();

        (await second.Catalog.FindBatchAsync(id, default)).ShouldNotBeNull();
        File.GetUnixFileMode(Data).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Several_processes_may_open_a_new_folder_at_once()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(OpenAsync)));

        await opened[0].Catalog.OpenBatchAsync("Lô", "H15", PublishPolicy.Sure, default);
        (await opened[5].Catalog.FindBatchesAsync(10, new BatchFilter(null), default)).Count.ShouldBe(1);
        foreach (var storage in opened)
            storage.Dispose();
    }

    [Fact]
    public async Task A_process_that_died_while_migrating_does_not_lock_others_out()
    {
        Directory.CreateDirectory(Data);
        using (var connection = new SqliteConnection($"Data Source={CatalogFile}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')";
            command.ExecuteNonQuery();
        }

        using var storage = await OpenAsync().WaitAsync(TimeSpan.FromMinutes(2));

        (await storage.Catalog.FindBatchesAsync(1, new BatchFilter(null), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_catalogue_of_an_older_version_is_brought_up_to_date_and_of_a_newer_one_left_alone()
    {
        Directory.CreateDirectory(Data);
        await using (var old = new SqliteCatalogContext(SqliteCatalogContext.Options(CatalogFile)))
            await old.GetService<IMigrator>().MigrateAsync(old.Database.GetMigrations().First());
        using (var opened = await OpenAsync())
            (await opened.Catalog.OpenBatchAsync("Lô", "H15", PublishPolicy.Sure, default)).Name.ShouldBe("Lô");

        await using (var later = new SqliteCatalogContext(SqliteCatalogContext.Options(CatalogFile)))
            await later.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0')");
        (await Should.ThrowAsync<SchemaException>(OpenAsync)).Message.ShouldContain("mới hơn");
    }

    [Fact]
    public async Task Commits_are_durable_and_writers_wait_for_each_other()
    {
        using var storage = await OpenAsync();
        await using var db = new SqliteCatalogContext(SqliteCatalogContext.Options(CatalogFile));

        (await PragmaAsync(db, "journal_mode")).ShouldBe("wal");
        (await PragmaAsync(db, "synchronous")).ShouldBe("2");
        (await PragmaAsync(db, "temp_store")).ShouldBe("2", "what a statement keeps aside lies in no common folder");
        (await PragmaAsync(db, "foreign_keys")).ShouldBe("1");
        int.Parse(await PragmaAsync(db, "busy_timeout"), null).ShouldBeGreaterThanOrEqualTo(30_000);
    }

    /// <summary>Threads that wait within SQLite would be all there are, and the writer's own next step would find none.</summary>
    [Fact]
    public async Task Who_waits_for_another_writer_keeps_no_thread()
    {
        using var storage = await OpenAsync();
        using var audit = new ChangeAudit(new IdSource(TimeProvider.System, RandomNumberGenerator.Create()), TimeProvider.System);
        using var turn = new SemaphoreSlim(1, 1);
        var database = new CatalogDatabase(() => new SqliteCatalogContext(SqliteCatalogContext.Options(CatalogFile)), audit, turn);
        var slow = new TaskCompletionSource<int>();

        var first = database.WriteAsync(_ => slow.Task, default);
        var others = new List<Task<int>>();
        foreach (var i in Enumerable.Range(2, 100))
        {
            // Within SQLite this call itself would wait, and fail.
            others.Add(database.WriteAsync(_ => Task.FromResult(i), default));
            others[^1].IsCompleted.ShouldBeFalse();
        }

        slow.SetResult(1);
        (await first).ShouldBe(1);
        (await Task.WhenAll(others)).ShouldBe(Enumerable.Range(2, 100));
    }

    [Fact]
    public async Task A_full_disk_is_said_so_and_what_was_there_stays()
    {
        using var storage = await OpenAsync();
        var batch = await storage.Catalog.OpenBatchAsync("Lô", "H15", PublishPolicy.Sure, default);
        using var audit = new ChangeAudit(new IdSource(TimeProvider.System, RandomNumberGenerator.Create()), TimeProvider.System);
        var database = new CatalogDatabase(() => new SqliteCatalogContext(SqliteCatalogContext.Options(CatalogFile)), audit);

        await Should.ThrowAsync<StorageFullException>(() => database.WriteAsync<int>(
            async db =>
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1");
                for (var i = 0; i < 10_000; i++)
                    await db.Database.ExecuteSqlAsync($"INSERT INTO BatchFiles(BatchId, Path, Outcome, At) VALUES({batch.Id}, {new string('x', 1_000)}, 'Refused', '2026-01-01')");
                return 0;
            },
            default));

        (await storage.Catalog.ListBatchFilesAsync(batch.Id, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_index_is_made_anew_and_every_document_enqueued()
    {
        string id;
        using (var first = await OpenAsync())
        {
            var batch = await first.Catalog.OpenBatchAsync("Lô", "H15", PublishPolicy.Sure, default);
            id = (await first.Catalog.AcceptAsync(new(batch.Id, "H15", "a.pdf", new("a.pdf", 1, new string('a', 64), "application/pdf"), 1, new Dictionary<string, string>()), default)).Id;
            (await first.Outbox.CountAsync(default)).ShouldBe(0);
        }

        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(Data, "search.db*"))
            File.Delete(file);

        using var second = await OpenAsync();

        (await second.Outbox.PendingAsync(10, default)).ShouldBe([new OutboxItem(id, 1)]);
        (await second.Search.SearchAsync(new("giấy", new(2026, 1, 1)), default)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_damaged_index_does_not_keep_the_catalogue_from_opening()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "search.db"), new string('x', 8_192));

        using var storage = await OpenAsync();

        (await storage.Catalog.FindBatchesAsync(1, new BatchFilter(null), default)).ShouldBeEmpty();
        await Should.ThrowAsync<SearchIndexDamagedException>(() => storage.Search.SearchAsync(new("giấy", new(2026, 1, 1)), default));
    }

    [Fact]
    public async Task The_container_hands_out_the_ports()
    {
        await using var services = new ServiceCollection().AddStorage(await OpenAsync()).BuildServiceProvider();

        services.GetRequiredService<ICatalog>().ShouldBeSameAs(services.GetRequiredService<StoragePorts>().Catalog);
        services.GetRequiredService<ISearchIndex>().ShouldBeSameAs(services.GetRequiredService<StoragePorts>().Search);
    }

    [Fact]
    public void One_process_runs_the_workers()
    {
        Directory.CreateDirectory(Data);
        using (var mine = WorkerLock.TryAcquire(Data).ShouldNotBeNull())
            WorkerLock.TryAcquire(Data).ShouldBeNull();

        using var next = WorkerLock.TryAcquire(Data);
        next.ShouldNotBeNull();
        Should.Throw<IOException>(() => WorkerLock.TryAcquire(Path.Combine(Data, "không có")));
    }

    private Task<EmbeddedStorage> OpenAsync() =>
        EmbeddedStorage.OpenAsync(new(Data), TimeProvider.System, new(TimeProvider.System, RandomNumberGenerator.Create()), default);

    private static async Task<string> PragmaAsync(SqliteCatalogContext db, string name)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(await command.ExecuteScalarAsync(), null)!;
    }
}

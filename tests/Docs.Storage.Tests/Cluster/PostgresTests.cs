using System.Security.Cryptography;
using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Intake;
using Docs.Core.Jobs;
using Docs.Storage.Audit;
using Docs.Storage.Catalog;
using Docs.Storage.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Docs.Storage.Tests.Cluster;

/// <summary>What only many machines on one server can get wrong.</summary>
public sealed class PostgresTests : IAsyncLifetime
{
    private readonly string database = PostgresServer.Instance.NewDatabase();
    private readonly FakeTimeProvider wrongClock = new(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private NpgsqlDataSource source = null!;
    private PooledDbContextFactory<PostgresCatalogContext> contexts = null!;

    public async Task InitializeAsync()
    {
        source = NpgsqlDataSource.Create(database);
        contexts = new PooledDbContextFactory<PostgresCatalogContext>(PostgresCatalogContext.Options(source));
        await PostgresMigration.RunAsync(contexts.CreateDbContext, default);
    }

    public async Task DisposeAsync() => await source.DisposeAsync();

    [Fact]
    public async Task Many_processes_that_start_at_once_make_the_tables_once()
    {
        var empty = PostgresServer.Instance.NewDatabase();
        await using var fresh = NpgsqlDataSource.Create(empty);
        var opened = new PooledDbContextFactory<PostgresCatalogContext>(PostgresCatalogContext.Options(fresh));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PostgresMigration.RunAsync(opened.CreateDbContext, default))));

        (await new CatalogDatabase(opened.CreateDbContext, Audit(TimeProvider.System)).ReadAsync(db => Task.FromResult(db.Documents.Count()))).ShouldBe(0);
    }

    [Fact]
    public async Task Leases_run_by_the_servers_clock_whatever_the_workers_machine_believes()
    {
        var storage = Open(TimeProvider.System);
        await AcceptAsync(storage, "a.pdf");
        (await Queue(TimeProvider.System).ClaimAsync("in time", TimeSpan.FromMinutes(5), default)).ShouldNotBeNull();

        // By its own clock this worker would take the lease for one that ran out years ago.
        (await Queue(wrongClock).ClaimAsync("years ahead", TimeSpan.FromMinutes(5), default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_job_made_where_the_clock_is_years_ahead_is_due_at_once()
    {
        await AcceptAsync(Open(wrongClock), "a.pdf");

        (await Queue(TimeProvider.System).ClaimAsync("in time", TimeSpan.FromMinutes(5), default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Forty_workers_take_forty_jobs_each_once()
    {
        var storage = Open(TimeProvider.System);
        for (var i = 0; i < 40; i++)
            await AcceptAsync(storage, $"{i}.pdf");

        var leases = await Task.WhenAll(Enumerable.Range(0, 40).Select(worker => Task.Run(() => Queue(TimeProvider.System).ClaimAsync($"w{worker}", TimeSpan.FromMinutes(5), default))));

        leases.Select(lease => lease.ShouldNotBeNull().DocumentId).Distinct().Count().ShouldBe(40);
    }

    [Fact]
    public async Task Sixteen_documents_completed_at_once_in_a_small_catalogue_all_come_through()
    {
        var storage = Open(TimeProvider.System);
        for (var i = 0; i < 16; i++)
            await AcceptAsync(storage, $"{i}.pdf");
        var leases = new List<JobLease>();
        while (await storage.Jobs.ClaimAsync("w", TimeSpan.FromMinutes(5), default) is { } lease)
            leases.Add(lease);
        leases.Count.ShouldBe(16);
        var read = new RecognitionOutcome(DocumentState.NeedsReview, "thử", null, null, 1, ExtractedFields.None, null, [], new("1/QĐ-UBND", "ubnd", new(2024, 1, 2)));

        var completed = await Task.WhenAll(leases.Select(lease => Task.Run(() => storage.Jobs.CompleteAsync(lease, [read], default))));

        completed.ShouldBe(Enumerable.Repeat(true, 16));
        (await storage.Jobs.StateAsync(default)).Pending.ShouldBe(0);
    }

    [Fact]
    public async Task The_same_bytes_handed_in_by_many_at_once_are_one_document()
    {
        var storage = Open(TimeProvider.System);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => AcceptAsync(storage, $"copy {i}.pdf", "same"))));

        answers.OfType<Acceptance.New>().Count().ShouldBe(1);
        answers.Select(answer => answer.Id).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("Database", "no_such_database", "createdb")]
    [InlineData("Port", "1", "DOCS_POSTGRES")]
    public async Task What_is_wrong_with_the_settings_is_said_with_the_remedy(string setting, string value, string remedy)
    {
        await using var wrong = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { [setting] = value }.ToString());
        var unopened = new PooledDbContextFactory<PostgresCatalogContext>(PostgresCatalogContext.Options(wrong));

        (await Should.ThrowAsync<StorageUnreachableException>(() => PostgresMigration.RunAsync(unopened.CreateDbContext, default))).Message.ShouldContain(remedy);
    }

    [Fact]
    public async Task A_database_of_an_older_version_is_brought_up_to_date()
    {
        await using var old = NpgsqlDataSource.Create(PostgresServer.Instance.NewDatabase());
        var opened = new PooledDbContextFactory<PostgresCatalogContext>(PostgresCatalogContext.Options(old));
        await using (var db = opened.CreateDbContext())
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());

        await PostgresMigration.RunAsync(opened.CreateDbContext, default);

        await using var now = opened.CreateDbContext();
        (await now.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_holds_up_no_other_process()
    {
        await A_database_of_a_newer_version_is_left_alone();
        await using var other = NpgsqlDataSource.Create(database);

        (await Should.ThrowAsync<SchemaException>(() => PostgresMigration.RunAsync(new PooledDbContextFactory<PostgresCatalogContext>(PostgresCatalogContext.Options(other)).CreateDbContext, default)
            .WaitAsync(TimeSpan.FromMinutes(2)))).Message.ShouldContain("mới hơn");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        await using (var later = source.CreateCommand("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0')"))
            await later.ExecuteNonQueryAsync();

        (await Should.ThrowAsync<SchemaException>(() => PostgresMigration.RunAsync(contexts.CreateDbContext, default))).Message.ShouldContain("mới hơn");
    }

    [Fact]
    public async Task An_account_that_may_not_make_tables_is_said_to_be_so()
    {
        await using (var make = source.CreateCommand("CREATE ROLE reader LOGIN"))
            await make.ExecuteNonQueryAsync();
        await using var reader = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(PostgresServer.Instance.NewDatabase()) { Username = "reader" }.ToString());

        (await Should.ThrowAsync<StorageUnreachableException>(() => PostgresMigration.RunAsync(new PooledDbContextFactory<PostgresCatalogContext>(PostgresCatalogContext.Options(reader)).CreateDbContext, default)))
            .Message.ShouldContain("làm chủ cơ sở dữ liệu");
    }

    [Fact]
    public async Task A_server_too_old_is_refused_and_left_alone()
    {
        var own = new NpgsqlConnectionStringBuilder(PostgresServer.Instance.NewDatabase());
        using var older = new OlderPostgres(own.Port);
        await using var seen = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(own.ToString()) { Port = older.Port, Pooling = false }.ToString());

        (await Should.ThrowAsync<StorageUnreachableException>(() => PostgresMigration.RunAsync(new PooledDbContextFactory<PostgresCatalogContext>(PostgresCatalogContext.Options(seen)).CreateDbContext, default)))
            .Message.ShouldContain("phiên bản 12.");

        await using var itself = NpgsqlDataSource.Create(own.ToString());
        await using var tables = itself.CreateCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");
        (await tables.ExecuteScalarAsync()).ShouldBe(0L);
    }

    private JobQueue Queue(TimeProvider clock) => new(new CatalogDatabase(contexts.CreateDbContext, Audit(clock)), clock, Ids(clock), LeaseClocks.DatabaseAsync);

    private CatalogueAlone Open(TimeProvider clock) => new(new CatalogDatabase(contexts.CreateDbContext, Audit(clock)), clock, Ids(clock), LeaseClocks.DatabaseAsync);

    private static ChangeAudit Audit(TimeProvider clock) => new(Ids(clock), clock);

    private static IdSource Ids(TimeProvider clock) => new(clock, RandomNumberGenerator.Create());

    private static async Task<Acceptance> AcceptAsync(StoragePorts storage, string name, string? content = null)
    {
        var batch = await storage.Catalog.OpenBatchAsync("Lô", "H15", PublishPolicy.None, default);
        var sha = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content ?? name)));
        return await storage.Catalog.AcceptAsync(new(batch.Id, "H15", name, new(name, 10, sha, "application/pdf"), 1, new Dictionary<string, string>()), default);
    }
}

using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Health;
using Docs.Core.Search;
using Docs.Storage.Audit;
using Docs.Storage.Catalog;
using Docs.Storage.Tests.Contracts;
using Docs.Storage.Tests.Servers;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Docs.Storage.Tests.Cluster;

public class PostgresCatalogTests : CatalogContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresCatalogEventsTests : CatalogEventsContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresJobQueueTests : JobQueueContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresJobOrderTests : JobOrderContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresRepeatTests : RepeatContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresOutboxTests : OutboxContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresProposalsTests : ProposalsContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresReusesTests : ReusesContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresAdministrationTests : AdministrationContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresReportsTests : ReportsContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresNoticesTests : NoticesContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresReviewedRelationsTests : ReviewedRelationsContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresReviewedHoldersTests : ReviewedHoldersContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresReviewDeskTests : ReviewDeskContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresPageDeskTests : PageDeskContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresHolderLinksTests : HolderLinksContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresAccountsTests : AccountsContract
{
    private readonly PostgresPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class PostgresAuditTests : AuditContract
{
    private readonly PostgresPorts ports = new();

    protected override string[] Tampered => ["""ALTER TABLE "AuditEntries" DISABLE TRIGGER ALL"""];

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await ports.CloseAsync();
    }

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);

    protected override async Task TamperAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ports.Database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>Each opening stands for a process of its own on one database. Leases follow the test's clock, not the server's.</summary>
internal sealed class PostgresPorts
{
    /// <summary>One with its tables, made once a run: to make them takes longer than most tests.</summary>
    private static readonly Lazy<string> Unused = new(() => MigratedAsync().GetAwaiter().GetResult());

    private readonly string database = PostgresServer.Instance.NewDatabase(Unused.Value);
    private readonly List<NpgsqlDataSource> open = [];

    public string Database => database;

    public async Task<Ports> OpenAsync(TimeProvider clock, IdSource ids)
    {
        var source = NpgsqlDataSource.Create(database);
        open.Add(source);
        var contexts = new PooledDbContextFactory<PostgresCatalogContext>(PostgresCatalogContext.Options(source));
        await PostgresMigration.RunAsync(contexts.CreateDbContext, default);
        return Ports.On(new CatalogueAlone(new CatalogDatabase(contexts.CreateDbContext, new ChangeAudit(ids, clock)), clock, ids, LeaseClocks.Of(clock)));
    }

    public async Task CloseAsync()
    {
        foreach (var source in open)
            await source.DisposeAsync();
    }

    /// <returns>Its name.</returns>
    private static async Task<string> MigratedAsync()
    {
        await using var source = NpgsqlDataSource.Create(PostgresServer.Instance.NewDatabase());
        var contexts = new PooledDbContextFactory<PostgresCatalogContext>(PostgresCatalogContext.Options(source));
        await PostgresMigration.RunAsync(contexts.CreateDbContext, default);
        return new NpgsqlConnectionStringBuilder(source.ConnectionString).Database!;
    }
}

internal sealed class CatalogueAlone(CatalogDatabase database, TimeProvider clock, IdSource ids, LeaseClock leaseClock)
    : StoragePorts(database, new AuditTrail(database.Audit, database.Audit), clock, ids, leaseClock)
{
    public override IObjectStore Objects => throw new NotSupportedException();

    public override IStorageHealth Health => throw new NotSupportedException();

    public override ISearchIndex Search => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
    }
}

using Docs.Core;
using Docs.Storage.Tests.Contracts;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Tests.Embedded;

public class SqliteCatalogTests : CatalogContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteCatalogEventsTests : CatalogEventsContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteJobQueueTests : JobQueueContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteJobOrderTests : JobOrderContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteRepeatTests : RepeatContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteOutboxTests : OutboxContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteReviewedRelationsTests : ReviewedRelationsContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteReviewedHoldersTests : ReviewedHoldersContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteHolderLinksTests : HolderLinksContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteReviewDeskTests : ReviewDeskContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqlitePageDeskTests : PageDeskContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteProposalsTests : ProposalsContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteReusesTests : ReusesContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteAdministrationTests : AdministrationContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteReportsTests : ReportsContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteNoticesTests : NoticesContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteAccountsTests : AccountsContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

public class SqliteAuditTests : AuditContract
{
    private readonly EmbeddedPorts ports = new();

    protected override string[] Tampered => ["""DROP TRIGGER "AuditEntriesKeepOnUpdate" """, """DROP TRIGGER "AuditEntriesKeepOnDelete" """];

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await ports.CloseAsync();
    }

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);

    protected override Task TamperAsync(string sql) => TamperAsync("audit.db", sql);

    /// <summary>On this store the changes are a file of their own: the catalogue.</summary>
    protected override Task TamperWithChangesAsync(string sql) => TamperAsync("catalog.db", sql);

    private async Task TamperAsync(string name, string sql)
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(ports.Folder, name)}");
        await file.OpenAsync();
        await using var command = new SqliteCommand(sql, file);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>Each opening stands for a process of its own on one folder.</summary>
internal sealed class EmbeddedPorts
{
    private readonly string folder = Directory.CreateTempSubdirectory("docs-storage-").FullName;

    public string Folder => folder;

    private readonly List<EmbeddedStorage> open = [];

    public async Task<Ports> OpenAsync(TimeProvider clock, IdSource ids)
    {
        if (open.Count == 0)
            await UnusedStore.CopyToAsync(folder);
        var storage = await EmbeddedStorage.OpenAsync(new(folder), clock, ids, default);
        open.Add(storage);
        return Ports.On(storage);
    }

    public Task CloseAsync()
    {
        open.ForEach(storage => storage.Dispose());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("docs-storage-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}

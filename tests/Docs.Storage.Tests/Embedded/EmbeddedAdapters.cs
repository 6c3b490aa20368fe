using Docs.Core;
using Docs.Storage.Tests.Contracts;

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

public class SqliteNoticesTests : NoticesContract
{
    private readonly EmbeddedPorts ports = new();

    public override Task DisposeAsync() => ports.CloseAsync();

    protected override Task<Ports> OpenAsync() => ports.OpenAsync(Clock, Ids);
}

/// <summary>Each opening stands for a process of its own on one folder.</summary>
internal sealed class EmbeddedPorts
{
    private readonly string folder = Directory.CreateTempSubdirectory("docs-storage-").FullName;
    private readonly List<EmbeddedStorage> open = [];

    public async Task<Ports> OpenAsync(TimeProvider clock, IdSource ids)
    {
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

namespace Docs.Web.Tests;

/// <summary>One site for tests that leave nothing behind which another could see.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public async Task InitializeAsync() => Site = await TestSite.OpenAsync();

    public async Task DisposeAsync() => await Site.DisposeAsync();
}

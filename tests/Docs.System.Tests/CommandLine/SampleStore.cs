using System.Text.Json;

namespace Docs.System.Tests.CommandLine;

/// <summary>The ten shipped samples imported once with their manifest, as run.sh does it.</summary>
public sealed class SampleStore : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DocsCommand Docs => new(_folder["data"]);

    public string Scratch(string name) => _folder[name];

    public JsonElement Report { get; private set; }

    public async Task InitializeAsync()
    {
        var manifest = Path.Combine(Repository.Samples, "manifest.csv");
        var result = await Docs.DoneAsync("import", Repository.Samples, "--manifest", manifest, "--batch", "Mẫu", "--publish", "all", "--wait", "--json");
        Report = result.Json;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}

[CollectionDefinition(Name)]
public sealed class SampleStoreCollection : ICollectionFixture<SampleStore>
{
    public const string Name = "sample store";
}

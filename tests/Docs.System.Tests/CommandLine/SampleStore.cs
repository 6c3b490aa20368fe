using System.Text.Json;

namespace Docs.System.Tests.CommandLine;

/// <summary>The ten shipped samples imported once with their manifest, as run.sh does it.</summary>
public sealed class SampleStore : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _shown = [];

    public DocsCommand Docs => new(_folder["data"]);

    public string Scratch(string name) => _folder[name];

    public JsonElement Report { get; private set; }

    /// <summary>What <c>docs show --json</c> says of one of them, asked once: nobody changes them, and each call is a process of its own.</summary>
    public async Task<string> ShownAsync(string id) =>
        _shown.TryGetValue(id, out var shown) ? shown : _shown[id] = (await Docs.DoneAsync("show", id, "--json")).Output;

    public async Task InitializeAsync()
    {
        var manifest = Path.Combine(Repository.Samples, "manifest.csv");
        var result = await Docs.DoneAsync("import", Repository.Samples, "--manifest", manifest, "--batch", "Mẫu", "--publish", "all", "--wait", "--json");
        Report = result.Json;
        var revoked = Report.GetProperty("files").EnumerateArray().Single(file => file.GetProperty("file").GetString()!.EndsWith("duoc.jpg", StringComparison.Ordinal));
        await Docs.DoneAsync("event", revoked.GetProperty("id").GetString()!, "revoke", "--on", "2026-09-15", "--by", "1507/QĐ-SYT");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}

[CollectionDefinition(Name)]
public sealed class SampleStoreCollection : ICollectionFixture<SampleStore>
{
    public const string Name = "sample store";
}

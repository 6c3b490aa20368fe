using Docs.System.Tests.CommandLine;

namespace Docs.System.Tests.Faults;

/// <summary>A rebuild of the index that died leaves the old one in use, and keeps no other from being made.</summary>
public sealed class KilledRebuildTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_killed_reindex_leaves_search_as_it_was_and_the_next_one_clears_it_away()
    {
        var scans = Directory.CreateDirectory(folder["scans"]).FullName;
        for (var i = 0; i < 3; i++)
            await File.WriteAllBytesAsync(Path.Combine(scans, $"{i}.jpg"), SmallScans.Line($"{i}"));
        var docs = new DocsCommand(folder["data"]);
        await docs.DoneAsync("import", scans, "--publish", "all", "--wait");

        await KilledRebuild.MakeAsync(docs, () => Task.FromResult(File.Exists(folder["data/search.next"])));

        (await docs.DoneAsync("search", "", "--all", "--json")).Json.GetProperty("hits").GetArrayLength().ShouldBe(3);
        await docs.DoneAsync("reindex");
        File.Exists(folder["data/search.next"]).ShouldBeFalse();
        Directory.GetFiles(folder["data"], "search*.db").ShouldHaveSingleItem();
        (await docs.DoneAsync("verify", "--json")).Json.GetProperty("indexEntries").GetInt32().ShouldBe(3);
    }
}

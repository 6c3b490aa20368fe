using System.Diagnostics;
using System.Security.Cryptography;
using Docs.Core;
using Docs.Core.Documents;
using Docs.Samples;
using Docs.Storage;
using Docs.System.Tests.CommandLine;
using Xunit.Abstractions;

namespace Docs.System.Tests.Faults;

/// <summary>An import killed with SIGKILL at random moments and started again loses nothing and doubles nothing.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int Scans = Size.Of("DOCS_SOAK_SCANS", 8);
    private static readonly int Kills = Size.Of("DOCS_SOAK_KILLS", 4);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_import_resumes_with_each_document_once()
    {
        var scans = Directory.CreateDirectory(_folder["scans"]).FullName;
        SampleGenerator.Generate(new SampleRequest { Folder = scans, Count = Scans, Seed = 7 });
        var docs = new DocsCommand(_folder["data"]);
        var random = new Random(20261122);
        string[] import = ["import", scans, "--publish", "all", "--wait", "--json"];

        for (var kill = 0; kill < Kills; kill++)
            await RunAndKillAsync(docs, import, TimeSpan.FromMilliseconds(random.Next(500, 2_000 + Scans * 600)));

        var clock = Stopwatch.StartNew();
        var report = (await docs.DoneAsync(import)).Json;
        output.WriteLine($"{Scans} scans, {Kills} kills, last run {clock.Elapsed.TotalSeconds:0} s: {report.GetProperty("accepted")} new, {report.GetProperty("duplicates")} already taken in");

        var ids = report.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("id").GetString()).ToList();
        ids.Count.ShouldBe(Scans);
        ids.ShouldBeUnique();
        var page = (await docs.DoneAsync("search", "", "--all", "--limit", "1000", "--json")).Json;
        var reviewed = await NeedReviewAsync(ids!);
        (page.GetProperty("hits").GetArrayLength() + reviewed).ShouldBe(Scans);
        (await docs.DoneAsync("verify", "--json")).Json.GetProperty("documents").GetInt32().ShouldBe(Scans);
        Directory.EnumerateFileSystemEntries(_folder["data/work"]).ShouldBeEmpty();
    }

    private static async Task RunAndKillAsync(DocsCommand docs, string[] arguments, TimeSpan after)
    {
        using var process = docs.Start(arguments);
        var drain = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(after));
        process.Kill(entireProcessTree: false);
        await process.WaitForExitAsync();
        await drain;
    }

    /// <summary>Generated scans may share number, agency and day by chance: those wait for a person, as they must.</summary>
    private async Task<int> NeedReviewAsync(IEnumerable<string> ids)
    {
        using var random = RandomNumberGenerator.Create();
        using var storage = await EmbeddedStorage.OpenAsync(new(_folder["data"]), TimeProvider.System, new IdSource(TimeProvider.System, random), default);
        var waiting = 0;
        foreach (var id in ids)
        {
            var state = (await storage.Catalog.FindAsync(id, default))!.State;
            state.ShouldBeOneOf(DocumentState.Published, DocumentState.NeedsReview);
            waiting += state == DocumentState.NeedsReview ? 1 : 0;
        }

        return waiting;
    }
}

using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Core.Jobs;
using Docs.Core.Search;
using Docs.Hosting;
using Docs.Hosting.Services;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.System.Tests;

/// <summary>The process that serves people reads papers too, and people come first.</summary>
public sealed class ReadingGivesWayTests : IDisposable
{
    /// <summary>A worker looks for papers four times a second.</summary>
    private static readonly TimeSpan ManyLooks = TimeSpan.FromSeconds(3);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_paper_waits_while_searches_stand_in_line_and_is_read_when_they_do_not()
    {
        var options = DocsOptions.Read(folder["data"], _ => null);
        await using var services = (await new ServiceCollection().AddLogging().AddDocsAsync(options, default)).BuildServiceProvider();
        var scan = Path.Combine(Repository.Samples, "trich-luc-khai-sinh.pdf");
        var receipt = await services.GetRequiredService<Importer>().ImportAsync(new([scan], null, "Lô", "H15", PublishPolicy.Sure), null, default);
        var (load, jobs) = (services.GetRequiredService<SearchLoad>(), services.GetRequiredService<IJobQueue>());
        var inLine = 10 * Environment.ProcessorCount;
        for (var i = 0; i < inLine; i++)
            load.Begin();
        using var stop = new CancellationTokenSource();
        var workers = services.GetRequiredService<EmbeddedWorkers>().RunAsync(stop.Token);

        await Task.Delay(ManyLooks);
        var untouched = (await jobs.ClaimAsync("test", TimeSpan.FromMinutes(1), default)).ShouldNotBeNull();
        await jobs.ReturnAsync(untouched, default);
        for (var i = 0; i < inLine; i++)
            load.End();
        (await services.GetRequiredService<ImportWait>().UntilFinalAsync([.. receipt.Files.Select(file => file.DocumentId!)], null, default)).ShouldBeNull();

        await stop.CancelAsync();
        await workers;
    }
}

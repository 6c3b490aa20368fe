using Docs.System.Tests.Browser;
using Docs.System.Tests.Faults;

namespace Docs.System.Tests.CommandLine;

/// <summary>What a scanner drops into an agency's watched folder is taken in while docs serve runs.</summary>
public sealed class InboxTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Settled_files_are_taken_in_and_moved_and_bad_ones_are_refused_with_a_reason()
    {
        var docs = new DocsCommand(_folder["data"]);
        var inbox = Directory.CreateDirectory(_folder["data/inbox/H15.08/tháng 3"]).FullName;
        await File.WriteAllBytesAsync(_folder["tốt.pdf"], SmallScans.Pdf(1));
        File.Copy(_folder["tốt.pdf"], Path.Combine(inbox, "tốt.pdf"));
        File.WriteAllText(Path.Combine(inbox, "hỏng.pdf"), "không phải PDF");

        await using (await Server.StartAsync(docs))
            await UntilAsync(() => !Directory.EnumerateFiles(inbox).Any());

        File.Exists(_folder["data/inbox/H15.08/done/tháng 3/tốt.pdf"]).ShouldBeTrue();
        File.Exists(_folder["data/inbox/H15.08/refused/tháng 3/hỏng.pdf"]).ShouldBeTrue();
        File.ReadAllText(_folder["data/inbox/H15.08/refused/tháng 3/hỏng.pdf.reason.txt"]).ShouldNotBeNullOrWhiteSpace();
        var again = (await docs.DoneAsync("import", _folder["tốt.pdf"], "--agency", "H15.08", "--wait", "--json")).Json;
        again.GetProperty("duplicates").GetInt32().ShouldBe(1, "the watched folder had taken it in for this agency");
        await docs.DoneAsync("verify");
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!condition())
            await Task.Delay(200, limit.Token);
    }
}

using System.Diagnostics;
using System.Text.Json;

namespace Docs.Web.Tests.Browser;

/// <summary>The server as the protocol's makers' own client finds it.</summary>
public sealed class TusClientTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Fact]
    public async Task It_uploads_breaks_off_goes_on_and_gives_up()
    {
        var site = shared.Site;
        var batch = await site.BatchAsync("Lô tus");
        var file = Path.Combine(site.DataDirectory, "tờ khai lớn.pdf");
        await File.WriteAllBytesAsync(file, [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 400_000).Select(at => (byte)(at % 251))]);
        var folder = Path.GetDirectoryName(NodeModules.File("tus-js-client/package.json"))!;
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "../../tus-client.mjs"), $"{site.Address}api/v1/batches/{batch.Id}/uploads", site.As(Callers.All[^1].Viewer!).DefaultRequestHeaders.GetValues("Cookie").Single(), file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await errors);

        using var seen = JsonDocument.Parse(output);
        seen.RootElement.GetProperty("offsets")[0].GetInt64().ShouldBeGreaterThanOrEqualTo(200_000, "the second client began where the first had come to");
        var received = seen.RootElement.GetProperty("receipt").GetProperty("files")[0];
        received.GetProperty("file").GetString().ShouldBe("tờ khai lớn.pdf");
        received.GetProperty("state").GetString().ShouldNotBe("refused");
        seen.RootElement.GetProperty("givenUp").GetInt32().ShouldBe(404);
        var stored = (await site.Catalog.ListBatchFilesAsync(batch.Id, default)).Single().DocumentId!;
        (await site.Catalog.FindAsync(stored, default))!.Original.Size.ShouldBe(new FileInfo(file).Length);
    }
}

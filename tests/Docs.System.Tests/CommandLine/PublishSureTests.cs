namespace Docs.System.Tests.CommandLine;

/// <summary>What becomes of a paper the machine is sure of.</summary>
public sealed class PublishSureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("0", "Published")]
    [InlineData("100", "NeedsReview")]
    public async Task It_is_published_unless_it_is_drawn_to_check_the_machine(string share, string state)
    {
        var docs = new DocsCommand(_folder["data"]) { Environment = { ["DOCS_REVIEW_SAMPLE"] = share } };

        File.Copy(Path.Combine(Repository.Samples, "trich-luc-khai-sinh.pdf"), _folder["a.pdf"]);
        File.WriteAllText(_folder["m.csv"], "file,number,issuedOn,type,holder,personalId,signer,signerTitle\na.pdf,96/TLKS-BS,2023-07-20,Trích lục khai sinh,Nguyễn Quốc Lộc,066222377693,Nguyễn Quang Quyết,PHÓ CHỦ TỊCH\n");

        var import = (await docs.DoneAsync("import", "--manifest", _folder["m.csv"], "--publish", "sure", "--wait", "--json")).Json;

        var file = import.GetProperty("files")[0];
        file.GetProperty("state").GetString().ShouldBe(state);
        if (state == "NeedsReview")
            file.GetProperty("reason").GetString()!.ShouldContain("được chọn mẫu");
    }
}

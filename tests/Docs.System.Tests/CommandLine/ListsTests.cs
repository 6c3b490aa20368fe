namespace Docs.System.Tests.CommandLine;

/// <summary>Reference lists by the command line: loaded whole or not at all, and saved in the same shape.</summary>
public sealed class ListsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_list_is_loaded_saved_and_refused_whole_with_its_line()
    {
        const string csv = "code,name,level,parent,from,until,successor\nH15,Ủy ban nhân dân tỉnh Đắk Lắk,province,,,,\n";
        var docs = new DocsCommand(_folder["data"]);
        await File.WriteAllTextAsync(_folder["agencies.csv"], csv);
        await File.WriteAllTextAsync(_folder["wrong.csv"], csv + "H15,Trùng,,,,,\n");

        (await docs.DoneAsync("lists", "load", "agencies", _folder["agencies.csv"])).Output.ShouldContain("Thêm 1, sửa 0, bỏ 0");
        var refused = await docs.RunAsync("lists", "load", "agencies", _folder["wrong.csv"]);

        (refused.ExitCode, refused.Errors.Contains("Dòng 3", StringComparison.Ordinal)).ShouldBe((1, true), refused.Errors);
        (await docs.DoneAsync("lists", "save", "agencies")).Output.ShouldBe(csv);
        (await docs.RunAsync("lists", "save", "colours")).ExitCode.ShouldBe(1);
        (await docs.RunAsync("lists", "load", "wards", _folder["nothing.csv"])).ExitCode.ShouldBe(3);
    }
}

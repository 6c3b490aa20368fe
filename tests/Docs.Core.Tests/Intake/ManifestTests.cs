using Docs.Core.Intake;

namespace Docs.Core.Tests.Intake;

public sealed class ManifestTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docs-manifest-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void States_pages_hash_and_fields_and_an_empty_cell_says_nothing()
    {
        var manifest = Read("file,pages,sha256,number,issuedOn,holder\na.pdf,2,AB12,05/QĐ-UBND,05/02/2021,\nb.pdf,,,,,Nguyễn Văn A\n");

        var entry = manifest.Find(Path.Combine(_folder, "a.pdf")).ShouldNotBeNull();
        entry.Pages.ShouldBe(2);
        entry.Sha256.ShouldBe("ab12");
        entry.Fields.ShouldBe(new Dictionary<string, string> { ["number"] = "05/QĐ-UBND", ["issuedOn"] = "2021-02-05" }, ignoreOrder: true);
        manifest.Find(Path.Combine(_folder, "b.pdf"))!.Fields.ShouldHaveSingleItem().Value.ShouldBe("Nguyễn Văn A");
    }

    [Fact]
    public void File_names_match_whether_composed_or_not()
    {
        var manifest = Read("file\nGiấy phép.pdf\n".Normalize(System.Text.NormalizationForm.FormD));

        manifest.Find(Path.Combine(_folder, "Giấy phép.pdf")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("name\na.pdf\n", "file")]
    [InlineData("file,colour\na.pdf,red\n", "colour")]
    [InlineData("file,pages\na.pdf,two\n", "two")]
    [InlineData("file,issuedOn\na.pdf,31/02/2021\n", "31/02/2021")]
    [InlineData("file\na.pdf\na.pdf\n", "hai lần")]
    [InlineData("", "file")]
    public void A_manifest_that_cannot_be_used_says_what_is_wrong(string csv, string named) =>
        Should.Throw<ManifestException>(() => Read(csv)).Message.ShouldContain(named);

    [Fact]
    public void A_manifest_that_is_not_UTF8_says_so()
    {
        var path = Path.Combine(_folder, "m.csv");
        File.WriteAllBytes(path, [.. "file\n"u8, 0xC3, 0x28, (byte)'\n']);

        Should.Throw<ManifestException>(() => Manifest.Read(path)).Message.ShouldContain("UTF-8");
    }

    private Manifest Read(string csv)
    {
        var path = Path.Combine(_folder, "m.csv");
        File.WriteAllText(path, csv);
        return Manifest.Read(path);
    }
}

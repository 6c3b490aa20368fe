using Docs.Core.Intake;

namespace Docs.Core.Tests.Intake;

public sealed class FileDiscoveryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docs-discovery-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Folders_are_searched_below_in_a_stable_order_and_what_lies_beside_scans_is_named()
    {
        Touch("b/2.tif", "a.pdf", "a.json", ".hidden/x.pdf", "noextension");

        var discovery = FileDiscovery.Find([_folder], null);

        discovery.Files.Select(file => Path.GetRelativePath(_folder, file.FullPath)).ShouldBe(["a.pdf", "b/2.tif", "noextension"]);
        discovery.Skipped.Count.ShouldBe(2);
    }

    [Fact]
    public void A_file_named_twice_is_taken_once()
    {
        Touch("a.pdf");

        FileDiscovery.Find([_folder, Path.Combine(_folder, "a.pdf")], null).Files.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_file_named_by_hand_is_taken_whatever_it_is_called()
    {
        Touch("notes.txt");

        FileDiscovery.Find([Path.Combine(_folder, "notes.txt")], null).Files.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_a_manifest_declares_is_found_or_missing()
    {
        Touch("in/a.pdf", "out/b.pdf");
        var path = Path.Combine(_folder, "m.csv");
        File.WriteAllText(path, "file\nin/a.pdf\nout/b.pdf\ngone.pdf\n");

        var discovery = FileDiscovery.Find([Path.Combine(_folder, "in")], Manifest.Read(path));

        discovery.Files.Count.ShouldBe(2);
        discovery.Missing.ShouldHaveSingleItem().File.ShouldBe("gone.pdf");
    }

    private void Touch(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, name);
        }
    }
}

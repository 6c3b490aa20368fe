using System.Xml.Linq;

namespace Docs.System.Tests.Architecture;

public sealed class ProjectGraphTests
{
    [Fact]
    public void Projects_reference_only_what_the_graph_allows() =>
        ProjectGraph.Violations(Projects()).ShouldBeEmpty();

    [Theory]
    [InlineData("Docs.Core", "ProjectReference", "../Docs.Storage/Docs.Storage.csproj")]
    [InlineData("Docs.Core", "PackageReference", "Microsoft.Data.Sqlite")]
    [InlineData("Docs.Storage", "ProjectReference", "../Docs.Recognition/Docs.Recognition.csproj")]
    [InlineData("Docs.Web", "ProjectReference", "../Docs.Storage/Docs.Storage.csproj")]
    [InlineData("Docs.Indexer", "ProjectReference", "../../src/Docs.Web/Docs.Web.csproj")]
    public void A_deliberate_violation_is_found(string project, string kind, string target)
    {
        var projects = Projects().Select(item => item.Name == project ? (item.Name, With(item.File, kind, target)) : item);

        ProjectGraph.Violations(projects).ShouldHaveSingleItem().ShouldStartWith(project);
    }

    [Fact]
    public void A_project_without_a_place_in_the_graph_is_found()
    {
        var projects = Projects().Append(("Docs.Helpers", new XDocument(new XElement("Project"))));

        ProjectGraph.Violations(projects).ShouldHaveSingleItem().ShouldContain("Docs.Helpers");
    }

    private static IEnumerable<(string Name, XDocument File)> Projects()
    {
        var files = new[] { "src", "workers" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .ToList();
        files.Count.ShouldBeGreaterThanOrEqualTo(8);
        return files.Select(path => (Path.GetFileNameWithoutExtension(path), XDocument.Load(path)));
    }

    private static XDocument With(XDocument file, string kind, string target)
    {
        var copy = new XDocument(file);
        copy.Root!.Add(new XElement("ItemGroup", new XElement(kind, new XAttribute("Include", target))));
        return copy;
    }
}

using System.Text.Json;

namespace Docs.System.Tests.Architecture;

/// <summary>infra/sbom.json names what is shipped: no more, no less, each with a licence a public body may use.</summary>
public sealed class SoftwareBillTests
{
    /// <summary>SPDX expressions, and the first line of a licence file where a package has no expression.</summary>
    private static readonly string[] Free = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "MS-PL OR Apache-2.0", "SQLite is Public Domain"];

    [Fact]
    public void It_lists_every_locked_package_of_what_is_shipped_and_no_other() =>
        Listed(Bill()).Order().ShouldBe(Locked().Order(), "run infra/sbom.sh");

    [Fact]
    public void It_would_miss_a_package_that_was_added() =>
        Locked([("src/New/packages.lock.json", """{"version":2,"dependencies":{"net10.0":{"New.Package":{"type":"Direct","resolved":"1.0.0","contentHash":"a"}}}}""")])
            .Except(Listed(Bill())).ShouldBe(["New.Package 1.0.0"]);

    [Fact]
    public void Every_licence_is_a_free_one_that_asks_for_no_source_of_ours() =>
        Bill().GetProperty("components").EnumerateArray()
            .Select(one => (Name: one.GetProperty("name").GetString(), Licence: LicenceOf(one.GetProperty("licenses")[0])))
            .Where(one => !Free.Contains(one.Licence))
            .ShouldBeEmpty();

    private static string LicenceOf(JsonElement licence) =>
        licence.TryGetProperty("expression", out var expression) ? expression.GetString()! : licence.GetProperty("license").GetProperty("name").GetString()!;

    private static JsonElement Bill() => JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra", "sbom.json"))).RootElement;

    private static List<string> Listed(JsonElement bill) =>
        [.. bill.GetProperty("components").EnumerateArray().Select(one => $"{one.GetProperty("name").GetString()} {one.GetProperty("version").GetString()}")];

    private static List<string> Locked() => Locked(
        new[] { "src", "workers" }.SelectMany(part => Directory.EnumerateFiles(Path.Combine(Repository.Root, part), "packages.lock.json", SearchOption.AllDirectories))
            .Select(file => (file, File.ReadAllText(file))));

    private static List<string> Locked(IEnumerable<(string Path, string Text)> files) =>
        [.. files.SelectMany(file => JsonDocument.Parse(file.Text).RootElement.GetProperty("dependencies").EnumerateObject())
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => $"{package.Name} {package.Value.GetProperty("resolved").GetString()}").Distinct()];
}

using System.Xml.Linq;

namespace Docs.System.Tests.Architecture;

/// <summary>The project graph of src/README.md as a rule: who may reference whom, and which projects must stay free of packages that do I/O.</summary>
public static class ProjectGraph
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Docs.Core"] = [],
        ["Docs.Recognition"] = ["Docs.Core"],
        ["Docs.Storage"] = ["Docs.Core"],
        ["Docs.Hosting"] = ["Docs.Core", "Docs.Recognition", "Docs.Storage"],
        ["Docs.Web"] = ["Docs.Hosting"],
        ["Docs.Cli"] = ["Docs.Hosting", "Docs.Web"],
        ["Docs.UploadWorker"] = ["Docs.Hosting"],
        ["Docs.Indexer"] = ["Docs.Hosting"],
    };

    private static readonly string[] CorePackages = ["CsvHelper", "Microsoft.Extensions.Logging.Abstractions"];

    /// <summary>Every broken rule in words; empty when all hold.</summary>
    /// <param name="projects">Name and project file of every project under src and workers.</param>
    public static IReadOnlyList<string> Violations(IEnumerable<(string Name, XDocument File)> projects)
    {
        var broken = new List<string>();
        foreach (var (name, file) in projects)
        {
            if (!Allowed.TryGetValue(name, out var allowed))
            {
                broken.Add($"{name} has no place in the graph.");
                continue;
            }

            broken.AddRange(References(file, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))
                .Where(target => !allowed.Contains(target))
                .Select(target => $"{name} must not reference {target}."));
            if (name == "Docs.Core")
                broken.AddRange(References(file, "PackageReference").Except(CorePackages).Select(package => $"Docs.Core must not use {package}."));
        }

        return broken;
    }

    private static IEnumerable<string> References(XDocument file, string kind) =>
        file.Descendants(kind).Select(element => element.Attribute("Include")!.Value);
}

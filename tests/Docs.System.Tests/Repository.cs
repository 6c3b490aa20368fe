using System.Text.RegularExpressions;

namespace Docs.System.Tests;

/// <summary>Where this checkout stands.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Samples => Path.Combine(Root, "tests", "Samples");

    /// <summary>With what <c>infra/docs serve</c> starts the service.</summary>
    public static IReadOnlyDictionary<string, string> ServeSettings { get; } =
        Regex.Matches(File.ReadAllText(Path.Combine(Root, "infra", "serve.sh")), """^export (\w+)="\$\{\1:-(\w+)\}"$""", RegexOptions.Multiline)
            .ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Docs.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Docs.sln stands in no folder above the tests.");
    }
}

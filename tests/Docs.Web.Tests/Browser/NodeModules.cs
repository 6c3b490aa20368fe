namespace Docs.Web.Tests.Browser;

/// <summary>What <c>infra/setup.sh --tests</c> fetched by npm.</summary>
internal static class NodeModules
{
    public static Task<string> AxeAsync() => System.IO.File.ReadAllTextAsync(File("axe-core/axe.min.js"));

    /// <param name="path">Below node_modules.</param>
    public static string File(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Docs.sln")))
            folder = folder.Parent;
        var file = Path.Combine(folder!.FullName, "tests", "Docs.System.Tests", "npm", "node_modules", path);
        System.IO.File.Exists(file).ShouldBeTrue($"{file} is missing: run infra/setup.sh --tests");
        return file;
    }
}

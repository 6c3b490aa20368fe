namespace Docs.Web.Batches;

/// <summary>The folder of the machine that all files of a batch came from: told with every file, it hides their names.</summary>
internal static class CommonFolder
{
    /// <returns>With its last slash; empty where paths are relative, as a browser sends them, or have no folder in common.</returns>
    public static string Of(IReadOnlyCollection<string> paths)
    {
        if (paths.Count == 0 || paths.Any(path => !path.StartsWith('/')))
            return "";
        var (first, last) = (paths.Min(StringComparer.Ordinal)!, paths.Max(StringComparer.Ordinal)!);
        var same = first.Zip(last).TakeWhile(pair => pair.First == pair.Second).Count();
        var slash = first.LastIndexOf('/', same - 1);
        return slash > 0 ? first[..(slash + 1)] : "";
    }
}

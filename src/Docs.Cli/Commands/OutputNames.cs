namespace Docs.Cli.Commands;

/// <summary>Base names for outputs: an input is never overwritten, and equal base names get -2, -3, ….</summary>
public static class OutputNames
{
    private static readonly string[] Extensions = [".pdf", ".xml", ".txt", ".fields.json"];

    public static IReadOnlyList<string> For(IReadOnlyList<string> files, string folder)
    {
        var inputs = files.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. files.Select(file => Free(Path.GetFileNameWithoutExtension(file), folder, inputs, taken))];
    }

    private static string Free(string stem, string folder, HashSet<string> inputs, HashSet<string> taken)
    {
        var name = stem;
        for (var i = 2; Extensions.Any(extension => inputs.Contains(Path.Combine(folder, name + extension))) || !taken.Add(name); i++)
            name = $"{stem}-{i}";
        return name;
    }
}

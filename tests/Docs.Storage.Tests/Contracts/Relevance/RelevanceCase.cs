namespace Docs.Storage.Tests.Contracts.Relevance;

/// <param name="First">Ids of which one must stand first; where several papers fit equally, all of them are named.</param>
public sealed record RelevanceCase(string Query, IReadOnlyList<string> First)
{
    /// <summary>One case a line: the query as typed, a tab, the ids separated by spaces. Lines with # are headings.</summary>
    public static IReadOnlyList<RelevanceCase> Read(string file) =>
    [
        .. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
            .Select(parts => new RelevanceCase(parts[0], parts[1].Split(' '))),
    ];
}

using System.Text;

namespace Docs.Benchmarks.Tables;

/// <summary>Prints a benchmark's result and puts it between its marks into infra/README.md.</summary>
public static class BenchReport
{
    /// <summary>Writes <paramref name="markdown"/> between <c>&lt;!-- bench:NAME --&gt;</c> and <c>&lt;!-- /bench:NAME --&gt;</c>.</summary>
    /// <exception cref="InvalidOperationException">infra/README.md has no such marks.</exception>
    public static void Publish(string name, string markdown)
    {
        Console.Out.WriteLine(markdown);
        var path = Path.Combine(Repository.Root, "infra", "README.md");
        File.WriteAllText(path, Replace(File.ReadAllText(path), name, markdown), new UTF8Encoding(false));
    }

    private static string Replace(string text, string name, string markdown)
    {
        var (open, close) = ($"<!-- bench:{name} -->", $"<!-- /bench:{name} -->");
        var from = text.IndexOf(open, StringComparison.Ordinal);
        var to = text.IndexOf(close, StringComparison.Ordinal);
        return from >= 0 && to > from
            ? $"{text[..(from + open.Length)]}\n{markdown.Trim()}\n{text[to..]}"
            : throw new InvalidOperationException($"infra/README.md lacks the marks {open} and {close}.");
    }
}

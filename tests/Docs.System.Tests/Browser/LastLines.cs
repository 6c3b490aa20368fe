namespace Docs.System.Tests.Browser;

/// <summary>The end of what a process writes while it runs.</summary>
internal sealed class LastLines
{
    private const int Most = 200;

    private readonly Queue<string> lines = new();

    public void Add(string? line)
    {
        if (line is null)
            return;
        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > Most)
                lines.Dequeue();
        }
    }

    public override string ToString()
    {
        lock (lines)
            return string.Join('\n', lines);
    }
}

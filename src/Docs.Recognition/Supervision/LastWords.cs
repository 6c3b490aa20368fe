using System.Text.RegularExpressions;

namespace Docs.Recognition.Supervision;

/// <summary>
/// The last lines a child wrote to standard error, fit for a log. Native libraries quote what they work on, so lines with
/// letters beyond ASCII (text of a document) are left out, paths and quoted words are cut and long digits masked.
/// </summary>
internal sealed partial class LastWords
{
    private const int Lines = 20, Longest = 300;

    private readonly Queue<string> lines = new();
    private readonly Lock guard = new();

    public void Hear(string line)
    {
        if (line.Any(character => character > '~'))
            line = "(a line with text)";
        line = Digits().Replace(Quoted().Replace(FilePath().Replace(line, "(file)"), "(quoted)"), "(number)");
        lock (guard)
        {
            lines.Enqueue(line.Length > Longest ? line[..Longest] : line);
            if (lines.Count > Lines)
                lines.Dequeue();
        }
    }

    /// <summary>Joined by " | "; empty when nothing was written.</summary>
    public override string ToString()
    {
        lock (guard)
            return string.Join(" | ", lines);
    }

    [GeneratedRegex(@"(?<!\w)/[^\s'"":,;)]+")]
    private static partial Regex FilePath();

    [GeneratedRegex(@"'[^']*'|""[^""]*""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\d{6,}")]
    private static partial Regex Digits();
}

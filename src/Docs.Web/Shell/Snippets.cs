using System.Text;
using Docs.Core.Search;

namespace Docs.Web.Shell;

internal static class Snippets
{
    /// <summary>The snippet cut at its marks, personal ids masked. Unpaired marks mark nothing twice and are dropped.</summary>
    public static IReadOnlyList<(string Text, bool Marked)> Parts(string snippet)
    {
        var parts = new List<(string, bool)>();
        var text = new StringBuilder();
        var marked = false;
        foreach (var character in PersonalIds.MaskIn(snippet))
        {
            if (character is not (SnippetMarks.Start or SnippetMarks.End))
            {
                text.Append(character);
                continue;
            }

            if (text.Length > 0)
                parts.Add((text.ToString(), marked));
            text.Clear();
            marked = character == SnippetMarks.Start;
        }

        if (text.Length > 0)
            parts.Add((text.ToString(), marked));
        return parts;
    }
}

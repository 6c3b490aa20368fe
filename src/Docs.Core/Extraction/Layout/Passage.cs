using System.Text;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Layout;

/// <summary>
/// Lines joined to running text: a space where a line merely wraps, a line feed where it ends. Folded and printed text
/// have the same length, so what a pattern finds in one is cut from the other, and each character knows its word.
/// </summary>
internal sealed class Passage
{
    private readonly List<int> starts = [];
    private readonly List<TextWord> words = [];
    private readonly List<int> pages = [];

    public Passage(IEnumerable<Line> lines)
    {
        var text = new StringBuilder();
        Line? previous = null;
        foreach (var line in lines)
        {
            if (previous is not null)
                text.Append(Wrapping.Continues(previous, line) ? ' ' : '\n');
            Append(text, line);
            previous = line;
        }

        Text = text.ToString();
        Folded = VietnameseText.Fold(Text);
    }

    public string Text { get; }

    public string Folded { get; }

    public IReadOnlyList<TextWord> WordsAt(int start, int length)
    {
        var first = IndexAt(start);
        var last = IndexAt(Math.Max(start, start + length - 1));
        return first < 0 ? [] : words.GetRange(first, last - first + 1);
    }

    /// <summary>The words from there on, on the same page.</summary>
    public IEnumerable<TextWord> WordsFrom(int position)
    {
        for (var (first, at) = (IndexAt(position), IndexAt(position)); at >= 0 && at < words.Count && pages[at] == pages[first]; at++)
            yield return words[at];
    }

    public int PageAt(int position) => IndexAt(position) is var index and >= 0 ? pages[index] : 1;

    /// <summary>The value with the words it stands on; white space and stray signs around it are trimmed.</summary>
    public Found Cite(int start, int length, string rule, double strength, string? value = null)
    {
        var (from, size) = Trimmed(start, length);
        value ??= Text.Substring(from, size).Replace('\n', ' ');
        return new Found(value, WordsAt(from, size), PageAt(from), strength, rule);
    }

    private (int Start, int Length) Trimmed(int start, int length)
    {
        const string Stray = " \n\t,;:._-–—…|*";
        var end = Math.Min(Text.Length, start + length);
        while (start < end && Stray.Contains(Text[start]))
            start++;
        while (end > start && (Stray.Contains(Text[end - 1]) || (end - start > 1 && Text[end - 1] == '/' && Text[end - 2] == '.')))
            end--;
        return (start, end - start);
    }

    private int IndexAt(int position)
    {
        var index = starts.BinarySearch(position);
        return index >= 0 ? index : ~index - 1;
    }

    private void Append(StringBuilder text, Line line)
    {
        for (var i = 0; i < line.Words.Count; i++)
        {
            if (i > 0)
                text.Append(' ');
            starts.Add(text.Length);
            words.Add(line.Words[i]);
            pages.Add(line.Page.Number);
            text.Append(VietnameseText.Nfc(line.Words[i].Text));
        }
    }
}

using Docs.Core.Recognition;
using Docs.Recognition.Pipeline;

namespace Docs.Recognition.Repair;

/// <summary>Repairs the words of a page, each in its context, and keeps what was changed and why.</summary>
internal static class PageRepair
{
    /// <param name="offers">What else the engine held possible for words of the page.</param>
    public static RecognisedPage Of(RecognisedPage page, IReadOnlyDictionary<(Box Box, string Text), IReadOnlyList<Offer>>? offers = null)
    {
        var repairs = new List<Docs.Core.Recognition.Repair>();
        page = page with { Blocks = [.. page.Blocks.Select(block => block with { Lines = [.. block.Lines.Select(line => WordBreaks.Mended(line, page.Number, repairs))] })] };
        var words = page.Words.ToList();
        var texts = words.Select(word => word.Text).ToArray();
        var (broken, starts) = Breaks(page);
        for (var i = 0; i < words.Count; i++)
        {
            var before = i > 0 && !broken.Contains(i) ? Core(texts[i - 1], texts[i]) : null;
            var after = i + 1 < words.Count && !broken.Contains(i + 1) ? Core(texts[i + 1], texts[i], isAfter: true) : null;
            var others = offers?.GetValueOrDefault((words[i].Box, texts[i])) ?? [];
            var (text, reason) = WordRepair.Of(texts[i], words[i].Confidence, before, after, starts.Contains(i), others);
            if (reason is null)
                continue;
            texts[i] = text;
            repairs.Add(new Docs.Core.Recognition.Repair(page.Number, words[i].Box, words[i].RawText, text, reason));
        }

        return repairs.Count == 0 ? page : page with { Blocks = WithTexts(page.Blocks, texts), Repairs = repairs };
    }

    /// <summary>A sign between two words parts them: in "tỉnh, thành phố" the one tells nothing of the other.</summary>
    private static string? Core(string neighbour, string text, bool isAfter = false)
    {
        WordParts other = WordParts.Of(neighbour), own = WordParts.Of(text);
        return other.IsLetters && (isAfter ? own.After : other.After).Length == 0 ? other.Core : null;
    }

    /// <summary>Indexes of words that begin a block (what stands before them is not their context), and of those that begin a line.</summary>
    private static (HashSet<int> Blocks, HashSet<int> Lines) Breaks(RecognisedPage page)
    {
        HashSet<int> blocks = [], lines = [];
        var at = 0;
        foreach (var block in page.Blocks)
        {
            blocks.Add(at);
            foreach (var line in block.Lines)
            {
                lines.Add(at);
                at += line.Words.Count;
            }
        }

        return (blocks, lines);
    }

    private static IReadOnlyList<TextBlock> WithTexts(IReadOnlyList<TextBlock> blocks, string[] texts)
    {
        var at = 0;
        return [.. blocks.Select(block => block with
        {
            Lines = [.. block.Lines.Select(line => line with { Words = [.. line.Words.Select(word => word with { Text = texts[at++] })] })],
        })];
    }
}

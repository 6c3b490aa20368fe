using Docs.Core.Recognition;
using Docs.Recognition.Source;

namespace Docs.Recognition.Pipeline;

/// <summary>The page's own text laid on its drawn image, if what it says is what is seen there.</summary>
internal static class LayerText
{
    /// <summary>Share of words that must have ink where they stand: text drawn invisibly on white has none.</summary>
    private const double Visible = 0.95;

    /// <summary>Share of letter-like ink that may lie outside all words: seals, signatures, rules. More is text the layer does not have.</summary>
    private const double Strange = 0.2;

    /// <returns>Lines in pixels of the page, or null and why the layer is not used.</returns>
    public static (IReadOnlyList<EngineLine>? Lines, string Reason) On(PreparedPage page, LayerPage layer)
    {
        var (x, y) = (page.Grey.Width / layer.Width, page.Grey.Height / layer.Height);
        var words = layer.Words.Select(word => (word.Block, word.Line, Word: new EngineWord(word.Text, 1, Placed(word, x, y)))).ToList();
        if (words.Count(word => HasInk(page.Ink, word.Word.Box)) < Visible * words.Count)
            return (null, "its text is not visible");
        if (page.Ink.Letters.Count(letter => !words.Any(word => Holds(word.Word.Box, letter))) > Strange * page.Ink.Letters.Count)
            return (null, "more is printed than it says");
        return ([.. words.GroupBy(word => word.Line).Select(line => new EngineLine(line.First().Block, [.. line.Select(word => word.Word)]))], "");
    }

    private static Box Placed(LayerWord word, double x, double y) =>
        new((int)Math.Round(word.X * x), (int)Math.Round(word.Y * y), Math.Max(1, (int)Math.Round(word.Width * x)), Math.Max(1, (int)Math.Round(word.Height * y)));

    private static bool Holds(Box word, Box letter) =>
        letter.CentreX >= word.X && letter.CentreX <= word.Right && letter.CentreY >= word.Y && letter.CentreY <= word.Bottom;

    private static bool HasInk(InkMap ink, Box box)
    {
        int left = Math.Max(0, (int)(box.X * ink.Scale)), right = Math.Min(ink.Bilevel.Width, (int)Math.Ceiling(box.Right * ink.Scale));
        int top = Math.Max(0, (int)(box.Y * ink.Scale)), bottom = Math.Min(ink.Bilevel.Height, (int)Math.Ceiling(box.Bottom * ink.Scale));
        for (var y = top; y < bottom; y++)
        {
            var row = ink.Bilevel.Row(y);
            for (var x = left; x < right; x++)
            {
                if ((row[x >> 5] >> (31 - (x & 31)) & 1) != 0)
                    return true;
            }
        }

        return false;
    }
}

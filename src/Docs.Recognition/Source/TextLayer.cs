using System.Text;
using Docs.Recognition.Repair;

namespace Docs.Recognition.Source;

/// <summary>One word of a PDF page's own text; the box in points from the top left.</summary>
internal sealed record LayerWord(int Block, int Line, string Text, double X, double Y, double Width, double Height);

/// <param name="Width">Points, as the page is shown.</param>
internal sealed record LayerPage(double Width, double Height, IReadOnlyList<LayerWord> Words)
{
    /// <summary>What was made of the letters: "Unicode", "TCVN3", "VNI".</summary>
    public string Encoding { get; init; } = "Unicode";
}

/// <summary>
/// Says whether the text inside a PDF page is what the page shows in letters that mean something: it must map to Unicode and
/// be made of Vietnamese syllables, if need be after conversion from the fonts of before 2000 (TCVN3, VNI). Whether the glyphs
/// are visible at all is seen later, on the drawn page.
/// </summary>
internal static class TextLayer
{
    /// <summary>Share of lower-case words that are syllables. Vietnamese with names and terms has 0.93 and more, mojibake below 0.5.</summary>
    private const double Readable = 0.8;

    /// <summary>Fewer are an electronic signature's caption over a scan.</summary>
    private const int FewestWords = 15;

    /// <summary>Share of the height; the narrowest space between words is 0.15.</summary>
    private const double Touching = 0.06;

    /// <returns>The page in Unicode (NFC), or null and why it is not trusted.</returns>
    public static (LayerPage? Page, string Reason) Judge(LayerPage layer)
    {
        var words = Joined(layer.Words.Where(word => !string.IsNullOrWhiteSpace(word.Text)));
        if (words.Count < FewestWords)
            return (null, "few words");
        var (best, share, name) = new (Func<string, string> Read, string Name)[] { (text => text, "Unicode"), (LegacyText.FromTcvn3, "TCVN3"), (LegacyText.FromVni, "VNI") }
            .Select(way => (way.Read, Share: SyllableShare(words, way.Read), way.Name))
            .MaxBy(way => way.Share);
        if (share < Readable)
            return (null, "not made of Vietnamese syllables");
        var read = words.Select(word => word with { Text = best(word.Text).Normalize(NormalizationForm.FormC) }).ToList();
        return read.Any(word => word.Text.Any(IsUnmapped))
            ? (null, "glyphs without Unicode")
            : (layer with { Words = read, Encoding = name }, name);
    }

    /// <summary>Where the font lacks marked letters, they come from a second one, and poppler takes the change of font for the end of a word.</summary>
    private static List<LayerWord> Joined(IEnumerable<LayerWord> words)
    {
        var joined = new List<LayerWord>();
        foreach (var word in words)
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Line == word.Line && Math.Abs(word.X - last.X - last.Width) < Touching * word.Height)
                joined[^1] = last with { Text = last.Text + word.Text, Y = Math.Min(last.Y, word.Y), Width = word.X + word.Width - last.X, Height = Math.Max(last.Height, word.Height) };
            else
                joined.Add(word);
        }

        return joined;
    }

    private static double SyllableShare(List<LayerWord> words, Func<string, string> read)
    {
        var cores = words.Select(word => WordParts.Of(read(word.Text).Normalize(NormalizationForm.FormC)))
            .Where(word => word.IsLetters && word.Core.Any(char.IsLower))
            .ToList();
        return cores.Count == 0 ? 0 : (double)cores.Count(word => Syllable.IsLegal(word.Core)) / cores.Count;
    }

    private static bool IsUnmapped(char c) => c == '\uFFFD' || char.IsControl(c) || c is >= '\uE000' and <= '\uF8FF';
}

using System.Text.RegularExpressions;
using Docs.Core.Recognition;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>
/// Reads the power of square and cubic metres. The fast model has no ² at all and takes the small figure for °, ? or nothing,
/// so that an area reads like a length: the ink beside the m is looked at for itself.
/// </summary>
internal static partial class Superscript
{
    /// <summary>Size of the figure in heights of the m, and how far down from its top the figure may reach.</summary>
    private const double Lowest = 0.4, Highest = 1.1, Deepest = 0.55;

    /// <summary>Height at which the model knows a figure standing alone.</summary>
    private const int Readable = 36, Border = 14;

    public static IReadOnlyList<EngineLine> Mended(IReadOnlyList<EngineLine> lines, PixHandle page, TextEngine engine) =>
        [.. lines.Select(line => line.Words.Any(word => Metre().IsMatch(word.Text)) ? line with { Words = [.. line.Words.Select((word, i) => Mended(line, word, i, page, engine))] } : line)];

    private static EngineWord Mended(EngineLine line, EngineWord word, int index, PixHandle page, TextEngine engine)
    {
        if (Metre().Match(word.Text) is not { Success: true } metre)
            return word;
        var limit = index + 1 < line.Words.Count ? line.Words[index + 1].Box.X - 1 : page.Width;
        var around = new Box(word.Box.X, word.Box.Y - word.Box.Height / 2, Math.Min(limit, word.Box.Right + word.Box.Height) - word.Box.X, word.Box.Height * 3 / 2);
        if (around.Width < 6 || around.Height < 6 || Figure(page, around) is not { } figure)
            return word;
        return Power(page, figure, engine) is { } power
            ? word with { Text = metre.Groups["before"].Value + "m" + power + metre.Groups["after"].Value, Box = Box.Around([word.Box, figure]) }
            : word;
    }

    /// <summary>The one piece of ink that stands high beside an m.</summary>
    private static Box? Figure(PixHandle page, Box around)
    {
        using var crop = Clip(page, around);
        using var ink = PixHandle.Made(Leptonica.pixThresholdToBinary(crop, Threshold.Otsu(crop)), nameof(Leptonica.pixThresholdToBinary));
        using var found = Leptonica.pixConnComp(ink, 0, 8);
        var pieces = found.Boxes().Where(piece => piece.Height > 2).OrderBy(piece => piece.X).ToList();
        var letter = pieces.Where(piece => piece.Width > piece.Height).OrderByDescending(piece => piece.Width * piece.Height).FirstOrDefault();
        if (letter.Width == 0)
            return null;
        var high = pieces.Where(piece => piece.X >= letter.Right - 2 && piece.Bottom <= letter.Y + Deepest * letter.Height
            && piece.Height >= Lowest * letter.Height && piece.Height <= Highest * letter.Height && piece.Width >= 0.2 * letter.Height).ToList();
        return high is [var one] ? one with { X = one.X + Math.Max(0, around.X), Y = one.Y + Math.Max(0, around.Y) } : null;
    }

    private static string? Power(PixHandle page, Box figure, TextEngine engine)
    {
        var scale = (float)Readable / figure.Height;
        using var large = Clip(page, new Box(figure.X - 1, figure.Y - 1, figure.Width + 2, figure.Height + 2))
            .Then(p => Leptonica.pixScale(p, scale, scale))
            .Then(p => Leptonica.pixAddBorderGeneral(p, Border, Border, Border, Border, 255));
        var text = string.Concat(engine.Read(large, PreparedPage.WorkDpi, Segmentation.SingleCharacter).SelectMany(line => line.Words).Select(word => word.Text));
        return text switch { "2" or "²" => "²", "3" or "³" => "³", _ => null };
    }

    private static PixHandle Clip(PixHandle page, Box box)
    {
        using var area = Leptonica.boxCreate(Math.Max(0, box.X), Math.Max(0, box.Y), box.Width, box.Height);
        return PixHandle.Made(Leptonica.pixClipRectangle(page, area, 0), nameof(Leptonica.pixClipRectangle));
    }

    [GeneratedRegex(@"^(?<before>\(?[\d.,]*)m[23²³?°º*’'""ˆ^f]{0,2}(?<after>\)?[.,;:]?(?:/\p{L}+\)?[.,;:]?)?)$")]
    private static partial Regex Metre();
}

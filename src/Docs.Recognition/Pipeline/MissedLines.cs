using Docs.Core.Recognition;
using Docs.Recognition.Repair;

namespace Docs.Recognition.Pipeline;

/// <summary>Reads the lines of <see cref="UncoveredInk"/> once, each for itself, and puts those that are believed where they stand.</summary>
internal sealed class MissedLines(TextEngine engine)
{
    /// <summary>A page of prose has none to three; a seal and a signature break into a few more, which are tried in vain.</summary>
    private const int Most = 10;

    /// <summary>What is read out of loose ink must be surer than what stands in a line: most of it is stamps and pens.</summary>
    private const double SureLine = 0.8, Hopeless = 0.4;

    public int Found { get; private set; }

    public IReadOnlyList<EngineLine> Added(IReadOnlyList<EngineLine> lines, PreparedPage page)
    {
        var letters = page.Ink.Letters.Select(page.Geometry.ToWork).ToList();
        var all = lines.ToList();
        foreach (var loose in UncoveredInk.Lines(lines, letters, page.Ink.LetterHeight() * page.Geometry.Scale).Take(Most))
        {
            if (Read(loose, page) is not { } line)
                continue;
            Found++;
            Put(all, line);
        }

        return [.. all.Where(line => line.Words.Count > 0)];
    }

    /// <summary>Null where it is no text.</summary>
    private EngineLine? Read(EngineLine loose, PreparedPage page)
    {
        using var cut = LineCut.Of(page.Work, loose, 1);
        if (cut is null)
            return null;
        var words = engine.Read(cut.Image, PreparedPage.WorkDpi, Segmentation.SingleLine)
            .SelectMany(line => line.Words)
            .Where(word => word.Confidence >= Hopeless)
            .Select(word => word with { Box = cut.ToPage(word.Box) })
            .ToList();
        var read = new EngineLine(0, words) { Slope = loose.Slope };
        return words.Any(IsWord) && PageText.Belief([read]) >= SureLine ? read : null;
    }

    private static bool IsWord(EngineWord word) =>
        WordParts.Of(word.Text) is { IsLetters: true, Core.Length: > 1 } parts && (Syllable.IsLegal(parts.Core) || Phrases.Known.Has(parts.Core));

    /// <summary>What was read there before goes: it was not believed.</summary>
    private static void Put(List<EngineLine> all, EngineLine line)
    {
        var box = Box.Around(line.Words.Select(word => word.Box));
        for (var i = 0; i < all.Count; i++)
            all[i] = all[i] with { Words = [.. all[i].Words.Where(word => !Within(word.Box, box) && !(word.Confidence < UncoveredInk.Believed && Meets(word.Box, box)))] };

        if (all.FindIndex(other => Continues(other, box)) is >= 0 and var same)
        {
            all[same] = all[same] with { Words = OneReading.Of(all[same].Words, line.Words) };
            return;
        }

        var above = all.FindLastIndex(other => other.Words.Count > 0 && IsAbove(Box.Around(other.Words.Select(word => word.Box)), box));
        all.Insert(above + 1, line with { Block = above >= 0 ? all[above].Block : all.FirstOrDefault()?.Block ?? 0 });
    }

    private static bool Within(Box word, Box box) =>
        word.CentreX >= box.X && word.CentreX <= box.Right && word.CentreY >= box.Y && word.CentreY <= box.Bottom;

    private static bool Meets(Box word, Box box) =>
        word.X < box.Right && word.Right > box.X && word.Y < box.Bottom && word.Bottom > box.Y;

    /// <summary>The rest of a line that was read in part.</summary>
    private static bool Continues(EngineLine other, Box box) => other.Words.Any(word =>
        Math.Min(word.Box.Bottom, box.Bottom) - Math.Max(word.Box.Y, box.Y) > 0.5 * Math.Min(word.Box.Height, box.Height)
        && Math.Max(word.Box.X - box.Right, box.X - word.Box.Right) < 1.5 * box.Height);

    private static bool IsAbove(Box other, Box box) =>
        other.CentreY < box.Y && other.Bottom > box.Y - 4 * box.Height && other.X < box.Right && other.Right > box.X;
}

using System.Text;

namespace Docs.Recognition.Composition;

/// <summary>
/// The order in which a word's characters stand on paper, left to right: PDF text is drawn so, and readers turn
/// right-to-left runs back.
/// </summary>
internal static class VisualOrder
{
    /// <summary>
    /// A run begins at a right-to-left letter and lasts to the last one before a left-to-right letter or digit. A piece
    /// ends with its run: a reader counts marks that follow to the run, turns them too, and would put them first.
    /// </summary>
    public static IEnumerable<Rune[]> Pieces(string word)
    {
        var runes = word.EnumerateRunes().ToArray();
        var from = 0;
        for (var start = 0; start < runes.Length; start++)
        {
            if (!IsRightToLeft(runes[start]))
                continue;

            var last = start;
            for (var i = start; i < runes.Length && (IsRightToLeft(runes[i]) || !Rune.IsLetterOrDigit(runes[i])); i++)
                last = IsRightToLeft(runes[i]) ? i : last;
            Array.Reverse(runes, start, last + 1 - start);
            yield return runes[from..(last + 1)];
            from = last + 1;
            start = last;
        }

        if (from < runes.Length)
            yield return runes[from..];
    }

    // Letters of Unicode's right-to-left blocks: Hebrew to Arabic Extended-A, the presentation forms, the astral ones.
    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
        && Rune.IsLetter(rune);
}

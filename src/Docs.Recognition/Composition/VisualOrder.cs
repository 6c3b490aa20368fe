using System.Text;

namespace Docs.Recognition.Composition;

/// <summary>
/// The order in which a word's characters stand on paper, left to right: PDF text is drawn so, and readers turn
/// right-to-left runs back. A run begins at a right-to-left letter and lasts to the next left-to-right letter or digit.
/// </summary>
internal static class VisualOrder
{
    public static Rune[] Of(string word)
    {
        var runes = word.EnumerateRunes().ToArray();
        for (var start = 0; start < runes.Length; start++)
        {
            if (!IsRightToLeft(runes[start]))
                continue;

            var end = start + 1;
            while (end < runes.Length && (IsRightToLeft(runes[end]) || !Rune.IsLetterOrDigit(runes[end])))
                end++;
            Array.Reverse(runes, start, end - start);
            start = end - 1;
        }

        return runes;
    }

    // Letters of Unicode's right-to-left blocks: Hebrew to Arabic Extended-A, the presentation forms, the astral ones.
    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
        && Rune.IsLetter(rune);
}

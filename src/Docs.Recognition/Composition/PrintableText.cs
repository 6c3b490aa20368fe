using System.Globalization;
using System.Text;
using Docs.Core.Recognition;

namespace Docs.Recognition.Composition;

/// <summary>
/// The form of a page's words that all three outputs share, so that they can be compared word for word:
/// <list type="bullet">
/// <item>NFC;</item>
/// <item>without control and format characters (soft hyphen, zero-width space, byte-order mark, bidi marks),
/// noncharacters and halves of surrogate pairs: XML 1.0 forbids the ones, PDF/A-2u (ISO 19005-2, 6.2.11.7.2) others,
/// and a reader sees none of them;</item>
/// <item>ligatures and the like (U+FB00–FB4F) spelled out, because PDF readers spell them out when they copy text;</item>
/// <item>white space inside a word divides it, its box in proportion.</item>
/// </list>
/// Words, lines and blocks of which nothing is left are dropped.
/// </summary>
internal static class PrintableText
{
    public static RecognisedPage Of(RecognisedPage page) =>
        page with { Blocks = [.. page.Blocks.Select(OfBlock).Where(block => block.Lines.Count > 0)] };

    /// <summary>The same for a title or a name: white space becomes single spaces.</summary>
    public static string OfText(string text) => string.Join(' ', Parts(text).Select(part => part.Text));

    private static TextBlock OfBlock(TextBlock block) =>
        block with { Lines = [.. block.Lines.Select(OfLine).Where(line => line.Words.Count > 0)] };

    private static TextLine OfLine(TextLine line) => line with { Words = [.. line.Words.SelectMany(OfWord)] };

    private static IEnumerable<TextWord> OfWord(TextWord word)
    {
        if (word.Text.All(char.IsAsciiLetterOrDigit) && word.Text.Length > 0)
            return [word];

        var length = Math.Max(1, word.Text.Length);
        return Parts(word.Text).Select(part => word with { Text = part.Text, Box = Share(word.Box, part.Start, part.End, length) });
    }

    private static Box Share(Box box, int start, int end, int length)
    {
        var left = box.X + (int)((long)box.Width * start / length);
        var right = box.X + (int)((long)box.Width * end / length);
        return box with { X = left, Width = right - left };
    }

    /// <summary>Runs between white space, with the place each came from in <paramref name="text"/>.</summary>
    private static IEnumerable<(string Text, int Start, int End)> Parts(string text)
    {
        var part = new StringBuilder();
        int start = 0, position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (part.Length > 0)
                    yield return (part.ToString().Normalize(), start, position);
                part.Clear();
                start = position + rune.Utf16SequenceLength;
            }
            else if (IsKept(rune))
            {
                part.Append(Spelled(rune));
            }

            position += rune.Utf16SequenceLength;
        }

        if (part.Length > 0)
            yield return (part.ToString().Normalize(), start, position);
    }

    private static bool IsKept(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)
        && (rune.Value & 0xFFFE) != 0xFFFE
        && rune.Value is not (>= 0xFDD0 and <= 0xFDEF);

    private static string Spelled(Rune rune) => rune.Value is >= 0xFB00 and <= 0xFB4F
        ? rune.ToString().Normalize(NormalizationForm.FormKC)
        : rune.ToString();
}

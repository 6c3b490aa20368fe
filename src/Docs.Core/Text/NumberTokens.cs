namespace Docs.Core.Text;

/// <summary>What stands between two tokens of a number.</summary>
internal enum NumberGap
{
    /// <summary>Start of the text, or anything that no number contains.</summary>
    Break,
    Space,
    Slash,
    Dash,

    /// <summary>A full stop without spaces, as in "1.234".</summary>
    Dot,
}

/// <param name="Before">The gap in front of it.</param>
/// <param name="Spaced">Whether a space or line break is part of that gap.</param>
internal sealed record NumberToken(int Start, string Text, NumberGap Before, bool Spaced)
{
    public int End => Start + Text.Length;
}

internal static class NumberTokens
{
    /// <summary>Runs of letters and digits of a text in NFC, with the gaps between them.</summary>
    public static List<NumberToken> Of(string text)
    {
        var tokens = new List<NumberToken>();
        var end = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;

            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            var gap = text.AsSpan(end, start - end);
            tokens.Add(new(start, text[start..i], tokens.Count == 0 ? NumberGap.Break : GapOf(gap), gap.ContainsAny(" \t\u00a0\r\n")));
            end = i;
        }

        return tokens;
    }

    private static NumberGap GapOf(ReadOnlySpan<char> gap)
    {
        var sign = gap.Trim();
        return sign.Length switch
        {
            0 => gap.ContainsAny('\r', '\n') ? NumberGap.Break : NumberGap.Space,
            1 => sign[0] switch
            {
                '/' or '\u2044' or '\u2215' or '\uff0f' => NumberGap.Slash,
                '.' when gap.Length == 1 => NumberGap.Dot,
                var other => IsDash(other) ? NumberGap.Dash : NumberGap.Break,
            },
            _ => NumberGap.Break,
        };
    }

    /// <summary>Hyphens, dashes, minus signs; the underscore because file names and worn scans turn a dash into one.</summary>
    public static bool IsDash(char character) =>
        character is '-' or '_' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\ufe58' or '\ufe63' or '\uff0d' or '\u00ad';
}

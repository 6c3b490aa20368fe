using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction;

/// <summary>
/// What the engine's doubt of a word is about is told by what else it held possible. Of 4,300 words of generated scans whose other
/// readings differ from them in signs or capitals alone one in seventy was wrong; of the 480 below 0.8 one in thirty, where of those
/// held for other letters too it was one in two. Of 247 in small letters from 0.55 to 0.88 that it held for nothing else two were wrong.
/// </summary>
internal static class ReadingDoubt
{
    private const double LeastOfSmall = 0.55;

    /// <summary>Whether its letters and marks are settled, so that the doubt is about signs beside it, its capitals, which are mended, or the print.</summary>
    public static bool IsSettled(TextWord word) => word.Text.Any(char.IsLetter) && (word.Others is { Count: > 0 } others
        ? others.All(other => Core(other).Equals(Core(word.Text), StringComparison.OrdinalIgnoreCase))
        : word.Confidence >= LeastOfSmall && Core(word.Text) is { Length: > 1 } letters && letters.All(char.IsLower));

    /// <summary>Its letters and digits.</summary>
    private static string Core(string text) => string.Concat(UnlistedNames.Eth(VietnameseText.Nfc(text)).Where(sign => char.IsLetterOrDigit(sign) || sign == '\''));
}

using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Layout;

/// <summary>
/// Cuts a row that the recogniser read across two columns: at wide gaps, and in the head also where the wording shows that
/// the right column starts (a long agency name may come within a few letters of the quốc hiệu).
/// </summary>
internal static class RowSplitter
{
    /// <summary>In heights of the row: justified text stretches its spaces to about one.</summary>
    private const double WideGap = 2.0;

    /// <summary>As a share of the page's width: the same, where heights are unreliable.</summary>
    private const double WideGapOfPage = 0.03;

    /// <summary>How far down the head may reach.</summary>
    private const double HeadDepth = 0.4;

    public static IEnumerable<IReadOnlyList<TextWord>> Split(RecognisedPage page, TextLine line)
    {
        var (words, rules) = WithoutRules(line.Words.Where(word => word.Text.Length > 0).OrderBy(word => word.Box.X));
        if (words.Count == 0)
            yield break;

        var heights = words.Select(word => word.Box.Height).Order().ToList();
        var wide = Math.Max(WideGap * heights[heights.Count / 2], WideGapOfPage * page.Width);
        var cut = words[0].Box.Y < HeadDepth * page.Height ? HeadCut(words) : -1;
        var start = 0;
        for (var i = 1; i < words.Count; i++)
        {
            if (i != cut && Gap(words, i) < wide && !rules.Contains(i))
                continue;

            yield return words[start..i];
            start = i;
        }

        yield return words[start..];
    }

    /// <summary>The rules between the cells of a table are read as strokes, alone or on a word: taken off, and before which words they stood.</summary>
    private static (List<TextWord> Words, HashSet<int> Rules) WithoutRules(IEnumerable<TextWord> printed)
    {
        var words = new List<TextWord>();
        var rules = new HashSet<int>();
        foreach (var word in printed)
        {
            if (!word.Text.Contains('|', StringComparison.Ordinal))
            {
                words.Add(word);
                continue;
            }

            if (word.Text[0] == '|' || IsRule(word))
                rules.Add(words.Count);
            if (!IsRule(word))
                words.Add(word with { Text = word.Text.Trim('|') });
            if (word.Text[^1] == '|')
                rules.Add(words.Count);
        }

        return (words, rules);
    }

    private static bool IsRule(TextWord word) => word.Text.All(character => character is '|' or '_' or '.' or ':' or '-' or '¦');

    private static int Gap(List<TextWord> words, int i) => words[i].Box.X - words[i - 1].Box.Right;

    private static int HeadCut(List<TextWord> words)
    {
        var folded = words.ConvertAll(word => VietnameseText.Fold(word.Text));
        for (var i = 1; i < words.Count - 1; i++)
        {
            if (StartsNationalName(folded, i))
                return i;
            if (i > 1 && folded[i].StartsWith("ngay", StringComparison.Ordinal) && folded.Skip(i).Take(4).Any(word => word.StartsWith("thang", StringComparison.Ordinal)))
                return WidestGap(words, Math.Max(1, i - 7), i);
        }

        return -1;
    }

    private static bool StartsNationalName(List<string> folded, int i) =>
        (folded[i].EndsWith("ong", StringComparison.Ordinal) && folded[i + 1].StartsWith("ho", StringComparison.Ordinal) && folded.Count > i + 2 && folded[i + 2] is "xa")
        || (folded[i] is "doc" && folded[i + 1].StartsWith("lap", StringComparison.Ordinal) && folded.Skip(i + 2).Take(MottoWords).Any(word => word is "tu" or "do" or "hanh" or "phuc"));

    /// <summary>"Nhóm trẻ độc lập Hoa Mai" is no motto.</summary>
    private const int MottoWords = 6;

    /// <summary>The place stands right before "ngày"; what stands further left is the number or the subject. -1 if no gap stands out.</summary>
    private static int WidestGap(List<TextWord> words, int from, int to)
    {
        var at = Enumerable.Range(from, to - from + 1).MaxBy(i => Gap(words, i));
        return Gap(words, at) > words[at].Box.Height ? at : -1;
    }
}

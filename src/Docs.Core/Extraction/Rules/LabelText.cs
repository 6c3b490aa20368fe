using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// Finds printed labels ("Họ và tên:") and where their values run to. The signs behind labels are found once for a passage;
/// hundreds of labels are then compared with what stands before them, which costs next to nothing.
/// </summary>
internal static class LabelText
{
    private static readonly Regex Sign = Patterns.Of(@"\s*(\([^)\n]*\)\s*)?[*]?\s*(:|[.…][.…][.…]+)[ :.…]*");

    private const int LongestTranslation = 40;

    private static readonly ConditionalWeakTable<Passage, List<(int LabelEnd, int ValueStart)>> Signs = [];

    /// <summary>The values of a label, each to the end of its line; behind the label stands a colon or a dotted gap.</summary>
    public static IEnumerable<(int Start, int End)> Find(Passage body, string label)
    {
        var folded = VietnameseText.Fold(label);
        foreach (var (labelEnd, start) in Signs.GetValue(body, FindSigns))
        {
            if (!EndsWith(body.Folded, labelEnd, folded))
                continue;
            var end = start < body.Text.Length ? body.Text.IndexOf('\n', start) : -1;
            yield return (start, end < 0 ? body.Text.Length : end);
        }
    }

    /// <summary>By letters and digits alone: "đầu tư,cơ sở _:" lost a space and gained a stroke.</summary>
    private static bool EndsWith(string text, int end, string label)
    {
        var at = end - 1;
        for (var i = label.Length - 1; i >= 0; i--)
        {
            if (!char.IsLetterOrDigit(label[i]))
                continue;
            while (at >= 0 && text[at] != '\n' && !char.IsLetterOrDigit(text[at]))
                at--;
            if (at < 0 || text[at] != label[i])
                return false;
            at--;
        }

        return at < 0 || !char.IsLetterOrDigit(text[at]);
    }

    private static List<(int, int)> FindSigns(Passage body)
    {
        var signs = new List<(int, int)>();
        for (var match = Sign.Match(body.Folded); match.Success; match = match.NextMatch())
        {
            signs.Add((match.Index, match.Index + match.Length));
            // "Cấp cho ông (bà):" is a label with its brackets too.
            if (match.Value.IndexOf(')') is > 0 and var bracket)
                signs.Add((match.Index + bracket + 1, match.Index + match.Length));
            // "Họ và tên/Full name:" is labelled by what stands before the stroke too.
            var from = Math.Max(0, match.Index - LongestTranslation);
            if (match.Index > from && body.Folded.LastIndexOf('/', match.Index - 1, match.Index - from) is > 0 and var stroke && !body.Folded.AsSpan(stroke, match.Index - stroke).ContainsAny('\n', ':'))
                signs.Add((body.Folded[stroke - 1] == ' ' ? stroke - 1 : stroke, match.Index + match.Length));
        }

        return signs;
    }
}

using System.Text.RegularExpressions;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Layout;

/// <summary>A narrow cell breaks a number behind its dash, "489/GP-" / "STNMT": puts the rest back where it belongs.</summary>
internal static class BrokenNumbers
{
    private static readonly Regex Start = Patterns.Of(@"^[0-9]{1,6}/([12][0-9]{3}/)?([A-ZĐ][A-Za-zĐđ]*-)*[A-ZĐ]?[A-Za-zĐđ]*-?$");

    private static readonly Regex Rest = Patterns.Of(@"^[A-ZĐ]{2,12}[.,;]?$");

    /// <summary>As a share of the page's width: lines of one cell start at one place, or are centred on one.</summary>
    private const double Aligned = 0.015;

    public static IReadOnlyList<Line> Mended(IReadOnlyList<Line> page)
    {
        if (!page.Any(line => line.Words.Any(IsBroken)))
            return page;

        var taken = new HashSet<TextWord>(ReferenceEqualityComparer.Instance);
        var mended = new List<Line>();
        foreach (var line in page)
        {
            var words = line.Words.Where(word => !taken.Contains(word)).Select(word => IsBroken(word) && Below(page, line, word) is { } rest && taken.Add(rest) ? Whole(word, rest) : word).ToList();
            if (words.Count > 0)
                mended.Add(words.SequenceEqual(line.Words) ? line : line.With(words));
        }

        return mended;
    }

    private static bool IsBroken(TextWord word) => word.Text.Length > 4 && word.Text[^1] is '-' or '–' && Start.IsMatch(VietnameseText.Nfc(word.Text).Replace('–', '-'));

    private static TextWord? Below(IReadOnlyList<Line> page, Line line, TextWord word) =>
        page.Where(next => next.Row > line.Row && next.Y - line.Y < 3 * Math.Max(line.Height, next.Height))
            .SelectMany(next => next.Words)
            .FirstOrDefault(next => IsAligned(word.Box, next.Box, Aligned * line.Page.Width) && Rest.IsMatch(VietnameseText.Nfc(next.Text)));

    private static bool IsAligned(Box one, Box other, double within) => Math.Abs(other.X - one.X) < within || Math.Abs(other.CentreX - one.CentreX) < within;

    private static TextWord Whole(TextWord word, TextWord rest) =>
        word with { Text = word.Text + rest.Text, Confidence = Math.Min(word.Confidence, rest.Confidence) };
}

using Docs.Core.Extraction.Layout;
using Docs.Core.Extraction.Rules;
using Docs.Core.Recognition;

namespace Docs.Core.Extraction;

/// <summary>Where a second document begins in one scan, so that a split can be proposed.</summary>
public static class DocumentHeads
{
    /// <summary>A head ends in the upper half; forms in annexes repeat the quốc hiệu but have dots for number and day.</summary>
    private const double Deepest = 0.5;

    /// <returns>1-based numbers of pages that have a head of their own (quốc hiệu with a number or a full date), the first written page never.</returns>
    public static IReadOnlyList<int> Find(IReadOnlyList<RecognisedPage> pages) =>
        pages.Select(page => (page.Number, Lines: Sheet.LinesOf(page))).Where(page => page.Lines.Count > 0).Skip(1).Where(page => StartsDocument(page.Lines)).Select(page => page.Number).ToList();

    private static bool StartsDocument(IReadOnlyList<Line> lines) =>
        NationalName.In(lines) is not null && lines.Where(line => line.Y < Deepest).Any(line => IsNumber(line) || IsDate(line));

    private static bool IsNumber(Line line) =>
        Cues.NumberLabel.Match(line.Folded) is { Success: true } label && line.Text.AsSpan(0, label.Length).TrimStart() is ['S', ..]
        && NumberText.Read(line.Text[label.Length..], form: false)?.Text is not null;

    private static bool IsDate(Line line) =>
        line.Centre > 0.45 && line.Words.Count <= 14 && Cues.Date.IsMatch(line.Folded) && DateText.Find(line.Folded).Any();
}

namespace Docs.Core.Extraction.Layout;

/// <summary>
/// The head of a document: the page it stands on, its left column (agencies, number), its right one (place and date) and
/// the title under both. Boxes 1–5 of NĐ 30/2020, Phụ lục I.
/// </summary>
internal sealed class Head
{
    /// <summary>Without a title the head ends about here.</summary>
    private const double DepthWithoutTitle = 0.34;

    private Head(IReadOnlyList<Line> page, Line? national, Title? title)
    {
        Page = page;
        National = national;
        Title = title;
    }

    public IReadOnlyList<Line> Page { get; }

    public Line? National { get; }

    public Title? Title { get; }

    /// <summary>Where the title starts, as a share of the page's height.</summary>
    public double Depth => Title?.Lines[0].Y ?? (Addressee ?? DepthWithoutTitle);

    private double? Addressee => Page.FirstOrDefault(line => line.Y < 0.5 && Cues.Addressee.IsMatch(line.Folded))?.Y;

    /// <summary>The quốc hiệu stands on the right, as the decree has it; certificates print it in the middle.</summary>
    public bool TwoColumns => National is { Centre: > 0.55 };

    public IEnumerable<Line> Above => Page.Where(line => line.Y < Depth && !NationalName.Is(line));

    public IEnumerable<Line> Left => Above.Where(line => line.Centre < 0.5 && (!TwoColumns || line.Right <= National!.Left + 0.04));

    public static Head Of(IReadOnlyList<IReadOnlyList<Line>> pages, DescriptorSet descriptors)
    {
        var page = pages.FirstOrDefault(lines => NationalName.In(lines) is not null) ?? pages.First(lines => lines.Count > 0);
        var national = NationalName.In(page);
        var title = new TitleFinder(descriptors).Find(page, national);
        return new Head(page, national, LandTitle.Of(pages, page, title, descriptors) ?? title);
    }
}

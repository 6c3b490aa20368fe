using System.Text.RegularExpressions;

namespace Docs.Core.Extraction.Layout;

/// <summary>
/// The head of a document: the page it stands on, its left column (agencies, number), its right one (place and date) and
/// the title under both. Boxes 1–5 of NĐ 30/2020, Phụ lục I.
/// </summary>
internal sealed class Head
{
    /// <summary>Without a title the head ends about here.</summary>
    private const double DepthWithoutTitle = 0.34;

    private static readonly Regex Symbol = Patterns.Of(@"/\s?(?<code>[A-ZĐ][A-Za-zĐ]{1,3})\s?[-–]");

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

    /// <summary>What a document says below its head; the other half of a folded sheet says so from its top on.</summary>
    public bool IsBelow(Line line) =>
        line.Page.Number != Page[0].Page.Number || line.Y >= Depth
        || (Title is { } title && Folded.Is(line.Page) && title.Lines[0].Centre < 0.5 != line.Centre < 0.5 && Math.Abs(title.Lines[0].Centre - 0.5) > 0.1);

    public IEnumerable<Line> Above => Page.Where(line => line.Y < Depth && !NationalName.Is(line));

    public IEnumerable<Line> Left => Above.Where(line => line.Centre < 0.5 && (!TwoColumns || line.Right <= National!.Left + 0.04));

    /// <summary>A stamp took the title, but the number's notation names the type and the subject stands below it.</summary>
    private static Title? BySymbol(IReadOnlyList<Line> page, DescriptorSet descriptors)
    {
        var subject = page.FirstOrDefault(line => line.Y < 0.4 && Math.Abs(line.Centre - 0.5) < 0.14 && Cues.Subject.IsMatch(line.Folded));
        var symbol = page.Where(line => line.Centre < 0.5 && line.Y < 0.3 && Cues.NumberLabel.IsMatch(line.Folded)).Select(line => Symbol.Match(line.Text)).FirstOrDefault(match => match.Success);
        if (subject is null || symbol is null || descriptors.Types.FirstOrDefault(type => type.Family == DocumentFamily.Administrative && type.Code == symbol.Groups["code"].Value) is not { } type)
            return null;
        var above = page.LastOrDefault(line => line.Row < subject.Row && line.Caps > 0.7 && Math.Abs(line.Centre - 0.5) < 0.14 && subject.Y - line.Y < 3.4 * subject.Height);
        return above is null ? null : new Title(type.Name, type, [above], 0.85);
    }

    public static Head Of(IReadOnlyList<IReadOnlyList<Line>> pages, DescriptorSet descriptors)
    {
        var page = pages.FirstOrDefault(lines => NationalName.In(lines) is not null) ?? pages.First(lines => lines.Count > 0);
        var national = NationalName.In(page);
        var title = new TitleFinder(descriptors).Find(page, national);
        return new Head(page, national, LandTitle.Of(pages, page, title, descriptors) ?? title ?? BySymbol(page, descriptors));
    }
}

namespace Docs.Core.Extraction.Layout;

/// <summary>Quốc hiệu and tiêu ngữ (NĐ 30/2020, Phụ lục I, ô 1): the surest sign of a document's head.</summary>
internal static class NationalName
{
    /// <summary>Stamps and worn print may take three of the eight words.</summary>
    private const double Enough = 0.6;

    /// <summary>The head is in the upper part, even under a received stamp.</summary>
    private const double Deepest = 0.45;

    public static Line? In(IReadOnlyList<Line> page) =>
        page.Where(line => line.Y < Deepest).FirstOrDefault(IsName) ?? page.Where(line => line.Y < Deepest).FirstOrDefault(IsMotto);

    public static bool Is(Line line) => IsName(line) || IsMotto(line);

    private static bool IsName(Line line) => Fuzzy.Share(line.Folded, "cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam") >= Enough && line.Words.Count <= 14;

    private static bool IsMotto(Line line) => Fuzzy.Share(line.Folded, "doc", "lap", "tu", "do", "hanh", "phuc") >= Enough && line.Words.Count <= 14;
}

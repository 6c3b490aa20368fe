using System.Globalization;
using System.Text.RegularExpressions;

namespace Docs.Core.Extraction.Layout;

/// <summary>
/// The title of a land certificate is set in ornate capitals over a coloured ground and often unreadable; its sections, set
/// plainly, tell which form it is (QĐ 24/2004/QĐ-BTNMT, TT 23/2014/TT-BTNMT, TT 10/2024/TT-BTNMT).
/// </summary>
internal static class LandTitle
{
    private const int EnoughCues = 3;

    /// <summary>No other paper asks so many of these: what the ornate capitals say matters no more.</summary>
    private const int SureCues = 5;

    private static readonly string[] Cues = ["nguoisudungdat", "thuadatso", "mucdichsudung", "sovaoso", "tobandoso", "hinhthucsudung", "nguongocsudung"];

    /// <summary>What the section of owners is called, and with it the certificate.</summary>
    private static readonly (string Section, string Name)[] Forms =
    [
        ("taisankhacganlienvoidat", "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất"),
        (SectionSince2024, "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất"),
    ];

    private const string SectionSince2024 = "taisanganlienvoidat", Before2009 = "Giấy chứng nhận quyền sử dụng đất";

    private static readonly Regex Signed = Patterns.Of(@"ngay\s+[0-9]{1,2}\s+thang\s+[0-9]{1,2}\s+nam\s+(?<year>[0-9]{4})");

    /// <summary>Null where the title is another document's, or is read well enough by itself.</summary>
    public static Title? Of(IReadOnlyList<IReadOnlyList<Line>> pages, IReadOnlyList<Line> page, Title? read, DescriptorSet descriptors)
    {
        if (read is { Descriptor: not { Name: "Giấy chứng nhận" or Before2009 } } || Layout.Cues.Recipients.IsMatch(page[^1].Folded))
            return null;

        var lines = pages.SelectMany(lines => lines).Take(200).Select(line => line.Squeezed).ToList();
        var seen = Cues.Count(cue => lines.Exists(line => line.Contains(cue, StringComparison.Ordinal)));
        if (seen < EnoughCues)
            return null;

        var (section, name) = Array.Find(Forms, form => lines.Exists(line => line.Contains(form.Section, StringComparison.Ordinal)));
        if (section == SectionSince2024 && IsRedBook(lines, pages.SelectMany(lines => lines).Take(200).Select(YearOf).Max()))
            name = Before2009;
        if (name is null || name == read?.Descriptor?.Name || descriptors.Find(name) is not { } type)
            return null;
        return new Title(type.Name, type, read?.Lines ?? page.Take(1).ToList(), read is not null ? 0.96 : seen < SureCues ? 0.85 : 0.94) { Exact = seen >= SureCues };
    }

    /// <summary>The red book of 2004 has a section of the same name: which of the two it is, its day tells, and where that is not read, how each names the parcel.</summary>
    private static bool IsRedBook(List<string> lines, int year) =>
        year is > 0 and < 2024 || (year == 0 && lines.Exists(line => line.Contains(ParcelIn2004, StringComparison.Ordinal)) && !lines.Exists(line => line.Contains(ParcelIn2024, StringComparison.Ordinal)));

    private const string ParcelIn2004 = "thuadatduocquyensudung", ParcelIn2024 = "thongtinthuadat";

    /// <summary>0 where the line has none.</summary>
    private static int YearOf(Line line) => Signed.Match(line.Folded) is { Success: true } day ? int.Parse(day.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : 0;
}

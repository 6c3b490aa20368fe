namespace Docs.Core.Extraction.Layout;

/// <summary>
/// The title of a land certificate is set in ornate capitals over a coloured ground and often unreadable; its sections, set
/// plainly, tell which form it is (TT 23/2014/TT-BTNMT, TT 10/2024/TT-BTNMT).
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
        ("taisanganlienvoidat", "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất"),
    ];

    /// <summary>Null where the title is another document's, or is read well enough by itself.</summary>
    public static Title? Of(IReadOnlyList<IReadOnlyList<Line>> pages, IReadOnlyList<Line> page, Title? read, DescriptorSet descriptors)
    {
        if (read is { Descriptor: not { Name: "Giấy chứng nhận" or "Giấy chứng nhận quyền sử dụng đất" } } || Layout.Cues.Recipients.IsMatch(page[^1].Folded))
            return null;

        var lines = pages.SelectMany(lines => lines).Take(200).Select(line => line.Squeezed).ToList();
        var seen = Cues.Count(cue => lines.Exists(line => line.Contains(cue, StringComparison.Ordinal)));
        if (seen < EnoughCues)
            return null;

        var name = Array.Find(Forms, form => lines.Exists(line => line.Contains(form.Section, StringComparison.Ordinal))).Name;
        if (name is null || descriptors.Find(name) is not { } type)
            return null;
        return new Title(type.Name, type, read?.Lines ?? page.Take(1).ToList(), read is not null ? 0.96 : seen < SureCues ? 0.85 : 0.94) { Exact = seen >= SureCues };
    }
}

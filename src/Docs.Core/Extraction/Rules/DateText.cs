using System.Globalization;
using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>A date with where it stands in the text.</summary>
internal readonly record struct DateMention(DateOnly Day, int Start, int Length, bool Corrected)
{
    public int End => Start + Length;
}

/// <summary>Dates in words ("ngày 05 tháng 02 năm 2021") and in figures ("05/02/2021"), in folded text.</summary>
internal static class DateText
{
    /// <summary>As part of a larger pattern; <see cref="Find"/> reads what it matched.</summary>
    public const string Pattern = @"(ngay\s*)?[0-9oli]{1,2}\s*(thang\s*[0-9oli]{1,2}\s*nam\s*[0-9oli]{4}|[/.-]\s*[0-9oli]{1,2}\s*[/.-]\s*[0-9oli]{4})";

    private const string Digits = "[0-9oli]";

    /// <summary>Results older than the state itself are misreadings; far future days are terms of land use.</summary>
    private const int FirstYear = 1945, LastYear = 2199;

    private static readonly Regex Dates = Patterns.Of(
        $@"\b(?<d>{Digits}{{1,2}})\s*(thang\s*(?<m>{Digits}{{1,2}})\s*,?\s*nam\s*(?<y>{Digits}{{4}})|[/.-]\s*(?<m2>{Digits}{{1,2}})\s*[/.-]\s*(?<y2>{Digits}{{4}}))\b|ngay(?<d3>{Digits}{{1,2}})\s*thang\s*(?<m3>{Digits}{{1,2}})\s*nam\s*(?<y3>{Digits}{{4}})\b");

    public static IEnumerable<DateMention> Find(string folded, int from = 0, int? to = null)
    {
        for (var match = Dates.Match(folded, from); match.Success && match.Index < (to ?? folded.Length); match = match.NextMatch())
        {
            if (Read(match) is { } mention)
                yield return mention;
        }
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateMention? Read(Match match)
    {
        string[] parts = [First(match, "d", "d", "d3"), First(match, "m", "m2", "m3"), First(match, "y", "y2", "y3")];
        var figures = Array.ConvertAll(parts, part => int.Parse(part.Replace('o', '0').Replace('l', '1').Replace('i', '1'), CultureInfo.InvariantCulture));
        if (figures[2] is < FirstYear or > LastYear || figures[1] is < 1 or > 12 || figures[0] < 1 || figures[0] > DateTime.DaysInMonth(figures[2], figures[1]))
            return null;
        return new(new DateOnly(figures[2], figures[1], figures[0]), match.Index, match.Length, parts.Any(part => part.AsSpan().ContainsAny('o', 'l', 'i')));
    }

    private static string First(Match match, params string[] names) => names.Select(name => match.Groups[name]).First(group => group.Success).Value;
}

using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>Agencies' names of which a stain or the column's edge left no more than the beginning.</summary>
internal static class AgencyRest
{
    /// <summary>Right mostly, but never published unseen.</summary>
    private const double OfCut = 0.83;

    /// <summary>What is left is hardly all.</summary>
    private const double OfLost = 0.75;

    /// <summary>"ỦY BAN NHÂN HUYỆN …": the committee's own word is lost, and a stain that took it may have taken more.</summary>
    private static readonly Regex Torn = Patterns.Of(@"^\W*uy ban( nhan)?( (tinh|thanh pho|huyen|thi xa|quan|phuong|xa|thi tran)\b|$)");

    private static readonly Regex Province = Patterns.Of(@" tinh(?<place> [^,-]+)?$");

    /// <param name="name">As it was read, of an agency that is not known.</param>
    /// <returns>The whole name where one alone begins so; else as it was read, hardly sure where a committee lacks its word or its province is none, "TỈNH AN".</returns>
    public static Found Of(Found name, string printed, List<Line> lines, Gazetteer gazetteer)
    {
        if (Completed(printed, lines, gazetteer) is { } whole)
            return name with { Value = whole, Strength = Math.Min(name.Strength, OfCut), ReadAs = ReadAs.Known, Rule = name.Rule + "+gazetteer" };
        var folded = VietnameseText.Fold(name.Value);
        return Torn.IsMatch(folded) || (Province.Match(folded) is { Success: true } province && gazetteer.Place("tỉnh", Gazetteer.Squeeze(province.Groups["place"].Value)) is null)
            ? name with { Strength = name.Strength * OfLost } : name;
    }

    /// <summary>"SỞ TÀI NGUYÊN VÀ MÔ", and "ỦY BAN NHÂN D" above its place: the rest of what one known name alone begins with.</summary>
    private static string? Completed(string printed, List<Line> lines, Gazetteer gazetteer) => AgencyNames.Begun(printed, gazetteer)
        ?? (lines.Count > 1 && AgencyNames.Begun(lines[0].Text, gazetteer) is { } first && AgencyNames.Read($"{first} {string.Join(' ', lines.Skip(1).Select(line => line.Text))}", gazetteer) is { Known: true } whole ? whole.Value : null);
}

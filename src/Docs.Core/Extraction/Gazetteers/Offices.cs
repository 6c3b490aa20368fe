using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Gazetteers;

/// <summary>Offices and capacities as they are meant: "PHO GIÁM ĐỐC", "KT. GIẢM ĐỐC", "TM. UY BAN NHÂN DÂN".</summary>
internal static class Offices
{
    private static readonly Regex Capacity = Patterns.Of(@"^\W*((?<sign>tm|kt|tl|tuq|q)\s*[.,:]?|(?<kt>k[a-z])\s*[.,])\s*");

    public static Found Meant(Found printed, Gazetteer gazetteer)
    {
        var text = printed.Value;
        var folded = Text.VietnameseText.Fold(text);
        var sign = Capacity.Match(folded) is { Success: true } match && gazetteer.Office(Gazetteer.Squeeze(text)) is null ? match : null;
        var rest = sign is null ? text : text[sign.Length..];
        var prefix = sign is null ? "" : (sign.Groups["kt"].Success ? "KT" : text.Substring(sign.Groups["sign"].Index, sign.Groups["sign"].Length).ToUpperInvariant()) + ". ";
        if (gazetteer.Office(Gazetteer.Squeeze(rest)) is { } office)
            return Of(printed, prefix + (LetterForm.SameSpelling(office, rest) && rest.Count(char.IsWhiteSpace) == office.Count(char.IsWhiteSpace) ? rest : office.ToUpperInvariant()), known: true);
        return AgencyNames.Read(rest, gazetteer) is { } agency && rest.Length > 3 ? Of(printed, prefix + agency.Value, agency.Known) : Of(Doubted(printed, rest, gazetteer), prefix + rest, known: false);
    }

    /// <summary>"GIAM ĐỌC ĐỐI": a longer title begins with an office that is known, marks and all; this does not.</summary>
    private static Found Doubted(Found printed, string title, Gazetteer gazetteer)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var known = Enumerable.Range(1, words.Length).Select(count => string.Join(' ', words[..count])).Any(start => gazetteer.Office(Gazetteer.Squeeze(start)) is { } office && LetterForm.SameSpelling(office, start));
        return known ? printed : printed with { Strength = printed.Strength * 0.8 };
    }

    private static Found Of(Found printed, string value, bool known) =>
        printed with { Value = value, ReadAs = known ? ReadAs.Known : ReadAs.Words, Rule = value == printed.Value ? printed.Rule : printed.Rule + "+gazetteer" };
}

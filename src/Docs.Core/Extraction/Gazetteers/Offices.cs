using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Gazetteers;

/// <summary>Offices and capacities as they are meant: "PHO GIÁM ĐỐC", "KT. GIẢM ĐỐC", "TM. UY BAN NHÂN DÂN".</summary>
internal static class Offices
{
    private static readonly Regex Capacity = Patterns.Of(@"^\W*(?<sign>tm|kt|tl|tuq|q)\s*[.,:]?\s*");

    public static Found Meant(Found printed, Gazetteer gazetteer)
    {
        var text = printed.Value;
        var folded = Text.VietnameseText.Fold(text);
        var sign = Capacity.Match(folded) is { Success: true } match && gazetteer.Office(Gazetteer.Squeeze(text)) is null ? match : null;
        var rest = sign is null ? text : text[sign.Length..];
        var prefix = sign is null ? "" : text.Substring(sign.Groups["sign"].Index, sign.Groups["sign"].Length).ToUpperInvariant() + ". ";
        if (gazetteer.Office(Gazetteer.Squeeze(rest)) is { } office)
            return Of(printed, prefix + (LetterForm.SameSpelling(office, rest) && rest.Contains(' ') ? rest : office.ToUpperInvariant()), known: true);
        return AgencyNames.Read(rest, gazetteer) is { } agency && rest.Length > 3 ? Of(printed, prefix + agency.Value, agency.Known) : Of(printed, prefix + rest, known: false);
    }

    private static Found Of(Found printed, string value, bool known) =>
        printed with { Value = value, ReadAs = known ? ReadAs.Known : ReadAs.Words, Rule = value == printed.Value ? printed.Rule : printed.Rule + "+gazetteer" };
}

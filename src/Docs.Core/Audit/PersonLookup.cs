using System.Text.RegularExpressions;
using Docs.Core.Search;
using Docs.Core.Text;

namespace Docs.Core.Audit;

/// <summary>Whether a search looks a person or an organisation up by number, for which staff must say why.</summary>
public static partial class PersonLookup
{
    /// <summary>
    /// The search finds numbers by their beginning: eight digits of twelve single a person out of a district already. Digits in
    /// groups must make a whole number: two years beside each other are nobody.
    /// </summary>
    private const int MinDigits = 8;

    public static bool Is(SearchQuery query) =>
        !string.IsNullOrWhiteSpace(query.HolderId) || IdIn(query) is not null || Numbers(query).Any(number => !number.Contains(' ', StringComparison.Ordinal) && number.Length >= MinDigits);

    /// <summary>The whole personal id or tax code in it; null where there is none.</summary>
    public static string? IdIn(SearchQuery query)
    {
        if (!string.IsNullOrWhiteSpace(query.HolderId))
            return query.HolderId;
        return IsOtherCode(query.Text) ? null : Numbers(query).Append(query.Text).FirstOrDefault(text => PersonalId.TryParse(text, out _) || TaxCode.TryParse(text, out _));
    }

    private static IEnumerable<string> Numbers(SearchQuery query) =>
        IsOtherCode(query.Text) ? [] : Runs().Matches(query.Text).Select(match => match.Value);

    private static bool IsOtherCode(string text) => DossierCode.TryParse(text, out _) || ProcedureCode.TryParse(text, out _);

    /// <summary>Digits by themselves, perhaps in groups; not a part of an official number, a date or a code.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d./-])\d(?: ?\d){7,12}(?:-\d{3})?(?![./-]?[\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}

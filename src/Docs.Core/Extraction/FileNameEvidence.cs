using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction;

/// <summary>
/// A clerk who names a scan "793-GPXD.pdf" has read its number: the same one is surer, another one before the same
/// notation means that one of the two is misread. Other digits of a name (dates, counters) say nothing.
/// </summary>
public static class FileNameEvidence
{
    private static readonly Regex Numbered = Patterns.Of(@"(^|[^0-9a-z])(so\s*)?0*(?<n>[1-9][0-9]{0,5})[ ._-]*(?<code>[a-z][a-z&]*([ ._-]+[a-z][a-z&]*)*)");

    /// <param name="name">The file's name as it was handed in, with or without folders.</param>
    public static ExtractedFields Weigh(ExtractedFields fields, string name)
    {
        if (!fields.Values.TryGetValue(FieldNames.Number, out var number) || number.Source is FieldSources.Manifest or FieldSources.Person
            || !OfficialNumber.TryParse(number.Value, out _) || number.Value.IndexOf('/', StringComparison.Ordinal) is var slash && slash < 1)
            return fields;

        var (own, code) = (number.Value[..slash].TrimStart('0'), Letters(number.Value[(slash + 1)..]));
        var named = Numbered.Matches(VietnameseText.Fold(Path.GetFileNameWithoutExtension(name)))
            .Where(match => code.Length > 1 && Letters(match.Groups["code"].Value).StartsWith(code, StringComparison.Ordinal))
            .Select(match => match.Groups["n"].Value).Distinct().ToList();
        if (named.Count != 1)
            return fields;

        var confidence = named[0] == own ? Scoring.Agreed(number.Confidence) : Scoring.Contradicted(number.Confidence);
        return fields with { Values = new Dictionary<string, FieldValue>(fields.Values) { [FieldNames.Number] = number with { Confidence = confidence } } };
    }

    private static string Letters(string text) => string.Concat(VietnameseText.Fold(text).Where(char.IsAsciiLetter));
}

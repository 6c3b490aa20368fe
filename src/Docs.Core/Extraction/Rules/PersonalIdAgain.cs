using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// A second place for the personal id, which has no check digit: letters, annexes and second pages name its holder again. The
/// same digits vouch for each other; the same but for one mean that one of the two is misread.
/// </summary>
internal static class PersonalIdAgain
{
    private static readonly Regex Id = Patterns.Of(@"(^|[^0-9a-z/.-])(?<n>[0-9]{12}|[0-9]{9})([^0-9a-z/-]|$)");

    public static void Weigh(Dictionary<string, FieldValue> fields, Passage text)
    {
        if (!fields.TryGetValue(FieldNames.PersonalId, out var id))
            return;
        var again = Elsewhere(text, id).Select(other => other.Zip(id.Value).Count(pair => pair.First != pair.Second)).ToList();
        if (again.Contains(1))
            fields[FieldNames.PersonalId] = id with { Confidence = Scoring.Contradicted(id.Confidence) };
        else if (again.Contains(0))
            fields[FieldNames.PersonalId] = id with { Confidence = Scoring.Agreed(id.Confidence) };
    }

    private static IEnumerable<string> Elsewhere(Passage text, FieldValue id)
    {
        // The sign that ends one id may be the one before the next, so that the search goes on right behind the digits.
        for (var match = Id.Match(text.Folded); match.Success; match = Id.Match(text.Folded, match.Groups["n"].Index + match.Groups["n"].Length))
        {
            var digits = match.Groups["n"];
            if (digits.Length == id.Value.Length && !IsItself(text, digits, id))
                yield return digits.Value;
        }
    }

    private static bool IsItself(Passage text, Group digits, FieldValue id) =>
        id.Box is { } own && text.PageAt(digits.Index) == id.Page && text.WordsAt(digits.Index, digits.Length) is [var word, ..]
        && word.Box.X < own.Right && word.Box.Right > own.X && word.Box.Y < own.Bottom && word.Box.Bottom > own.Y;
}

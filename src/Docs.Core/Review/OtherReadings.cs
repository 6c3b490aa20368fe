using Docs.Core.Extraction;
using Docs.Core.Recognition;

namespace Docs.Core.Review;

/// <summary>
/// What the engine held possible besides for the words of a value, each put in its place: a lost mark is then one key away.
/// Days and terms are worked out from words that do not stand in them; for these there is none.
/// </summary>
public static class OtherReadings
{
    /// <summary>Of a long value more would be a wall of chips.</summary>
    private const int Most = 6;

    /// <returns>Whole values, those of the least sure word first; none of them the value itself.</returns>
    public static IReadOnlyList<string> Of(FieldValue value, RecognisedPage page) =>
        [.. page.Places()
            .Where(place => value.Spans.Any(span => place.Span.Start >= span.Start && place.Span.End <= span.End))
            .Select(place => place.Word)
            .OrderBy(word => word.Confidence)
            .SelectMany(word => Others(word).Select(other => With(value.Value, Core(word.Text), Core(other))))
            .OfType<string>()
            .Where(text => text != value.Value)
            .Distinct()
            .Take(Most)];

    /// <summary>What was read before a repair is a possible reading too.</summary>
    private static IEnumerable<string> Others(TextWord word) =>
        (word.RawText == word.Text || word.RawText.Contains(' ', StringComparison.Ordinal) ? [] : new[] { word.RawText }).Concat(word.Others ?? []).Where(text => Core(text).Length > 0);

    /// <summary>Null where the word does not stand in the value, or twice.</summary>
    private static string? With(string value, string word, string other)
    {
        var at = word.Length == 0 ? -1 : Find(value, word, 0);
        return at < 0 || Find(value, word, at + 1) >= 0 ? null : value[..at] + other + value[(at + word.Length)..];
    }

    /// <summary>As a whole word: "An" does not stand in "Anh".</summary>
    private static int Find(string value, string word, int from)
    {
        for (var at = value.IndexOf(word, from, StringComparison.Ordinal); at >= 0; at = value.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(value[at - 1])) && (at + word.Length == value.Length || !char.IsLetterOrDigit(value[at + word.Length])))
                return at;
        }

        return -1;
    }

    private static string Core(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && !char.IsLetterOrDigit(text[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        return text[start..end];
    }
}

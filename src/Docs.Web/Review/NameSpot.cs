using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Web.Review;

/// <summary>Where a name stands on the pages: of the holders behind the first one no place was kept.</summary>
/// <param name="Page">1-based.</param>
public sealed record NameSpot(int Page, Box Box, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>The first run of words that spells it, marks and case set aside; null where there is none.</summary>
    public static NameSpot? Of(string name, IEnumerable<RecognisedPage> pages)
    {
        var key = Key(name);
        foreach (var page in key.Length == 0 ? [] : pages)
        {
            var places = page.Places().ToList();
            for (var from = 0; from < places.Count; from++)
            {
                if (Length(places, from, key) is { } length)
                    return new(page.Number, Box.Around(places.Skip(from).Take(length).Select(place => place.Word.Box)), [new(places[from].Span.Start, places[from + length - 1].Span.End)]);
            }
        }

        return null;
    }

    private static int? Length(List<(TextWord Word, TextSpan Span)> places, int from, string key)
    {
        var read = 0;
        for (var at = from; at < places.Count && read < key.Length; at++)
        {
            var word = Key(places[at].Word.Text);
            if (!key.AsSpan(read).StartsWith(word, StringComparison.Ordinal) || (at == from && word.Length == 0))
                return null;
            read += word.Length;
            if (read == key.Length)
                return at - from + 1;
        }

        return null;
    }

    private static string Key(string text) => string.Concat(VietnameseText.Fold(text).Where(char.IsLetterOrDigit));
}

using Docs.Core.Recognition;

namespace Docs.Core.Extraction;

/// <summary>
/// Which characters of a page's text the words of a value are. By their boxes: layout rules trim and join words, but never
/// move them.
/// </summary>
internal sealed class SourceSpans(IReadOnlyList<RecognisedPage> pages)
{
    private readonly Dictionary<int, List<(Box Box, TextSpan Span)>> places = [];

    public void Add(Dictionary<string, FieldValue> values, Fields found)
    {
        foreach (var (name, one) in found.All.Where(one => values.ContainsKey(one.Key)))
        {
            var boxes = one.Words.Select(word => word.Box).ToHashSet();
            values[name] = values[name] with { Spans = Of(values[name].Page, boxes.Contains) };
        }
    }

    public IReadOnlyList<Relation> Of(IReadOnlyList<Relation> relations) =>
        [.. relations.Select(relation => relation with { Spans = Of(relation.Page, relation.Words.Contains) })];

    /// <summary>Words beside each other are one span.</summary>
    private List<TextSpan> Of(int? page, Func<Box, bool> isOfIt)
    {
        var spans = new List<TextSpan>();
        foreach (var (_, span) in page is { } number ? PlacesOn(number).Where(place => isOfIt(place.Box)) : [])
        {
            if (spans.Count > 0 && spans[^1].End + 1 >= span.Start)
                spans[^1] = spans[^1] with { End = span.End };
            else
                spans.Add(span);
        }

        return spans;
    }

    private List<(Box Box, TextSpan Span)> PlacesOn(int number)
    {
        if (places.TryGetValue(number, out var known))
            return known;
        return places[number] = pages.FirstOrDefault(page => page.Number == number) is { } page ? [.. page.Places().Select(place => (place.Word.Box, place.Span))] : [];
    }
}

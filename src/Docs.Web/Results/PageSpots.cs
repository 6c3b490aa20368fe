using System.Xml.Linq;
using Docs.Core.Extraction;
using Docs.Core.Recognition;
using Docs.Web.Shell;

namespace Docs.Web.Results;

/// <summary>Where on the pages stands what was asked for.</summary>
/// <param name="Query">What to find in the text; null: nothing.</param>
/// <param name="Found">Its words, on whatever page.</param>
/// <param name="Counts">Of them, by page number; pages without any are left out.</param>
/// <param name="Field">A field whose place is shown; null: none.</param>
public sealed record PageSpots(string? Query, IReadOnlySet<TextWord> Found, IReadOnlyDictionary<int, int> Counts, string? Field)
{
    /// <summary>Air around a word, so that the mark does not touch its letters.</summary>
    private const int Air = 6;

    public static PageSpots Of(IReadOnlyList<RecognisedPage> pages, string? query, string? field)
    {
        var asked = OneLine.Of(query);
        var found = asked is null ? new HashSet<TextWord>() : WordFinder.Find(pages, asked);
        var counts = pages.Select(page => (page.Number, Count: page.Words.Count(found.Contains))).Where(one => one.Count > 0);
        return new(asked, found, counts.ToDictionary(one => one.Number, one => one.Count), field is not null && FieldNames.All.Contains(field) ? field : null);
    }

    /// <summary>The words on this page that a field's value was read from.</summary>
    internal static IReadOnlySet<TextWord> Cited(RecognisedPage page, FieldValue? field)
    {
        var cited = new HashSet<TextWord>(ReferenceEqualityComparer.Instance);
        if (field is { Spans: { Count: > 0 } spans } && field.Page == page.Number)
            cited.UnionWith(page.Places().Where(place => spans.Any(span => span.Start < place.Span.End && place.Span.Start < span.End)).Select(place => place.Word));
        return cited;
    }

    /// <summary>Laid over the page's picture, in the page's own pixels.</summary>
    internal XElement Overlay(RecognisedPage page, FieldValue? field)
    {
        var drawing = Svg.Element(
            "svg", ("class", "viewer-marks"), ("viewBox", $"0 0 {page.Width} {page.Height}"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"));
        foreach (var word in page.Words.Where(Found.Contains))
            drawing.Add(Rectangle("spot", word.Box));
        if (field is { Box: { } box, Page: { } number } && number == page.Number)
            drawing.Add(Rectangle("spot-field", box));
        return drawing;
    }

    private static XElement Rectangle(string kind, Box box) => Svg.Element(
        "rect", ("class", kind), ("x", box.X - Air), ("y", box.Y - Air), ("width", box.Width + (2 * Air)), ("height", box.Height + (2 * Air)), ("rx", Air));
}

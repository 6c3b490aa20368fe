using System.Globalization;
using Docs.Core.Recognition;

namespace Docs.Storage.Catalog;

/// <summary>Spans in one column, "310-402 415-420": every field of every hit of a search has them, so JSON would be felt.</summary>
internal static class SpanText
{
    public static string? Write(IReadOnlyList<TextSpan> spans) =>
        spans.Count == 0 ? null : string.Join(' ', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}")));

    public static IReadOnlyList<TextSpan> Read(string? text)
    {
        if (text is null)
            return [];
        var spans = new List<TextSpan>();
        foreach (var part in text.AsSpan().Split(' '))
        {
            var span = text.AsSpan(part);
            var dash = span.IndexOf('-');
            spans.Add(new(int.Parse(span[..dash], CultureInfo.InvariantCulture), int.Parse(span[(dash + 1)..], CultureInfo.InvariantCulture)));
        }

        return spans;
    }
}

using System.Text.Json.Serialization;
using Docs.Core.Extraction;
using Docs.Core.Recognition;

namespace Docs.Hosting.Wire;

/// <param name="Box">x, y, w, h in pixels of the stored image after rotation; null where no page says it.</param>
public sealed record FieldWire(string Value, double Confidence, int? Page, int[]? Box, string Source)
{
    /// <summary>[start, end) of its words in the page's text (lines one a row, an empty row between blocks); absent where no words of a page say it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int[]>? Spans { get; init; }

    /// <summary>What read the page; absent where that was not noted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Engine { get; init; }
}

/// <summary>What the document does to another one.</summary>
public sealed record RelationFieldWire(RelationKind Kind, string Number, DateOnly? IssuedOn, string? Agency, double Confidence)
{
    /// <summary>Where the number was read; absent, like <see cref="Box"/> and <see cref="Spans"/>, where a person stated it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Page { get; init; }

    /// <inheritdoc cref="FieldWire.Box"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int[]? Box { get; init; }

    /// <inheritdoc cref="FieldWire.Spans"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int[]>? Spans { get; init; }

    /// <summary>The rule that found it; absent where a person stated it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }

    /// <inheritdoc cref="FieldWire.Engine"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Engine { get; init; }
}

/// <summary>The object of fields: a name each, and <c>holders</c> and <c>relations</c> as lists; absent when not found.</summary>
public static class FieldsWire
{
    public static IReadOnlyDictionary<string, object> Of(ExtractedFields fields)
    {
        var wire = new Dictionary<string, object>();
        foreach (var name in FieldNames.All)
        {
            if (fields.Values.GetValueOrDefault(name) is { } field)
                wire[name] = new FieldWire(field.Value, Math.Round(field.Confidence, 3), field.Page, BoxOf(field.Box), field.Source) { Spans = SpansOf(field.Spans), Engine = field.Engine };
        }

        if (fields.Holders.Count > 0)
            wire["holders"] = fields.Holders.Select(HolderWire.Of).ToList();
        if (fields.Relations.Count > 0)
            wire["relations"] = fields.Relations.Select(relation => Of(relation)).ToList();
        return wire;
    }

    private static RelationFieldWire Of(Relation relation) => new(relation.Kind, relation.Number, relation.IssuedOn, relation.Agency, Math.Round(relation.Confidence, 3))
    {
        Page = relation.Page,
        Box = BoxOf(relation.Box),
        Spans = SpansOf(relation.Spans),
        Source = relation.Source,
        Engine = relation.Engine,
    };

    private static int[]? BoxOf(Box? box) => box is { } found ? [found.X, found.Y, found.Width, found.Height] : null;

    private static List<int[]>? SpansOf(IReadOnlyList<TextSpan> spans) => spans.Count == 0 ? null : [.. spans.Select(span => new[] { span.Start, span.End })];
}

using Docs.Core.Extraction;

namespace Docs.Hosting.Wire;

/// <param name="Box">x, y, w, h in pixels of the stored image after rotation; null where no page says it.</param>
public sealed record FieldWire(string Value, double Confidence, int? Page, int[]? Box, string Source);

public sealed record RelationFieldWire(RelationKind Kind, string Number, DateOnly? IssuedOn, string? Agency, double Confidence);

/// <summary>The object of fields: a name each, and <c>holders</c> and <c>relations</c> as lists; absent when not found.</summary>
public static class FieldsWire
{
    public static IReadOnlyDictionary<string, object> Of(ExtractedFields fields)
    {
        var wire = new Dictionary<string, object>();
        foreach (var name in FieldNames.All)
        {
            if (fields.Values.GetValueOrDefault(name) is { } field)
                wire[name] = new FieldWire(field.Value, Math.Round(field.Confidence, 3), field.Page, field.Box is { } box ? [box.X, box.Y, box.Width, box.Height] : null, field.Source);
        }

        if (fields.Holders.Count > 0)
            wire["holders"] = fields.Holders.Select(HolderWire.Of).ToList();
        if (fields.Relations.Count > 0)
            wire["relations"] = fields.Relations.Select(relation => new RelationFieldWire(relation.Kind, relation.Number, relation.IssuedOn, relation.Agency, Math.Round(relation.Confidence, 3))).ToList();
        return wire;
    }
}

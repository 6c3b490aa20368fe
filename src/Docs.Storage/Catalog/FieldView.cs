using Docs.Core.Extraction;
using Docs.Core.Recognition;
using Docs.Storage.Catalog.Model;

namespace Docs.Storage.Catalog;

/// <summary>What counts among the values that machine, manifest and persons gave the fields of one document.</summary>
internal static class FieldView
{
    /// <param name="knownAt">As it counted at that instant; null: now.</param>
    public static Dictionary<string, FieldValue> Of(IEnumerable<FieldRow> rows, DateTimeOffset? knownAt = null)
    {
        var all = rows.Where(row => knownAt is null ? row.VoidedAt is null : row.RecordedAt <= knownAt && (row.VoidedAt is null || row.VoidedAt > knownAt)).ToList();
        var lastRun = all.Where(row => row.Origin == FieldOrigin.Machine).Select(row => row.Version).DefaultIfEmpty().Max();
        return all
            .Where(row => row.Origin != FieldOrigin.Machine || row.Version == lastRun)
            .GroupBy(row => row.Name)
            .Select(said => said.OrderBy(row => row.Origin).ThenBy(row => row.Id).Last())
            .Where(row => row.Value.Length > 0)
            .ToDictionary(row => row.Name, ToValue);
    }

    public static List<Holder> Holders(IReadOnlyCollection<HolderRow> rows, IReadOnlyDictionary<string, FieldValue> values, DateTimeOffset? knownAt = null)
    {
        var standing = rows.Where(row => knownAt is null ? row.VoidedAt is null : row.VoidedAt is null || row.VoidedAt > knownAt).ToList();
        if (standing.Count == 0)
            return Stated(values);

        var counting = Counting(standing);
        return [.. standing.Where(row => row.Version == counting).OrderBy(row => row.Position).Select(row => row.ToHolder()).Where(holder => holder.IsSomeone)];
    }

    /// <summary>A person's list wins over whatever the machine reads later of a better scan.</summary>
    /// <param name="standing">Not void; at least one.</param>
    /// <returns>The version whose list counts.</returns>
    public static long Counting(IReadOnlyCollection<HolderRow> standing) =>
        (standing.Any(row => row.By is not null) ? standing.Where(row => row.By is not null) : standing).Max(row => row.Version);

    public static FieldRow ToRow(string documentId, long version, string name, FieldValue value, DateTimeOffset now, string? by = null) => new()
    {
        DocumentId = documentId,
        Name = name,
        Origin = value.Source switch { FieldSources.Person => FieldOrigin.Person, FieldSources.Manifest => FieldOrigin.Manifest, _ => FieldOrigin.Machine },
        Version = version,
        Value = value.Value,
        Confidence = value.Confidence,
        Page = value.Page,
        BoxX = value.Box?.X,
        BoxY = value.Box?.Y,
        BoxWidth = value.Box?.Width,
        BoxHeight = value.Box?.Height,
        Spans = SpanText.Write(value.Spans),
        Source = value.Source,
        Engine = value.Engine,
        RecordedAt = now,
        By = by,
    };

    public static FieldValue ToValue(FieldRow row) =>
        new(row.Value, row.Confidence, row.Page, BoxOf(row.BoxX, row.BoxY, row.BoxWidth, row.BoxHeight), row.Source) { Spans = SpanText.Read(row.Spans), Engine = row.Engine };

    /// <summary>Before recognition the manifest alone may name the (one) holder.</summary>
    private static List<Holder> Stated(IReadOnlyDictionary<string, FieldValue> values)
    {
        var holder = new Holder(
            values.GetValueOrDefault(FieldNames.Holder)?.Value,
            values.GetValueOrDefault(FieldNames.PersonalId)?.Value,
            values.GetValueOrDefault(FieldNames.TaxCode)?.Value,
            null,
            values.GetValueOrDefault(FieldNames.Address)?.Value);
        return holder.IsSomeone ? [holder] : [];
    }

    public static Box? BoxOf(int? x, int? y, int? width, int? height) =>
        (x, y, width, height) is ({ } left, { } top, { } wide, { } high) ? new Box(left, top, wide, high) : null;
}

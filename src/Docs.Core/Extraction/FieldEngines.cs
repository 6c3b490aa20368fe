using Docs.Core.Recognition;

namespace Docs.Core.Extraction;

/// <summary>
/// Notes with each value and relation what read the page it stands on: a later model reads the same page otherwise, and then the old value
/// must still say where it came from.
/// </summary>
public static class FieldEngines
{
    /// <summary>What begins the source of a value out of a bar or QR code: no engine for text has read it.</summary>
    private const string Code = "code.";

    public static ExtractedFields Noted(ExtractedFields fields, IReadOnlyList<RecognisedPage> pages)
    {
        var engines = pages.Where(page => page.Engine.Length > 0).DistinctBy(page => page.Number).ToDictionary(page => page.Number, page => page.Engine);
        return fields with
        {
            Values = fields.Values.ToDictionary(field => field.Key, field => field.Value with { Engine = Of(field.Value, engines) }),
            Relations = [.. fields.Relations.Select(relation => relation with { Engine = relation.Page is { } page ? engines.GetValueOrDefault(page) : null })],
        };
    }

    private static string? Of(FieldValue value, Dictionary<int, string> engines) =>
        value.Page is { } page && !value.Source.StartsWith(Code, StringComparison.Ordinal) ? engines.GetValueOrDefault(page) : null;
}

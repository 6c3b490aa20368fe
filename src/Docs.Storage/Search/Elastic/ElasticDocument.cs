using Docs.Core.Search;
using Docs.Core.Text;

namespace Docs.Storage.Search.Elastic;

/// <summary>A published result as a document of the index.</summary>
internal static class ElasticDocument
{
    public static Dictionary<string, object?> Of(IndexChange change) => change is IndexChange.Put put
        ? Of(put.Document)
        : new Dictionary<string, object?> { ["id"] = change.Id, ["searchable"] = false };

    private static Dictionary<string, object?> Of(IndexedDocument document)
    {
        var body = VietnameseText.Nfc(document.Body);
        var what = IndexWords.What(document).ToList();
        var procedure = document.Procedure is { } code ? SearchKeys.Procedure(code) : null;
        var fields = new Dictionary<string, object?>
        {
            ["id"] = document.Id,
            ["searchable"] = true,
            ["subject"] = document.Subject,
            ["text"] = body[..Math.Min(body.Length, Snippet.MaxText)],
            ["body"] = string.Join(' ', SearchWords.Folded(body)),
            ["body_exact"] = string.Join(' ', SearchWords.Exact(body)),
            ["what"] = what.ConvertAll(text => string.Join(' ', SearchWords.Folded(text))),
            ["what_exact"] = what.ConvertAll(text => string.Join(' ', SearchWords.Exact(text))),
            ["who"] = document.Holders.Select(name => string.Join(' ', SearchWords.Folded(name))).ToList(),
            ["who_exact"] = document.Holders.Select(name => string.Join(' ', SearchWords.Exact(name))).ToList(),
            ["names"] = document.Holders.Select(name => SearchKeys.Name(SearchWords.Folded(name))).OfType<string>().ToList(),
            ["names_exact"] = document.Holders.Select(name => SearchKeys.Name(SearchWords.Exact(name))).OfType<string>().ToList(),
            ["keys"] = IndexWords.Keys(document).ToList(),
            ["holders"] = document.HolderIds.Select(SearchKeys.Holder).ToList(),
            ["owners"] = document.OwnerIds.Select(SearchKeys.Owner).ToList(),
            ["dossier"] = document.Dossier is { } dossier ? SearchKeys.Dossier(dossier) : null,
            ["custodian"] = SearchLabels.Words(document.Custodian),
            ["issued"] = document.IssuedOn?.DayNumber,
            ["year"] = document.IssuedOn?.Year,
        };
        foreach (var (name, value) in new[] { ("type", document.Type), ("agency", document.Agency), ("procedure", procedure) })
            (fields[name], fields[$"{name}_label"]) = (SearchLabels.Words(value), SearchLabels.Words(value) is null ? null : VietnameseText.Nfc(value!).Trim());
        AddDays(fields, document);
        return fields;
    }

    private static void AddDays(Dictionary<string, object?> fields, IndexedDocument document)
    {
        if (document.Intervals is not { } intervals)
            return;
        fields["days"] = intervals.Select(one => new[] { one.From?.DayNumber, one.To?.DayNumber }).ToList();
        fields["in_force"] = intervals.Select(one => new Dictionary<string, string?> { ["gte"] = Day(one.From), ["lt"] = Day(one.To) }).ToList();
        if (intervals is [.., { To: { } end }])
            fields["ends"] = end.DayNumber;
    }

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

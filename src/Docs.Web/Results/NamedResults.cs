using Docs.Core.Access;
using Docs.Core.Extraction;
using Docs.Core.Text;

namespace Docs.Web.Results;

/// <summary>Reasons name other results by their ids; people know them by type, number and holder.</summary>
internal sealed class NamedResults(VisibleResults visible, TimeProvider clock)
{
    public static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>By id, without those that the viewer may not see.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(Viewer viewer, IEnumerable<string?> reasons, CancellationToken cancellation)
    {
        List<string> ids = [.. reasons.SelectMany(NamedIds.In).Distinct()];
        if (ids.Count == 0)
            return None;
        var found = await visible.OfAsync(viewer, ids, VietnamCalendar.Today(clock), cancellation);
        return found.ToDictionary(one => one.Key, one => Name(one.Value.Document.Fields));
    }

    private static string Name(ExtractedFields fields)
    {
        var title = $"{fields[FieldNames.Type] ?? "Kết quả"} {fields[FieldNames.Number] ?? "(chưa có số)"}";
        return fields.Holders is [{ Name: { } holder }, ..] ? $"{title} của {holder}" : title;
    }
}

using Docs.Core.Access;
using Docs.Core.Documents;
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
        return found.ToDictionary(one => one.Key, one => Name(one.Value.Document));
    }

    /// <summary>What waits for its number is known by its file: of a batch many are of one type.</summary>
    private static string Name(Document document)
    {
        var fields = document.Fields;
        var number = fields[FieldNames.Number] ?? (document.State == DocumentState.Published ? "(chưa có số)" : $"(chưa có số, tệp {document.Original.Name})");
        var title = $"{fields[FieldNames.Type] ?? "Kết quả"} {number}";
        return fields.Holders is [{ Name: { } holder }, ..] ? $"{title} của {holder}" : title;
    }
}

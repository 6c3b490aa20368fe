using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Validity;
using Docs.Hosting.Wire;

namespace Docs.Web.Results;

/// <summary>A result as named in another answer: enough to tell which it is, and whether it counts today.</summary>
/// <param name="Validity">Today's.</param>
public sealed record ResultRefWire(string Id, string? Number, string? Type, string? Agency, string? IssuedOn, ValidityWire Validity)
{
    public static ResultRefWire Of(Document document, ValidityAnswer today) => new(
        document.Id,
        document.Fields[FieldNames.Number],
        document.Fields[FieldNames.Type],
        document.Fields[FieldNames.Agency],
        document.Fields[FieldNames.IssuedOn],
        ValidityWire.Of(today));
}

/// <summary>Many results by id, those left out that the viewer may not see.</summary>
internal sealed class VisibleResults(ICatalog catalog, Validities validities)
{
    public async Task<IReadOnlyDictionary<string, (Document Document, ValidityAnswer Today)>> OfAsync(
        Viewer viewer, IReadOnlyCollection<string> ids, DateOnly today, CancellationToken cancellation)
    {
        var documents = await catalog.FindManyAsync([.. ids.Distinct()], cancellation);
        var answers = await validities.OfManyAsync(documents, today, null, cancellation);
        return documents
            .Where(document => Permissions.MaySee(viewer, document, answers[document.Id]))
            .ToDictionary(document => document.Id, document => (Permissions.ViewFor(viewer, document), answers[document.Id]));
    }
}

using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Validity;

namespace Docs.Core.Access;

/// <summary>The one place that says who may do what with a document (design: "Who may do what").</summary>
public static class Permissions
{
    /// <summary>
    /// Published results: officers all; clerks and reviewers those of their agencies, and as officers else; citizens
    /// their own, in force on that day. Other states: only those who work for the custodian.
    /// </summary>
    public static bool MaySee(Viewer viewer, Document document, ValidityAnswer validity)
    {
        if (viewer.WorksFor(document.Custodian) && (viewer.Is(Role.Clerk) || viewer.Is(Role.Reviewer) || viewer.Is(Role.Administrator)))
            return true;
        if (document.State != DocumentState.Published)
            return false;
        return viewer.Is(Role.Officer) || IsOwn(viewer, document) && validity.InForce == true;
    }

    public static bool MayRecordEvents(Viewer viewer, Document document) =>
        viewer.Is(Role.Administrator) || viewer.Is(Role.Reviewer) && viewer.WorksFor(document.Custodian);

    /// <summary>Confirm fields, publish, return, reject, recall.</summary>
    public static bool MayReview(Viewer viewer, Document document) => MayRecordEvents(viewer, document);

    public static bool MayReuse(Viewer viewer) => viewer.Is(Role.Officer) || viewer.Is(Role.Administrator);

    /// <summary>Ids of holders that a person stated or confirmed: the machine's reading alone opens nothing to a citizen.</summary>
    public static bool IsOwn(Viewer viewer, Document document) =>
        viewer.Is(Role.Citizen) && ConfirmedHolderIds(document).Any(viewer.HolderIds.Contains);

    public static IReadOnlyList<string> ConfirmedHolderIds(Document document) =>
        [.. new[] { FieldNames.PersonalId, FieldNames.TaxCode }
            .Select(name => document.Fields.Values.GetValueOrDefault(name))
            .OfType<FieldValue>()
            .Where(value => value.Source is FieldSources.Manifest or FieldSources.Person)
            .Select(value => value.Value)];
}

using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.References;
using Docs.Core.Validity;

namespace Docs.Core.Access;

/// <summary>The one place that says who may do what with a document (design: "Who may do what").</summary>
public static class Permissions
{
    /// <summary>What a paper that names several holders tells each of them: nothing of the others.</summary>
    private static readonly HashSet<string> NamesNobody =
    [
        FieldNames.ParentAgency, FieldNames.Agency, FieldNames.Number, FieldNames.Place, FieldNames.IssuedOn, FieldNames.Type,
        FieldNames.TypeCode, FieldNames.Signer, FieldNames.SignerTitle, FieldNames.Capacity, FieldNames.Procedure,
        FieldNames.ProcedureName, FieldNames.EffectiveFrom, FieldNames.ExpiresOn, FieldNames.Term, FieldNames.LegalBases,
    ];

    /// <summary>
    /// Published results: officers all; clerks and reviewers those of their agencies, and as officers else; citizens
    /// their own, in force on that day. Other states: only those who work for the custodian.
    /// </summary>
    public static bool MaySee(Viewer viewer, Document document, ValidityAnswer validity) =>
        SeesAsStaff(viewer, document)
        || document.State == DocumentState.Published && IsOwn(viewer, document) && validity.InForce == true;

    /// <summary>Whether they see it for their work, and so all of it.</summary>
    public static bool SeesAsStaff(Viewer viewer, Document document) =>
        MayFollow(viewer, document.Custodian) || document.State == DocumentState.Published && viewer.Is(Role.Officer);

    /// <summary>
    /// Files, pages and text show whatever the paper says. Of a result that names several holders a citizen gets only the
    /// own fields until a reviewer marks the file as one that may be shared.
    /// </summary>
    public static bool MayReadFiles(Viewer viewer, Document document) =>
        SeesAsStaff(viewer, document) || document.Fields.Holders.Count <= 1 || document.OpenToHolders;

    /// <summary>
    /// Validity events belong to the issuer or its successor in office: to reviewers who work there. Of an issuer that the
    /// list of agencies does not know, and of a result that is not published, the custodian's reviewers record them.
    /// </summary>
    public static bool MayRecordEvents(Viewer viewer, Document document, AgencyBook agencies, DateOnly today) =>
        viewer.Is(Role.Administrator)
        || viewer.Is(Role.Reviewer)
            && (InOffice(document, agencies, today) is { Count: > 0 } inOffice ? inOffice.Any(viewer.WorksFor) : viewer.WorksFor(document.Custodian));

    /// <summary>Whether they see a published result of another custodian because its validity is theirs to record.</summary>
    public static bool SeesAsIssuer(Viewer viewer, Document document, AgencyBook agencies, DateOnly today) =>
        document.State == DocumentState.Published && viewer.Is(Role.Reviewer) && InOffice(document, agencies, today).Any(viewer.WorksFor);

    /// <summary>Confirm fields, publish, return, reject, recall.</summary>
    public static bool MayReview(Viewer viewer, Document document) =>
        viewer.Is(Role.Administrator) || viewer.Is(Role.Reviewer) && viewer.WorksFor(document.Custodian);

    /// <summary>
    /// Say that another number is the same holder's, or take that back: whoever answers for the fields of a result of that
    /// holder, for it is these that the number was confirmed in.
    /// </summary>
    public static bool MayLinkHolders(Viewer viewer, Document document) => MayReview(viewer, document);

    /// <summary>A better scan: of what is published a reviewer's decision, else a clerk's work too.</summary>
    public static bool MayRescan(Viewer viewer, Document document) =>
        MayReview(viewer, document) || document.State != DocumentState.Published && MayFollow(viewer, document.Custodian);

    public static bool MayReuse(Viewer viewer) => viewer.Is(Role.Officer) || viewer.Is(Role.Administrator);

    /// <summary>See an agency's batches and documents in every state.</summary>
    public static bool MayFollow(Viewer viewer, string custodian) =>
        viewer.WorksFor(custodian) && (viewer.Is(Role.Clerk) || viewer.Is(Role.Reviewer) || viewer.Is(Role.Administrator));

    public static bool MayHandIn(Viewer viewer, string custodian) =>
        viewer.WorksFor(custodian) && (viewer.Is(Role.Clerk) || viewer.Is(Role.Administrator));

    /// <summary>
    /// The document as they may see it, whom <see cref="MaySee"/> lets see it: all of it for staff; for citizens without
    /// what is only proposed or void, and without other people.
    /// </summary>
    public static Document ViewFor(Viewer viewer, Document document)
    {
        if (SeesAsStaff(viewer, document))
            return document;
        var mine = document with
        {
            StateReason = null,
            Events = [.. document.Events.Where(one => one.Status == EventStatus.Recorded).Select(one => one with { ByDocument = null })],
            Relations = [.. document.Relations.Where(one => one.Status == EventStatus.Recorded)],
        };
        return MayReadFiles(viewer, document)
            ? mine
            : mine with { Fields = OwnFields(viewer, document.Fields), Original = document.Original with { Name = "" }, Files = [] };
    }

    /// <summary>Ids of holders that a person stated or confirmed: the machine's reading alone opens nothing to a citizen.</summary>
    public static bool IsOwn(Viewer viewer, Document document) =>
        viewer.Is(Role.Citizen) && ConfirmedHolderIds(document).Any(viewer.HolderIds.Contains);

    public static IReadOnlyList<string> ConfirmedHolderIds(Document document) =>
        [.. new[] { FieldNames.PersonalId, FieldNames.TaxCode }
            .Select(name => document.Fields.Values.GetValueOrDefault(name))
            .OfType<FieldValue>()
            .Where(value => value.Source is FieldSources.Manifest or FieldSources.Person)
            .Select(value => value.Value)
            .Concat(document.Fields.Holders.Where(holder => holder.By is not null).SelectMany(holder => new[] { holder.PersonalId, holder.TaxCode }).OfType<string>())
            .Distinct()];

    private static IReadOnlySet<string> InOffice(Document document, AgencyBook agencies, DateOnly today) => document.State == DocumentState.Published
        ? agencies.InOfficeFor(document.Fields[FieldNames.Agency], document.Fields.Date(FieldNames.IssuedOn), today)
        : new HashSet<string>();

    private static ExtractedFields OwnFields(Viewer viewer, ExtractedFields fields) => new(
        fields.Values.Where(field => NamesNobody.Contains(field.Key)).ToDictionary(),
        [.. fields.Holders.Where(holder => IsOneOf(viewer.HolderIds, holder.PersonalId) || IsOneOf(viewer.HolderIds, holder.TaxCode))],
        []);

    private static bool IsOneOf(IReadOnlySet<string> ids, string? id) => id is not null && ids.Contains(id);
}

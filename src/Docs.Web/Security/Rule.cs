using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.References;
using Docs.Core.Validity;
using Docs.Web.Errors;

namespace Docs.Web.Security;

/// <summary>
/// Who may call an endpoint. Every endpoint declares one by <see cref="RuleExtensions.Allow"/>; <see cref="AccessGuard"/>
/// enforces it. What a rule means is decided by <see cref="Permissions"/> alone.
/// </summary>
internal enum Rule
{
    /// <summary>No session needed: nothing personal is told.</summary>
    Anyone,

    /// <summary>Any session, whatever its roles.</summary>
    SignedIn,

    /// <summary>Looking for results; the query itself is narrowed to what they may see.</summary>
    Search,

    /// <summary>The result <c>{id}</c>, its fields and validity.</summary>
    SeeResult,

    /// <summary>The files, pages and text of the result <c>{id}</c>.</summary>
    ReadFile,

    /// <summary>Validity events of the result <c>{id}</c>.</summary>
    RecordEvents,

    /// <summary>Using the result <c>{id}</c> in a new dossier.</summary>
    Reuse,

    /// <summary>Review of the document <c>{id}</c>, in whatever state.</summary>
    Review,

    /// <summary>Other numbers of the holder of the document <c>{id}</c>: seeing and linking them, withdrawing a link.</summary>
    LinkHolders,

    /// <summary>Handing in a better scan of the document <c>{id}</c>.</summary>
    Rescan,

    /// <summary>What staff alone may know of the result <c>{id}</c>.</summary>
    SeeAsStaff,

    /// <summary>Verification codes of the result <c>{id}</c>: staff at whose counter it is asked for, and the holder.</summary>
    Share,

    /// <summary>What they hold themselves, as citizen or for an organisation.</summary>
    OwnPapers,

    /// <summary>Lists and inboxes of staff.</summary>
    Staff,

    /// <summary>Deciding on what the machine proposes; which agency's is asked where it is decided.</summary>
    Decide,

    /// <summary>Figures over all agencies.</summary>
    Report,

    /// <summary>Figures: of own agencies; over all for whom <see cref="Report"/> is.</summary>
    OwnReport,

    /// <summary>Batches, of own agencies; <c>{id}</c>, where there is one, is a batch.</summary>
    FollowBatches,

    /// <summary>Handing files in; <c>{id}</c>, where there is one, is a batch.</summary>
    HandIn,

    /// <summary>The audit trail.</summary>
    ReadAudit,

    /// <summary>Who looked at the result <c>{id}</c>: for its holder.</summary>
    SeeAccesses,

    Administer,
}

/// <summary>What rules ask of roles, results and batches.</summary>
internal static class Rules
{
    /// <summary>Rules whose <c>{id}</c> names a result.</summary>
    public static bool NeedsDocument(Rule rule) => rule is Rule.SeeResult or Rule.ReadFile or Rule.RecordEvents or Rule.Reuse or Rule.Review or Rule.LinkHolders or Rule.Rescan or Rule.SeeAsStaff or Rule.Share or Rule.SeeAccesses;

    public static bool NeedsBatch(Rule rule) => rule is Rule.FollowBatches or Rule.HandIn;

    /// <summary>Whether any of their roles is one the rule is for; which results and batches is asked afterwards.</summary>
    public static bool FitsRole(Rule rule, Viewer viewer) => rule switch
    {
        Rule.Anyone or Rule.SignedIn => true,
        Rule.Search or Rule.SeeResult or Rule.ReadFile => viewer.IsStaff || viewer.Is(Role.Citizen),
        Rule.RecordEvents or Rule.Review or Rule.LinkHolders or Rule.Decide => viewer.Is(Role.Reviewer) || viewer.Is(Role.Administrator),
        Rule.Rescan => viewer.Is(Role.Clerk) || viewer.Is(Role.Reviewer) || viewer.Is(Role.Administrator),
        Rule.SeeAsStaff or Rule.Staff => viewer.IsStaff,
        Rule.Share => viewer.IsStaff || viewer.Is(Role.Citizen),
        Rule.OwnPapers => viewer.Is(Role.Citizen),
        Rule.OwnReport => viewer.IsStaff || viewer.Is(Role.Auditor),
        Rule.Report => viewer.Is(Role.Auditor) || viewer.Is(Role.Administrator),
        Rule.Reuse => Permissions.MayReuse(viewer),
        Rule.FollowBatches => viewer.Is(Role.Clerk) || viewer.Is(Role.Reviewer) || viewer.Is(Role.Administrator),
        Rule.HandIn => viewer.Is(Role.Clerk) || viewer.Is(Role.Administrator),
        Rule.ReadAudit => viewer.Is(Role.Auditor) || viewer.Is(Role.Administrator),
        Rule.SeeAccesses => viewer.Is(Role.Citizen) || viewer.Is(Role.Administrator),
        Rule.Administer => viewer.Is(Role.Administrator),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>Null if allowed. Whoever may not see a result is not told that it exists.</summary>
    public static Refusal? OfDocument(Rule rule, Viewer viewer, Document document, ValidityAnswer today, AgencyBook agencies, DateOnly day)
    {
        var asIssuer = Permissions.SeesAsIssuer(viewer, document, agencies, day);
        if (!asIssuer && !Permissions.MaySee(viewer, document, today))
            return Refusal.NoSuchResult;
        return rule switch
        {
            Rule.ReadFile when !asIssuer && !Permissions.MayReadFiles(viewer, document) => Refusal.SharedPaper,
            Rule.RecordEvents when !Permissions.MayRecordEvents(viewer, document, agencies, day) => Refusal.OtherAgency,
            Rule.Review when !Permissions.MayReview(viewer, document) => Refusal.OtherAgency,
            Rule.LinkHolders when !Permissions.MayLinkHolders(viewer, document) => Refusal.OtherAgency,
            Rule.Rescan when !Permissions.MayRescan(viewer, document) => Refusal.OtherAgency,
            Rule.SeeAccesses when !viewer.Is(Role.Administrator) && !Permissions.IsOwn(viewer, document) => Refusal.NotAllowed,
            Rule.Share when !viewer.IsStaff && !Permissions.IsOwn(viewer, document) => Refusal.NotAllowed,
            _ => null,
        };
    }

    /// <summary>Null if allowed.</summary>
    public static Refusal? OfBatch(Rule rule, Viewer viewer, string agency)
    {
        if (!Permissions.MayFollow(viewer, agency))
            return Refusal.NoSuchBatch;
        return rule == Rule.HandIn && !Permissions.MayHandIn(viewer, agency) ? Refusal.NotAllowed : null;
    }
}

/// <summary>Endpoint metadata: its rule.</summary>
internal sealed record AllowedTo(Rule Rule);

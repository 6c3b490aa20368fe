using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.References;
using Docs.Core.Text;
using Docs.Core.Validity;

namespace Docs.Web.Validity;

/// <summary>Confirming a proposal records an event: it is for those who may record one of the result it is about.</summary>
internal sealed class ProposalRights(ICatalog catalog, ReferenceLists references, TimeProvider clock)
{
    /// <summary>Whether it is told to them at all: who works for the custodian, or may decide.</summary>
    public async Task<bool> MaySeeAsync(Viewer viewer, Proposal proposal, CancellationToken cancellation) =>
        viewer.WorksFor(CustodianOf(proposal)) || await MayDecideAsync(viewer, proposal, cancellation);

    /// <summary>While the result it is about is not digitised, those of the paper that says it decide ahead of time.</summary>
    public async Task<bool> MayDecideAsync(Viewer viewer, Proposal proposal, CancellationToken cancellation) =>
        proposal.Target.Id is { } target && await catalog.FindAsync(target, cancellation) is { } document
            ? Permissions.MayRecordEvents(viewer, document, (await references.NowAsync(cancellation)).Agencies, VietnamCalendar.Today(clock))
            : viewer.WorksFor(CustodianOf(proposal));

    private static string CustodianOf(Proposal proposal) => (proposal.Target.Custodian ?? proposal.Source.Custodian)!;
}

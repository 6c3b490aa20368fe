using Docs.Core.Validity;

namespace Docs.Web.Validity;

/// <param name="Kind">Of the event it would become.</param>
/// <param name="State">"open", "waiting" (the target is not digitised), "confirmedWaiting", "confirmed", "rejected".</param>
internal sealed record ProposalWire(
    string Id, string Kind, DateOnly? On, DateOnly? Until, ProposalState State, ProposalPartyWire Target, ProposalPartyWire Source, double Confidence)
{
    public static ProposalWire Of(Proposal proposal) => new(
        proposal.Id,
        EventKinds.Name(proposal.Kind),
        proposal.On,
        proposal.Until,
        proposal.State,
        new(proposal.Target.Id, proposal.Target.Number),
        new(proposal.Source.Id, proposal.Source.Number),
        Math.Round(proposal.Confidence, 3));
}

/// <param name="Id">Null while it is not digitised.</param>
internal sealed record ProposalPartyWire(string? Id, string? Number);

internal sealed record ProposalListWire(IReadOnlyList<ProposalWire> Proposals, string? Next);

/// <param name="On">Null: as the paper says.</param>
/// <param name="Until">Null: as the paper says.</param>
internal sealed record ConfirmWire(string? On, string? Until, string? Basis);

/// <param name="Reason">Required: it stays visible in the log.</param>
internal sealed record RejectWire(string? Reason);

using Docs.Core.Access;

namespace Docs.Core.Validity;

/// <summary>
/// What recognised documents say of others, for a person to confirm or turn down: as long as nobody has, no result changes.
/// </summary>
public interface IProposals
{
    /// <summary>Undecided ones of results (or, while waiting, of documents) in the viewer's agencies, oldest first.</summary>
    /// <param name="waiting">Those whose target is not digitised yet, instead of those that could be recorded now.</param>
    /// <param name="after">Cursor of <see cref="ProposalPage.Next"/>; one that is none starts from the beginning.</param>
    Task<ProposalPage> ListAsync(Viewer viewer, bool waiting, string? after, int limit, CancellationToken cancellation);

    /// <summary>Also one that is decided; null for an unknown id.</summary>
    Task<Proposal?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>
    /// Records the event, or, where the target is not here, lets it be recorded as soon as that is digitised. Confirming
    /// again what was confirmed changes nothing.
    /// </summary>
    Task<ProposalOutcome> ConfirmAsync(string id, Confirmation confirmation, CancellationToken cancellation);

    /// <summary>The line stays in the log, marked; a paper that is read again does not propose it again.</summary>
    Task<ProposalOutcome> RejectAsync(string id, string reason, string by, CancellationToken cancellation);
}

/// <param name="Id">That of the proposed event, or of the statement that waits for its target.</param>
/// <param name="On">First day of the effect as the paper gives it; null where it does not.</param>
/// <param name="Confidence">0–1 of the reading; null where a person decided.</param>
public sealed record Proposal(
    string Id, EventKind Kind, DateOnly? On, DateOnly? Until, ProposalState State, ProposalParty Target, ProposalParty Source, double Confidence);

/// <param name="Id">Null while it is not digitised.</param>
/// <param name="Custodian">Null while it is not digitised.</param>
public sealed record ProposalParty(string? Id, string? Number, string? Custodian);

public enum ProposalState
{
    /// <summary>Nobody has decided; the target is here.</summary>
    Open,

    /// <summary>Nobody has decided; the target is not digitised.</summary>
    Waiting,

    /// <summary>Confirmed; counts as soon as the target is digitised.</summary>
    ConfirmedWaiting,
    Confirmed,
    Rejected,
}

public sealed record ProposalPage(IReadOnlyList<Proposal> Items, string? Next);

/// <param name="On">Null: as the paper says.</param>
/// <param name="Until">Null: as the paper says.</param>
public sealed record Confirmation(string By, DateOnly? On = null, DateOnly? Until = null, string? Basis = null);

/// <summary>A closed set.</summary>
public abstract record ProposalOutcome
{
    private ProposalOutcome()
    {
    }

    public sealed record Decided(Proposal Proposal) : ProposalOutcome;

    /// <param name="Message">One Vietnamese sentence: what was wrong and what to do.</param>
    public sealed record Refused(string Message) : ProposalOutcome;

    public sealed record NoSuchProposal : ProposalOutcome;
}

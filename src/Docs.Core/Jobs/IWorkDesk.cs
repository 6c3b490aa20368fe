namespace Docs.Core.Jobs;

/// <summary>What an administrator sees of work that waits, fails or was given up.</summary>
public interface IWorkDesk
{
    Task<WorkState> StateAsync(CancellationToken cancellation);

    /// <summary>Unfinished jobs: those that failed before first, then those that work now, then by the time they are due.</summary>
    Task<IReadOnlyList<JobLine>> JobsAsync(int limit, CancellationToken cancellation);

    /// <summary>Quarantined documents, newest first.</summary>
    /// <param name="after">Id of the last one of the page before; null: from the beginning.</param>
    Task<IReadOnlyList<QuarantinedDocument>> QuarantinedAsync(QuarantineFilter filter, string? after, int limit, CancellationToken cancellation);

    /// <summary>How many the filter leaves, by custodian.</summary>
    Task<IReadOnlyList<(string Agency, int Count)>> CountQuarantinedAsync(QuarantineFilter filter, CancellationToken cancellation);
}

/// <param name="Due">Jobs nobody holds whose time has come.</param>
/// <param name="OldestDue">Since when the oldest of them is due.</param>
/// <param name="Failing">Jobs whose last attempt failed.</param>
/// <param name="Workers">Names of who holds a lease that has not run out.</param>
/// <param name="Outbox">Documents whose index entry is behind.</param>
public sealed record WorkState(int Pending, int Due, DateTimeOffset? OldestDue, int Failing, IReadOnlyList<string> Workers, int Outbox, DateTimeOffset? OldestOutbox);

public sealed record JobLine(
    string DocumentId, string File, string Agency, DateTimeOffset DueAt, DateTimeOffset? LeasedUntil, string? Worker, int Attempt, int Failures, int WorkersLost, string? LastError);

/// <param name="Agency">Custodian; null: all.</param>
/// <param name="Reason">Words of the reason, as written; null: any.</param>
public sealed record QuarantineFilter(string? Agency, string? Reason);

/// <param name="Sealed">A secrecy mark was found: it is not for every administrator's eyes.</param>
public sealed record QuarantinedDocument(string Id, string File, string Agency, DateTimeOffset ReceivedAt, int Pages, string? Reason, bool Sealed);

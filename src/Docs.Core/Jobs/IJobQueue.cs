using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Validity;

namespace Docs.Core.Jobs;

/// <summary>
/// Recognition jobs with leases. A lease carries an attempt number; every later call is conditional on it and returns
/// false when the lease was lost (expired and claimed by another), after which the worker must commit nothing.
/// </summary>
public interface IJobQueue
{
    /// <summary>The oldest due job of the highest priority, leased; null when none is due.</summary>
    Task<JobLease?> ClaimAsync(string worker, TimeSpan lease, CancellationToken cancellation);

    Task<bool> RenewAsync(JobLease lease, TimeSpan duration, CancellationToken cancellation);

    /// <summary>
    /// Ends the job and writes what was recognised, in one transaction: the first result is the leased document's, further
    /// ones (a stack split at separator sheets) become documents of the same batch. Links relations both ways, proposes
    /// events, appends the issue event, finds possible duplicates (same canonical number, agency and day in other bytes of
    /// any custodian: the new one goes to NeedsReview naming the other), and enqueues the index update.
    /// </summary>
    Task<bool> CompleteAsync(JobLease lease, IReadOnlyList<RecognitionOutcome> outcomes, CancellationToken cancellation);

    /// <summary>
    /// The attempt failed. <paramref name="counts"/> is true for a child's crash, hang or limit: at
    /// <see cref="JobLimits.MaxFailures"/> the document is Quarantined with <paramref name="reason"/> (a published one that
    /// was to be recognised anew stays as it is, one whose pages were arranged or scanned anew goes back to where it was with
    /// the reason, and the job ends). Else the job is due again after <paramref name="delay"/>.
    /// </summary>
    Task<bool> FailAsync(JobLease lease, string reason, bool counts, TimeSpan delay, CancellationToken cancellation);

    /// <summary>Gives the job back at once, untouched (graceful stop).</summary>
    Task<bool> ReturnAsync(JobLease lease, CancellationToken cancellation);

    /// <summary>
    /// Has documents recognised anew, after all fresh scans. A published one stays published meanwhile and, should the new
    /// attempt fail, as it is (recalled only for a secrecy mark found now); a quarantined one is Received again. Others, and those that wait already, are left alone.
    /// </summary>
    /// <returns>Ids of the documents that now have a job they did not have before.</returns>
    Task<IReadOnlyList<string>> RepeatAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellation);

    /// <summary>Those of <paramref name="documentIds"/> that have a job.</summary>
    Task<IReadOnlySet<string>> WaitingAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellation);

    /// <summary>Jobs not finished, leased ones among them, and when the next unleased one is due.</summary>
    Task<QueueState> StateAsync(CancellationToken cancellation);

    /// <summary>Every lane, also those nothing is in.</summary>
    Task<IReadOnlyList<LaneState>> LanesAsync(CancellationToken cancellation);
}

/// <param name="Attempt">Grows with every claim.</param>
/// <param name="WorkersLost">Leases of this job that expired without a word.</param>
public sealed record JobLease(long JobId, string DocumentId, string Worker, int Attempt, int Failures, int WorkersLost)
{
    /// <summary>How a person wants the pages arranged; it becomes the document's own with the job's completion.</summary>
    public PagePlan? Plan { get; init; }

    /// <summary>A better scan, which takes the place of the document's file with the job's completion.</summary>
    public OriginalFile? Scan { get; init; }
}

/// <param name="LastError">Reason the latest failed attempt gave, of any pending job; null if none failed.</param>
public sealed record QueueState(int Pending, int Leased, DateTimeOffset? NextDue, string? LastError);

public static class JobLimits
{
    /// <summary>Failed attempts of a child before the document is Quarantined.</summary>
    public const int MaxFailures = 3;

    /// <summary>A lost worker says little about the document (power cut, deploy), so its bound is higher.</summary>
    public const int MaxWorkersLost = 20;

    /// <summary>From here on a document is read one page at a time.</summary>
    public const int WorkersLostBeforeCaution = 3;
}

/// <summary>One document as recognised and extracted, ready for the catalogue.</summary>
/// <param name="State">Recognised is passed through at once: Published, NeedsReview or Quarantined.</param>
/// <param name="FirstPage">Null with <see cref="LastPage"/>: the whole file.</param>
/// <param name="Issue">On (first day in force), Until (last valid day) and Term of the issue event; null when quarantined.</param>
public sealed record RecognitionOutcome(
    DocumentState State,
    string? StateReason,
    int? FirstPage,
    int? LastPage,
    int Pages,
    ExtractedFields Fields,
    IssueTerm? Issue,
    IReadOnlyList<DocumentFile> Files,
    DuplicateKey? DuplicateKey)
{
    /// <inheritdoc cref="Document.Plan"/>
    public PagePlan? Plan { get; init; }
}

public sealed record IssueTerm(DateOnly? From, DateOnly? LastDay, TermKind Term, string? Basis);

/// <summary>What two scans of the same paper share. <paramref name="Number"/> is canonical, <paramref name="Agency"/> folded.</summary>
public sealed record DuplicateKey(string Number, string Agency, DateOnly IssuedOn);

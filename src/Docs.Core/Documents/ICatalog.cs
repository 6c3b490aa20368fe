using Docs.Core.Access;
using Docs.Core.Intake;
using Docs.Core.Validity;

namespace Docs.Core.Documents;

/// <summary>
/// The truth: documents, batches and validity events. Every method that changes something is one transaction, durable
/// when it returns, and enqueues in the same transaction the jobs and index updates its change causes.
/// </summary>
public interface ICatalog
{
    /// <summary>Creates the batch or returns the one of this name and agency (of two publish policies the stricter one then counts).</summary>
    Task<Batch> OpenBatchAsync(string? name, string agency, PublishPolicy publish, Lane lane, CancellationToken cancellation);

    /// <summary>In the lane of archives.</summary>
    Task<Batch> OpenBatchAsync(string? name, string agency, PublishPolicy publish, CancellationToken cancellation) =>
        OpenBatchAsync(name, agency, publish, Lane.Bulk, cancellation);

    Task<Batch?> FindBatchAsync(string id, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<BatchSummary>> FindBatchesAsync(int limit, BatchFilter filter, CancellationToken cancellation);

    /// <summary>What a manifest says of files of the batch. Of a path declared before, the later word counts; others stay.</summary>
    Task DeclareAsync(string batchId, IReadOnlyCollection<DeclaredFile> files, CancellationToken cancellation);

    /// <summary>In order.</summary>
    Task<IReadOnlyList<string>> DeclaredPathsAsync(string batchId, CancellationToken cancellation);

    Task<DeclaredFile?> FindDeclaredAsync(string batchId, string path, CancellationToken cancellation);

    /// <summary>
    /// Takes a file in. A twin (same bytes, same custodian, neither Rejected nor Quarantined) makes it a
    /// <see cref="Acceptance.Duplicate"/>; else a document in state Received with a recognition job, or Quarantined
    /// without one when <see cref="NewFile.QuarantineReason"/> is given. The batch's entry is written too. Atomic against
    /// other processes taking in the same bytes.
    /// </summary>
    Task<Acceptance> AcceptAsync(NewFile file, CancellationToken cancellation);

    /// <summary>Notes a file that was not taken in (its bytes are not kept), so that the batch's report names it.</summary>
    Task RefuseAsync(string batchId, string path, string reason, CancellationToken cancellation);

    Task<IReadOnlyList<BatchFile>> ListBatchFilesAsync(string batchId, CancellationToken cancellation);

    Task<Document?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>In the order asked; missing ids are left out.</summary>
    Task<IReadOnlyList<Document>> FindManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>As <see cref="FindManyAsync"/>, without files, earlier originals and relations: what a list shows, and what rights and validity hang on.</summary>
    Task<IReadOnlyList<Document>> FindListedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>
    /// Ids of published results by number or land certificate serial, however spelt; an answer to each question, in order,
    /// newest first. Numbers start again every year and in every agency: several are no mistake.
    /// </summary>
    /// <param name="limit">Of each answer.</param>
    Task<IReadOnlyList<IReadOnlyList<string>>> FindByNumberAsync(IReadOnlyCollection<NumberQuestion> questions, int limit, CancellationToken cancellation);

    /// <summary>State and pages of many documents, for those who wait; missing ids are left out.</summary>
    Task<IReadOnlyList<DocumentStatus>> StatusOfAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>Every document, in id order, read in pages so that no transaction stays open.</summary>
    IAsyncEnumerable<Document> AllAsync(CancellationToken cancellation);

    /// <param name="agencies">Custodians whose documents are counted; null: all.</param>
    Task<IReadOnlyDictionary<DocumentState, int>> CountByStateAsync(IReadOnlyCollection<string>? agencies, CancellationToken cancellation);

    /// <summary>
    /// Those documents of <paramref name="ids"/> that were annulled as known at <paramref name="knownAt"/> (the acts
    /// named by events; an act's own annulment may itself rest on an annulled act, which is followed).
    /// </summary>
    Task<IReadOnlySet<string>> AnnulledAsync(IReadOnlyCollection<string> ids, DateTimeOffset? knownAt, CancellationToken cancellation);

    /// <summary>
    /// Appends a validity event, or returns the one already there that says the same (kind, on, until, by; not void).
    /// Links <see cref="NewEvent.By"/> to a digitised document of that number where exactly one has it.
    /// Raises the version of the document and of every result whose validity this changes.
    /// </summary>
    Task<EventOutcome> AppendEventAsync(string documentId, NewEvent newEvent, CancellationToken cancellation);

    /// <summary>Marks an event void; it stays visible. Voiding a void one changes nothing.</summary>
    /// <param name="by">Account of who says so.</param>
    Task<EventOutcome> VoidEventAsync(string documentId, string eventId, string basis, string by, CancellationToken cancellation);
}

/// <param name="Agency">Of issue, by its whole name, marks, case and usual abbreviations aside; null: any.</param>
/// <param name="Year">Of issue; null: any.</param>
/// <param name="Custodians">Only results of these; null: of all.</param>
public sealed record NumberQuestion(string Number, string? Agency, int? Year, IReadOnlyCollection<string>? Custodians);

public sealed record DocumentStatus(string Id, DocumentState State, string? Reason, int Pages);

public sealed record NewFile(
    string BatchId,
    string Custodian,
    string Path,
    OriginalFile File,
    int Pages,
    IReadOnlyDictionary<string, string> ManifestFields,
    string? QuarantineReason = null);

public abstract record Acceptance(string Id)
{
    public sealed record New(string Id) : Acceptance(Id);

    public sealed record Duplicate(string Id) : Acceptance(Id);
}

public sealed record NewEvent(EventKind Kind, DateOnly On, DateOnly? Until = null, string? By = null, string? Basis = null)
{
    /// <summary>Account of who records it.</summary>
    public string RecordedBy { get; init; } = Viewer.Operator.Name;

    /// <summary>Null: the caller gave no key.</summary>
    public Once? Once { get; init; }
}

/// <summary>
/// A request that its sender may repeat without its being done twice (header Idempotency-Key): a key of an account stands
/// for one request.
/// </summary>
/// <param name="Request">Hash of what is asked, address included.</param>
public sealed record Once(string Account, string Key, string Request);

/// <summary>A closed set.</summary>
public abstract record EventOutcome
{
    private EventOutcome()
    {
    }

    /// <param name="Already">It was there before; nothing changed.</param>
    public sealed record Recorded(ValidityEvent Event, bool Already) : EventOutcome;

    /// <param name="Message">One Vietnamese sentence: what was wrong and what to do.</param>
    public sealed record Refused(string Message) : EventOutcome;

    public sealed record NoSuchDocument : EventOutcome;

    /// <summary>The key of <see cref="NewEvent.Once"/> stands for another request already.</summary>
    public sealed record KeyTaken : EventOutcome;
}

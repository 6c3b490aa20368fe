using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Jobs;
using Docs.Core.Validity;

namespace Docs.Core.Review;

/// <summary>
/// The queue of documents that wait for a person, and what persons decided. A document is held by one reviewer at a time;
/// a hold that runs out gives it back. Every decision is one transaction and conditional on the hold and on the version
/// the reviewer saw.
/// </summary>
public interface IReviewDesk
{
    /// <summary>
    /// The document the reviewer holds already, else the oldest among those of own agencies that nobody holds: what came over
    /// a counter first, for somebody waits there, what is only looked at to check the machine last; what the reviewer put off
    /// comes behind all others, longest ago first; null when nothing waits.
    /// </summary>
    Task<ReviewHold?> NextAsync(Viewer reviewer, CancellationToken cancellation);

    /// <summary>Takes one document to review or, where published or recalled, to correct.</summary>
    Task<HoldAnswer> TakeAsync(string documentId, Viewer reviewer, CancellationToken cancellation);

    /// <summary>False when the hold has run out and another may have it.</summary>
    Task<bool> RenewAsync(string documentId, Viewer reviewer, CancellationToken cancellation);

    /// <summary>Puts it back, undecided: to others it is what it was, to this reviewer it comes last.</summary>
    Task ReleaseAsync(string documentId, Viewer reviewer, CancellationToken cancellation);

    /// <summary>
    /// Publishes with the values a person confirmed: each is appended beside what machine and manifest said. Appends an issue
    /// event where the dates now say another term. Relations stand as the person left them, likewise appended; proposed
    /// events follow from them and from the confirmed number and days, and those of relations that stand no more are gone.
    /// What was recorded of a target by a person who looked at it stays recorded.
    /// </summary>
    Task<DecisionAnswer> ConfirmAsync(string documentId, Viewer reviewer, ReviewConfirmation confirmation, CancellationToken cancellation);

    /// <summary>
    /// Return, reject, recall or undo: a state with its reason. What leaves publication is served to nobody but its
    /// custodian's staff from then on, and who relied on it is told. Undoing a confirmation takes its values away again
    /// (they stay in the history), voids the issue event it appended, and relations and their proposals are those of before. Undoing a better scan forgets it where it waits to
    /// be read, else has the scan before it read again; both files are kept. Refused while it is being read, and where the
    /// scan before it was a part of a stack or of arranged pages. Share and unshare leave state, reason and hold as they are; the
    /// mark goes with the scan it was given for, and with publication.
    /// </summary>
    Task<DecisionAnswer> DecideAsync(string documentId, Viewer reviewer, ReviewKind kind, string reason, CancellationToken cancellation);

    /// <summary>What waits for the reviewer, and how often the machine was wrong and how long a document takes, over all agencies.</summary>
    Task<ReviewCounts> CountAsync(Viewer reviewer, CancellationToken cancellation);

    /// <summary>The same of each agency the reviewer works for, in the order of their codes; those of which nothing was decided are left out.</summary>
    Task<IReadOnlyList<AgencyReviewCounts>> CountByAgencyAsync(Viewer reviewer, CancellationToken cancellation);

    /// <summary>What is open before somebody, of own agencies, those the longest open first; published results being corrected too.</summary>
    Task<IReadOnlyList<HeldDocument>> HeldAsync(Viewer reviewer, int limit, CancellationToken cancellation);

    /// <summary>Newest first; of all reviewers, or of one.</summary>
    Task<IReadOnlyList<ReviewRecord>> RecordsAsync(string? documentId, string? reviewer, int limit, CancellationToken cancellation);

    /// <summary>Everything anyone ever said of the fields of a document, oldest first.</summary>
    Task<IReadOnlyList<FieldSaid>> HistoryAsync(string documentId, CancellationToken cancellation);

    /// <summary>Everything anyone ever said of what a document does to others, oldest first.</summary>
    Task<IReadOnlyList<RelationSaid>> RelationsAsync(string documentId, CancellationToken cancellation);

    /// <summary>Every list of holders that machine or a person ever gave, oldest first.</summary>
    Task<IReadOnlyList<HoldersSaid>> HoldersAsync(string documentId, CancellationToken cancellation);

    /// <summary>The fields as they counted at an instant; null for an unknown document.</summary>
    Task<ExtractedFields?> FieldsAtAsync(string documentId, DateTimeOffset knownAt, CancellationToken cancellation);

    /// <summary>
    /// Values that persons confirmed before for the fields of <see cref="ReviewRules.Suggested"/>: first those of the agency's own
    /// newest papers, then everybody's, each most frequent first. Suggestions, never more.
    /// </summary>
    /// <param name="custodian">Agency code.</param>
    /// <param name="limit">Values a field.</param>
    /// <returns>By field name; a field nobody confirmed is absent.</returns>
    Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> SuggestAsync(string custodian, int limit, CancellationToken cancellation);

    /// <summary>In how many other documents a person confirmed these very values; only of <see cref="ReviewRules.Suggested"/> fields.</summary>
    /// <param name="values">By field name.</param>
    Task<IReadOnlyDictionary<string, int>> ConfirmedElsewhereAsync(string documentId, IReadOnlyDictionary<string, string> values, CancellationToken cancellation);
}

/// <param name="Until">When the hold runs out unless renewed.</param>
public sealed record ReviewHold(string DocumentId, DateTimeOffset StartedAt, DateTimeOffset Until);

/// <param name="Reviewer">Before whom it is open: the account's name.</param>
public sealed record HeldDocument(ReviewHold Hold, string Reviewer);

/// <summary>A closed set.</summary>
public abstract record HoldAnswer
{
    private HoldAnswer()
    {
    }

    public sealed record Held(ReviewHold Hold) : HoldAnswer;

    /// <summary>Another reviewer has it.</summary>
    public sealed record Busy(DateTimeOffset Until) : HoldAnswer;

    /// <param name="State">A state in which there is nothing to review.</param>
    public sealed record NotOpen(DocumentState State) : HoldAnswer;

    public sealed record NoSuchDocument : HoldAnswer;
}

public enum ReviewKind
{
    /// <summary>Confirmed and published.</summary>
    Confirm,

    /// <summary>Bad scan, back to the clerk.</summary>
    Return,

    /// <summary>Not taken.</summary>
    Reject,

    /// <summary>Published by mistake.</summary>
    Recall,

    /// <summary>The last decision taken back: the document is where and as it was before.</summary>
    Undo,

    /// <summary>Its pages put in order, turned, left out, split off; it is read again.</summary>
    Arrange,

    /// <summary>Its pages became part of another document.</summary>
    Merge,

    /// <summary>A better scan was handed in; it is read again.</summary>
    Rescan,

    /// <summary>The same paper as another document.</summary>
    Duplicate,

    /// <summary>Names several holders, and each of them may open its file.</summary>
    Share,

    /// <summary>They may no more.</summary>
    Unshare,
}

/// <param name="Version">The version of the document the reviewer looked at.</param>
/// <param name="Values">By field name, each confirmed by the reviewer; "" = the paper does not state it.</param>
/// <param name="Holders">All of them, as they now stand.</param>
/// <param name="Issue">What the confirmed dates say of the term.</param>
/// <param name="Key">Of the confirmed number, agency and day; null where one is missing.</param>
public sealed record ReviewConfirmation(
    long Version,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<Holder> Holders,
    IssueTerm Issue,
    DuplicateKey? Key)
{
    /// <summary>All of them, as they are to stand; those not named are taken away. Null: nothing was said of them.</summary>
    public IReadOnlyList<ConfirmedRelation>? Relations { get; init; }
}

/// <summary>A closed set.</summary>
public abstract record DecisionAnswer
{
    private DecisionAnswer()
    {
    }

    public sealed record Done(ReviewRecord Record) : DecisionAnswer;

    /// <summary>The hold is lost, the version is another, or the state allows it no more; nothing changed.</summary>
    /// <param name="Message">One Vietnamese sentence: what happened and what to do.</param>
    public sealed record Conflict(string Message) : DecisionAnswer;

    public sealed record NoSuchDocument : DecisionAnswer;
}

/// <param name="Seconds">From taking the document to deciding; null for a decision taken without a hold.</param>
/// <param name="Changed">Number of fields whose value the person gave otherwise than it stood.</param>
/// <param name="Sampled">The machine was sure of it; it was looked at to check the machine.</param>
public sealed record ReviewRecord(
    string Id,
    string DocumentId,
    string Reviewer,
    ReviewKind Kind,
    string? Reason,
    DateTimeOffset At,
    double? Seconds,
    int Changed,
    bool Sampled)
{
    /// <summary>State of the document until then.</summary>
    public DocumentState Before { get; init; }
}

/// <param name="Waiting">Documents nobody holds.</param>
/// <param name="Held">By any reviewer.</param>
/// <param name="Sampled">Decided among the sampled ones.</param>
/// <param name="SampledWrong">Of those, the ones in which a person changed a field or which a person did not publish.</param>
/// <param name="MedianSeconds">Of the last decisions with a hold; null before the first.</param>
public sealed record ReviewCounts(int Waiting, int Held, DateTimeOffset? OldestSince, int Sampled, int SampledWrong, double? MedianSeconds)
{
    /// <summary>As <see cref="IReviewDesk.CountByAgencyAsync"/> tells them, where they were asked for.</summary>
    public IReadOnlyList<AgencyReviewCounts> Agencies { get; init; } = [];
}

/// <inheritdoc cref="ReviewCounts"/>
/// <param name="Agency">Code.</param>
/// <param name="MedianSeconds">Of its last decisions with a hold; null where there is none among the newest.</param>
public sealed record AgencyReviewCounts(string Agency, int Sampled, int SampledWrong, double? MedianSeconds);

/// <param name="Said">"" = said that the paper does not state it; with where it was read, by which rule and engine.</param>
/// <param name="VoidedAt">When the confirmation was undone that said it.</param>
public sealed record FieldSaid(string Field, FieldValue Said, DateTimeOffset At, string? By, DateTimeOffset? VoidedAt = null)
{
    public string Value => Said.Value;

    public string Source => Said.Source;
}

/// <summary>All holders as machine or a person gave them at once.</summary>
/// <param name="Holders">Empty: a person said that the paper names none.</param>
/// <param name="By">Account; null: the machine.</param>
/// <param name="VoidedAt">From when on it counts no more: the confirmation was undone, or other pages were read.</param>
/// <param name="Counts">It is what stands today.</param>
public sealed record HoldersSaid(IReadOnlyList<Holder> Holders, DateTimeOffset At, string? By, DateTimeOffset? VoidedAt, bool Counts);

/// <summary>What machine or a person said that a document does to another one.</summary>
/// <param name="Topic">Shared by all that was said of one relation; null while nobody but the machine spoke of it.</param>
/// <param name="At">Null: before Docs noted it.</param>
/// <param name="By">Null: the machine.</param>
/// <param name="Removed">The person said that the paper does no such thing.</param>
/// <param name="VoidedAt">When the confirmation was undone, or the pages it was read on became others.</param>
/// <param name="Counts">It is what stands today.</param>
/// <param name="TargetId">The other result; null while it is not digitised.</param>
/// <param name="Status">Of the event that follows from it.</param>
public sealed record RelationSaid(
    string Id, string? Topic, Relation Relation, DateTimeOffset? At, string? By, bool Removed, DateTimeOffset? VoidedAt, bool Counts, string? TargetId, EventStatus Status);

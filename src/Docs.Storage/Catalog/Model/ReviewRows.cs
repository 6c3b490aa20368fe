using Docs.Core.Documents;
using Docs.Core.Review;

namespace Docs.Storage.Catalog.Model;

/// <summary>Who has a document open for review; one row a document at most.</summary>
internal sealed class ReviewHoldRow
{
    public required string DocumentId { get; init; }

    public required string Reviewer { get; set; }

    public required DateTimeOffset StartedAt { get; set; }

    public required DateTimeOffset Until { get; set; }

    /// <summary>Put off by its reviewer: nobody holds it, and that reviewer meets it again behind the others. Queries spell it out.</summary>
    public bool IsPutOff => Until == StartedAt;

    public ReviewHold ToHold() => new(DocumentId, StartedAt, Until);
}

/// <summary>One decision of a person. Append-only.</summary>
internal sealed class ReviewRow
{
    public required string Id { get; init; }

    public required string DocumentId { get; init; }

    /// <summary>The document's, for figures by agency; null in archives written before Docs noted it.</summary>
    public string? Custodian { get; init; }

    public required string Reviewer { get; init; }

    public required ReviewKind Kind { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public double? Seconds { get; init; }

    public required int Changed { get; init; }

    public required bool Sampled { get; init; }

    /// <summary>The state it was in, to which an undo returns, with <see cref="ReasonBefore"/> and <see cref="ReviewedBefore"/>.</summary>
    public required DocumentState Before { get; init; }

    public string? ReasonBefore { get; init; }

    public required bool ReviewedBefore { get; init; }

    /// <summary>Of the document, after the decision: the values it brought carry it.</summary>
    public required long Version { get; init; }

    /// <summary>The issue event a confirmation appended.</summary>
    public string? IssueEventId { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }

    public ReviewRecord ToRecord() => new(Id, DocumentId, Reviewer, Kind, Reason, At, Seconds, Changed, Sampled) { Before = Before };
}

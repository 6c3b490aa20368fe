using Docs.Core.Validity;

namespace Docs.Storage.Catalog.Model;

/// <summary>
/// A line of a result's log of validity. Nothing of it is edited but twice in its life: a proposal, which follows the paper
/// that makes it until then, becomes recorded when a person confirms it, and a line is marked void once.
/// </summary>
internal sealed class EventRow
{
    public required string Id { get; init; }

    public required string DocumentId { get; init; }

    public required EventKind Kind { get; init; }

    public DateOnly? On { get; set; }

    public DateOnly? Until { get; set; }

    public string? By { get; set; }

    /// <summary>Canonical form of <see cref="By"/>, by which an act that arrives later is linked.</summary>
    public string? ByKey { get; set; }

    public string? ByDocument { get; set; }

    public string? Basis { get; set; }

    public required EventStatus Status { get; set; }

    public required DateTimeOffset RecordedAt { get; set; }

    public TermKind? Term { get; init; }

    public DateTimeOffset? VoidedAt { get; set; }

    public string? VoidedBasis { get; set; }

    public string? RecordedBy { get; set; }

    public string? VoidedBy { get; set; }

    public ValidityEvent ToEvent() =>
        new(Id, Kind, On, Until, By, ByDocument, Basis, Status, RecordedAt, Term, VoidedAt, VoidedBasis, RecordedBy, VoidedBy);
}

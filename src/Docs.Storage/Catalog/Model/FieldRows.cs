using Docs.Core.Extraction;
using Docs.Core.Validity;

namespace Docs.Storage.Catalog.Model;

/// <summary>Who says so. A later one of the list wins over an earlier one.</summary>
internal enum FieldOrigin
{
    Machine,
    Manifest,
    Person,
}

/// <summary>
/// One value that someone gave a field. Append-only: machine, manifest and person stand side by side and a correction
/// is a further row. What counts is the newest person's, else the newest manifest's, else the machine's of its last run.
/// </summary>
internal sealed class FieldRow
{
    public long Id { get; init; }

    public required string DocumentId { get; init; }

    public required string Name { get; init; }

    public required FieldOrigin Origin { get; init; }

    /// <summary>The document's version that brought it: the values of one run of the machine share it.</summary>
    public required long Version { get; init; }

    /// <summary>"" where a person said that the paper does not state it.</summary>
    public required string Value { get; init; }

    public required double Confidence { get; init; }

    public int? Page { get; init; }

    public int? BoxX { get; init; }

    public int? BoxY { get; init; }

    public int? BoxWidth { get; init; }

    public int? BoxHeight { get; init; }

    /// <summary><see cref="FieldValue.Spans"/> as <see cref="SpanText"/> writes them; null where there are none.</summary>
    public string? Spans { get; init; }

    /// <summary>The rule that found it, "manifest" or "person".</summary>
    public required string Source { get; init; }

    /// <summary><see cref="FieldValue.Engine"/>; null also of values read before Docs noted it.</summary>
    public string? Engine { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Account of the person, where one said it in review.</summary>
    public string? By { get; init; }

    /// <summary>From when on it counts no more: the confirmation was undone, or the pages it was read on are others now.</summary>
    public DateTimeOffset? VoidedAt { get; set; }
}

/// <summary>A holder as of one version of the document; the set of the newest version counts.</summary>
internal sealed class HolderRow
{
    public long Id { get; init; }

    public required string DocumentId { get; init; }

    public required long Version { get; init; }

    public required int Position { get; init; }

    public string? Name { get; init; }

    public string? PersonalId { get; init; }

    public string? TaxCode { get; init; }

    public int? BirthYear { get; init; }

    public string? Address { get; init; }

    /// <inheritdoc cref="FieldRow.VoidedAt"/>
    public DateTimeOffset? VoidedAt { get; set; }

    /// <summary>Account of the reviewer who stated it. A row without any part says that nobody is named.</summary>
    public string? By { get; init; }

    public Holder ToHolder() => new(Name, PersonalId, TaxCode, BirthYear, Address) { By = By };
}

internal enum RelationDecision
{
    Confirmed,
    Rejected,
}

/// <summary>
/// What a document says it does to another one, as machine or a person has it. The target waits until it is digitised. What
/// is said is never edited: a person's word is a further row of the same topic, and which of them count says <see cref="RelationView"/>.
/// </summary>
internal sealed class RelationRow
{
    public long Id { get; init; }

    public required string DocumentId { get; init; }

    /// <summary>Shared by all that was ever said of one relation; null while nobody but the machine spoke of it.</summary>
    public string? Topic { get; set; }

    /// <summary>The document's version that brought it.</summary>
    public long Version { get; init; }

    /// <summary>Null: before Docs noted it.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Account of the person who said it; null: the machine.</summary>
    public string? By { get; init; }

    /// <summary>The person said that the paper does not do this.</summary>
    public bool Removed { get; init; }

    /// <inheritdoc cref="FieldRow.VoidedAt"/>
    public DateTimeOffset? VoidedAt { get; set; }

    public required RelationKind Kind { get; init; }

    /// <summary>As printed.</summary>
    public required string Number { get; init; }

    public required string NumberKey { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public string? Agency { get; init; }

    public string? AgencyKey { get; init; }

    public required double Confidence { get; init; }

    public int? Page { get; init; }

    public int? BoxX { get; init; }

    public int? BoxY { get; init; }

    public int? BoxWidth { get; init; }

    public int? BoxHeight { get; init; }

    /// <inheritdoc cref="FieldRow.Spans"/>
    public string? Spans { get; init; }

    /// <inheritdoc cref="Relation.Source"/>
    public string? Source { get; init; }

    /// <inheritdoc cref="FieldRow.Engine"/>
    public string? Engine { get; init; }

    public string? TargetId { get; set; }

    /// <summary>The event this relation proposed for its target, or the one a person had recorded there already.</summary>
    public string? EventId { get; set; }

    /// <summary>What a person decided while the target was not here; null while nobody has.</summary>
    public RelationDecision? Decision { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecidedBy { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public DateOnly? DecidedUntil { get; set; }

    /// <summary>Basis of the event, or the reason for turning it down.</summary>
    public string? DecidedBasis { get; set; }

    /// <param name="line">Status of its event; null: it has none.</param>
    public EventStatus StatusWith(EventStatus? line) =>
        Decision == RelationDecision.Rejected ? EventStatus.Void
        : TargetId is null ? EventStatus.Waiting
        : line ?? EventStatus.Proposed;

    public Relation ToRelation() => new(Kind, Number, IssuedOn, Agency, Confidence)
    {
        Page = Page,
        Box = FieldView.BoxOf(BoxX, BoxY, BoxWidth, BoxHeight),
        Spans = SpanText.Read(Spans),
        Source = Source,
        Engine = Engine,
    };
}

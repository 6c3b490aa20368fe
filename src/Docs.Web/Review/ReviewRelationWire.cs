using Docs.Core.Extraction;
using Docs.Core.Review;
using Docs.Core.Validity;

namespace Docs.Web.Review;

/// <summary>A relation of a document taken for review.</summary>
/// <param name="Page">Where the number was read, with <paramref name="Box"/> (x, y, width, height in pixels of the stored page image) and
/// <paramref name="Spans"/> ([start, end) in the page's text); null and empty where a person stated it.</param>
/// <param name="Source">The rule that found it; null where a person stated it, or it was read before this was noted.</param>
/// <param name="Engine">What read the page: program, version, model; null where that was not noted.</param>
/// <param name="By">Account of the person who set it; null: the machine.</param>
/// <param name="Machine">What the machine read, where a person set it otherwise.</param>
/// <param name="Target">The other result; null while it is not digitised, or where the caller may not see it.</param>
/// <param name="Status">Of the event that follows from it.</param>
public sealed record ReviewRelationWire(
    string Id, RelationKind Kind, string Number, DateOnly? IssuedOn, string? Agency, double Confidence, int? Page, int[]? Box, IReadOnlyList<int[]> Spans,
    string? Source, string? Engine, bool Unsure, string? By, StatedRelationWire? Machine, string? Target, EventStatus Status)
{
    public static IReadOnlyList<ReviewRelationWire> Of(IEnumerable<RelationBox> boxes) =>
        [.. boxes.Where(box => box.Said is not null).Select(box => Of(box, box.Said!, box.Said!.Relation))];

    private static ReviewRelationWire Of(RelationBox box, RelationSaid said, Relation relation) => new(
        said.Id, relation.Kind, relation.Number, relation.IssuedOn, relation.Agency, relation.Confidence, relation.Page, ReviewFieldWire.BoxOf(relation.Box),
        ReviewFieldWire.SpansOf(relation.Spans), relation.Source, relation.Engine, box.Unsure, said.By, box.Machine is { } read ? new(null, read.Kind, read.Number, read.IssuedOn, read.Agency) : null, box.Target, said.Status);
}

/// <summary>A relation as somebody states it.</summary>
/// <param name="Id">Of the one that stood there, as the hold gave it; null: added.</param>
/// <param name="IssuedOn">Day of the other paper; null: not stated.</param>
public sealed record StatedRelationWire(string? Id, RelationKind Kind, string? Number, DateOnly? IssuedOn, string? Agency)
{
    public TypedRelation ToTyped() => new(Id, Kind.ToString(), Number, IssuedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Agency);
}

/// <summary>One thing that was said of a document's relations.</summary>
/// <param name="Topic">Shared by all that was said of one relation; null while nobody but the machine spoke of it.</param>
/// <param name="At">Null: before it was noted.</param>
/// <param name="By">Account; null: the machine.</param>
/// <param name="Removed">The person said that the paper does no such thing.</param>
/// <param name="VoidedAt">From when on it counts no more: the confirmation was undone, or other pages were read.</param>
/// <param name="Counts">It is what stands today.</param>
public sealed record RelationSaidWire(
    string Id, string? Topic, RelationKind Kind, string Number, DateOnly? IssuedOn, string? Agency, double Confidence, DateTimeOffset? At, string? By, bool Removed, DateTimeOffset? VoidedAt, bool Counts)
{
    public static RelationSaidWire Of(RelationSaid said) => new(
        said.Id, said.Topic, said.Relation.Kind, said.Relation.Number, said.Relation.IssuedOn, said.Relation.Agency, said.Relation.Confidence, said.At, said.By, said.Removed, said.VoidedAt, said.Counts);
}

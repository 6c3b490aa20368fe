using Docs.Core.Recognition;
using Docs.Core.Review;

namespace Docs.Web.Review;

/// <summary>A document taken for review.</summary>
public sealed record HoldWire(string Id, DateTimeOffset StartedAt, DateTimeOffset Until, long Version, IReadOnlyDictionary<string, ReviewFieldWire> Fields, IReadOnlyList<ReviewRelationWire> Relations, IReadOnlyList<ReviewHolderWire> Holders)
{
    public static HoldWire Of(ReviewHold hold, long version, IEnumerable<FieldBox> fields, IEnumerable<RelationBox> relations, HolderBoxes holders) => new(
        hold.DocumentId, hold.StartedAt, hold.Until, version,
        fields.Where(field => field.Value is not null || field.Unsure).ToDictionary(field => field.Name, ReviewFieldWire.Of),
        ReviewRelationWire.Of(relations),
        ReviewHolderWire.Of(holders));
}

/// <param name="Box">x, y, width, height in pixels of the stored page image.</param>
/// <param name="Spans">[start, end) of its words in the page's text.</param>
/// <param name="Source">The rule that found it, "manifest" or "person".</param>
/// <param name="Engine">What read the page: program, version, model; null where that was not noted.</param>
public sealed record ReviewFieldWire(string? Value, double? Confidence, int? Page, int[]? Box, IReadOnlyList<int[]> Spans, string? Source, string? Engine, bool Unsure, IReadOnlyList<string> Alternatives)
{
    public static ReviewFieldWire Of(FieldBox field) => new(
        field.Value?.Value, field.Value?.Confidence, field.Value?.Page, BoxOf(field.Value?.Box), SpansOf(field.Value?.Spans ?? []), field.Value?.Source, field.Value?.Engine, field.Unsure, field.Alternatives);

    internal static IReadOnlyList<int[]> SpansOf(IReadOnlyList<TextSpan> spans) => [.. spans.Select(span => new[] { span.Start, span.End })];

    internal static int[]? BoxOf(Box? box) => box is { } found ? [found.X, found.Y, found.Width, found.Height] : null;
}

/// <summary>One value that machine, manifest or a person once gave a field.</summary>
/// <param name="Value">"" = said that the paper does not state it.</param>
/// <param name="By">Account of the person; null: machine or manifest.</param>
/// <param name="VoidedAt">When the confirmation was undone that said it, or its pages became others.</param>
/// <inheritdoc cref="ReviewFieldWire"/>
public sealed record FieldSaidWire(
    string Field, string Value, double Confidence, int? Page, int[]? Box, IReadOnlyList<int[]> Spans, string Source, string? Engine, DateTimeOffset At, string? By, DateTimeOffset? VoidedAt)
{
    public static FieldSaidWire Of(FieldSaid said) => new(
        said.Field, said.Value, said.Said.Confidence, said.Said.Page, ReviewFieldWire.BoxOf(said.Said.Box), ReviewFieldWire.SpansOf(said.Said.Spans), said.Source, said.Said.Engine, said.At, said.By, said.VoidedAt);
}

/// <param name="Version">As the hold gave it.</param>
/// <param name="Fields">Confirmed values by field name; "" = the paper does not state it. A required field that stays empty and of which this is not said is asked for: 422 with its name in "missing".</param>
/// <param name="Relations">All relations as they are to stand; those not named are taken away. Null: nothing is said of them.</param>
/// <param name="Holders">All holders as they are to stand, likewise; the fields holder, personalId, taxCode and address are then those of the first.</param>
public sealed record ConfirmFieldsWire(long Version, Dictionary<string, string>? Fields, List<StatedRelationWire>? Relations = null, List<StatedHolderWire>? Holders = null)
{
    public TypedConfirmation ToTyped() => new(Version, Fields ?? [], Relations?.ConvertAll(one => one.ToTyped()), Holders?.ConvertAll(one => one.ToTyped()));
}

public sealed record ReasonWire(string? Reason);

/// <param name="Page">1-based in the document as it is now.</param>
/// <param name="Turn">Degrees clockwise beyond how it is shown: 0, 90, 180 or 270.</param>
public sealed record PageChoiceWire(int Page, int Turn)
{
    public PageChoice ToChoice() => new(Page, Turn);
}

/// <param name="Version">As the hold gave it.</param>
/// <param name="Pages">What the document is to be made of, in order; pages named nowhere are left out.</param>
/// <param name="Split">Each list becomes a document of its own.</param>
public sealed record ArrangeWire(long Version, List<PageChoiceWire>? Pages, List<List<PageChoiceWire>>? Split)
{
    public PageChoices ToChoices() => new(
        Version, [.. (Pages ?? []).Select(page => page.ToChoice())], [.. (Split ?? []).Select(part => part.Select(page => page.ToChoice()).ToList())]);
}

/// <param name="Version">As the hold gave it.</param>
/// <param name="With">The document whose pages are put behind this one's.</param>
public sealed record MergeWire(long Version, string? With);

/// <param name="Of">The document that stays.</param>
/// <param name="UseScan">True: this document's scan is the better one and takes the place of the other's.</param>
public sealed record DuplicateWire(string? Of, bool? UseScan);

public sealed record ReviewRecordWire(string Id, string Result, string Kind, string? Reason, DateTimeOffset At, double? Seconds, int Changed, bool Sampled, string By)
{
    public static ReviewRecordWire Of(ReviewRecord record) => new(
        record.Id, record.DocumentId, record.Kind.ToString().ToLowerInvariant(), record.Reason, record.At, record.Seconds, record.Changed, record.Sampled, record.Reviewer);
}

/// <summary>The words of a page and where they stand, so that one can be clicked into a field.</summary>
/// <param name="Engine">What read it: program, version, model; "" where that was not noted.</param>
public sealed record PageWordsWire(int Width, int Height, string Engine, IReadOnlyList<WordWire> Words)
{
    public static PageWordsWire Of(RecognisedPage page) => new(
        page.Width,
        page.Height,
        page.Engine,
        [.. page.Places().Select(place => new WordWire(place.Word.Text, ReviewFieldWire.BoxOf(place.Word.Box)!, [place.Span.Start, place.Span.End]))]);
}

/// <param name="Span">[start, end) in the page's text.</param>
public sealed record WordWire(string Text, int[] Box, int[] Span);

using System.Text.Json.Serialization;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Search;
using Docs.Core.Validity;

namespace Docs.Hosting.Wire;

public sealed record ValidityWire(ValidityState State, bool? InForce, DateOnly? From, DateOnly? To, IReadOnlyList<DayInterval> Intervals)
{
    public static ValidityWire Of(ValidityAnswer answer) => new(answer.State, answer.InForce, answer.From, answer.To, answer.Intervals);
}

public sealed record HolderWire(string? Name, string? PersonalId, string? TaxCode, int? BirthYear, string? Address)
{
    public static HolderWire Of(Holder holder) => new(holder.Name, holder.PersonalId, holder.TaxCode, holder.BirthYear, holder.Address);
}

/// <param name="Holders">Names.</param>
/// <param name="Snippet">Matches between <c>**</c>.</param>
public sealed record HitWire(
    string Id,
    string? Number,
    string? Type,
    string? Agency,
    string? IssuedOn,
    string? Subject,
    IReadOnlyList<string> Holders,
    ValidityWire Validity,
    string Snippet)
{
    /// <summary>The number under which it was found, where staff linked that to the one asked for; absent otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LinkedId { get; init; }

    /// <param name="mask">Hides what a list must not show of people, in running text.</param>
    public static HitWire Of(ResultHit hit, Func<string, string> mask)
    {
        var fields = hit.Document.Fields;
        return new HitWire(
            hit.Document.Id,
            fields[FieldNames.Number],
            fields[FieldNames.Type],
            fields[FieldNames.Agency],
            fields[FieldNames.IssuedOn],
            fields[FieldNames.Subject] is { } subject ? mask(subject) : null,
            [.. fields.Holders.Select(holder => holder.Name).OfType<string>()],
            ValidityWire.Of(hit.Validity),
            mask(hit.Snippet).Replace(SnippetMarks.Start.ToString(), "**", StringComparison.Ordinal).Replace(SnippetMarks.End.ToString(), "**", StringComparison.Ordinal))
        {
            LinkedId = hit.LinkedId is { } linked ? mask(linked) : null,
        };
    }
}

/// <param name="Total">A lower bound unless <paramref name="Exact"/>.</param>
/// <param name="Next">Cursor of the next page, null at the end.</param>
public sealed record SearchWire(int Total, bool Exact, DateOnly AsOf, IReadOnlyList<HitWire> Hits, string? Next)
{
    /// <summary>Absent unless asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Facet>? Facets { get; init; }

    /// <summary>Another spelling of the query that finds something; absent if none is better.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DidYouMean { get; init; }

    /// <summary>Further matches that are not in force on the day; absent where not counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? NotInForce { get; init; }

    public static SearchWire Of(ResultPage page) => Of(page, text => text, facets: false);

    /// <param name="mask">See <see cref="HitWire.Of"/>.</param>
    public static SearchWire Of(ResultPage page, Func<string, string> mask, bool facets) =>
        new(page.Total, page.Exact, page.AsOf, [.. page.Hits.Select(hit => HitWire.Of(hit, mask))], page.Next)
        {
            Facets = facets ? page.Facets : null,
            DidYouMean = page.DidYouMean,
            NotInForce = page.NotInForce,
        };
}

/// <param name="On">First day of the effect; null for an issue whose start is unknown.</param>
public sealed record EventWire(string Id, string Kind, DateOnly? On, DateOnly? Until, string? By, string? Basis, EventStatus Status, DateTimeOffset RecordedAt)
{
    public static EventWire Of(ValidityEvent item) =>
        new(item.Id, EventKinds.Name(item.Kind), item.On, item.Until, item.By, item.VoidedBasis ?? item.Basis, item.Status, item.RecordedAt);
}

public sealed record RelationWire(RelationKind Kind, string Number, string? Id, RelationDirection Direction, EventStatus Status);

public sealed record OriginalWire(string Name, long Size, string Sha256);

/// <param name="State">As <see cref="DocumentState"/> writes it.</param>
/// <param name="Pages">A count.</param>
public sealed record ShowWire(
    string Id,
    string State,
    string? Reason,
    string Custodian,
    IReadOnlyDictionary<string, object> Fields,
    ValidityWire Validity,
    IReadOnlyList<EventWire> Events,
    IReadOnlyList<RelationWire> Relations,
    int Pages,
    OriginalWire Original)
{
    public static ShowWire Of(Document document, ValidityAnswer validity) => new(
        document.Id,
        document.State.ToString(),
        document.StateReason,
        document.Custodian,
        FieldsWire.Of(document.Fields),
        ValidityWire.Of(validity),
        [.. document.Events.Select(EventWire.Of)],
        [.. document.Relations.Select(relation => new RelationWire(relation.Kind, relation.Number, relation.Id, relation.Direction, relation.Status))],
        document.Pages,
        new OriginalWire(document.Original.Name, document.Original.Size, document.Original.Sha256));
}

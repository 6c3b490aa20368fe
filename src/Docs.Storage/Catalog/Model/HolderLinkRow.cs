using Docs.Core.Holders;

namespace Docs.Storage.Catalog.Model;

/// <summary>That two numbers are of one holder; nothing but its withdrawal is ever written into it.</summary>
internal sealed class HolderLinkRow
{
    public required string Id { get; init; }

    public required string First { get; init; }

    public required string Second { get; init; }

    public required LinkEvidence Evidence { get; init; }

    public required string Paper { get; init; }

    /// <summary>The paper, where it is a result.</summary>
    public string? DocumentId { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public string? WithdrawnReason { get; set; }

    public HolderLink ToLink() => new(Id, HolderPair.Of(First, Second), Evidence, Paper, DocumentId, By, At)
    {
        Withdrawn = WithdrawnAt is { } at ? new(WithdrawnReason ?? "", WithdrawnBy ?? "", at) : null,
    };
}

using Docs.Core.Documents;

namespace Docs.Storage.Catalog.Model;

/// <summary>An unfinished recognition job; a finished one is deleted, its outcome stands in the document.</summary>
internal sealed class JobRow
{
    public long Id { get; init; }

    public required string DocumentId { get; init; }

    /// <summary>Of the batch it was handed in with; null for what a person or `docs reprocess` ordered.</summary>
    public string? BatchId { get; init; }

    /// <summary>Higher goes first: <see cref="JobOrder"/>.</summary>
    public int Priority { get; set; }

    /// <summary>Among jobs of one priority the least goes first: <see cref="JobOrder"/>.</summary>
    public long Turn { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Null while nobody holds it.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public string? Worker { get; set; }

    public int Attempt { get; set; }

    public int Failures { get; set; }

    public int WorkersLost { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset? LastErrorAt { get; set; }

    /// <summary>How a person wants the pages arranged: <see cref="PagePlan"/> as JSON.</summary>
    public string? Plan { get; init; }

    /// <summary>A better scan: <see cref="OriginalFile"/> as JSON.</summary>
    public string? Scan { get; init; }

    /// <summary>Where the document goes back to if a person's job fails.</summary>
    public DocumentState? Before { get; init; }
}

internal sealed class OutboxRow
{
    public required string DocumentId { get; init; }

    public required long Version { get; set; }

    public required DateTimeOffset EnqueuedAt { get; init; }
}

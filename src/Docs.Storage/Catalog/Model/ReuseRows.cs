using Docs.Core.Reuse;
using Docs.Core.Validity;

namespace Docs.Storage.Catalog.Model;

/// <summary>Never edited.</summary>
internal sealed class ReuseRow
{
    public required string Id { get; init; }

    public required string DocumentId { get; init; }

    /// <summary>Canonical dossier code.</summary>
    public required string Dossier { get; init; }

    /// <summary>Month in which that dossier was received, by its code, as yyyyMM.</summary>
    public int? DossierMonth { get; init; }

    public required string Purpose { get; init; }

    public required string By { get; init; }

    public required string Agency { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The day of <see cref="At"/> in Vietnam: months of the report are Vietnamese months.</summary>
    public required DateOnly Day { get; init; }

    public required ValidityState State { get; init; }

    public ReuseRecord ToRecord() => new(Id, DocumentId, Dossier, Purpose, By, Agency, At, State);
}

internal sealed class CodeRow
{
    public required string Id { get; init; }

    public required string DocumentId { get; init; }

    public required string Hash { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public CodeEntry ToEntry() => new(Id, DocumentId, By, CreatedAt, ExpiresAt, WithdrawnAt);
}

/// <summary>A request that must not be done twice, written in the transaction of what it does.</summary>
internal sealed class OnceRow
{
    public required string Account { get; init; }

    public required string Key { get; init; }

    public required string Request { get; init; }

    /// <summary>The event or reuse that answers it.</summary>
    public required string AnswerId { get; init; }

    /// <summary>Whether it was there before this request.</summary>
    public required bool Already { get; init; }

    public required DateTimeOffset At { get; init; }
}

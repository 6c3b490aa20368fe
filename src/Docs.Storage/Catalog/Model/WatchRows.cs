using Docs.Core.Reuse;
using Docs.Core.Validity;

namespace Docs.Storage.Catalog.Model;

/// <summary>A result whose validity somebody must be told about.</summary>
internal sealed class WatchRow
{
    public required string DocumentId { get; init; }

    /// <summary>Grows with every mark, so that one who settles an older mark notices.</summary>
    public required long Version { get; set; }

    /// <summary>When it was first marked since it was last settled.</summary>
    public required DateTimeOffset Since { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    /// <summary>The state last settled.</summary>
    public ValidityState? Told { get; set; }

    public bool Settled { get; set; }

    /// <summary>Whether it was out of publication when last settled.</summary>
    public bool Withdrawn { get; set; }

    public Watch ToWatch() => new(DocumentId, Told, Since, Version, Withdrawn);
}

internal sealed class NoticeRow
{
    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string DocumentId { get; init; }

    public string? Number { get; init; }

    /// <summary>Null: for everybody of the agency.</summary>
    public string? Account { get; init; }

    public required string Agency { get; init; }

    public string? Dossier { get; init; }

    public required ValidityState Before { get; init; }

    public required ValidityState After { get; init; }

    public NoticeKind Kind { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    public string? ReadBy { get; set; }

    public Notice ToNotice() => new(Id, At, DocumentId, Number, Dossier, Before, After, Kind, ReadAt) { For = Account };
}

internal sealed class DeliveryRow
{
    public required string Id { get; init; }

    public required string DocumentId { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null once it arrived or was given up.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public string? LastError { get; set; }

    public Delivery ToDelivery() => new(Id, Body, CreatedAt, Attempts);
}

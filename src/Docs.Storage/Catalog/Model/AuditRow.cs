using Docs.Core.Audit;

namespace Docs.Storage.Catalog.Model;

/// <summary>Triggers refuse to change or delete one: see the migrations.</summary>
internal sealed class AuditRow
{
    public required string Id { get; init; }

    public required string Chain { get; init; }

    public required long Sequence { get; init; }

    public required AuditAct Act { get; init; }

    public required AuditOutcome Outcome { get; init; }

    public required string Actor { get; init; }

    public string? Result { get; init; }

    public string? Holder { get; init; }

    public required string Hash { get; init; }

    public required string Entry { get; init; }

    public static AuditRow Of(AuditRecord record) => new()
    {
        Id = record.Id,
        Chain = record.Chain,
        Sequence = record.Sequence,
        Act = record.Act,
        Outcome = record.Outcome,
        Actor = record.Actor,
        Result = record.Result,
        Holder = record.Holder,
        Hash = record.Hash,
        Entry = record.Entry,
    };

    public AuditRecord ToRecord() => new(Id, Chain, Sequence, Act, Outcome, Actor, Result, Holder, Hash, Entry);
}

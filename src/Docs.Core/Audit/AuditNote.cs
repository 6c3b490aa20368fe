namespace Docs.Core.Audit;

/// <summary>What is to be recorded of one act; who, when and for what come with it.</summary>
public sealed record AuditNote(AuditAct Act)
{
    /// <summary>Enough to see what was found; a list of a thousand would be longer than all the rest.</summary>
    public const int MaxShown = 100;

    public AuditOutcome Outcome { get; init; }

    /// <summary>The result it is about.</summary>
    public string? Result { get; init; }

    /// <summary>Results of a list that were shown, the first of them.</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    /// <summary>Clear text; only its ciphertext is stored.</summary>
    public string? Query { get; init; }

    /// <summary>Personal id or tax code that was looked up, clear text; only its keyed hash is stored.</summary>
    public string? HolderId { get; init; }

    /// <summary>Which page, call or command, with nothing of what was typed.</summary>
    public string? Detail { get; init; }

    /// <summary>HTTP status of the answer.</summary>
    public int? Status { get; init; }
}

/// <summary>One kind of row that a transaction changed.</summary>
/// <param name="Detail">Names of columns and values of enums: nothing that anybody typed.</param>
public sealed record AuditChange(string Row, string Operation, int Count, string? Detail);

/// <summary>A chain's last entry.</summary>
public sealed record ChainHead(string Chain, long Sequence, string Hash);

namespace Docs.Core.Verification;

/// <param name="Kind">
/// Stable word for scripts: objectMissing, objectSize, objectCorrupt, indexMissing, indexExtra, indexVersion, indexValidity,
/// indexUnfinished, indexUnusable.
/// </param>
/// <param name="Subject">Document id, or object hash.</param>
/// <param name="Message">Vietnamese: what differs and what to do.</param>
/// <param name="Repairable">--repair puts it right from what else the archive holds.</param>
public sealed record Difference(string Kind, string Subject, string Message, bool Repairable);

/// <param name="Unreferenced">Objects that no document names: left by an import that was cut off between bytes and row; harmless.</param>
/// <param name="Differences">At most <see cref="MaxListed"/> of them.</param>
public sealed record VerificationReport(int Documents, long Objects, long Unreferenced, int IndexEntries, IReadOnlyList<Difference> Differences)
{
    /// <summary>A store that lost everything must not fill the memory of who looks at it.</summary>
    public const int MaxListed = 10_000;

    /// <summary>Differences altogether.</summary>
    public int Found { get; init; }

    /// <summary>Differences that were there before --repair and no more.</summary>
    public int Repaired { get; init; }

    internal IReadOnlyList<string> DamagedObjects { get; init; } = [];
}

/// <param name="Parallelism">Objects read at once; 0 = one a core.</param>
public sealed record VerifyOptions(int Parallelism = 0);

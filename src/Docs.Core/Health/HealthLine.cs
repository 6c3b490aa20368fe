namespace Docs.Core.Health;

public enum HealthState
{
    Good,

    /// <summary>Works, but somebody should look.</summary>
    Warning,

    /// <summary>This part does not work now.</summary>
    Bad,
}

/// <summary>What is to be said of one part of the system, in words an administrator can act on; no personal data.</summary>
/// <param name="Part">A stable name for programs: catalog, objects, disk, index, jobs, outbox.</param>
/// <param name="Title">Vietnamese name.</param>
/// <param name="Says">One or two Vietnamese sentences.</param>
/// <param name="Remedy">What to do; null where nothing is.</param>
public sealed record HealthLine(string Part, string Title, HealthState State, string Says, string? Remedy = null);

/// <summary>How catalogue, objects and index of this store are. Never throws for a part that is away: that is an answer.</summary>
public interface IStorageHealth
{
    Task<IReadOnlyList<HealthLine>> CheckAsync(CancellationToken cancellation);

    /// <summary>Those parts without which nothing works, each to be asked by itself, by its stable name.</summary>
    IReadOnlyList<(string Part, Func<CancellationToken, Task<HealthLine>> Ask)> Needed { get; }
}

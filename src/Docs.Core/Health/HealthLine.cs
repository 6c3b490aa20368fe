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

/// <summary>A part of the store that can be asked how it is.</summary>
/// <param name="Needed">Without it nothing works.</param>
/// <param name="Ask">Never throws for a part that is away: that is an answer.</param>
public sealed record HealthPart(string Part, string Title, bool Needed, Func<CancellationToken, Task<HealthLine>> Ask)
{
    /// <summary>Load balancers ask often and give up soon; a person waits no longer either.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>All at once, in order. One that does not answer in time is bad.</summary>
    public static Task<HealthLine[]> AskAsync(IEnumerable<HealthPart> parts, TimeProvider clock, CancellationToken cancellation) =>
        Task.WhenAll(parts.Select(part => part.AskAsync(clock, cancellation)));

    private async Task<HealthLine> AskAsync(TimeProvider clock, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return await Ask(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(Part, Title, HealthState.Bad, $"Không trả lời trong {Patience.TotalSeconds:0} giây.", "Kiểm tra máy chủ của phần này và mạng tới đó; việc đang chờ sẽ tự chạy tiếp.");
        }
    }
}

/// <summary>How catalogue, objects, disk and index of this store are.</summary>
public interface IStorageHealth
{
    IReadOnlyList<HealthPart> Parts { get; }
}

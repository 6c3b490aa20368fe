using System.Text.Json;
using Docs.Core.Documents;
using Docs.Core.Search;

namespace Docs.Storage.Search.Elastic;

/// <summary>
/// Starts rebuilds, one at a time. The index being filled is itself the lock: its name can be made once, it says whose it is,
/// and a number in it grows as long as that process lives. Nobody's clock is compared with another's: who wants the lock
/// watches the number.
/// </summary>
internal sealed class ElasticRebuilds(ElasticClient client, ElasticIndices indices, ElasticWriter writer, ElasticOptions options, TimeProvider clock) : IDisposable
{
    private const int NotFound = 404;

    /// <summary>Beats missed before a rebuild counts as dead: one may be late while a new master is chosen.</summary>
    private const int MaxMissed = 6;

    private readonly CancellationTokenSource closing = new();
    private Watched? watched;

    /// <summary>The process ends: its rebuild beats no more, and what it left is the next one's to clear away.</summary>
    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
    }

    /// <exception cref="SearchRefusedException">Another rebuild is alive, or was quicker.</exception>
    public async Task<ElasticRebuild> BeginAsync(CancellationToken cancellation)
    {
        await indices.RequireReplaceableAsync(cancellation);

        // Numbers first: whoever read the same ones makes the same name, which only one can.
        var standing = await indices.AllAsync(cancellation);
        var left = standing.Where(index => index.Value.Contains(indices.NextAlias) || index.Value.Contains(FillingAlias(index.Key))).ToList();
        var fresh = indices.NameOf(standing.Keys.Select(ElasticIndices.NumberOf).DefaultIfEmpty(1).Max() + 1);
        foreach (var (name, aliases) in left)
            await ClearAsync(name, isNext: aliases.Contains(indices.NextAlias), cancellation);
        return await MakeAsync(fresh, cancellation);
    }

    /// <summary>Asked now and then: what a dead rebuild left would be filled by every writer for good.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        if (await indices.UnfinishedAsync(cancellation) is not [var name, ..])
        {
            watched = null;
            return;
        }

        var beat = (await ClaimOfAsync(name, cancellation))?.Beat;
        if (watched is not { } before || before.Name != name || before.Beat != beat)
            watched = new(name, beat, 0, clock.GetTimestamp());
        else if (clock.GetElapsedTime(before.Looked) >= options.RebuildBeat)
            watched = before with { Missed = before.Missed + 1, Looked = clock.GetTimestamp() };
        if (watched.Missed >= MaxMissed && await TakeAsync(name, cancellation))
            await DeleteAsync(name, cancellation);
    }

    private static string FillingAlias(string name) => $"{name}-filling";

    private async Task<ElasticRebuild> MakeAsync(string fresh, CancellationToken cancellation)
    {
        var owner = RebuildOwner.ThisProcess(clock);
        var answer = await client.SendAsync(HttpMethod.Put, fresh, ElasticMapping.Create(options, [indices.NextAlias, FillingAlias(fresh)], refresh: "-1", new RebuildClaim(owner, 0)), cancellation);
        if (answer.Error == "resource_already_exists_exception")
            throw RebuildOwner.Refusal((await ClaimOfAsync(fresh, cancellation))?.Owner);
        answer.Good();
        var stop = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        return new ElasticRebuild(client, indices, writer, fresh, FillingAlias(fresh), BeatAsync(fresh, owner, stop.Token), stop);
    }

    /// <summary>Throws away what a dead rebuild left.</summary>
    /// <param name="isNext">Writers fill it too; an index that they do not was taken from its owner before.</param>
    /// <exception cref="SearchRefusedException">Its owner is alive.</exception>
    private async Task ClearAsync(string name, bool isNext, CancellationToken cancellation)
    {
        if (isNext)
        {
            await RequireDeadAsync(name, cancellation);
            if (!await TakeAsync(name, cancellation))
                throw RebuildOwner.Refusal(null);
        }

        await DeleteAsync(name, cancellation);
    }

    /// <returns>False: another took it, or its owner has just completed it.</returns>
    private async Task<bool> TakeAsync(string name, CancellationToken cancellation)
    {
        var taken = await client.PostAsync("_aliases", new { actions = new[] { new { remove = new { index = name, alias = indices.NextAlias, must_exist = true } } } }, cancellation);
        if (taken.Status == NotFound)
            return false;
        taken.Good();
        return true;
    }

    private async Task DeleteAsync(string name, CancellationToken cancellation)
    {
        var deleted = await client.SendAsync(HttpMethod.Delete, name, null, cancellation);
        if (deleted.Status != NotFound)
            deleted.Good();
    }

    private async Task RequireDeadAsync(string name, CancellationToken cancellation)
    {
        var first = await ClaimOfAsync(name, cancellation);
        for (var missed = 0; missed < MaxMissed; missed++)
        {
            await Task.Delay(options.RebuildBeat, clock, cancellation);
            if (await ClaimOfAsync(name, cancellation) is { } now && now.Beat != first?.Beat)
                throw RebuildOwner.Refusal(now.Owner);
        }
    }

    private async Task BeatAsync(string name, RebuildOwner owner, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(options.RebuildBeat, clock);
        try
        {
            for (var beat = 1; await timer.WaitForNextTickAsync(stop); beat++)
                await BeatOnceAsync(name, new RebuildClaim(owner, beat), stop);
        }
        catch (OperationCanceledException)
        {
            // It was completed or given up, or the process ends.
        }
    }

    private async Task BeatOnceAsync(string name, RebuildClaim claim, CancellationToken stop)
    {
        try
        {
            await client.SendAsync(HttpMethod.Put, $"{name}/_mapping", JsonSerializer.Serialize(ElasticMapping.Meta(claim)), stop);
        }
        catch (StorageUnreachableException)
        {
            // Whoever wants the lock meets the same, or takes it; then the rebuild's next write says so.
        }
    }

    private async Task<RebuildClaim?> ClaimOfAsync(string name, CancellationToken cancellation)
    {
        var mappings = await client.GetAsync($"{name}/_mapping", cancellation);
        return mappings.Status == NotFound ? null : ElasticMapping.ClaimOf(mappings.Good().EnumerateObject().First().Value);
    }

    /// <param name="Missed">Looks without a new beat: looks, not seconds, for a server that was away shows none of those that came meanwhile.</param>
    /// <param name="Looked">A timestamp of this process.</param>
    private sealed record Watched(string Name, int? Beat, int Missed, long Looked);
}

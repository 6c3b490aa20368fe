using Docs.Core.Documents;
using Docs.Core.Jobs;
using Docs.Core.Search;

namespace Docs.Core.Verification;

/// <summary>
/// Puts right what follows from the rest of the archive: entries of the index, and files that were read from originals. Nothing
/// is ever done to an original but to put back the very bytes it had.
/// </summary>
public sealed class Repairer(ICatalog catalog, IObjectLedger ledger, IObjectStore objects, ISearchIndex index, IIndexOutbox outbox, IJobQueue jobs)
{
    /// <summary>Fetches lost bytes from a backup.</summary>
    /// <param name="saved">Objects of the backup.</param>
    /// <returns>The report less the objects that are whole again.</returns>
    public async Task<VerificationReport> FetchAsync(VerificationReport report, IObjectStore saved, CancellationToken cancellation)
    {
        var fetched = new HashSet<string>();
        foreach (var key in report.DamagedObjects)
        {
            await using var content = await saved.OpenAsync(key, cancellation);
            if (content is null || await IsOtherAsync(content, key, cancellation))
                continue;
            await objects.DiscardDamagedAsync(key, cancellation);
            content.Position = 0;
            await objects.PutAsync(content, cancellation);
            fetched.Add(key);
        }

        return report with { DamagedObjects = [.. report.DamagedObjects.Where(key => !fetched.Contains(key))] };
    }

    /// <summary>Enqueues wrong index entries and removes strays; queues documents whose files are lost to be read anew.</summary>
    /// <returns>Ids of documents that have a job now: wait for them, drain the outbox, verify again.</returns>
    public async Task<IReadOnlyList<string>> RepairAsync(VerificationReport report, CancellationToken cancellation)
    {
        await RepairIndexAsync(report, cancellation);
        var uses = (await ledger.UsesAsync(report.DamagedObjects, cancellation)).Where(Verifier.IsDerivable).ToList();
        foreach (var key in uses.Select(use => use.Sha256).Distinct())
            await objects.DiscardDamagedAsync(key, cancellation);
        await ledger.ForgetEarlierAsync([.. uses.Where(use => use.Earlier).Select(use => use.Sha256).Distinct()], cancellation);
        return await jobs.RepeatAsync([.. uses.Where(use => !use.Earlier).Select(use => use.DocumentId).Distinct()], cancellation);
    }

    /// <summary>After the documents were read anew: their lost files are those of an earlier reading now.</summary>
    public async Task<int> ForgetAsync(VerificationReport report, CancellationToken cancellation)
    {
        var lost = new List<string>();
        foreach (var key in report.DamagedObjects)
        {
            if (await objects.SizeAsync(key, cancellation) is null)
                lost.Add(key);
        }

        return await ledger.ForgetEarlierAsync(lost, cancellation);
    }

    private async Task RepairIndexAsync(VerificationReport report, CancellationToken cancellation)
    {
        List<string> ids = [.. report.Differences.Where(one => one.Repairable && one.Kind.StartsWith("index", StringComparison.Ordinal)).Select(one => one.Subject)];
        if (ids.Count == 0)
            return;
        var known = (await catalog.FindManyAsync(ids, cancellation)).Select(document => document.Id).ToHashSet();
        await outbox.EnqueueAsync([.. ids.Where(known.Contains)], cancellation);
        await RemoveStraysAsync(ids.Where(id => !known.Contains(id)).ToHashSet(), cancellation);
    }

    private async Task RemoveStraysAsync(HashSet<string> strays, CancellationToken cancellation)
    {
        if (strays.Count == 0)
            return;
        var removals = new List<IndexChange>();
        await foreach (var entry in index.EntriesAsync(cancellation))
        {
            if (strays.Contains(entry.Id))
                removals.Add(new IndexChange.Remove(entry.Id, entry.Version));
        }

        await index.WriteAsync(removals, cancellation);
    }

    private static async Task<bool> IsOtherAsync(Stream content, string key, CancellationToken cancellation) =>
        Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(content, cancellation)) != key;
}

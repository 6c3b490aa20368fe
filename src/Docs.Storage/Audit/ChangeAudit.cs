using Docs.Core;
using Docs.Core.Audit;
using Docs.Storage.Catalog;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Docs.Storage.Audit;

/// <summary>
/// Records every change of the catalogue in the transaction that makes it. What changed is read from the rows themselves, so
/// that no port can forget to say it and a new table is audited from its first row on.
/// </summary>
internal sealed class ChangeAudit(IdSource ids, TimeProvider clock) : IDisposable
{
    private const int MaxResults = 50;

    /// <summary>Who commits next in this process: entries of a chain are stored in order. Held for one insert and the commit.</summary>
    private readonly SemaphoreSlim turn = new(1, 1);
    private ChainWriter? chain;
    private CatalogContext? writing;

    /// <summary>What entries are signed with; set before the first change.</summary>
    public AuditKeys? Keys { get; set; }

    /// <summary>Adds the entry and commits; what fails before the commit leaves the chain as it was.</summary>
    public async Task CommitAsync(CatalogContext db, Func<Task> commit, CancellationToken cancellation)
    {
        if (db.Changes.Count == 0)
        {
            await commit();
            return;
        }

        await turn.WaitAsync(cancellation);
        try
        {
            writing = db;
            chain ??= new ChainWriter(ids, clock, Keys, token => AuditTable.LastChainAsync(writing, token));
            db.AddRange((await chain.SealAsync(Entries(db.Changes), cancellation)).Select(AuditRow.Of));
            await db.SaveChangesAsync(cancellation);
            await commit();
            chain.Commit();
            AuditScope.Current.CountChange();
        }
        catch (Exception error)
        {
            // A collision is certain to have left nothing; of anything else the next change makes no assumption.
            if (db.FaultOf(error) == StorageFault.Collision)
                chain!.TakeBack();
            else
                chain!.Forget();
            throw;
        }
        finally
        {
            writing = null;
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Rows of queues, holds, marks and keys of repeats are how Docs works, not what it knows.</summary>
    public static bool IsAudited(EntityEntry row) => row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && row.Entity is not (AuditRow or JobRow or OutboxRow or WatchRow or NoticeRow or DeliveryRow or OnceRow or ReviewHoldRow);

    public static CatalogChange Of(EntityEntry row) => new(
        row.Metadata.ClrType.Name.Replace("Row", "", StringComparison.Ordinal),
        row.State.ToString().ToLowerInvariant(),
        row.Entity is DocumentRow document ? document.Id : row.Metadata.FindProperty("DocumentId") is { } key ? row.Property(key).CurrentValue as string : null,
        row.Entity is EventRow,
        string.Join(' ', row.Properties.Select(Told).OfType<string>()))
    {
        Holders = row.Entity is HolderLinkRow link ? [link.First, link.Second] : [],
    };

    /// <summary>Values of enums, names of other columns that changed: nothing anybody typed.</summary>
    private static string? Told(PropertyEntry property)
    {
        var modified = property.EntityEntry.State == EntityState.Modified;
        if (modified && !property.IsModified)
            return null;
        if (property.CurrentValue is Enum value)
            return $"{property.Metadata.Name}={value}";
        return modified ? property.Metadata.Name : null;
    }

    /// <summary>One; of a link of holders' numbers one under each, so that it is found by either.</summary>
    private List<Func<string, long, AuditEntry>> Entries(IReadOnlyList<CatalogChange> changes) =>
        changes.SelectMany(change => change.Holders).Distinct().ToList() is { Count: > 0 } holders && Keys is { } keys
            ? holders.ConvertAll(holder => Entry(changes, keys.HashOfHolder(holder)))
            : [Entry(changes, null)];

    private Func<string, long, AuditEntry> Entry(IReadOnlyList<CatalogChange> changes, string? holder)
    {
        var scope = AuditScope.Current;
        var results = changes.Select(change => change.Document).OfType<string>().Distinct().ToList();
        return (chainId, sequence) => new AuditEntry
        {
            Id = ids.Next(),
            Chain = chainId,
            Sequence = sequence,
            At = AuditEntry.Text(clock.GetUtcNow()),
            Act = changes.Any(change => change.IsEvent) ? AuditAct.Event : AuditAct.Change,
            Outcome = AuditOutcome.Done,
            Actor = scope.Actor,
            Result = results.Count == 1 ? results[0] : null,
            Holder = holder,
            Results = results.Count > 1 ? [.. results.Take(MaxResults)] : null,
            Dossier = scope.Task?.Dossier,
            Purpose = scope.Task?.Purpose,
            Changes =
            [
                .. changes.GroupBy(change => (change.Row, change.Operation, change.Detail))
                    .Select(group => new AuditChange(group.Key.Row, group.Key.Operation, group.Count(), group.Key.Detail.Length > 0 ? group.Key.Detail : null)),
            ],
        };
    }
}

/// <param name="Document">The document it belongs to.</param>
internal sealed record CatalogChange(string Row, string Operation, string? Document, bool IsEvent, string Detail)
{
    /// <summary>Personal ids and tax codes that it is about, in clear text: only their keyed hashes are stored.</summary>
    public IReadOnlyList<string> Holders { get; init; } = [];
}

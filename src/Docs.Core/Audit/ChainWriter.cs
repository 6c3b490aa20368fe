namespace Docs.Core.Audit;

/// <summary>
/// The next entries of one chain, which belongs to one process. Not for two threads at once: its owner says when what it
/// made is stored (<see cref="Commit"/>) and when that is not known (<see cref="Forget"/>, which leaves the chain and opens another).
/// </summary>
/// <param name="keys">Null: entries carry no code.</param>
/// <param name="lastChain">Head of the chain opened last in the same store.</param>
public sealed class ChainWriter(IdSource ids, TimeProvider clock, AuditKeys? keys, Func<CancellationToken, Task<ChainHead?>> lastChain)
{
    private ChainHead? head;
    private ChainHead? made;

    /// <summary>Seals the entries made by <paramref name="make"/> behind the stored head, an opening entry first where the chain is new.</summary>
    public async Task<IReadOnlyList<AuditRecord>> SealAsync(IReadOnlyList<Func<string, long, AuditEntry>> make, CancellationToken cancellation)
    {
        var records = new List<AuditRecord>(make.Count + 1);
        made = head;
        if (made is null)
            Add(records, ids.Next(), await OpeningAsync(cancellation));
        foreach (var one in make)
            Add(records, made!.Chain, one);
        return records;
    }

    public void Commit() => head = made;

    /// <summary>Nothing of it was stored.</summary>
    public void TakeBack() => made = head;

    public void Forget() => head = made = null;

    private void Add(List<AuditRecord> records, string chain, Func<string, long, AuditEntry> make)
    {
        var (entry, previous) = (make(chain, (made?.Sequence ?? 0) + 1), made?.Hash ?? AuditRecord.Origin);
        var record = AuditRecord.Seal(keys is null ? entry : entry with { Mac = keys.Mac(previous, entry) }, previous);
        records.Add(record);
        made = record.Head;
    }

    private async Task<Func<string, long, AuditEntry>> OpeningAsync(CancellationToken cancellation)
    {
        var after = await lastChain(cancellation);
        return (chain, sequence) => new AuditEntry
        {
            Id = ids.Next(),
            Chain = chain,
            Sequence = sequence,
            At = AuditEntry.Text(clock.GetUtcNow()),
            Act = AuditAct.Open,
            Outcome = AuditOutcome.Done,
            Actor = AuditActor.Machine,
            Detail = $"{Environment.MachineName}/{Environment.ProcessId}",
            After = after,
            Keys = keys?.Fingerprint,
        };
    }
}

using System.Text.Json;

namespace Docs.Core.Audit;

public enum AuditDamage
{
    /// <summary>The entry is not what was written.</summary>
    Edited,

    /// <summary>Entries are missing here.</summary>
    Removed,

    /// <summary>An entry stands here that the chain does not hold.</summary>
    Inserted,

    /// <summary>The chain's end was cut off, or all of it.</summary>
    Truncated,

    /// <summary>An anchor file was changed or taken away.</summary>
    Anchor,

    /// <summary>Entries that Docs did not write: their code is missing or wrong.</summary>
    Forged,
}

public sealed record AuditDifference(AuditDamage Kind, string Chain, long Sequence, string Message);

public sealed record AuditReport(int Chains, long Entries, int Anchors, IReadOnlyList<AuditDifference> Differences)
{
    /// <summary>Chains said to be written with another key: of their entries the hashes alone were checked.</summary>
    public int Unchecked { get; init; }
}

/// <summary>
/// Walks every chain from its first entry and holds it against its hashes, against what later chains say of earlier ones, and
/// against the anchors; that needs no key. With the key, every entry's code is checked too: an entry that somebody added at the
/// end of a chain, with the right hash, is found by that alone.
/// </summary>
public sealed class AuditVerifier(IAuditTrail trail, AuditAnchors anchors, AuditKeys? keys = null)
{
    public async Task<AuditReport> VerifyAsync(CancellationToken cancellation)
    {
        var found = new List<AuditDifference>();
        var stated = new List<(ChainHead Head, string By)>();
        var (chains, entries) = (0, 0L);
        ChainHead? last = null;
        var codes = new CodeCheck(keys);
        await foreach (var record in trail.ReadAllAsync(cancellation))
        {
            if (last?.Chain != record.Chain)
                (last, chains) = (new ChainHead(record.Chain, 0, AuditRecord.Origin), chains + 1);
            codes.Check(record, last.Hash, found);
            last = Step(record, last, found, stated);
            entries++;
        }

        var anchorCount = await AddAnchorsAsync(stated, found, cancellation);
        foreach (var (head, by) in stated.DistinctBy(one => one.Head))
        {
            var there = await trail.FindAsync(head.Chain, head.Sequence, cancellation);
            if (there?.Hash != head.Hash)
                found.Add(new(there is null ? AuditDamage.Truncated : AuditDamage.Edited, head.Chain, head.Sequence, $"{by} ghi rằng chuỗi này có mục {head.Sequence} với mã băm {head.Hash[..12]}…, nay {(there is null ? "không còn" : "khác")}."));
        }

        return new AuditReport(chains, entries, anchorCount, found) { Unchecked = codes.OtherKeys };
    }

    /// <returns>Where the walk goes on: behind an edited entry by the hash that is stored, so that one edit is one difference.</returns>
    private static ChainHead Step(AuditRecord record, ChainHead last, List<AuditDifference> found, List<(ChainHead Head, string By)> stated)
    {
        void Add(AuditDamage kind, string message) => found.Add(new(kind, record.Chain, record.Sequence, message));

        if (record.Sequence == last.Sequence)
        {
            Add(AuditDamage.Inserted, $"Có hai mục {record.Sequence} trong chuỗi.");
            return last;
        }

        if (record.Sequence != last.Sequence + 1)
            Add(AuditDamage.Removed, $"Thiếu mục {last.Sequence + 1}{(record.Sequence > last.Sequence + 2 ? $" đến {record.Sequence - 1}" : "")}.");
        else if (AuditRecord.HashOf(last.Hash, record.Entry) != record.Hash)
            Add(AuditDamage.Edited, "Mã băm không khớp: nội dung mục này, hoặc mục đứng trước nó, đã bị sửa, chèn hoặc đổi chỗ.");
        if (TryRead(record.Entry) is not { } entry)
            Add(AuditDamage.Edited, "Nội dung mục không còn đọc được.");
        else if (entry.ToCanonical() != record.Entry || AuditRecord.Seal(entry, AuditRecord.Origin) with { Hash = record.Hash } != record)
            Add(AuditDamage.Edited, "Cột tra cứu không khớp nội dung mục.");
        else if (entry.After is { } after)
            stated.Add((after, $"Mục mở chuỗi {record.Chain}"));
        return record.Head;
    }

    private async Task<int> AddAnchorsAsync(List<(ChainHead Head, string By)> stated, List<AuditDifference> found, CancellationToken cancellation)
    {
        try
        {
            var (read, _) = await anchors.ReadAsync(cancellation);
            stated.AddRange(read.SelectMany(anchor => anchor.Heads.Select(head => (head, $"Mốc {anchor.Id}"))));
            return read.Count;
        }
        catch (AuditAnchorException error)
        {
            found.Add(new(AuditDamage.Anchor, "", 0, error.Message));
            return 0;
        }
    }

    private static AuditEntry? TryRead(string text)
    {
        try
        {
            return AuditEntry.Read(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

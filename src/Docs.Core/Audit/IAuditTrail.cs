namespace Docs.Core.Audit;

/// <param name="From">Ids of this and later ones; null: from the first.</param>
/// <param name="Before">Ids before this one; null: to the last. Also the cursor of the next page.</param>
/// <param name="Actor">Whole name.</param>
public sealed record AuditFilter(
    string? From = null, string? Before = null, string? Actor = null, AuditAct? Act = null, AuditOutcome? Outcome = null, string? Result = null)
{
    /// <summary>Besides those about <see cref="Result"/>, look-ups of people with these keyed hashes.</summary>
    public IReadOnlyList<string> OrHolders { get; init; } = [];

    /// <summary>Only look-ups of people with these keyed hashes; empty: whoever was looked up, and what is no look-up.</summary>
    public IReadOnlyList<string> Holders { get; init; } = [];
}

/// <param name="Next">Id to ask before for the next page; null at the end.</param>
public sealed record AuditPage(IReadOnlyList<AuditRecord> Records, string? Next);

/// <summary>
/// Where the audit trail is kept: records are added and read, never changed. Changes stand in the catalogue, written in the
/// transaction that makes them; everything else is appended here. Reading answers from both.
/// </summary>
public interface IAuditTrail
{
    /// <summary>All or none; on disk when it returns. Not idempotent: a record that is there already is an error.</summary>
    /// <exception cref="Documents.StorageFullException">No room; nothing was written.</exception>
    /// <exception cref="Documents.StorageUnreachableException">Whether they were written is not known.</exception>
    Task AppendAsync(IReadOnlyList<AuditRecord> records, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<AuditPage> ListAsync(AuditFilter filter, int limit, CancellationToken cancellation);

    /// <summary>Every record, by chain, then sequence, then id.</summary>
    IAsyncEnumerable<AuditRecord> ReadAllAsync(CancellationToken cancellation);

    /// <summary>Null where there is none.</summary>
    Task<ChainHead?> FindAsync(string chain, long sequence, CancellationToken cancellation);

    /// <summary>Heads of all chains that grew since the record <paramref name="sinceId"/>; of all where null.</summary>
    Task<IReadOnlyList<ChainHead>> HeadsAsync(string? sinceId, CancellationToken cancellation);

    /// <summary>Head of the chain of reads opened last; null where there is none.</summary>
    Task<ChainHead?> LastChainAsync(CancellationToken cancellation);
}

/// <summary>The act was not recorded, so it must not be answered.</summary>
public sealed class AuditUnavailableException(Exception inner) : Exception(
    "Không ghi được nhật ký truy cập nên Docs không trả lời; chưa có gì bị lộ hay mất. Hãy kiểm tra ổ đĩa hoặc máy chủ cơ sở dữ liệu rồi thử lại.", inner);

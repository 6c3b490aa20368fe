using Docs.Core.Documents;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>What was answered to a request that its sender may repeat.</summary>
internal static class OnceKeys
{
    /// <summary>Senders repeat within minutes; a month covers a system that was down over Tết.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static async Task<OnceRow?> FindAsync(CatalogContext db, Once? once, DateTimeOffset now, CancellationToken cancellation)
    {
        var oldest = now - Kept;
        return once is null
            ? null
            : await db.OnceKeys.SingleOrDefaultAsync(row => row.Account == once.Account && row.Key == once.Key && row.At >= oldest, cancellation);
    }

    /// <summary>Notes the answer and forgets this account's old ones.</summary>
    public static async Task NoteAsync(CatalogContext db, Once? once, string answerId, bool already, DateTimeOffset now, CancellationToken cancellation)
    {
        if (once is null)
            return;
        var oldest = now - Kept;
        await db.OnceKeys.Where(row => row.Account == once.Account && row.At < oldest).ExecuteDeleteAsync(cancellation);
        db.OnceKeys.Add(new OnceRow { Account = once.Account, Key = once.Key, Request = once.Request, AnswerId = answerId, Already = already, At = now });
    }
}

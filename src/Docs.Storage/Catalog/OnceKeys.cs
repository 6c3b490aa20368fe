using Docs.Core.Documents;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>What was answered to a request that its sender may repeat.</summary>
internal static class OnceKeys
{
    public static async Task<OnceRow?> FindAsync(CatalogContext db, Once? once, CancellationToken cancellation) =>
        once is null ? null : await db.OnceKeys.SingleOrDefaultAsync(row => row.Account == once.Account && row.Key == once.Key, cancellation);

    public static void Note(CatalogContext db, Once? once, string answerId, bool already, DateTimeOffset now)
    {
        if (once is not null)
            db.OnceKeys.Add(new OnceRow { Account = once.Account, Key = once.Key, Request = once.Request, AnswerId = answerId, Already = already, At = now });
    }
}

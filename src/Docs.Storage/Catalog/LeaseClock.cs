using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>The time by which leases run out.</summary>
internal delegate Task<DateTimeOffset> LeaseClock(CatalogContext db, CancellationToken cancellation);

internal static class LeaseClocks
{
    public static LeaseClock Of(TimeProvider clock) => (_, _) => Task.FromResult(clock.GetUtcNow());

    /// <summary>PostgreSQL's own, whatever the worker's machine believes.</summary>
    public static async Task<DateTimeOffset> DatabaseAsync(CatalogContext db, CancellationToken cancellation) =>
        await db.Database.SqlQuery<DateTimeOffset>($"SELECT clock_timestamp() AS \"Value\"").SingleAsync(cancellation);
}

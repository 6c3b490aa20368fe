using System.Data.Common;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Docs.Storage.Catalog;

/// <summary>
/// The catalogue on PostgreSQL. Writing transactions are serializable, so that the same code is as safe under many
/// writers as under SQLite's one; the server ends one of two that collide, and <see cref="CatalogDatabase"/> runs it again.
/// </summary>
internal sealed class PostgresCatalogContext(DbContextOptions<PostgresCatalogContext> options) : CatalogContext(options)
{
    /// <summary>Seconds.</summary>
    private const double LongestPause = 1.3;

    public static DbContextOptions<PostgresCatalogContext> Options(NpgsqlDataSource source) =>
        new DbContextOptionsBuilder<PostgresCatalogContext>().UseNpgsql(source).Options;

    public override DbConnection Plain() => (DbConnection)((ICloneable)Database.GetDbConnection()).Clone();

    public override StorageFault FaultOf(Exception error) => PostgresErrors.FaultOf(error);

    /// <summary>Row by row, passing over those another worker is just taking: claims never wait for each other.</summary>
    public override async Task<JobRow?> NextJobAsync(DateTimeOffset now, CancellationToken cancellation) =>
        JobOrder.First(
            await FirstAsync($"""
                SELECT * FROM "Jobs" WHERE "LeasedUntil" IS NULL AND "DueAt" <= {now.UtcDateTime}
                ORDER BY "Priority" DESC, "Turn", "DueAt", "Id" LIMIT 1 FOR UPDATE SKIP LOCKED
                """, cancellation),
            await FirstAsync($"""
                SELECT * FROM "Jobs" WHERE "LeasedUntil" <= {now.UtcDateTime}
                ORDER BY "Priority" DESC, "Turn", "DueAt", "Id" LIMIT 1 FOR UPDATE SKIP LOCKED
                """, cancellation));

    private async Task<JobRow?> FirstAsync(FormattableString sql, CancellationToken cancellation) =>
        (await Jobs.FromSql(sql).ToListAsync(cancellation)).SingleOrDefault();

    /// <summary>
    /// On the server and at random: two that collided must not do so again in step. Up to 20 ms, twice that each time, until there is room.
    /// </summary>
    public override Task PauseAsync(int attempt, CancellationToken cancellation) =>
        Database.ExecuteSqlAsync($"SELECT pg_sleep(random() * {Math.Min(0.01 * Math.Pow(2, attempt), LongestPause)})", cancellation);

    /// <summary>
    /// PostgreSQL reads a small table from end to end, which counts as having read every row: whatever anybody changes is then in the
    /// way (its manual, 13.2.3). By an index it reads the rows it needs. Compiling plans that look dear for that is not worth it.
    /// </summary>
    public override Task ReadByIndexAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlAsync($"SET LOCAL enable_seqscan = off; SET LOCAL jit = off", cancellation);

    /// <summary>Ids, keys and codes compare byte by byte, as they do everywhere else in Docs, whatever language the database was made for.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<string>().UseCollation("C");
        conventions.Properties<Enum>().UseCollation("C");
    }

    /// <summary>For `dotnet ef migrations add`; nothing is connected to.</summary>
    internal sealed class DesignFactory : IDesignTimeDbContextFactory<PostgresCatalogContext>
    {
        public PostgresCatalogContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgresCatalogContext>().UseNpgsql("Host=design").Options);
    }
}

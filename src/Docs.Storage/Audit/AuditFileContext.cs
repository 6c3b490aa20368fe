using Docs.Storage.Catalog;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Audit;

/// <summary>
/// The embedded mode's trail of reads, in <c>audit.db</c>: searching must not wait for the catalogue's one writer. Its shape
/// is one table; versions of it are counted in <c>user_version</c>.
/// </summary>
internal sealed class AuditFileContext(DbContextOptions<AuditFileContext> options) : DbContext(options)
{
    private const int Version = 1;

    public DbSet<AuditRow> Entries => Set<AuditRow>();

    public static DbContextOptions<AuditFileContext> Options(string file) =>
        new DbContextOptionsBuilder<AuditFileContext>().UseDocsSqlite(file).Options;

    /// <summary>Makes the file where there is none. The caller holds the folder's lock.</summary>
    /// <exception cref="SchemaException">A newer Docs has been here.</exception>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        var version = await Database.SqlQuery<int>($"SELECT user_version AS Value FROM pragma_user_version").SingleAsync(cancellation);
        if (version > Version)
            throw new SchemaException("Nhật ký truy cập (audit.db) thuộc phiên bản Docs mới hơn; không có gì bị thay đổi. Hãy cập nhật chương trình rồi chạy lại.");
        if (version == Version)
            return;
        await Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        await Database.ExecuteSqlRawAsync(Database.GenerateCreateScript(), cancellation);
        await Database.ExecuteSqlRawAsync(AuditModel.SqliteTriggers, cancellation);
        await Database.ExecuteSqlRawAsync("PRAGMA user_version = 1", cancellation);
        await transaction.CommitAsync(cancellation);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Enum>().HaveConversion<string>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => AuditModel.Map(modelBuilder);
}

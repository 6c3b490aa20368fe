using System.Data.Common;
using Docs.Storage.Audit;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>
/// The model, the same on every database: enums as strings, instants as UTC, days without time. What one database
/// needs for itself (migrations, pragmas, locks) stands in its subclass.
/// </summary>
internal abstract class CatalogContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<BatchRow> Batches => Set<BatchRow>();

    public DbSet<BatchFileRow> BatchFiles => Set<BatchFileRow>();

    public DbSet<DeclaredFileRow> DeclaredFiles => Set<DeclaredFileRow>();

    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    public DbSet<DocumentFileRow> DocumentFiles => Set<DocumentFileRow>();

    public DbSet<DocumentOriginalRow> DocumentOriginals => Set<DocumentOriginalRow>();

    public DbSet<FieldRow> Fields => Set<FieldRow>();

    public DbSet<HolderRow> Holders => Set<HolderRow>();

    public DbSet<RelationRow> Relations => Set<RelationRow>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<JobRow> Jobs => Set<JobRow>();

    public DbSet<ReviewHoldRow> ReviewHolds => Set<ReviewHoldRow>();

    public DbSet<ReviewRow> Reviews => Set<ReviewRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<ReuseRow> Reuses => Set<ReuseRow>();

    public DbSet<CodeRow> VerificationCodes => Set<CodeRow>();

    public DbSet<OnceRow> OnceKeys => Set<OnceRow>();

    public DbSet<WatchRow> Watches => Set<WatchRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<ReferenceLoadRow> ReferenceLoads => Set<ReferenceLoadRow>();

    public DbSet<ReferenceRow> References => Set<ReferenceRow>();

    public DbSet<SettingRow> Settings => Set<SettingRow>();

    public DbSet<DenominatorRow> Denominators => Set<DenominatorRow>();
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<AccessTokenRow> AccessTokens => Set<AccessTokenRow>();

    public DbSet<KeyRow> Keys => Set<KeyRow>();

    public DbSet<HolderLinkRow> HolderLinks => Set<HolderLinkRow>();

    /// <summary>What was saved since it was last cleared and must be audited; <see cref="CatalogDatabase"/> clears it.</summary>
    public List<CatalogChange> Changes { get; } = [];

    /// <summary>Notes what must be audited, as a change may save in several steps.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        Changes.AddRange(ChangeTracker.Entries().Where(ChangeAudit.IsAudited).Select(ChangeAudit.Of));
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Another connection to the same database, not yet open, for reading alone.</summary>
    public abstract DbConnection Plain();

    /// <summary>What is set on such a connection when it has been opened.</summary>
    public virtual void Opened(DbConnection plain)
    {
    }

    /// <summary>What an error of this database means to a caller.</summary>
    public abstract StorageFault FaultOf(Exception error);

    /// <summary>The job to be claimed next, locked against other claims until the transaction ends; null when none is due.</summary>
    public virtual async Task<JobRow?> NextJobAsync(DateTimeOffset now, CancellationToken cancellation) => JobOrder.First(
        await InOrder(Jobs.Where(row => row.LeasedUntil == null && row.DueAt <= now)).FirstOrDefaultAsync(cancellation),
        await InOrder(Jobs.Where(row => row.LeasedUntil <= now)).FirstOrDefaultAsync(cancellation));

    public IQueryable<JobRow> DueJobs(DateTimeOffset now) =>
        Jobs.Where(row => (row.LeasedUntil == null && row.DueAt <= now) || row.LeasedUntil <= now);

    private static IOrderedQueryable<JobRow> InOrder(IQueryable<JobRow> jobs) =>
        jobs.OrderByDescending(row => row.Priority).ThenBy(row => row.Turn).ThenBy(row => row.DueAt).ThenBy(row => row.Id);

    /// <summary>Before a change that collided is run again.</summary>
    public virtual Task PauseAsync(int attempt, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>For the rest of this transaction, where reading more rows than needed would be in the way of others.</summary>
    public virtual Task ReadByIndexAsync(CancellationToken cancellation) => Task.CompletedTask;

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        ModelBatches(model);
        ModelDocuments(model);
        ModelContent(model);
        ModelWork(model);
        ModelReview(model);
        ModelReuse(model);
        ModelNotices(model);
        ModelAdmin(model);
        ModelAccess(model);
        AuditModel.Map(model);
    }

    private static void ModelBatches(ModelBuilder model)
    {
        model.Entity<BatchRow>(batch => batch.HasIndex(row => new { row.Agency, row.Name }).IsUnique());
        model.Entity<DeclaredFileRow>(file =>
        {
            file.HasKey(row => new { row.BatchId, row.Path });
            file.HasOne<BatchRow>().WithMany().HasForeignKey(row => row.BatchId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<BatchFileRow>(file =>
        {
            file.HasIndex(row => new { row.BatchId, row.Path });
            file.HasIndex(row => row.DocumentId);
            file.HasOne<BatchRow>().WithMany().HasForeignKey(row => row.BatchId).OnDelete(DeleteBehavior.Restrict);
            file.HasOne<DocumentRow>().WithMany().HasForeignKey(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ModelDocuments(ModelBuilder model) => model.Entity<DocumentRow>(document =>
    {
        document.HasIndex(row => new { row.OriginalSha256, row.Custodian });
        document.HasIndex(row => new { row.NumberKey, row.AgencyKey, row.IssuedOn });
        document.HasIndex(row => row.LandSerialKey);
        document.HasIndex(row => new { row.BatchId, row.State });
        document.HasIndex(row => row.State);
        document.HasIndex(row => new { row.State, row.PublishedMonth, row.Custodian, row.Type });
        document.HasIndex(row => new { row.State, row.DossierMonth, row.Custodian, row.DossierKey });
        document.HasIndex(row => new { row.Custodian, row.State });
        document.HasOne<BatchRow>().WithMany().HasForeignKey(row => row.BatchId).OnDelete(DeleteBehavior.Restrict);
    });

    private static void ModelContent(ModelBuilder model)
    {
        OfDocument<DocumentFileRow>(model, nameof(DocumentFileRow.DocumentId));
        OfDocument<DocumentOriginalRow>(model, nameof(DocumentOriginalRow.DocumentId));
        OfDocument<FieldRow>(model, nameof(FieldRow.DocumentId));
        OfDocument<HolderRow>(model, nameof(HolderRow.DocumentId));
        OfDocument<RelationRow>(model, nameof(RelationRow.DocumentId));
        OfDocument<EventRow>(model, nameof(EventRow.DocumentId));
        model.Entity<RelationRow>(relation =>
        {
            relation.HasIndex(row => row.NumberKey);
            relation.HasIndex(row => row.TargetId);
            relation.HasIndex(row => row.EventId);
            relation.HasOne<DocumentRow>().WithMany().HasForeignKey(row => row.TargetId).OnDelete(DeleteBehavior.Restrict);
            relation.HasOne<EventRow>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<EventRow>(line =>
        {
            line.HasIndex(row => row.ByKey);
            line.HasIndex(row => row.ByDocument);
            line.HasIndex(row => new { row.Status, row.Id });
            line.HasIndex(row => new { row.Until, row.DocumentId });
            line.HasIndex(row => new { row.On, row.DocumentId });
            line.HasOne<DocumentRow>().WithMany().HasForeignKey(row => row.ByDocument).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ModelWork(ModelBuilder model)
    {
        OfDocument<JobRow>(model, nameof(JobRow.DocumentId));
        model.Entity<JobRow>(job =>
        {
            job.HasIndex(row => row.DocumentId).IsUnique();
            job.HasIndex(row => new { row.Priority, row.Turn, row.DueAt, row.Id }).IsDescending(true, false, false, false).HasFilter("\"LeasedUntil\" IS NULL");
            job.HasIndex(row => row.LeasedUntil);
            job.HasIndex(row => new { row.BatchId, row.Turn });
        });
        model.Entity<OutboxRow>(item =>
        {
            item.HasKey(row => row.DocumentId);
            item.HasIndex(row => row.EnqueuedAt);
            item.HasOne<DocumentRow>().WithOne().HasForeignKey<OutboxRow>(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ModelReview(ModelBuilder model)
    {
        model.Entity<ReviewHoldRow>(hold =>
        {
            hold.HasKey(row => row.DocumentId);
            hold.HasIndex(row => row.Reviewer);
            hold.HasOne<DocumentRow>().WithOne().HasForeignKey<ReviewHoldRow>(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
        });
        OfDocument<ReviewRow>(model, nameof(ReviewRow.DocumentId));
        model.Entity<ReviewRow>(review =>
        {
            review.HasIndex(row => new { row.DocumentId, row.At });
            review.HasIndex(row => row.At);
            review.HasIndex(row => new { row.Custodian, row.At });
            review.HasIndex(row => new { row.Sampled, row.Custodian });
        });
        model.Entity<FieldRow>(field => field.HasIndex(row => new { row.Name, row.Origin, row.Value }));
    }

    private static void ModelReuse(ModelBuilder model)
    {
        OfDocument<ReuseRow>(model, nameof(ReuseRow.DocumentId));
        model.Entity<ReuseRow>(reuse =>
        {
            reuse.HasIndex(row => new { row.Day, row.Agency });
            reuse.HasIndex(row => new { row.DossierMonth, row.Agency, row.Dossier });
        });
        OfDocument<CodeRow>(model, nameof(CodeRow.DocumentId));
        model.Entity<CodeRow>(code => code.HasIndex(row => row.Hash).IsUnique());
        model.Entity<OnceRow>(once => once.HasKey(row => new { row.Account, row.Key }));
    }

    private static void ModelNotices(ModelBuilder model)
    {
        model.Entity<WatchRow>(watch =>
        {
            watch.HasKey(row => row.DocumentId);
            watch.HasIndex(row => row.DueAt);
            watch.HasOne<DocumentRow>().WithOne().HasForeignKey<WatchRow>(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
        });
        OfDocument<NoticeRow>(model, nameof(NoticeRow.DocumentId));
        model.Entity<NoticeRow>(notice =>
        {
            notice.HasIndex(row => new { row.Account, row.Id });
            notice.HasIndex(row => new { row.Agency, row.Id });
        });
        OfDocument<DeliveryRow>(model, nameof(DeliveryRow.DocumentId));
        model.Entity<DeliveryRow>(delivery => delivery.HasIndex(row => row.DueAt));
    }

    private static void ModelAdmin(ModelBuilder model)
    {
        model.Entity<ReferenceLoadRow>(load => load.HasIndex(row => new { row.Kind, row.Id }));
        model.Entity<ReferenceRow>(entry =>
        {
            entry.HasIndex(row => new { row.LoadId, row.Position });
            entry.HasOne<ReferenceLoadRow>().WithMany().HasForeignKey(row => row.LoadId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DenominatorRow>(denominator => denominator.HasIndex(row => row.Year));
    }

    private static void ModelAccess(ModelBuilder model)
    {
        model.Entity<AccountRow>(account =>
        {
            account.HasIndex(row => row.Name).IsUnique();
            account.HasIndex(row => new { row.Issuer, row.Subject }).IsUnique();
        });
        model.Entity<SessionRow>(session =>
        {
            session.HasIndex(row => row.Hash).IsUnique();
            session.HasIndex(row => row.SeenAt);
            session.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AccessTokenRow>(token =>
        {
            token.HasIndex(row => row.Hash).IsUnique();
            token.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<KeyRow>(key => key.HasKey(row => row.Name));
        OfDocument<HolderLinkRow>(model, nameof(HolderLinkRow.DocumentId));
        model.Entity<HolderLinkRow>(link =>
        {
            link.HasIndex(row => new { row.First, row.Second });
            link.HasIndex(row => row.Second);
        });
    }

    private static void OfDocument<TRow>(ModelBuilder model, string foreignKey)
        where TRow : class =>
        model.Entity<TRow>().HasOne<DocumentRow>().WithMany().HasForeignKey(foreignKey).OnDelete(DeleteBehavior.Restrict);
}

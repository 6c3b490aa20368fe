using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Core.Documents;
using Docs.Core.Export;
using Docs.Core.Health;
using Docs.Core.Holders;
using Docs.Core.Jobs;
using Docs.Core.References;
using Docs.Core.Reports;
using Docs.Core.Reuse;
using Docs.Core.Review;
using Docs.Core.Search;
using Docs.Core.Settings;
using Docs.Core.Validity;
using Docs.Core.Verification;
using Docs.Storage.Catalog;
using Docs.Storage.Transfer;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Storage;

/// <summary>Every port of one open store. What stands on the catalogue is the same for each database; objects and index are the adapter's.</summary>
public abstract class StoragePorts : IDisposable
{
    private readonly CatalogDatabase database;

    private protected StoragePorts(CatalogDatabase database, IAuditTrail audit, TimeProvider clock, IdSource ids, LeaseClock leaseClock)
    {
        this.database = database;
        Catalog = new Catalog.Catalog(database, clock, ids, leaseClock);
        Jobs = new JobQueue(database, clock, ids, leaseClock);
        Reviews = new ReviewDesk(database, clock, ids, leaseClock);
        Pages = new PageDesk(database, clock, ids, leaseClock);
        Outbox = new IndexOutbox(database, clock);
        Ledger = new ObjectLedger(database);
        Records = new ResultRecords(database, clock);
        Proposals = new Proposals(database, clock, ids);
        Reuses = new Reuses(database, clock, ids);
        Codes = new VerificationCodes(database, clock, ids);
        Watches = new Watches(database, clock, ids, leaseClock);
        Notices = new Notices(database, clock);
        Deliveries = new Deliveries(database, clock, leaseClock);
        References = new References(database, clock);
        Settings = new SettingLog(database, clock);
        Reports = new Reports(database, clock);
        WorkDesk = new WorkDesk(database, clock);
        Accounts = new Accounts(database, clock, ids);
        Sessions = new Sessions(database, clock, ids);
        AccessTokens = new AccessTokens(database, clock, ids);
        Keys = new KeyRing(database);
        HolderLinks = new HolderLinks(database, clock, ids);
        Audit = audit;
    }

    public ICatalog Catalog { get; }

    public IJobQueue Jobs { get; }

    public IReviewDesk Reviews { get; }

    public IPageDesk Pages { get; }

    public IIndexOutbox Outbox { get; }

    public IObjectLedger Ledger { get; }

    public IResultRecords Records { get; }

    public IProposals Proposals { get; }

    public IReuses Reuses { get; }

    public IVerificationCodes Codes { get; }

    public IWatches Watches { get; }

    public INotices Notices { get; }

    public IDeliveries Deliveries { get; }

    public IReferences References { get; }

    public ISettings Settings { get; }

    public IReports Reports { get; }

    public IWorkDesk WorkDesk { get; }
    public IAccounts Accounts { get; }

    public ISessions Sessions { get; }

    public IAccessTokens AccessTokens { get; }

    public IKeyRing Keys { get; }

    public IHolderLinks HolderLinks { get; }

    public IAuditTrail Audit { get; }

    public abstract IObjectStore Objects { get; }

    public abstract IStorageHealth Health { get; }

    public abstract ISearchIndex Search { get; }

    /// <summary>Where it stands, in words for people; no secrets.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>All whose rows belong to the archive, the catalogue first.</summary>
    internal virtual IReadOnlyList<ArchiveDatabase> Databases => [new(ArchiveDatabase.Catalog, database.Open)];

    /// <summary>From the first change on, entries of the trail carry codes made with these keys.</summary>
    public void SignChangesWith(AuditKeys keys) => database.SignChangesWith(keys);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

public static class StorageServices
{
    /// <summary>Registers the ports of an open storage, and the storage itself, which the container then disposes of.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StoragePorts storage) => services
        .AddSingleton(_ => storage)
        .AddSingleton(storage.Catalog)
        .AddSingleton(storage.Jobs)
        .AddSingleton(storage.Reviews)
        .AddSingleton(storage.Pages)
        .AddSingleton(storage.Outbox)
        .AddSingleton(storage.Ledger)
        .AddSingleton(storage.Records)
        .AddSingleton(storage.Objects)
        .AddSingleton(storage.Search)
        .AddSingleton(storage.Proposals)
        .AddSingleton(storage.Reuses)
        .AddSingleton(storage.Codes)
        .AddSingleton(storage.Watches)
        .AddSingleton(storage.Notices)
        .AddSingleton(storage.Deliveries)
        .AddSingleton(storage.References)
        .AddSingleton(storage.Settings)
        .AddSingleton(storage.Reports)
        .AddSingleton(storage.WorkDesk)
        .AddSingleton(storage.Health)
        .AddSingleton(storage.Accounts)
        .AddSingleton(storage.Sessions)
        .AddSingleton(storage.AccessTokens)
        .AddSingleton(storage.Keys)
        .AddSingleton(storage.HolderLinks)
        .AddSingleton(storage.Audit);
}

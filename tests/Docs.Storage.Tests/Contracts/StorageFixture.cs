using System.Security.Cryptography;
using System.Text;
using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Holders;
using Docs.Core.Intake;
using Docs.Core.Jobs;
using Docs.Core.References;
using Docs.Core.Reports;
using Docs.Core.Reuse;
using Docs.Core.Review;
using Docs.Core.Search;
using Docs.Core.Settings;
using Docs.Core.Text;
using Docs.Core.Validity;
using Microsoft.Extensions.Time.Testing;

namespace Docs.Storage.Tests.Contracts;

/// <summary>The ports of one process over a store; several may stand over the same store.</summary>
public sealed record Ports(ICatalog Catalog, IJobQueue Jobs, IIndexOutbox Outbox)
{
    public required IReviewDesk Reviews { get; init; }

    public required IPageDesk Pages { get; init; }

    public required IProposals Proposals { get; init; }

    public required IReuses Reuses { get; init; }

    public required IVerificationCodes Codes { get; init; }

    public required IWatches Watches { get; init; }

    public required INotices Notices { get; init; }

    public required IDeliveries Deliveries { get; init; }

    public required IReferences References { get; init; }

    public required ISettings Settings { get; init; }

    public required IReports Reports { get; init; }

    public required IWorkDesk WorkDesk { get; init; }
    public required IAccounts Accounts { get; init; }

    public required ISessions Sessions { get; init; }

    public required IAccessTokens AccessTokens { get; init; }

    public required IKeyRing Keys { get; init; }

    public required IHolderLinks HolderLinks { get; init; }

    public required IAuditTrail Audit { get; init; }

    public required Action<AuditKeys> SignChangesWith { get; init; }

    internal static Ports On(StoragePorts storage) => new(storage.Catalog, storage.Jobs, storage.Outbox)
    {
        Reviews = storage.Reviews,
        Pages = storage.Pages,
        Proposals = storage.Proposals,
        Reuses = storage.Reuses,
        Codes = storage.Codes,
        Watches = storage.Watches,
        Notices = storage.Notices,
        Deliveries = storage.Deliveries,
        References = storage.References,
        Settings = storage.Settings,
        Reports = storage.Reports,
        WorkDesk = storage.WorkDesk,
        Accounts = storage.Accounts,
        Sessions = storage.Sessions,
        AccessTokens = storage.AccessTokens,
        Keys = storage.Keys,
        HolderLinks = storage.HolderLinks,
        Audit = storage.Audit,
        SignChangesWith = storage.SignChangesWith,
    };
}

/// <summary>What the suites of catalogue, queue and outbox share. An adapter says how its ports are opened.</summary>
public abstract class StorageFixture : IAsyncLifetime
{
    protected static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    protected IdSource Ids => new(Clock, RandomNumberGenerator.Create());

    protected Ports Ports { get; private set; } = null!;

    protected ICatalog Catalog => Ports.Catalog;

    protected IJobQueue Jobs => Ports.Jobs;

    protected IIndexOutbox Outbox => Ports.Outbox;

    protected abstract Task<Ports> OpenAsync();

    public virtual async Task InitializeAsync() => Ports = await OpenAsync();

    public virtual Task DisposeAsync() => Task.CompletedTask;

    protected static string Sha(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    protected async Task<Batch> BatchAsync(string agency = "H15.23") => await Catalog.OpenBatchAsync("Lô thử", agency, PublishPolicy.Sure, default);

    protected async Task<Acceptance> AcceptAsync(string name, string? content = null, string agency = "H15.23", string? quarantine = null, Dictionary<string, string>? manifest = null)
    {
        // Ids of different moments sort as the files came.
        Clock.Advance(TimeSpan.FromMilliseconds(5));
        var batch = await BatchAsync(agency);
        return await Catalog.AcceptAsync(
            new(batch.Id, agency, name, new(name, 10, Sha(content ?? name), "application/pdf"), 2, manifest ?? [], quarantine), default);
    }

    /// <summary>Takes a file in and completes it as recognised.</summary>
    protected async Task<Document> PublishAsync(
        string number, string agency = "UBND tỉnh Đắk Lắk", string issuedOn = "2021-02-05", DocumentState state = DocumentState.Published,
        string custodian = "H15.23", string? content = null, params Relation[] relations)
    {
        var id = (await AcceptAsync(FileName(number), content ?? FileName(number), custodian)).ShouldBeOfType<Acceptance.New>().Id;
        var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
        lease.DocumentId.ShouldBe(id);
        (await Jobs.CompleteAsync(lease, [Outcome(number, agency, issuedOn, state, relations)], default)).ShouldBeTrue();
        return (await Catalog.FindAsync(id, default)).ShouldNotBeNull();
    }

    protected static RecognitionOutcome Outcome(
        string number, string agency = "UBND tỉnh Đắk Lắk", string issuedOn = "2021-02-05", DocumentState state = DocumentState.Published, params Relation[] relations)
    {
        var values = new Dictionary<string, FieldValue>
        {
            [FieldNames.Number] = new(number, 0.98, 1, new(10, 20, 30, 40), "head.number") { Spans = [new(5, 9)], Engine = "tesseract 5.3.0 vie" },
            [FieldNames.Agency] = new(agency, 0.97, 1, null, "head.agency"),
            [FieldNames.IssuedOn] = new(issuedOn, 0.99, 1, null, "head.date"),
        };
        var day = DateOnly.ParseExact(issuedOn, "yyyy-MM-dd");
        return new(
            state,
            null,
            null,
            null,
            2,
            new(values, [new("Nguyễn Văn A", "001099012345", null, 1999, null)], relations),
            new(day, null, TermKind.Open, null),
            [new(FileKind.Pdf, null, Sha("pdf" + number), 100, "application/pdf"), new(FileKind.Text, null, Sha("text" + number), 50, "text/plain")],
            new(OfficialNumber.Key(number), VietnameseText.Fold(agency), day));
    }

    protected static async Task<List<T>> AllOf<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
            all.Add(item);
        return all;
    }

    private int files;

    private string FileName(string number) => $"{++files} {number.Replace('/', '_')}.pdf";
}

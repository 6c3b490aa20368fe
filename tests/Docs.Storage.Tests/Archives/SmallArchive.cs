using System.Text;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Intake;
using Docs.Core.Jobs;
using Docs.Core.Reuse;
using Docs.Core.Search;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Core.Verification;
using Microsoft.Extensions.Logging.Abstractions;

namespace Docs.Storage.Tests.Archives;

/// <summary>Documents with real bytes, in most of the states and with most of the rows an archive has.</summary>
internal static class SmallArchive
{
    public const string Agency = "H15.23";

    /// <summary>Every third is revoked, every fifth waits for review.</summary>
    /// <returns>Ids in order.</returns>
    public static async Task<List<string>> FillAsync(StoragePorts storage, int from, int count)
    {
        var batch = await storage.Catalog.OpenBatchAsync("Lô thử", Agency, PublishPolicy.Sure, default);
        var ids = new List<string>();
        for (var n = from; n < from + count; n++)
            ids.Add(await AddAsync(storage, batch, n));
        await storage.Catalog.RefuseAsync(batch.Id, "hỏng.pdf", "Không đọc được.", default);
        await IndexAsync(storage);
        return ids;
    }

    public static async Task<string> AddAsync(StoragePorts storage, Batch batch, int n)
    {
        var original = await PutAsync(storage, $"%PDF tệp gốc {n} " + new string('x', 500 + n));
        var accepted = await storage.Catalog.AcceptAsync(
            new(batch.Id, Agency, $"tệp {n}.pdf", new($"tệp {n}.pdf", original.Size, original.Sha256, "application/pdf"), 1, new Dictionary<string, string> { [FieldNames.Location] = $"Hộp {n}" }), default);
        var lease = (await storage.Jobs.ClaimAsync("thợ", TimeSpan.FromMinutes(5), default)).ShouldNotBeNull();
        lease.DocumentId.ShouldBe(accepted.Id);
        (await storage.Jobs.CompleteAsync(lease, [await OutcomeAsync(storage, n)], default)).ShouldBeTrue();
        if (n % 3 == 0 && n % 5 != 0)
        {
            (await storage.Reuses.RecordAsync(new(accepted.Id, $"H15.23-260305-{n:0000}", "Cấp phép", false, "can-bo", Agency), default)).ShouldBeOfType<ReuseOutcome.Recorded>();
            (await storage.Catalog.AppendEventAsync(accepted.Id, new(EventKind.Revoke, new(2024, 5, 6), By: $"{n + 1}/QĐ-UBND", Basis: "Điều 15"), default)).ShouldBeOfType<EventOutcome.Recorded>();
        }

        return accepted.Id;
    }

    /// <summary>All that waits, as the indexer does it.</summary>
    public static Task<int> IndexAsync(StoragePorts storage) =>
        new Indexer(storage.Outbox, storage.Catalog, Indexed(storage), storage.Search, NullLogger<Indexer>.Instance).DrainAsync(default);

    public static IndexedDocuments Indexed(StoragePorts storage) => new(storage.Catalog, storage.Objects, TimeProvider.System);

    public static Verifier Verifier(StoragePorts storage) => new(storage.Catalog, storage.Ledger, storage.Objects, storage.Search, storage.Outbox, TimeProvider.System);

    public static async Task<IReadOnlyList<Difference>> DifferencesAsync(StoragePorts storage) =>
        (await Verifier(storage).VerifyAsync(new VerifyOptions(), (_, _) => { }, default)).Differences;

    public static async Task<List<string>> FindAsync(StoragePorts storage, string text, bool all = false) =>
        [.. (await new ResultSearch(storage.Search, storage.Catalog).SearchAsync(new SearchQuery(text, VietnamCalendar.Today(TimeProvider.System)) { All = all, Limit = 1_000 }, Viewer.Operator, default)).Hits.Select(hit => hit.Document.Id)];

    public static async Task<StoredObject> PutAsync(StoragePorts storage, string content) =>
        await storage.Objects.PutAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), default);

    /// <param name="reading">Another word gives other files.</param>
    public static async Task<RecognitionOutcome> OutcomeAsync(StoragePorts storage, int n, string reading = "")
    {
        var number = $"{n}/QĐ-UBND";
        var day = new DateOnly(2021, 2, 5).AddDays(n);
        var values = new Dictionary<string, FieldValue>
        {
            [FieldNames.Number] = new(number, 0.98, 1, new(10, 20, 30, 40), "head.number"),
            [FieldNames.Agency] = new("UBND tỉnh Đắk Lắk", 0.97, 1, null, "head.agency"),
            [FieldNames.IssuedOn] = new(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), 0.99, 1, null, "head.date"),
            [FieldNames.Subject] = new($"Về việc cấp phép số {n}", 0.123456789012345678, 1, null, "subject"),
        };
        return new(
            n % 5 == 0 ? DocumentState.NeedsReview : DocumentState.Published,
            n % 5 == 0 ? "Chưa chắc: số." : null,
            null,
            null,
            1,
            new(values, [new("Nguyễn Văn A", "001099012345", null, 1999, null)], n % 4 == 0 ? [new(RelationKind.Replaces, $"{n - 1}/QĐ-UBND", null, null, 0.9)] : []),
            new(day, null, TermKind.Open, null),
            [await FileAsync(storage, FileKind.Pdf, $"%PDF/A {n}{reading}"), await FileAsync(storage, FileKind.Alto, $"<alto>{n}{reading}</alto>"), await FileAsync(storage, FileKind.Text, $"Quyết định {number} cấp giấy phép xây dựng nhà ở số {n}")],
            new(OfficialNumber.Key(number), VietnameseText.Fold("UBND tỉnh Đắk Lắk"), day));
    }

    private static async Task<DocumentFile> FileAsync(StoragePorts storage, FileKind kind, string content)
    {
        var stored = await PutAsync(storage, content);
        return new(kind, null, stored.Sha256, stored.Size, "application/octet-stream");
    }
}

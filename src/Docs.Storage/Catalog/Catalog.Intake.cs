using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Text;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed partial class Catalog
{
    private const string SameBytes = "Trùng từng byte với một tệp đã có của cùng cơ quan: không tạo kết quả mới, tệp cũ được giữ.";

    public async Task<Acceptance> AcceptAsync(NewFile file, CancellationToken cancellation)
    {
        var turn = await database.ReadAsync(db => JobOrder.TurnAsync(db, file.BatchId, file.Pages, cancellation));
        return await database.WriteAsync<Acceptance>(async db =>
        {
            var twin = await db.Documents
                .Where(row => row.OriginalSha256 == file.File.Sha256 && row.Custodian == file.Custodian)
                .Where(row => row.State != DocumentState.Rejected && row.State != DocumentState.Quarantined)
                .OrderBy(row => row.ReceivedAt).ThenBy(row => row.FirstPage ?? 0).ThenBy(row => row.Id)
                .Select(row => row.Id)
                .FirstOrDefaultAsync(cancellation);
            if (twin is not null)
            {
                await NoteAsync(db, file.BatchId, file.Path, twin, FileOutcome.Duplicate, SameBytes, cancellation);
                return new Acceptance.Duplicate(twin);
            }

            if (await StandingAsync(db, file, cancellation) is { } standing)
                return new Acceptance.New(standing);

            var document = TakeIn(db, file);
            if (document.State == DocumentState.Received)
                await EnqueueAsync(db, document, turn, cancellation);
            await db.SaveChangesAsync(cancellation);
            await NoteAsync(db, file.BatchId, file.Path, document.Id, FileOutcome.Accepted, null, cancellation);
            return new Acceptance.New(document.Id);
        }, cancellation);
    }

    private async Task EnqueueAsync(CatalogContext db, DocumentRow document, long turn, CancellationToken cancellation) => db.Jobs.Add(new JobRow
    {
        DocumentId = document.Id,
        BatchId = document.BatchId,
        DueAt = await leaseClock(db, cancellation),
        Priority = JobOrder.PriorityOf(await db.Batches.Where(row => row.Id == document.BatchId).Select(row => row.Lane).SingleAsync(cancellation)),
        Turn = turn,
    });

    /// <summary>What the same file of the same batch became before: a run that was cut off and repeated must not double it.</summary>
    private static async Task<string?> StandingAsync(CatalogContext db, NewFile file, CancellationToken cancellation)
    {
        var path = VietnameseText.Nfc(file.Path);
        return await db.BatchFiles
            .Where(row => row.BatchId == file.BatchId && row.Path == path && row.Outcome == FileOutcome.Accepted)
            .Join(db.Documents, row => row.DocumentId, document => document.Id, (_, document) => document)
            .Where(document => document.OriginalSha256 == file.File.Sha256 && document.State == DocumentState.Quarantined)
            .OrderBy(document => document.Id)
            .Select(document => document.Id)
            .FirstOrDefaultAsync(cancellation);
    }

    public Task RefuseAsync(string batchId, string path, string reason, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            await NoteAsync(db, batchId, path, null, FileOutcome.Refused, reason, cancellation);
            return true;
        }, cancellation);

    private DocumentRow TakeIn(CatalogContext db, NewFile file)
    {
        var now = clock.GetUtcNow();
        var document = new DocumentRow
        {
            Id = ids.Next(),
            BatchId = file.BatchId,
            Custodian = file.Custodian,
            State = file.QuarantineReason is null ? DocumentState.Received : DocumentState.Quarantined,
            StateReason = file.QuarantineReason,
            OriginalName = VietnameseText.Nfc(file.File.Name),
            OriginalSize = file.File.Size,
            OriginalSha256 = file.File.Sha256,
            OriginalMediaType = file.File.MediaType,
            Pages = file.Pages,
            Version = 1,
            ReceivedAt = now,
        };
        db.Documents.Add(document);
        foreach (var (name, value) in file.ManifestFields)
            db.Fields.Add(FieldView.ToRow(document.Id, document.Version, name, new FieldValue(value, 1, null, null, FieldSources.Manifest), now));
        return document;
    }

    /// <summary>
    /// One line a path and document. An import that is run again finds its own files: their lines stay; a refusal or a
    /// duplicate gives way to what became of the path later.
    /// </summary>
    private async Task NoteAsync(
        CatalogContext db, string batchId, string path, string? documentId, FileOutcome outcome, string? reason, CancellationToken cancellation)
    {
        path = VietnameseText.Nfc(path);
        var lines = await db.BatchFiles.Where(row => row.BatchId == batchId && row.Path == path).ToListAsync(cancellation);
        if (documentId is not null && lines.Exists(row => row.DocumentId == documentId))
            return;

        var line = lines.Find(row => row.Outcome != FileOutcome.Accepted);
        if (line is null)
            db.BatchFiles.Add(line = new BatchFileRow { BatchId = batchId, Path = path, Outcome = outcome, At = clock.GetUtcNow() });
        line.DocumentId = documentId;
        line.Outcome = outcome;
        line.Reason = reason;
        line.At = clock.GetUtcNow();
    }
}

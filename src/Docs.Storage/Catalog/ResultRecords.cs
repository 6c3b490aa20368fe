using System.Text.Json;
using System.Text.Json.Nodes;
using Docs.Core.Documents;
using Docs.Core.Export;
using Docs.Storage.Catalog.Model;
using Docs.Storage.Transfer;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>Rows of one document as JSON; what the database numbers itself is numbered anew where they come to.</summary>
internal sealed class ResultRecords(CatalogDatabase database, TimeProvider clock) : IResultRecords
{
    public Task<string?> ReadAsync(string documentId, CancellationToken cancellation) =>
        database.ReadAsync(async db =>
        {
            if (await db.Documents.AsNoTracking().SingleOrDefaultAsync(row => row.Id == documentId, cancellation) is not { } document)
                return null;
            var files = await db.DocumentFiles.AsNoTracking().Where(row => row.DocumentId == documentId).ToListAsync(cancellation);
            var newest = files.Select(row => row.Version).DefaultIfEmpty().Max();
            return JsonSerializer.Serialize(
                new Rows(
                    document,
                    await db.DocumentOriginals.AsNoTracking().Where(row => row.DocumentId == documentId).OrderBy(row => row.Id).ToListAsync(cancellation),
                    files.FindAll(row => row.Version == newest),
                    await db.Fields.AsNoTracking().Where(row => row.DocumentId == documentId).OrderBy(row => row.Id).ToListAsync(cancellation),
                    await db.Holders.AsNoTracking().Where(row => row.DocumentId == documentId).OrderBy(row => row.Id).ToListAsync(cancellation),
                    await db.Events.AsNoTracking().Where(row => row.DocumentId == documentId).OrderBy(row => row.Id).ToListAsync(cancellation),
                    await db.Relations.AsNoTracking().Where(row => row.DocumentId == documentId).OrderBy(row => row.Id).ToListAsync(cancellation)),
                ArchiveTable.Options);
        });

    public Task<Adoption> AdoptAsync(string batchId, string path, string rows, CancellationToken cancellation)
    {
        if (Parse(rows, batchId) is not { } record)
            return Task.FromResult<Adoption>(new Adoption.Refused("Hồ sơ kèm theo thuộc phiên bản Docs khác; hãy xuất lại bằng phiên bản này."));
        return database.WriteAsync<Adoption>(async db =>
        {
            var document = record.Document;
            if (await StandingAsync(db, document, cancellation) is { } standing)
                return standing;
            db.Documents.Add(document);
            db.Outbox.Add(new OutboxRow { DocumentId = document.Id, Version = document.Version, EnqueuedAt = clock.GetUtcNow() });
            db.BatchFiles.Add(new BatchFileRow { BatchId = batchId, Path = path, DocumentId = document.Id, Outcome = FileOutcome.Accepted, At = clock.GetUtcNow() });
            db.DocumentOriginals.AddRange(record.Originals);
            db.DocumentFiles.AddRange(record.Files);
            await db.SaveChangesAsync(cancellation);

            // Row by row where the newest counts: what one save numbers has no order.
            foreach (var field in record.Fields)
            {
                db.Fields.Add(field);
                await db.SaveChangesAsync(cancellation);
            }

            db.Holders.AddRange(record.Holders);
            await AddEventsAsync(db, record, cancellation);
            await AddRelationsAsync(db, record, cancellation);
            return new Adoption.Taken(document.Id, document.State.ToString());
        }, cancellation);
    }

    public Task LinkAsync(string rows, CancellationToken cancellation) => database.WriteAsync(async db =>
    {
        if (Parse(rows, "") is not { } record || await db.Documents.SingleOrDefaultAsync(row => row.Id == record.Document.Id, cancellation) is not { } document)
            return false;
        var changed = false;
        foreach (var said in record.Events.Where(line => line.ByDocument is not null))
        {
            if (await db.Events.SingleOrDefaultAsync(line => line.Id == said.Id && line.ByDocument == null, cancellation) is { } open && await HasAsync(db, said.ByDocument!, cancellation))
                (open.ByDocument, changed) = (said.ByDocument, true);
        }

        foreach (var said in record.Relations.Where(row => row.TargetId is not null))
        {
            var open = await RelationView.Counting(db).Where(row => row.DocumentId == document.Id && row.Kind == said.Kind && row.NumberKey == said.NumberKey).FirstOrDefaultAsync(cancellation);
            if (open is not { TargetId: null } || !await HasAsync(db, said.TargetId!, cancellation))
                continue;
            (open.TargetId, changed) = (said.TargetId, true);
            open.EventId = said.EventId is { } line && await db.Events.AnyAsync(row => row.Id == line, cancellation) ? line : null;
        }

        await db.SaveChangesAsync(cancellation);
        if (!changed)
            return false;

        // The links decide whose act was annulled: what rests on it is indexed anew.
        var now = clock.GetUtcNow();
        await Versions.RaiseAsync(db, document, now, cancellation);
        await Versions.RaiseDependentsAsync(db, document.Id, now, cancellation);
        return true;
    }, cancellation);

    private static async Task<Adoption?> StandingAsync(CatalogContext db, DocumentRow document, CancellationToken cancellation)
    {
        if (await db.Documents.AsNoTracking().SingleOrDefaultAsync(row => row.Id == document.Id, cancellation) is { } own)
        {
            return own.OriginalSha256 == document.OriginalSha256
                ? new Adoption.Standing(own.Id)
                : new Adoption.Refused($"Kho đã có một kết quả khác mang mã {own.Id}; không có gì bị thay đổi.");
        }

        var twin = await db.Documents
            .Where(row => row.OriginalSha256 == document.OriginalSha256 && row.Custodian == document.Custodian && row.FirstPage == document.FirstPage)
            .Where(row => row.State != DocumentState.Rejected && row.State != DocumentState.Quarantined)
            .Select(row => row.Id).FirstOrDefaultAsync(cancellation);
        return twin is null ? null : new Adoption.Standing(twin);
    }

    private static async Task AddEventsAsync(CatalogContext db, Rows record, CancellationToken cancellation)
    {
        foreach (var line in record.Events)
        {
            if (line.ByDocument is { } act && !await HasAsync(db, act, cancellation))
                line.ByDocument = null;
            db.Events.Add(line);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static async Task AddRelationsAsync(CatalogContext db, Rows record, CancellationToken cancellation)
    {
        foreach (var row in record.Relations)
        {
            if (row.TargetId is { } target && !await HasAsync(db, target, cancellation))
                (row.TargetId, row.EventId) = (null, null);
            if (row.EventId is { } line && !await db.Events.AnyAsync(one => one.Id == line, cancellation))
                row.EventId = null;
            db.Relations.Add(row);
            await db.SaveChangesAsync(cancellation);
        }
    }

    private static Task<bool> HasAsync(CatalogContext db, string id, CancellationToken cancellation) => db.Documents.AnyAsync(row => row.Id == id, cancellation);

    /// <summary>With the batch it comes to, and without the numbers it had.</summary>
    private static Rows? Parse(string json, string batchId)
    {
        try
        {
            if (JsonNode.Parse(json) is not JsonObject rows || rows[nameof(Rows.Document)] is not JsonObject document)
                return null;
            document[nameof(DocumentRow.BatchId)] = batchId;
            foreach (var numbered in new[] { nameof(Rows.Originals), nameof(Rows.Files), nameof(Rows.Fields), nameof(Rows.Holders), nameof(Rows.Relations) })
            {
                foreach (var row in rows[numbered]?.AsArray() ?? [])
                    row!.AsObject().Remove("Id");
            }

            return rows.Deserialize<Rows>(ArchiveTable.Options) is { Fields: not null, Holders: not null, Events: not null, Relations: not null, Files: not null, Originals: not null } whole ? whole : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record Rows(
        DocumentRow Document, List<DocumentOriginalRow> Originals, List<DocumentFileRow> Files, List<FieldRow> Fields, List<HolderRow> Holders, List<EventRow> Events, List<RelationRow> Relations);
}

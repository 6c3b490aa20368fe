using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Intake;
using Docs.Core.Jobs;
using Docs.Core.Recognition;
using Docs.Core.Search;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Samples.Archive;
using Docs.Storage;
using Docs.Storage.Catalog;
using Docs.Storage.Catalog.Model;

namespace Docs.Benchmarks.Load;

/// <summary>
/// An embedded store as years of work would leave it: published results in catalogue and index, without their files. Written
/// row by row past the queue, because a hundred thousand recognitions would take days.
/// </summary>
public static class FilledArchive
{
    private const int Chunk = 1_000;
    private const int Seed = 2026;

    /// <returns>Some of what is in it, to make queries from.</returns>
    public static async Task<IReadOnlyList<IndexedDocument>> FillAsync(string folder, int documents, int kept)
    {
        var ids = new IdSource(TimeProvider.System, RandomNumberGenerator.Create());
        using var storage = await EmbeddedStorage.OpenAsync(new StorageOptions(folder), TimeProvider.System, ids, default);
        var batch = await storage.Catalog.OpenBatchAsync("Kho lưu trữ", "H15", PublishPolicy.All, default);
        var known = new List<IndexedDocument>();
        foreach (var chunk in new ArchiveGenerator(Seed).Take(documents).Chunk(Chunk))
        {
            IndexedDocument[] made = [.. chunk.Select(document => document with { Id = ids.Next() })];
            await using (var db = new SqliteCatalogContext(SqliteCatalogContext.Options(Path.Combine(folder, "catalog.db"))))
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                foreach (var document in made)
                    Add(db, batch, document, ids);
                await db.SaveChangesAsync();
            }

            await storage.Search.WriteAsync([.. made.Select(document => new IndexChange.Put(document))], default);
            known.AddRange(made.Take(Math.Max(1, kept * made.Length / documents)));
        }

        return known;
    }

    private static void Add(CatalogContext db, Batch batch, IndexedDocument document, IdSource ids)
    {
        var now = new DateTimeOffset(document.IssuedOn!.Value, new TimeOnly(2, 0), TimeSpan.Zero);
        var row = new DocumentRow
        {
            Id = document.Id,
            BatchId = batch.Id,
            Custodian = document.Custodian,
            State = DocumentState.Published,
            OriginalName = $"{document.Id}.pdf",
            OriginalSize = 1,
            OriginalSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(document.Id))),
            OriginalMediaType = "application/pdf",
            Pages = 1,
            Version = document.Version,
            ReceivedAt = now,
            Number = document.Number,
            NumberKey = OfficialNumber.Key(document.Number!),
            AgencyKey = AgencyKey.Of(document.Agency),
            IssuedOn = document.IssuedOn,
        };
        row.SetPublished(now);
        row.SetReported(ValuesOf(document).ToDictionary().GetValueOrDefault);
        db.Documents.Add(row);
        db.BatchFiles.Add(new BatchFileRow { BatchId = batch.Id, Path = row.OriginalName, DocumentId = row.Id, Outcome = FileOutcome.Accepted, At = now });
        foreach (var (name, value) in ValuesOf(document))
            db.Fields.Add(FieldView.ToRow(row.Id, row.Version, name, new FieldValue(value, 0.97, 1, new Box(100, 200, 300, 40), "head"), now));
        db.Holders.AddRange(document.Holders.Zip(document.HolderIds, (name, id) => Completion.ToRow(row, 0, new Holder(name, id.Length is 9 or 12 ? id : null, id.Length is 9 or 12 ? null : id, null, null))));
        var last = document.Intervals is [.., { To: { } end }] ? end.AddDays(-1) : (DateOnly?)null;
        db.Events.Add(Completion.IssueRow(ids.Next(), row.Id, new IssueTerm(document.IssuedOn, last, last is null ? TermKind.Open : TermKind.Until, null), now));
    }

    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(IndexedDocument document) =>
        new KeyValuePair<string, string?>[]
        {
            new(FieldNames.Number, document.Number),
            new(FieldNames.Type, document.Type),
            new(FieldNames.Agency, document.Agency),
            new(FieldNames.Subject, document.Subject),
            new(FieldNames.Dossier, document.Dossier),
            new(FieldNames.Procedure, document.Procedure),
            new(FieldNames.IssuedOn, document.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        }.Where(one => one.Value is not null).Select(one => new KeyValuePair<string, string>(one.Key, one.Value!));
}

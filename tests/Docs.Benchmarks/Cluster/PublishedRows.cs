using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Jobs;
using Docs.Core.Search;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Storage.Catalog;
using Docs.Storage.Catalog.Model;

namespace Docs.Benchmarks.Cluster;

/// <summary>The rows of one published result, as its completion writes them.</summary>
internal static class PublishedRows
{
    public static void Add(CatalogContext db, string batch, IndexedDocument document, DateTimeOffset now)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Id)));
        var row = new DocumentRow
        {
            Id = document.Id,
            BatchId = batch,
            Custodian = document.Custodian,
            State = DocumentState.Published,
            OriginalName = $"{document.Id}.pdf",
            OriginalSize = 1,
            OriginalSha256 = sha,
            OriginalMediaType = "application/pdf",
            ReceivedAt = now,
            Pages = 1,
            Version = document.Version,
            Number = document.Number,
            NumberKey = document.Number is { } number ? OfficialNumber.Key(number) : null,
            IssuedOn = document.IssuedOn,
        };
        row.SetPublished(now);
        db.Documents.Add(row);
        AddFields(db, document, now);
        AddHolders(db, row, document);
        foreach (var (kind, type) in new[] { (FileKind.Pdf, "application/pdf"), (FileKind.Alto, "application/xml"), (FileKind.Text, "text/plain; charset=utf-8"), (FileKind.Pages, "application/json") })
            db.DocumentFiles.Add(new DocumentFileRow { DocumentId = row.Id, Version = row.Version, Kind = kind, Sha256 = sha, Size = 1, MediaType = type });
        var last = document.Intervals is [.., { To: { } end }] ? end.AddDays(-1) : (DateOnly?)null;
        var issue = new IssueTerm(document.IssuedOn, last, last is null ? TermKind.Open : TermKind.Until, null);
        db.Events.Add(Completion.IssueRow($"e{document.Id}", row.Id, issue, now));
    }

    private static void AddFields(CatalogContext db, IndexedDocument document, DateTimeOffset now)
    {
        foreach (var (name, value) in new[]
        {
            (FieldNames.Number, document.Number),
            (FieldNames.Type, document.Type),
            (FieldNames.Agency, document.Agency),
            (FieldNames.Subject, document.Subject),
            (FieldNames.Dossier, document.Dossier),
            (FieldNames.Procedure, document.Procedure),
            (FieldNames.IssuedOn, document.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        })
        {
            if (value is not null)
                db.Fields.Add(FieldView.ToRow(document.Id, document.Version, name, new FieldValue(value, 0.99, 1, null, "bench"), now));
        }
    }

    private static void AddHolders(CatalogContext db, DocumentRow row, IndexedDocument document)
    {
        var holders = document.Holders.Zip(document.HolderIds, (name, id) => new Holder(name, id.Length is 9 or 12 ? id : null, id.Length is 9 or 12 ? null : id, null, null)).ToList();
        for (var at = 0; at < holders.Count; at++)
            db.Holders.Add(Completion.ToRow(row, at, holders[at]));
    }
}

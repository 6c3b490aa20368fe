using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Jobs;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>Writes what was recognised of one document into the catalogue, within the transaction that ends its job.</summary>
internal sealed partial class Completion(CatalogContext db, IdSource ids, DateTimeOffset now, CancellationToken cancellation)
{
    /// <summary>Enough to see what it is about; the rest shows in a search for the number.</summary>
    private const int NamedDuplicates = 3;

    /// <summary>The first outcome is the document's, further ones become documents of the same file.</summary>
    /// <param name="scan">The better scan that was read; null = the document's own.</param>
    public async Task ApplyAsync(string documentId, OriginalFile? scan, IReadOnlyList<RecognitionOutcome> outcomes)
    {
        var first = await db.Documents.SingleAsync(row => row.Id == documentId, cancellation);
        if (scan is not null)
            TakeScan(first, scan);
        if (first.State == DocumentState.Published)
        {
            await WriteAgainAsync(first, outcomes.Single());
            return;
        }

        for (var part = 0; part < outcomes.Count; part++)
        {
            var document = part == 0 ? first : await AddPartAsync(first, DocumentState.Recognised);
            await WriteAsync(document, outcomes[part]);
        }
    }

    private void TakeScan(DocumentRow document, OriginalFile scan)
    {
        db.DocumentOriginals.Add(new DocumentOriginalRow
        {
            DocumentId = document.Id,
            Name = document.OriginalName,
            Size = document.OriginalSize,
            Sha256 = document.OriginalSha256,
            MediaType = document.OriginalMediaType,
            ReplacedAt = now,
        });
        (document.OriginalName, document.OriginalSize, document.OriginalSha256, document.OriginalMediaType) = (scan.Name, scan.Size, scan.Sha256, scan.MediaType);
        (document.FirstPage, document.LastPage, document.Plan) = (null, null, null);
        // Given for what stood on the old one.
        document.OpenToHolders = false;
    }

    /// <summary>A further document of the same file and batch.</summary>
    public async Task<DocumentRow> AddPartAsync(DocumentRow first, DocumentState state)
    {
        var part = new DocumentRow
        {
            Id = ids.Next(),
            BatchId = first.BatchId,
            Custodian = first.Custodian,
            State = state,
            OriginalName = first.OriginalName,
            OriginalSize = first.OriginalSize,
            OriginalSha256 = first.OriginalSha256,
            OriginalMediaType = first.OriginalMediaType,
            ReceivedAt = first.ReceivedAt,
        };
        db.Documents.Add(part);
        var path = await db.BatchFiles
            .Where(row => row.DocumentId == first.Id && row.Outcome == FileOutcome.Accepted)
            .Select(row => row.Path).FirstOrDefaultAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        db.BatchFiles.Add(new BatchFileRow
        {
            BatchId = first.BatchId,
            Path = path ?? first.OriginalName,
            DocumentId = part.Id,
            Outcome = FileOutcome.Accepted,
            At = now,
        });
        return part;
    }

    private async Task WriteAsync(DocumentRow document, RecognitionOutcome outcome)
    {
        await Versions.RaiseAsync(db, document, now, cancellation);
        (document.FirstPage, document.LastPage, document.Pages) = (outcome.FirstPage, outcome.LastPage, outcome.Pages);
        document.Plan = StoredJson.Write(outcome.Plan);
        await ForgetReadingAsync(document);
        // Left by a reading that failed in part; nobody saw more of it than its staff.
        await db.DocumentFiles.Where(row => row.DocumentId == document.Id).ExecuteDeleteAsync(cancellation);
        AddFiles(document, outcome);
        await AddFieldsAsync(document, outcome);
        var fields = await SetKeysAsync(document, outcome);
        await SetStateAsync(document, outcome);
        await db.SaveChangesAsync(cancellation);
        if (document.State == DocumentState.Quarantined)
            return;

        await AddChangedIssueAsync(document, outcome.Issue);
        await WatchMarks.MarkIfWatchedAsync(db, document.Id, now, cancellation);
        var linker = new RelationLinker(db, ids, now, cancellation);
        await linker.LinkOutgoingAsync(document, fields, AddRelations(document, await NotYetSaidAsync(document, outcome.Fields.Relations)));
        await linker.LinkIncomingAsync(document);
        await db.SaveChangesAsync(cancellation);
    }

    private void AddFiles(DocumentRow document, RecognitionOutcome outcome)
    {
        foreach (var file in outcome.Files)
            db.DocumentFiles.Add(new DocumentFileRow { DocumentId = document.Id, Version = document.Version, Kind = file.Kind, Page = file.Page, Sha256 = file.Sha256, Size = file.Size, MediaType = file.MediaType });
    }

    private async Task AddFieldsAsync(DocumentRow document, RecognitionOutcome outcome)
    {
        // The reader hands back what a manifest or a person stated before; that stands here already.
        var stated = await db.Fields.AsNoTracking()
            .Where(row => row.DocumentId == document.Id && row.Origin != FieldOrigin.Machine)
            .Select(row => new { row.Name, row.Value }).ToListAsync(cancellation);
        foreach (var (name, value) in outcome.Fields.Values.Where(field => field.Value.Source != FieldSources.Manifest || !stated.Exists(row => row.Name == field.Key && row.Value == field.Value.Value)))
            db.Fields.Add(FieldView.ToRow(document.Id, document.Version, name, value, now));
        for (var i = 0; i < outcome.Fields.Holders.Count; i++)
            db.Holders.Add(ToRow(document, i, outcome.Fields.Holders[i]));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The keys others find it by, of the values that count: a manifest's number beats the machine's.</summary>
    private async Task<ExtractedFields> SetKeysAsync(DocumentRow document, RecognitionOutcome outcome)
    {
        var rows = await db.Fields.AsNoTracking().Where(row => row.DocumentId == document.Id).ToListAsync(cancellation);
        var fields = outcome.Fields with { Values = FieldView.Of(rows) };
        document.Number = fields[FieldNames.Number];
        document.NumberKey = outcome.DuplicateKey?.Number ?? (document.Number is { } number ? OfficialNumber.Key(number) : null);
        document.AgencyKey = AgencyKey.Of(outcome.DuplicateKey?.Agency ?? fields[FieldNames.Agency]);
        document.IssuedOn = outcome.DuplicateKey?.IssuedOn ?? fields.Date(FieldNames.IssuedOn);
        document.LandSerialKey = fields[FieldNames.LandSerial] is { } serial ? OfficialNumber.Key(serial) : null;
        document.SetReported(name => fields[name]);
        return fields;
    }

    private async Task SetStateAsync(DocumentRow document, RecognitionOutcome outcome)
    {
        (document.State, document.StateReason) = (outcome.State, outcome.StateReason);
        if (outcome.State != DocumentState.Quarantined && outcome.DuplicateKey is not null && await DuplicatesAsync(document) is { Count: > 0 } others)
        {
            document.State = DocumentState.NeedsReview;
            var reason = $"Có thể trùng với {string.Join(", ", others)} (cùng số, cơ quan, ngày).";
            document.StateReason = outcome.StateReason is null ? reason : $"{reason} {outcome.StateReason}";
        }

        if (document.State == DocumentState.Published)
            document.SetPublished(now);
    }

    /// <summary>
    /// Other papers with the same number, agency and day. The same bytes handed in by another agency are not among them:
    /// that is one scan, rightly held twice; another part of this very stack is.
    /// </summary>
    private Task<List<string>> DuplicatesAsync(DocumentRow document) =>
        db.Documents
            .Where(row => row.Id != document.Id && row.NumberKey == document.NumberKey && row.AgencyKey == document.AgencyKey && row.IssuedOn == document.IssuedOn)
            .Where(row => row.State != DocumentState.Rejected && row.State != DocumentState.Quarantined)
            .Where(row => row.OriginalSha256 != document.OriginalSha256 || row.Custodian == document.Custodian)
            .OrderBy(row => row.Id)
            .Select(row => row.Id)
            .Take(NamedDuplicates)
            .ToListAsync(cancellation);

    private void AddIssue(DocumentRow document, IssueTerm? issue)
    {
        if (issue is null)
            return;

        db.Events.Add(IssueRow(ids.Next(), document.Id, issue, now));
    }

    public static EventRow IssueRow(string id, string documentId, IssueTerm issue, DateTimeOffset now) => new()
    {
        Id = id,
        DocumentId = documentId,
        Kind = EventKind.Issue,
        On = issue.From,
        Until = issue.LastDay,
        Term = issue.Term,
        Basis = issue.Basis,
        Status = EventStatus.Recorded,
        RecordedAt = now,
    };

    private List<RelationRow> AddRelations(DocumentRow document, IEnumerable<Relation> relations)
    {
        var rows = relations.Select(relation => new RelationRow
        {
            DocumentId = document.Id,
            Kind = relation.Kind,
            Number = relation.Number,
            NumberKey = OfficialNumber.Key(relation.Number),
            IssuedOn = relation.IssuedOn,
            Agency = relation.Agency,
            AgencyKey = AgencyKey.Of(relation.Agency),
            Confidence = relation.Confidence,
            Version = document.Version,
            RecordedAt = now,
            Page = relation.Page,
            BoxX = relation.Box?.X,
            BoxY = relation.Box?.Y,
            BoxWidth = relation.Box?.Width,
            BoxHeight = relation.Box?.Height,
            Spans = SpanText.Write(relation.Spans),
            Source = relation.Source,
            Engine = relation.Engine,
        }).ToList();
        db.Relations.AddRange(rows);
        return rows;
    }

    public static HolderRow ToRow(DocumentRow document, int position, Holder holder) => new()
    {
        DocumentId = document.Id,
        Version = document.Version,
        Position = position,
        Name = holder.Name,
        PersonalId = holder.PersonalId,
        TaxCode = holder.TaxCode,
        BirthYear = holder.BirthYear,
        Address = holder.Address,
        By = holder.By,
    };
}

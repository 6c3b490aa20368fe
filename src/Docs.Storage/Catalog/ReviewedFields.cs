using Docs.Core;
using Docs.Core.Extraction;
using Docs.Core.Jobs;
using Docs.Core.Review;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>Writes the values a person confirmed beside those that stand, and what follows from them.</summary>
internal sealed class ReviewedFields(ReviewDecision decision, IdSource ids, CancellationToken cancellation)
{
    private readonly CatalogContext db = decision.Db;

    public async Task WriteAsync(DocumentRow document, ReviewConfirmation confirmation)
    {
        var rows = await db.Fields.AsNoTracking().Where(row => row.DocumentId == document.Id).ToListAsync(cancellation);
        var counted = FieldView.Of(rows);
        foreach (var (name, value) in confirmation.Values)
            Add(document, name, value, counted.GetValueOrDefault(name));
        var holders = await AddHoldersAsync(document, confirmation.Holders, counted);
        await db.SaveChangesAsync(cancellation);
        var values = await SetKeysAsync(db, document, cancellation);
        var relations = await new ReviewedRelations(decision, ids, cancellation).WriteAsync(document, confirmation.Relations, values);
        await AddIssueAsync(document, confirmation.Issue);
        await db.SaveChangesAsync(cancellation);
        await WatchMarks.MarkIfWatchedAsync(db, document.Id, decision.Now, cancellation);
        await new RelationLinker(db, ids, decision.Now, cancellation).LinkIncomingAsync(document);
        decision.Changed = relations + holders + confirmation.Values.Count(value => (counted.GetValueOrDefault(value.Key)?.Value ?? "") != value.Value);
    }

    /// <returns>How many differ, but for what is counted as a field of the first one.</returns>
    private async Task<int> AddHoldersAsync(DocumentRow document, IReadOnlyList<Holder> holders, IReadOnlyDictionary<string, FieldValue> counted)
    {
        var before = FieldView.Holders(await db.Holders.AsNoTracking().Where(row => row.DocumentId == document.Id).ToListAsync(cancellation), counted);
        IReadOnlyList<Holder> rows = holders.Count > 0 ? holders : [new Holder(null, null, null, null, null) { By = decision.Reviewer.Name }];
        for (var i = 0; i < rows.Count; i++)
            db.Holders.Add(Completion.ToRow(document, i, rows[i]));

        // The first one's other parts are fields.
        var born = before.Count > 0 && holders.Count > 0 && before[0].BirthYear != holders[0].BirthYear ? 1 : 0;
        return born + Enumerable.Range(1, Math.Max(0, Math.Max(before.Count, holders.Count) - 1)).Count(at => Bare(before, at) != Bare(holders, at));
    }

    private static Holder? Bare(IReadOnlyList<Holder> holders, int at) => at < holders.Count ? holders[at] with { By = null } : null;

    /// <summary>The keys others find it by, of the values that count now.</summary>
    /// <returns>Those values.</returns>
    public static async Task<ExtractedFields> SetKeysAsync(CatalogContext db, DocumentRow document, CancellationToken cancellation)
    {
        var values = FieldView.Of(await db.Fields.AsNoTracking().Where(row => row.DocumentId == document.Id).ToListAsync(cancellation));
        string? Of(string name) => values.GetValueOrDefault(name)?.Value;

        document.Number = Of(FieldNames.Number);
        document.NumberKey = document.Number is { } number ? OfficialNumber.Key(number) : null;
        document.AgencyKey = AgencyKey.Of(Of(FieldNames.Agency) is { } agency ? VietnameseText.Fold(agency) : null);
        document.IssuedOn = DateOnly.TryParseExact(Of(FieldNames.IssuedOn), "yyyy-MM-dd", out var issued) ? issued : null;
        document.LandSerialKey = Of(FieldNames.LandSerial) is { } serial ? OfficialNumber.Key(serial) : null;
        document.SetReported(Of);
        return ExtractedFields.None with { Values = values };
    }

    /// <summary>The spot on the page stays known where the value is the one that was read there.</summary>
    private void Add(DocumentRow document, string name, string value, FieldValue? before)
    {
        if (value == (before?.Value ?? "") && before is null or { Source: FieldSources.Person })
            return;
        var same = before is not null && before.Value == value ? before : null;
        db.Fields.Add(FieldView.ToRow(
            document.Id, document.Version, name, new FieldValue(value, 1, same?.Page, same?.Box, FieldSources.Person) { Spans = same?.Spans ?? [], Engine = same?.Engine }, decision.Now, decision.Reviewer.Name));
    }

    /// <summary>The log is appended to where the dates say another term than the last issue event; it is never edited.</summary>
    private async Task AddIssueAsync(DocumentRow document, IssueTerm issue)
    {
        var last = await db.Events
            .Where(row => row.DocumentId == document.Id && row.Kind == EventKind.Issue && row.Status == EventStatus.Recorded)
            .OrderByDescending(row => row.RecordedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);
        if (last is not null && last.On == issue.From && last.Until == issue.LastDay && last.Term == issue.Term)
            return;
        decision.IssueEventId = ids.Next();
        db.Events.Add(Completion.IssueRow(decision.IssueEventId, document.Id, issue, decision.Now));
    }
}

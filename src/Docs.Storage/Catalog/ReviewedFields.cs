using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Extraction;
using Docs.Core.Jobs;
using Docs.Core.Review;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>Writes the values a person confirmed beside those that stand, and what follows from them.</summary>
internal sealed class ReviewedFields(CatalogContext db, IdSource ids, DateTimeOffset now, Viewer reviewer, CancellationToken cancellation)
{
    /// <returns>Number of fields the person gave another value than counted before.</returns>
    public async Task<int> WriteAsync(DocumentRow document, ReviewConfirmation confirmation)
    {
        var rows = await db.Fields.AsNoTracking().Where(row => row.DocumentId == document.Id).ToListAsync(cancellation);
        var counted = FieldView.Of(rows);
        await Versions.RaiseAsync(db, document, now, cancellation);
        foreach (var (name, value) in confirmation.Values)
            Add(document, name, value, counted.GetValueOrDefault(name));
        for (var i = 0; i < confirmation.Holders.Count; i++)
            db.Holders.Add(Completion.ToRow(document, i, confirmation.Holders[i]));
        SetKeys(document, confirmation);
        await AddIssueAsync(document, confirmation.Issue);
        await db.SaveChangesAsync(cancellation);
        await WatchMarks.MarkIfWatchedAsync(db, document.Id, now, cancellation);
        await new RelationLinker(db, ids, now, cancellation).LinkIncomingAsync(document);
        return confirmation.Values.Count(value => (counted.GetValueOrDefault(value.Key)?.Value ?? "") != value.Value);
    }

    /// <summary>The spot on the page stays known where the value is the one that was read there.</summary>
    private void Add(DocumentRow document, string name, string value, FieldValue? before)
    {
        if (value == (before?.Value ?? "") && before is null or { Source: FieldSources.Person })
            return;
        var same = before is not null && before.Value == value ? before : null;
        db.Fields.Add(FieldView.ToRow(document.Id, document.Version, name, new FieldValue(value, 1, same?.Page, same?.Box, FieldSources.Person), now, reviewer.Name));
    }

    private static void SetKeys(DocumentRow document, ReviewConfirmation confirmation)
    {
        string? Now(string name, string? old) => confirmation.Values.TryGetValue(name, out var value) ? (value.Length == 0 ? null : value) : old;

        document.Number = Now(FieldNames.Number, document.Number);
        document.NumberKey = document.Number is { } number ? OfficialNumber.Key(number) : null;
        if (confirmation.Values.TryGetValue(FieldNames.Agency, out var agency))
            document.AgencyKey = agency.Length == 0 ? null : AgencyKey.Of(VietnameseText.Fold(agency));
        if (confirmation.Values.TryGetValue(FieldNames.IssuedOn, out var day))
            document.IssuedOn = DateOnly.TryParseExact(day, "yyyy-MM-dd", out var issued) ? issued : null;
        if (confirmation.Values.TryGetValue(FieldNames.LandSerial, out var serial))
            document.LandSerialKey = serial.Length == 0 ? null : OfficialNumber.Key(serial);
    }

    /// <summary>The log is appended to where the dates say another term than the last issue event; it is never edited.</summary>
    private async Task AddIssueAsync(DocumentRow document, IssueTerm issue)
    {
        var last = await db.Events
            .Where(row => row.DocumentId == document.Id && row.Kind == EventKind.Issue && row.Status == EventStatus.Recorded)
            .OrderByDescending(row => row.RecordedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);
        if (last is null || last.On != issue.From || last.Until != issue.LastDay || last.Term != issue.Term)
            db.Events.Add(Completion.IssueRow(ids.Next(), document.Id, issue, now));
    }
}

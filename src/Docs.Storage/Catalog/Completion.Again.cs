using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Jobs;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>
/// A published result read anew. It stays published; its new files and text take the place of the old ones, which are kept.
/// What a person said of it stands: of a reviewed result no field changes, of another one none that a person or a manifest gave.
/// </summary>
internal sealed partial class Completion
{
    private async Task WriteAgainAsync(DocumentRow document, RecognitionOutcome outcome)
    {
        await Versions.RaiseAsync(db, document, now, cancellation);
        if (outcome.State == DocumentState.Quarantined)
        {
            // A secrecy mark that the first reading missed: the one reason to take a published result back at once.
            (document.State, document.StateReason, document.Sealed) = (DocumentState.Recalled, outcome.StateReason, true);
            await WatchMarks.MarkIfWatchedAsync(db, document.Id, now, cancellation);
            return;
        }

        document.Pages = outcome.Pages;
        AddFiles(document, outcome);
        if (document.Reviewed)
            return;

        await AddFieldsAsync(document, outcome);
        var fields = await SetKeysAsync(document, outcome);
        await AddChangedIssueAsync(document, outcome.Issue);
        await db.SaveChangesAsync(cancellation);

        var linker = new RelationLinker(db, ids, now, cancellation);
        await linker.LinkOutgoingAsync(document, fields, AddRelations(document, await NotYetSaidAsync(document, outcome.Fields.Relations)));
        await linker.LinkIncomingAsync(document);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Another term is a further issue event, as if confirmed anew; the same one is said once.</summary>
    private async Task AddChangedIssueAsync(DocumentRow document, IssueTerm? issue)
    {
        var last = await db.Events
            .Where(line => line.DocumentId == document.Id && line.Kind == EventKind.Issue && line.Status == EventStatus.Recorded)
            .OrderByDescending(line => line.RecordedAt).ThenByDescending(line => line.Id)
            .FirstOrDefaultAsync(cancellation);
        if (last is null || (last.On, last.Until, last.Term) != (issue?.From, issue?.LastDay, issue?.Term))
            AddIssue(document, issue);
    }

    /// <summary>
    /// What the machine read of other pages, or of a worse scan, counts no more. Relations that nobody decided on go with it,
    /// and their proposals: the new reading says its own.
    /// </summary>
    private async Task ForgetReadingAsync(DocumentRow document)
    {
        await db.Fields.Where(row => row.DocumentId == document.Id && row.Origin == FieldOrigin.Machine && row.VoidedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.VoidedAt, now), cancellation);
        var stated = db.Holders.Where(row => row.DocumentId == document.Id && row.By != null).Select(row => row.Version);
        await db.Holders.Where(row => row.DocumentId == document.Id && row.VoidedAt == null && !stated.Contains(row.Version))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.VoidedAt, now), cancellation);
        var open = await RelationView.Counting(db)
            .Where(row => row.DocumentId == document.Id && row.By == null && row.Decision == null)
            .Where(row => row.EventId == null || db.Events.Any(line => line.Id == row.EventId && line.Status == EventStatus.Proposed))
            .ToListAsync(cancellation);
        var linker = new RelationLinker(db, ids, now, cancellation);
        foreach (var row in open)
        {
            row.VoidedAt = now;
            await linker.ReleaseAsync(row, "", "");
        }
    }

    /// <summary>What a person took away stays away, what one set is not set twice.</summary>
    private async Task<List<Relation>> NotYetSaidAsync(DocumentRow document, IEnumerable<Relation> relations)
    {
        var said = await db.Relations.Where(row => row.DocumentId == document.Id && row.VoidedAt == null).Select(row => new { row.Kind, row.NumberKey }).ToListAsync(cancellation);
        return [.. relations.Where(relation => !said.Exists(row => row.Kind == relation.Kind && row.NumberKey == OfficialNumber.Key(relation.Number)))];
    }
}

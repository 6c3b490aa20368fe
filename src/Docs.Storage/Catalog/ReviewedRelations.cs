using Docs.Core;
using Docs.Core.Extraction;
using Docs.Core.Review;
using Docs.Core.Text;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>Writes what a person says that a document does to others beside what stands, and has proposed events follow from it.</summary>
internal sealed class ReviewedRelations(ReviewDecision decision, IdSource ids, CancellationToken cancellation)
{
    private const string Basis = "Người đối soát đã sửa quan hệ nêu trên văn bản làm căn cứ.";

    private readonly CatalogContext db = decision.Db;

    private readonly RelationLinker linker = new(decision.Db, ids, decision.Now, cancellation);

    /// <param name="said">All of them, as they are to stand; null: nothing was said of them.</param>
    /// <param name="fields">As they count now.</param>
    /// <returns>How many were added, changed or taken away.</returns>
    public async Task<int> WriteAsync(DocumentRow document, IReadOnlyList<ConfirmedRelation>? said, ExtractedFields fields)
    {
        var changed = said is null ? 0 : await SayAsync(document, said);
        await linker.FollowAsync(document, fields);
        return changed;
    }

    /// <summary>What stood before the confirmation counts again, with the links it had.</summary>
    /// <param name="version">The one the confirmation brought.</param>
    public async Task TakeBackAsync(DocumentRow document, long version, string basis, ExtractedFields fields)
    {
        var said = await db.Relations.Where(row => row.DocumentId == document.Id && row.Version == version && row.By != null && row.VoidedAt == null).ToListAsync(cancellation);
        foreach (var row in said)
            row.VoidedAt = decision.Now;
        await db.SaveChangesAsync(cancellation);
        var standing = await CountingAsync(document);
        foreach (var row in said)
            await ReplaceAsync(document, row, standing.Find(back => back.Topic == row.Topic), basis);
        await linker.FollowAsync(document, fields);
    }

    private Task<List<RelationRow>> CountingAsync(DocumentRow document) =>
        RelationView.Counting(db).Where(row => row.DocumentId == document.Id).OrderBy(row => row.Id).ToListAsync(cancellation);

    private async Task<int> SayAsync(DocumentRow document, IReadOnlyList<ConfirmedRelation> said)
    {
        var changed = 0;
        var successors = new List<(RelationRow? Before, RelationRow After)>();
        var standing = await CountingAsync(document);
        foreach (var before in standing)
        {
            var after = said.FirstOrDefault(one => one.Id == RelationView.IdOf(before));
            var same = after is not null && IsSame(before, after);
            changed += same ? 0 : 1;
            if (same && before.By is not null)
                continue;
            before.Topic ??= ids.Next();
            successors.Add((before, after is null ? Removal(document, before) : Said(document, after, before)));
        }

        foreach (var added in said.Where(one => !standing.Exists(row => RelationView.IdOf(row) == one.Id)))
        {
            changed++;
            successors.Add((null, Said(document, added, null)));
        }

        db.Relations.AddRange(successors.Select(one => one.After));
        await db.SaveChangesAsync(cancellation);
        foreach (var (before, after) in successors.Where(one => one.Before is not null))
            await ReplaceAsync(document, before!, after, Basis);
        return changed;
    }

    private Task ReplaceAsync(DocumentRow document, RelationRow before, RelationRow? after, string basis) =>
        after is { Removed: false } ? linker.SucceedAsync(document, before, after, basis, decision.Reviewer.Name) : linker.ReleaseAsync(before, basis, decision.Reviewer.Name);

    private static bool IsSame(RelationRow before, ConfirmedRelation after) =>
        (before.Kind, before.Number, before.IssuedOn, before.Agency ?? "") == (after.Kind, after.Number, after.IssuedOn, after.Agency ?? "");

    /// <summary>The spot on the page stays known where the number is the one that was read there.</summary>
    private RelationRow Said(DocumentRow document, ConfirmedRelation said, RelationRow? before)
    {
        var spot = before?.Number == said.Number ? before : null;
        return new()
        {
            DocumentId = document.Id,
            Topic = before?.Topic ?? ids.Next(),
            Version = document.Version,
            RecordedAt = decision.Now,
            By = decision.Reviewer.Name,
            Kind = said.Kind,
            Number = said.Number,
            NumberKey = OfficialNumber.Key(said.Number),
            IssuedOn = said.IssuedOn,
            Agency = said.Agency,
            AgencyKey = AgencyKey.Of(said.Agency),
            Confidence = 1,
            Page = spot?.Page,
            BoxX = spot?.BoxX,
            BoxY = spot?.BoxY,
            BoxWidth = spot?.BoxWidth,
            BoxHeight = spot?.BoxHeight,
            Spans = spot?.Spans,
            Engine = spot?.Engine,
        };
    }

    private RelationRow Removal(DocumentRow document, RelationRow before) => new()
    {
        DocumentId = document.Id,
        Topic = before.Topic,
        Version = document.Version,
        RecordedAt = decision.Now,
        By = decision.Reviewer.Name,
        Removed = true,
        Kind = before.Kind,
        Number = before.Number,
        NumberKey = before.NumberKey,
        IssuedOn = before.IssuedOn,
        Agency = before.Agency,
        AgencyKey = before.AgencyKey,
        Confidence = 1,
    };
}

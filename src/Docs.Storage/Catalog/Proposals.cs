using System.Globalization;
using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class Proposals(CatalogDatabase database, TimeProvider clock, IdSource ids) : IProposals
{
    public Task<ProposalPage> ListAsync(Viewer viewer, bool waiting, string? after, int limit, CancellationToken cancellation) =>
        database.ReadAsync(async db =>
        {
            var found = waiting
                ? await WaitingOf(db, viewer, RelationOf(after) ?? 0).Take(limit + 1).ToListAsync(cancellation)
                : await OpenOf(db, viewer, after ?? "").Take(limit + 1).ToListAsync(cancellation);
            var page = found.Take(limit).Select(ToProposal).ToList();
            return new ProposalPage(page, found.Count > limit ? page[^1].Id : null);
        });

    public Task<Proposal?> FindAsync(string id, CancellationToken cancellation) => database.ReadAsync(db => FindAsync(db, id, cancellation));

    public Task<ProposalOutcome> ConfirmAsync(string id, Confirmation confirmation, CancellationToken cancellation) =>
        DecideAsync(id, new ProposalDecision(UtcInstant.Now(clock), confirmation.By, confirmation, null), cancellation);

    public Task<ProposalOutcome> RejectAsync(string id, string reason, string by, CancellationToken cancellation) =>
        DecideAsync(id, new ProposalDecision(UtcInstant.Now(clock), by, null, reason), cancellation);

    private Task<ProposalOutcome> DecideAsync(string id, ProposalDecision decision, CancellationToken cancellation) =>
        database.WriteAsync<ProposalOutcome>(async db =>
        {
            if (await RelationAsync(db, id, cancellation) is { TargetId: null } waiting)
            {
                if (decision.DecideWaiting(waiting) is { } refused)
                    return new ProposalOutcome.Refused(refused);
            }
            else if (await LineAsync(db, id, cancellation) is { } line)
            {
                if (await decision.DecideOpenAsync(db, new EventLog(db, ids, decision.At, cancellation), line, cancellation) is { } refused)
                    return new ProposalOutcome.Refused(refused);
            }
            else
            {
                return new ProposalOutcome.NoSuchProposal();
            }

            await db.SaveChangesAsync(cancellation);
            return new ProposalOutcome.Decided((await FindAsync(db, id, cancellation))!);
        }, cancellation);

    private static async Task<Proposal?> FindAsync(CatalogContext db, string id, CancellationToken cancellation)
    {
        if (await RelationAsync(db, id, cancellation) is { TargetId: null } relation)
            return ToProposal(await Waiting(db).SingleAsync(row => row.Relation!.Id == relation.Id, cancellation));
        return await LineAsync(db, id, cancellation) is { } line
            ? ToProposal(await Open(db).FirstAsync(row => row.Line!.Id == line.Id, cancellation))
            : null;
    }

    private static long? RelationOf(string? id) =>
        id?.StartsWith(RelationView.IdPrefix, StringComparison.Ordinal) == true && long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    /// <summary>What counts now of the relation that had this id when somebody saw it: a reviewer may have confirmed it since.</summary>
    private static async Task<RelationRow?> RelationAsync(CatalogContext db, string id, CancellationToken cancellation)
    {
        if (RelationOf(id) is not { } key || await db.Relations.SingleOrDefaultAsync(row => row.Id == key, cancellation) is not { } seen)
            return null;
        return await RelationView.Counting(db).SingleOrDefaultAsync(
            row => row.Id == key || (seen.Topic != null && row.DocumentId == seen.DocumentId && row.Topic == seen.Topic), cancellation);
    }

    /// <summary>A line some document speaks of: events that nobody proposed are none of these. Of a waiting id, the line it became.</summary>
    private static async Task<EventRow?> LineAsync(CatalogContext db, string id, CancellationToken cancellation)
    {
        var line = await RelationAsync(db, id, cancellation) is { EventId: { } became } ? became : id;
        var counting = RelationView.Counting(db);
        return await db.Events.SingleOrDefaultAsync(row => row.Id == line && counting.Any(relation => relation.EventId == line), cancellation);
    }

    private static IQueryable<Found> OpenOf(CatalogContext db, Viewer viewer, string after)
    {
        var agencies = viewer.Agencies.ToList();
        var all = viewer.Is(Role.Administrator);
        return Open(db)
            .Where(row => row.Line!.Status == EventStatus.Proposed && row.Line.Id.CompareTo(after) > 0)
            .Where(row => all || agencies.Contains(row.Target!.Custodian))
            .OrderBy(row => row.Line!.Id);
    }

    private static IQueryable<Found> WaitingOf(CatalogContext db, Viewer viewer, long after)
    {
        var agencies = viewer.Agencies.ToList();
        var all = viewer.Is(Role.Administrator);
        return Waiting(db)
            .Where(row => row.Relation!.Decision == null && row.Relation.Id > after && row.Source.State != DocumentState.Rejected)
            .Where(row => all || agencies.Contains(row.Source.Custodian))
            .OrderBy(row => row.Relation!.Id);
    }

    private static IQueryable<Found> Open(CatalogContext db)
    {
        var counting = RelationView.Counting(db);
        return
            from line in db.Events.AsNoTracking()
            join target in db.Documents on line.DocumentId equals target.Id
            join relation in counting on line.Id equals relation.EventId
            join source in db.Documents on relation.DocumentId equals source.Id
            where relation.Id == counting.Where(other => other.EventId == line.Id).Min(other => other.Id)
            select new Found { Line = line, Target = target, Relation = relation, Source = source };
    }

    private static IQueryable<Found> Waiting(CatalogContext db) =>
        from relation in RelationView.Counting(db).AsNoTracking()
        join source in db.Documents on relation.DocumentId equals source.Id
        where relation.TargetId == null
        select new Found { Relation = relation, Source = source };

    private static Proposal ToProposal(Found found)
    {
        var relation = found.Relation!;
        var source = new ProposalParty(found.Source.Id, found.Source.Number, found.Source.Custodian);
        if (found.Line is not { } line)
        {
            return new(
                RelationView.IdOf(relation),
                RelationKinds.EventOf(relation.Kind),
                relation.DecidedOn ?? found.Source.IssuedOn,
                relation.DecidedUntil,
                StateOf(relation.Decision),
                new(null, relation.Number, null),
                source,
                relation.Confidence);
        }

        var target = new ProposalParty(found.Target!.Id, found.Target.Number ?? relation.Number, found.Target.Custodian);
        return new(line.Id, line.Kind, line.On, line.Until, StateOf(line.Status), target, source, relation.Confidence);
    }

    private static ProposalState StateOf(RelationDecision? decision) => decision switch
    {
        null => ProposalState.Waiting,
        RelationDecision.Confirmed => ProposalState.ConfirmedWaiting,
        _ => ProposalState.Rejected,
    };

    private static ProposalState StateOf(EventStatus status) => status switch
    {
        EventStatus.Proposed or EventStatus.Waiting => ProposalState.Open,
        EventStatus.Recorded => ProposalState.Confirmed,
        _ => ProposalState.Rejected,
    };

    private sealed class Found
    {
        public EventRow? Line { get; init; }

        public DocumentRow? Target { get; init; }

        public RelationRow? Relation { get; init; }

        public required DocumentRow Source { get; init; }
    }
}

using Docs.Core;
using Docs.Core.Access;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class Sessions(CatalogDatabase database, TimeProvider clock, IdSource ids) : ISessions
{
    public Task<Session> AddAsync(NewSession session, CancellationToken cancellation) =>
        database.WriteAsync(db =>
        {
            var now = UtcInstant.Now(clock);
            var row = new SessionRow
            {
                Id = ids.Next(),
                AccountId = session.AccountId,
                Hash = session.Hash,
                CreatedAt = now,
                SeenAt = now,
                Address = session.Address,
                Agent = session.Agent,
                Method = session.Method,
            };
            db.Sessions.Add(row);
            return Task.FromResult(row.ToSession());
        }, cancellation);

    public Task<SignedIn?> FindAsync(string hash, CancellationToken cancellation) =>
        database.ReadAsync(async db =>
        {
            var found = await db.Sessions.AsNoTracking().Where(row => row.Hash == hash)
                .Join(db.Accounts.AsNoTracking(), row => row.AccountId, account => account.Id, (row, account) => new { row, account })
                .SingleOrDefaultAsync(cancellation);
            return found is null ? null : new SignedIn(found.row.ToSession(), found.account.ToAccount());
        });

    public Task TouchAsync(string id, CancellationToken cancellation) =>
        database.WriteAsync(db =>
        {
            var now = UtcInstant.Now(clock);
            return db.Sessions.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), cancellation);
        }, cancellation);

    public Task<IReadOnlyList<Session>> OfAccountAsync(string accountId, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Session>>(async db =>
            (await db.Sessions.AsNoTracking().Where(row => row.AccountId == accountId).OrderByDescending(row => row.SeenAt).ThenByDescending(row => row.Id).ToListAsync(cancellation))
                .ConvertAll(row => row.ToSession()));

    public Task<bool> EndAsync(string accountId, string id, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
            await db.Sessions.Where(row => row.Id == id && row.AccountId == accountId).ExecuteDeleteAsync(cancellation) > 0, cancellation);

    public Task<int> EndAllAsync(string accountId, string? kept, CancellationToken cancellation) =>
        database.WriteAsync(db => db.Sessions.Where(row => row.AccountId == accountId && row.Id != (kept ?? "")).ExecuteDeleteAsync(cancellation), cancellation);

    public Task SweepAsync(SessionLimits limits, CancellationToken cancellation) =>
        database.WriteAsync(db =>
        {
            var now = UtcInstant.Now(clock);
            var (seen, created) = (now - limits.Idle, now - limits.Absolute);
            return db.Sessions.Where(row => row.SeenAt <= seen || row.CreatedAt <= created).ExecuteDeleteAsync(cancellation);
        }, cancellation);
}

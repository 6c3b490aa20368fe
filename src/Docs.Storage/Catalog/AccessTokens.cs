using Docs.Core;
using Docs.Core.Access;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class AccessTokens(CatalogDatabase database, TimeProvider clock, IdSource ids) : IAccessTokens
{
    public Task<AccessToken> AddAsync(NewAccessToken token, CancellationToken cancellation) =>
        database.WriteAsync(db =>
        {
            var row = new AccessTokenRow
            {
                Id = ids.Next(),
                AccountId = token.AccountId,
                Name = token.Name,
                Hash = token.Hash,
                Scopes = Words.Write(token.Scopes),
                CreatedAt = UtcInstant.Now(clock),
                ExpiresAt = token.ExpiresAt,
            };
            db.AccessTokens.Add(row);
            return Task.FromResult(row.ToToken());
        }, cancellation);

    public Task<TokenBearer?> FindAsync(string hash, CancellationToken cancellation) =>
        database.ReadAsync(async db =>
        {
            var now = UtcInstant.Now(clock);
            var found = await db.AccessTokens.AsNoTracking().Where(row => row.Hash == hash && row.ExpiresAt > now)
                .Join(db.Accounts.AsNoTracking(), row => row.AccountId, account => account.Id, (row, account) => new { row, account })
                .SingleOrDefaultAsync(cancellation);
            return found is null ? null : new TokenBearer(found.row.ToToken(), found.account.ToAccount());
        });

    public Task TouchAsync(string id, CancellationToken cancellation) =>
        database.WriteAsync(db =>
        {
            var now = UtcInstant.Now(clock);
            return db.AccessTokens.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancellation);
        }, cancellation);

    public Task<IReadOnlyList<AccessToken>> OfAccountAsync(string accountId, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<AccessToken>>(async db =>
            (await db.AccessTokens.AsNoTracking().Where(row => row.AccountId == accountId).OrderByDescending(row => row.Id).ToListAsync(cancellation))
                .ConvertAll(row => row.ToToken()));

    public Task<bool> RevokeAsync(string accountId, string id, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
            await db.AccessTokens.Where(row => row.Id == id && row.AccountId == accountId).ExecuteDeleteAsync(cancellation) > 0, cancellation);
}

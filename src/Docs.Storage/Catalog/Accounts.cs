using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Text;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class Accounts(CatalogDatabase database, TimeProvider clock, IdSource ids) : IAccounts
{
    private static readonly string Administrator = $" {Role.Administrator} ";

    public Task<Account?> AddAsync(NewAccount account, CancellationToken cancellation) =>
        database.WriteAsync(async db => await IsTakenAsync(db, account, cancellation) ? null : Add(db, account), cancellation);

    public Task<Account?> AddFirstAsync(NewAccount account, CancellationToken cancellation) =>
        database.WriteAsync(async db => await db.Accounts.AnyAsync(cancellation) ? null : Add(db, account), cancellation);

    public Task<Account?> FindAsync(string id, CancellationToken cancellation) =>
        database.ReadAsync(async db => (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation))?.ToAccount());

    public Task<Account?> FindByNameAsync(string name, CancellationToken cancellation) =>
        database.ReadAsync(async db => (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Name == name, cancellation))?.ToAccount());

    public Task<Account?> FindByExternalAsync(ExternalIdentity identity, CancellationToken cancellation) =>
        database.ReadAsync(async db => (await Of(db.Accounts.AsNoTracking(), identity).SingleOrDefaultAsync(cancellation))?.ToAccount());

    public Task<AccountPage> ListAsync(AccountFilter filter, string? after, int limit, CancellationToken cancellation) =>
        database.ReadAsync(async db =>
        {
            var (text, role, agency) = (filter.Text is { } typed ? VietnameseText.Fold(typed) : "", $" {filter.Role} ", $" {filter.Agency} ");
            var found = await db.Accounts.AsNoTracking()
                .Where(row => text == "" || row.SearchKey.Contains(text))
                .Where(row => filter.Role == null || row.Roles.Contains(role))
                .Where(row => filter.Agency == null || row.Agencies.Contains(agency))
                .Where(row => after == null || row.Name.CompareTo(after) > 0)
                .OrderBy(row => row.Name).Take(limit + 1).ToListAsync(cancellation);
            return new AccountPage([.. found.Take(limit).Select(row => row.ToAccount())], found.Count > limit ? found[limit - 1].Name : null);
        });

    public Task<AccountChange> GrantAsync(string id, string displayName, Grants grants, CancellationToken cancellation) =>
        ChangeAsync(id, async (db, row) =>
        {
            if (!grants.Roles.Contains(Role.Administrator) && await IsLastAdministratorAsync(db, row, cancellation))
                return AccountChange.LastAdministrator;
            (row.DisplayName, row.SearchKey) = (displayName, SearchKey(row.Name, displayName));
            (row.Roles, row.Agencies, row.HolderIds) = (Words.Write(grants.Roles), Words.Write(grants.Agencies), Words.Write(grants.HolderIds));
            return AccountChange.Done;
        }, cancellation);

    public Task<AccountChange> SetDisabledAsync(string id, bool disabled, CancellationToken cancellation) =>
        ChangeAsync(id, async (db, row) =>
        {
            if (disabled && await IsLastAdministratorAsync(db, row, cancellation))
                return AccountChange.LastAdministrator;
            row.Disabled = disabled;
            if (disabled)
                await db.Sessions.Where(session => session.AccountId == id).ExecuteDeleteAsync(cancellation);
            return AccountChange.Done;
        }, cancellation);

    public Task<AccountChange> SetPasswordAsync(string id, string hash, DateTimeOffset? oneTimeUntil, string? keptSession, CancellationToken cancellation) =>
        ChangeAsync(id, async (db, row) =>
        {
            (row.PasswordHash, row.PasswordAt, row.OneTimeUntil) = (hash, UtcInstant.Now(clock), oneTimeUntil);
            (row.Failures, row.LockedUntil) = (0, null);
            await db.Sessions.Where(session => session.AccountId == id && session.Id != (keptSession ?? "")).ExecuteDeleteAsync(cancellation);
            return AccountChange.Done;
        }, cancellation);

    public Task<bool> TryAttemptAsync(string id, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var now = UtcInstant.Now(clock);
            if (await db.Accounts.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } account || account.LockedUntil > now)
                return false;
            account.Failures++;
            account.LockedUntil = LockOut.After(account.Failures) is { } time ? now + time : null;
            return true;
        }, cancellation);

    public Task NoteSignInAsync(string id, CancellationToken cancellation) =>
        ChangeAsync(id, (_, row) =>
        {
            (row.Failures, row.LockedUntil, row.LastSignInAt) = (0, null, UtcInstant.Now(clock));
            return Task.FromResult(AccountChange.Done);
        }, cancellation);

    public Task<AccountChange> SetSecondFactorAsync(string id, SecondFactor? factor, CancellationToken cancellation) =>
        ChangeAsync(id, (_, row) =>
        {
            (row.CodeSecret, row.CodeStep, row.RecoveryHashes) = (factor?.Secret, 0, Words.Write(factor?.RecoveryHashes ?? []));
            return Task.FromResult(AccountChange.Done);
        }, cancellation);

    public Task<bool> UseCodeAsync(string id, long step, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            if (await db.Accounts.SingleOrDefaultAsync(row => row.Id == id && row.CodeSecret != null && row.CodeStep < step, cancellation) is not { } account)
                return false;
            account.CodeStep = step;
            return true;
        }, cancellation);

    public Task<bool> UseRecoveryAsync(string id, string hash, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            if (await db.Accounts.SingleOrDefaultAsync(row => row.Id == id && row.CodeSecret != null, cancellation) is not { } account)
                return false;
            var left = Words.Read(account.RecoveryHashes);
            var used = left.Remove(hash);
            account.RecoveryHashes = Words.Write(left);
            return used;
        }, cancellation);

    public Task<AccountChange> LinkAsync(string id, ExternalIdentity? identity, CancellationToken cancellation) =>
        ChangeAsync(id, async (db, row) =>
        {
            if (identity is not null && await Of(db.Accounts, identity).AnyAsync(other => other.Id != id, cancellation))
                return AccountChange.IdentityTaken;
            (row.Issuer, row.Subject) = (identity?.Issuer, identity?.Subject);
            return AccountChange.Done;
        }, cancellation);

    private Account Add(CatalogContext db, NewAccount account)
    {
        var now = UtcInstant.Now(clock);
        var row = new AccountRow
        {
            Id = ids.Next(),
            Name = account.Name,
            DisplayName = account.DisplayName,
            SearchKey = SearchKey(account.Name, account.DisplayName),
            Roles = Words.Write(account.Grants.Roles),
            Agencies = Words.Write(account.Grants.Agencies),
            HolderIds = Words.Write(account.Grants.HolderIds),
            CreatedAt = now,
            PasswordHash = account.PasswordHash,
            PasswordAt = account.PasswordHash is null ? null : now,
            OneTimeUntil = account.OneTimeUntil,
            Issuer = account.External?.Issuer,
            Subject = account.External?.Subject,
        };
        db.Accounts.Add(row);
        return row.ToAccount();
    }

    private Task<AccountChange> ChangeAsync(string id, Func<CatalogContext, AccountRow, Task<AccountChange>> change, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
            await db.Accounts.SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row ? await change(db, row) : AccountChange.NoSuchAccount, cancellation);

    private static async Task<bool> IsTakenAsync(CatalogContext db, NewAccount account, CancellationToken cancellation) =>
        await db.Accounts.AnyAsync(row => row.Name == account.Name, cancellation)
        || account.External is { } identity && await Of(db.Accounts, identity).AnyAsync(cancellation);

    private static async Task<bool> IsLastAdministratorAsync(CatalogContext db, AccountRow row, CancellationToken cancellation) =>
        !row.Disabled && row.Roles.Contains(Administrator, StringComparison.Ordinal)
        && !await db.Accounts.AnyAsync(other => other.Id != row.Id && !other.Disabled && other.Roles.Contains(Administrator), cancellation);

    private static IQueryable<AccountRow> Of(IQueryable<AccountRow> rows, ExternalIdentity identity) =>
        rows.Where(row => row.Issuer == identity.Issuer && row.Subject == identity.Subject);

    private static string SearchKey(string name, string displayName) => VietnameseText.Fold($"{name} {displayName}");
}

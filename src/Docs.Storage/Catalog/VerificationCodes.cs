using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Reuse;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class VerificationCodes(CatalogDatabase database, TimeProvider clock, IdSource ids) : IVerificationCodes
{
    public Task<CodeEntry?> AddAsync(string documentId, string hash, DateTimeOffset expiresAt, string by, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            if (!await db.Documents.AnyAsync(row => row.Id == documentId && row.State == DocumentState.Published, cancellation))
                return null;
            if (await db.VerificationCodes.SingleOrDefaultAsync(row => row.Hash == hash && row.DocumentId == documentId, cancellation) is { } given)
                return given.ToEntry();
            var code = new CodeRow { Id = ids.Next(), DocumentId = documentId, Hash = hash, By = by, CreatedAt = UtcInstant.Now(clock), ExpiresAt = expiresAt };
            db.VerificationCodes.Add(code);
            return code.ToEntry();
        }, cancellation);

    public Task<IReadOnlyList<CodeEntry>> OfResultAsync(string documentId, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<CodeEntry>>(async db =>
            (await db.VerificationCodes.AsNoTracking().Where(row => row.DocumentId == documentId).OrderByDescending(row => row.Id).ToListAsync(cancellation))
                .ConvertAll(row => row.ToEntry()));

    public Task<bool> WithdrawAsync(string documentId, string codeId, string by, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            if (await db.VerificationCodes.SingleOrDefaultAsync(row => row.Id == codeId && row.DocumentId == documentId, cancellation) is not { } code)
                return false;
            if (code.WithdrawnAt is null)
                (code.WithdrawnAt, code.WithdrawnBy) = (UtcInstant.Now(clock), by);
            return true;
        }, cancellation);

    public Task<string?> FindAsync(string hash, CancellationToken cancellation) =>
        database.ReadAsync(async db =>
        {
            var now = UtcInstant.Now(clock);
            return await db.VerificationCodes
                .Where(row => row.Hash == hash && row.WithdrawnAt == null && row.ExpiresAt > now)
                .Select(row => row.DocumentId)
                .SingleOrDefaultAsync(cancellation);
        });
}

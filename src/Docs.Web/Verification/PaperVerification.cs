using System.Security.Cryptography;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Reuse;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Recognition.Separators;
using Docs.Web.Audit;

namespace Docs.Web.Verification;

/// <summary>Giving out codes, and answering those who hold one.</summary>
internal sealed class PaperVerification(IVerificationCodes codes, ICatalog catalog, Validities validities, RandomNumberGenerator random, TimeProvider clock)
{
    public const int DefaultDays = 30;

    public const int MaxDays = 366;

    /// <summary>Null when no published result has this id.</summary>
    public Task<CreatedCodeWire?> CreateAsync(string id, int days, string by, string origin, CancellationToken cancellation) =>
        GiveOutAsync(VerificationCode.Create(random), id, days, by, origin, cancellation);

    /// <summary>The same code again gives out no second one; null also when it was given out and works no more.</summary>
    public async Task<CreatedCodeWire?> GiveOutAsync(VerificationCode code, string id, int days, string by, string origin, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await codes.AddAsync(id, code.Hash, now.AddDays(days), by, cancellation) is not { WithdrawnAt: null } entry || entry.ExpiresAt <= now)
            return null;
        var url = $"{origin}/kiem-tra/{code}";
        return new(entry.Id, code.ToString(), url, QrSvg.Of(url), entry.ExpiresAt);
    }

    /// <summary>Null alike for text that is no code, an unknown, expired or withdrawn one, and a result taken back.</summary>
    public async Task<VerifiedWire?> VerifyAsync(string typed, RequestAudit audit, CancellationToken cancellation)
    {
        if (VerificationCode.Parse(typed) is not { } code || await codes.FindAsync(code.Hash, cancellation) is not { } id)
            return null;
        audit.Result = id;
        if (await catalog.FindAsync(id, cancellation) is not { State: DocumentState.Published } document)
            return null;
        var today = VietnamCalendar.Today(clock);
        var validity = await validities.OfAsync(document, today, null, cancellation);
        var fields = document.Fields;
        return new(
            fields[FieldNames.Number],
            fields[FieldNames.Type],
            fields[FieldNames.Agency],
            fields[FieldNames.IssuedOn],
            validity.State,
            validity.InForce,
            ValidityStates.Label(validity.State),
            today);
    }
}

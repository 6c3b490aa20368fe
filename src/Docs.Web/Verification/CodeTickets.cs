using System.Security.Cryptography;
using Docs.Core.Reuse;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.DataProtection;

namespace Docs.Web.Verification;

/// <summary>
/// What a form gives out a code by: the code itself, protected, of one account and one result. A form sent again, by a second
/// click or a reload of the answer, then shows the same code, though only its hash is kept.
/// </summary>
internal sealed class CodeTickets(IDataProtectionProvider protection, RandomNumberGenerator random)
{
    public string New(HttpContext http, string result) => Protector(http, result).Protect(VerificationCode.Create(random).ToString());

    /// <summary>Null: made up, or of another account's or result's form.</summary>
    public VerificationCode? Read(HttpContext http, string result, string ticket)
    {
        try
        {
            return VerificationCode.Parse(Protector(http, result).Unprotect(ticket));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(HttpContext http, string result) => protection.CreateProtector("Docs.VerificationCodes", http.User.Viewer().Name, result);
}

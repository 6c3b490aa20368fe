using System.Security.Cryptography;
using System.Text.Json;
using Docs.Core.Audit;
using Docs.Core.Text;
using Docs.Hosting.Audit;
using Docs.Web.Shell;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.DataProtection;

namespace Docs.Web.Purpose;

/// <summary>
/// What an officer is working on: said once, kept for the task in a signed cookie until it is ended or nothing was asked
/// for a while; programs say it with every call.
/// </summary>
internal sealed class OfficerTasks(IDataProtectionProvider protection, AuditOptions options, TimeProvider clock)
{
    public const string Cookie = "docs-task";

    public const string DossierHeader = "X-Docs-Dossier";

    public const string PurposeHeader = "X-Docs-Purpose";

    public const int MaxPurpose = 200;

    private readonly IDataProtector protector = protection.CreateProtector("Docs.OfficerTask");

    private sealed record Stored(string Account, string? Dossier, string? Purpose, DateTimeOffset UsedAt);

    private TimeSpan Idle => TimeSpan.FromMinutes(options.TaskMinutes);

    /// <summary>Null: none was stated, or it ran out, or it is another account's.</summary>
    public AuditTask? Of(HttpContext http)
    {
        if (http.Features.Get<AuditTask>() is { } known)
            return known;
        var task = FromHeaders(http.Request) ?? FromCookie(http);
        if (task is not null)
            http.Features.Set(task);
        return task;
    }

    public void Begin(HttpContext http, AuditTask task)
    {
        http.Features.Set(task);
        Write(http, new Stored(http.User.Viewer().Name, task.Dossier, task.Purpose, clock.GetUtcNow()));
    }

    public static void End(HttpContext http) => http.Response.Cookies.Delete(Cookie);

    /// <summary>One of the two at least; or one sentence what is wrong.</summary>
    public static (AuditTask? Task, string? Problem) Read(string? dossier, string? purpose)
    {
        string? key = null;
        if (!string.IsNullOrWhiteSpace(dossier))
        {
            if (!DossierCode.TryParse(dossier, out var code))
                return (null, "Mã hồ sơ không đúng dạng; hãy viết như H15.23-260305-0001 hoặc 000.00.53.H15-200922-0001.");
            key = code.Key;
        }

        var reason = OneLine.Of(purpose);
        if (reason?.Length > MaxPurpose)
            return (null, $"Mục đích dài quá {MaxPurpose} ký tự; hãy rút gọn.");
        return key is null && reason is null ? (null, "Hãy nêu mã hồ sơ hoặc mục đích.") : (new AuditTask(key, reason), null);
    }

    private static AuditTask? FromHeaders(HttpRequest request)
    {
        var (dossier, purpose) = (request.Headers[DossierHeader].ToString(), request.Headers[PurposeHeader].ToString());
        return Read(dossier, Uri.UnescapeDataString(purpose)).Task;
    }

    private AuditTask? FromCookie(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } cookie || Unprotect(cookie) is not { } stored || stored.Account != http.User.Viewer().Name)
            return null;
        var idle = clock.GetUtcNow() - stored.UsedAt;
        if (idle > Idle)
            return null;
        // Not with every picture of a page.
        if (idle > Idle / 10)
            Write(http, stored with { UsedAt = clock.GetUtcNow() });
        return new AuditTask(stored.Dossier, stored.Purpose);
    }

    private void Write(HttpContext http, Stored stored) => http.Response.Cookies.Append(
        Cookie,
        protector.Protect(JsonSerializer.Serialize(stored)),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = Idle });

    private Stored? Unprotect(string cookie)
    {
        try
        {
            return JsonSerializer.Deserialize<Stored>(protector.Unprotect(cookie));
        }
        catch (Exception error) when (error is CryptographicException or JsonException)
        {
            // Of another key or tampered with: as if there were none.
            return null;
        }
    }
}

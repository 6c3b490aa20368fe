using Docs.Hosting;
using Docs.Web.Errors;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Docs.Web.SignIn;

/// <summary>The session is a cookie whose keys outlive a restart; what it may do, the rules of the endpoints say.</summary>
internal static class SignInServices
{
    public static void AddSignIn(this IServiceCollection services, DocsOptions options)
    {
        var keys = Directory.CreateDirectory(Path.Combine(options.DataDirectory, "keys"));
        if (!OperatingSystem.IsWindows())
            keys.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        services.AddDataProtection().SetApplicationName("Docs").PersistKeysToFileSystem(keys);
        services.AddSingleton<OneTimeLinks>();
        services.AddAntiforgery(token =>
        {
            token.Cookie.Name = "docs-form";
            token.Cookie.SameSite = SameSiteMode.Strict;
            token.HeaderName = "X-Docs-Token";
            token.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(ConfigureCookie);
    }

    private static void ConfigureCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "docs-session";
        cookie.Cookie.HttpOnly = true;
        // Lax: with Strict, a link opened from a mail page would set a cookie that the redirect behind it does not carry.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // A working day, renewed while in use.
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.SlidingExpiration = true;
        cookie.Events.OnRedirectToLogin = context => NotSignedInAsync(context.HttpContext);
        cookie.Events.OnRedirectToAccessDenied = context => NotSignedInAsync(context.HttpContext);
    }

    private static Task NotSignedInAsync(HttpContext http) =>
        Refusals.IsProgram(http)
            ? Refusals.WriteAsync(http, Refusal.SignInNeeded)
            : SignInEndpoints.AskForLink(null, StatusCodes.Status401Unauthorized).ExecuteAsync(http);
}

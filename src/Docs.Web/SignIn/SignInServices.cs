using Docs.Core.Access;
using Docs.Hosting;
using Docs.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace Docs.Web.SignIn;

/// <summary>Accounts, sessions and tokens; what they may do, the rules of the endpoints say.</summary>
internal static class SignInServices
{
    public static void AddSignIn(this IServiceCollection services, DocsOptions options)
    {
        services.AddKeys(options);
        services.AddSingleton(new SessionLimits(TimeSpan.FromMinutes(options.SessionIdleMinutes), TimeSpan.FromHours(options.SessionHours)));
        services.AddSingleton<SignedInDirectory>();
        services.AddSingleton<BrowserSessions>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<PasswordSignIn>();
        services.AddSingleton<PasswordChange>();
        services.AddSingleton<AccountSetup>();
        services.AddSingleton<SignInEvents>();
        services.AddSingleton<Unfinished>();
        services.AddSingleton<SecondFactors>();
        services.AddSingleton<AccountViews>();
        services.AddSingleton<PersonViews>();
        services.AddSingleton<PersonActs>();
        services.AddAntiforgery(token =>
        {
            token.Cookie.Name = "docs-form";
            token.Cookie.SameSite = SameSiteMode.Strict;
            token.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            token.HeaderName = "X-Docs-Token";
            token.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthentication(Schemes.Any)
            .AddPolicyScheme(Schemes.Any, null, either => either.ForwardDefaultSelector = http => BearerHandler.TokenOf(http) is null ? Schemes.Session : Schemes.Bearer)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(Schemes.Session, null)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(Schemes.Bearer, null);
    }

    private static void AddKeys(this IServiceCollection services, DocsOptions options)
    {
        var keys = Directory.CreateDirectory(Path.Combine(options.DataDirectory, "keys"));
        if (!OperatingSystem.IsWindows())
            keys.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        services.AddDataProtection().SetApplicationName("Docs").PersistKeysToFileSystem(keys);
    }
}

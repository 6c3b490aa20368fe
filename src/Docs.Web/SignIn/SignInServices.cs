using Docs.Core.Access;
using Docs.Hosting;
using Docs.Web.Accounts;
using Docs.Web.SignIn.External;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Docs.Web.SignIn;

/// <summary>Accounts, sessions and tokens; what they may do, the rules of the endpoints say.</summary>
internal static class SignInServices
{
    public static void AddSignIn(this IServiceCollection services, DocsOptions options)
    {
        services.AddKeys(options);
        services.AddExternal(options);
        services.AddSingleton(new SessionLimits(TimeSpan.FromMinutes(options.SessionIdleMinutes), TimeSpan.FromHours(options.SessionHours)));
        services.AddSingleton<SignedInDirectory>();
        services.AddSingleton<AccountViewers>();
        services.AddSingleton<BrowserSessions>();
        services.AddSingleton(Passwords.Hasher());
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

    private static void AddExternal(this IServiceCollection services, DocsOptions options)
    {
        services.AddSingleton<OidcFlows>();
        services.AddSingleton<ExternalAccounts>();
        services.AddSingleton(provider => new OidcClients(options.Oidc.Select(one => new OidcClient(one, Outside(), provider.GetRequiredService<TimeProvider>()))));
        if (options.Jwt is not { } jwt)
            return;
        // Read once here too, so that a wrong file stops the start and not the first call.
        if (jwt.KeysPem is { } pem)
            PemKeys.Read(pem);
        services.AddSingleton(provider => new JwtCheck(jwt, Outside(), provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>To the addresses of the settings and of what they describe, nowhere else: no redirect is followed.</summary>
    private static HttpClient Outside() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = 1 << 20,
    };

    /// <summary>Of one server in its folder; of many in the catalogue they share.</summary>
    private static void AddKeys(this IServiceCollection services, DocsOptions options)
    {
        var protection = services.AddDataProtection().SetApplicationName("Docs");
        if (options.Cluster is not null)
        {
            services.AddOptions<KeyManagementOptions>().Configure<IKeyRing>((keys, ring) => keys.XmlRepository = new CatalogKeys(ring));
            return;
        }

        var folder = Directory.CreateDirectory(Path.Combine(options.DataDirectory, "keys"));
        if (!OperatingSystem.IsWindows())
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        protection.PersistKeysToFileSystem(folder);
    }
}

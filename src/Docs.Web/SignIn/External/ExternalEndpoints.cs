using Docs.Core.Audit;
using Docs.Web.Audit;
using Docs.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.SignIn.External;

/// <summary>The configured providers, by name; also what is on the buttons.</summary>
internal sealed class OidcClients(IEnumerable<OidcClient> all)
{
    public IReadOnlyList<OidcClient> All { get; } = [.. all];

    public OidcClient? Find(string name) => All.FirstOrDefault(client => client.Options.Name == name);
}

/// <summary>Signing in by another system: there and back.</summary>
internal static partial class ExternalEndpoints
{
    private const string Failed = "không xác nhận được bạn là ai; bạn chưa đăng nhập. Hãy thử lại; nếu vẫn vậy, báo người phụ trách xem nhật ký của máy chủ.";

    public static void MapExternalSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/dang-nhap/{provider}", GoAsync).Allow(Rule.Anyone).NotAudited("Leads to the provider; nobody is known yet.").RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();
        app.MapGet("/dang-nhap/{provider}/tra-ve", BackAsync).Allow(Rule.Anyone).Audited(AuditAct.SignIn).RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();
    }

    private static async Task<IResult> GoAsync(HttpContext http, string provider, string? ve, OidcClients clients, OidcFlows flows, ILogger<OidcClient> log)
    {
        // A provider that is no more, or the page of the second step loaded again.
        if (clients.Find(provider) is not { } client)
            return TypedResults.LocalRedirect(SignInEndpoints.Path);
        try
        {
            var flow = flows.Begin(http, provider, Homes.Local(ve));
            return TypedResults.Redirect(await client.AddressAsync(flow, ReturnAddress(http, provider), http.RequestAborted));
        }
        catch (OidcException error)
        {
            LogFailure(log, provider, error.Message);
            return Refused($"{client.Options.Label} {Failed}", null);
        }
    }

    private static async Task<IResult> BackAsync(
        HttpContext http, string provider, string? state, string? code, OidcClients clients, OidcFlows flows, ExternalAccounts accounts, BrowserSessions sessions, ILogger<OidcClient> log)
    {
        if (clients.Find(provider) is not { } client)
            return TypedResults.NotFound();
        var label = client.Options.Label;
        if (flows.End(http, provider, state) is not { } flow)
            return Refused($"Lần đăng nhập này không bắt đầu từ trình duyệt này hoặc đã quá lâu. Hãy bấm {label} để bắt đầu lại.", null);
        if (code is null)
            return Refused($"Bạn chưa đồng ý đăng nhập bằng {label}. Hãy thử lại khi sẵn sàng.", flow.Wanted);
        try
        {
            var (issuer, claims) = await client.RedeemAsync(flow, code, ReturnAddress(http, provider), http.RequestAborted);
            switch (await accounts.FindAsync(client.Options, issuer, claims, http.RequestAborted))
            {
                case ExternalAnswer.Known known:
                    await sessions.StartAsync(http, known.Account, label);
                    return TypedResults.LocalRedirect(flow.Wanted ?? Homes.Of(known.Account.Viewer));
                case ExternalAnswer.NotLinked(var identity):
                    return new RazorComponentResult<NotLinkedPage>(new { Label = label, Identity = identity }) { StatusCode = StatusCodes.Status403Forbidden };
                case ExternalAnswer.Refused refused:
                    return Refused(refused.Message, flow.Wanted);
                default:
                    throw new InvalidOperationException("No such answer.");
            }
        }
        catch (OidcException error)
        {
            LogFailure(log, provider, error.Message);
            return Refused($"{label} {Failed}", flow.Wanted);
        }
    }

    private static RazorComponentResult<SignInPage> Refused(string problem, string? wanted) =>
        SignInEndpoints.Form(problem, null, wanted, StatusCodes.Status401Unauthorized);

    private static string ReturnAddress(HttpContext http, string provider) => $"{http.Request.Scheme}://{http.Request.Host}/dang-nhap/{provider}/tra-ve";

    [LoggerMessage(LogLevel.Warning, "Sign-in by {Provider} failed: {Reason}")]
    private static partial void LogFailure(ILogger log, string provider, string reason);
}

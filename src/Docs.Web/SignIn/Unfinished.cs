using Docs.Core.Access;
using Docs.Hosting;
using Docs.Web.Errors;
using Docs.Web.Security;
using Microsoft.AspNetCore.WebUtilities;

namespace Docs.Web.SignIn;

/// <summary>Marks an endpoint that an account may use before it has done what it must do first.</summary>
internal sealed class OpenToUnfinished;

/// <summary>What an account must do before anything else.</summary>
internal sealed class Unfinished(DocsOptions options)
{
    /// <summary>The page where it is done; null: nothing is left to do.</summary>
    public string? TodoOf(Account account)
    {
        if (account.OneTimeUntil is not null)
            return SignInEndpoints.PasswordPath;
        return options.AdministratorsUseCodes && account is { SecondFactor: null, PasswordHash: not null } && account.Viewer.Is(Role.Administrator)
            ? SecondFactorEndpoints.Path
            : null;
    }
}

/// <summary>Leads unfinished accounts to what they must do, and keeps tokens within their scopes.</summary>
internal sealed class CallerGuard(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var endpoint = http.GetEndpoint();
        var rule = endpoint?.Metadata.GetMetadata<AllowedTo>()?.Rule;
        if (rule is null or Rule.Anyone)
            await next(http);
        else if (http.User.FindFirst(Viewers.TodoClaim)?.Value is { } todo && endpoint!.Metadata.GetMetadata<OpenToUnfinished>() is null)
            await LeadAsync(http, todo);
        else if (http.User.Identity?.AuthenticationType == Schemes.Bearer && !TokenScopes.Cover(http.User, rule.Value, http.Request.Method))
            await Refusals.WriteAsync(http, Refusal.OutOfScope);
        else
            await next(http);
    }

    private static Task LeadAsync(HttpContext http, string todo)
    {
        if (Refusals.IsProgram(http))
            return Refusals.WriteAsync(http, Refusal.AccountUnfinished);
        // Who is on the way to the own home gets there anyway.
        var wanted = Homes.Wanted(http.Request);
        http.Response.Redirect(wanted is null || wanted == Homes.Of(http.User.Viewer()) ? todo : QueryHelpers.AddQueryString(todo, "ve", wanted));
        return Task.CompletedTask;
    }
}

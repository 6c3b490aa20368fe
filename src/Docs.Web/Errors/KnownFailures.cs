using Microsoft.AspNetCore.Diagnostics;

namespace Docs.Web.Errors;

/// <summary>Turns failures that mean something to the sender into words; the rest goes on to the log and a 500.</summary>
internal sealed class KnownFailures : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (Refusal.Of(exception) is not { } refusal)
            return false;
        await Refusals.WriteAsync(httpContext, refusal);
        return true;
    }
}

namespace Docs.Web.Security;

/// <summary>Headers of every answer, errors included.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>All from this server, nothing inline, in nobody's frame.</summary>
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        http.Response.OnStarting(() =>
        {
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            // Not no-referrer: browsers would then send "Origin: null" with our own forms.
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            // A year; the name may serve other sites on subdomains that have no https.
            if (http.Request.IsHttps)
                headers.StrictTransportSecurity = "max-age=31536000";
            // Results of people stay in no cache: counters share computers.
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "private, no-store";
            return Task.CompletedTask;
        });
        return next(http);
    }
}

using Microsoft.AspNetCore.Routing.Template;

namespace Docs.Web.Errors;

/// <summary>
/// Addresses that only take a form: a reload, the history or a bookmark asks for them as for a page. They lead to the nearest
/// page above, on which the form stands.
/// </summary>
internal sealed class FormAddresses(EndpointDataSource endpoints)
{
    private readonly Lazy<IReadOnlyList<TemplateMatcher>> _pages = new(() =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
            .Select(endpoint => new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!), [])),
    ]);

    /// <summary>Null: none of them, or asked for by another method.</summary>
    public string? PageAbove(HttpContext http)
    {
        if (http.Response.StatusCode != StatusCodes.Status405MethodNotAllowed || !HttpMethods.IsGet(http.Request.Method) || Refusals.IsProgram(http))
            return null;
        var path = http.Request.Path.Value!;
        while (path.LastIndexOf('/') is > 0 and var end)
        {
            path = path[..end];
            if (_pages.Value.Any(page => page.TryMatch(path, [])))
                return new PathString(path).ToUriComponent();
        }

        return "/";
    }
}

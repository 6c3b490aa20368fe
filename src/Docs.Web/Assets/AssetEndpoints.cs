using Docs.Web.Audit;
using Docs.Web.Security;

namespace Docs.Web.Assets;

internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder app) =>
        app.MapGet("/tai-san/{version}/{name}", Serve).Allow(Rule.Anyone).NotAudited("The same for everybody.").ExcludeFromDescription();

    private static IResult Serve(HttpContext http, string version, string name, EmbeddedAssets assets)
    {
        var small = http.Request.GetTypedHeaders().AcceptEncoding.Any(one => one.Value == "br" && one.Quality != 0);
        if ((small ? assets.FindSmall(version, name) : assets.Find(version, name)) is not { } bytes)
            return TypedResults.NotFound();
        if (small)
            http.Response.Headers.ContentEncoding = "br";
        http.Response.Headers.Vary = "Accept-Encoding";
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(bytes, TypeOf(name));
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"No media type is known for embedded {other} files."),
    };
}

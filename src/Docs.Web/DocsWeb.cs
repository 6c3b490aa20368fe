using Docs.Hosting;
using Docs.Web.SignIn;

namespace Docs.Web;

/// <summary>The web of Docs: API v1 and the Vietnamese pages, on this machine's loopback address only.</summary>
public static class DocsWeb
{
    /// <summary>Opens the store and makes the server, not yet started.</summary>
    /// <param name="configure">Last word on the services: what a test replaces.</param>
    /// <param name="workers">False: recognition, indexing and watched folders do not run in this process.</param>
    public static async Task<WebApplication> BuildAsync(
        DocsOptions options, CancellationToken cancellation, Action<IServiceCollection>? configure = null, bool workers = true)
    {
        // Empty, so that no ASPNETCORE_* variable or appsettings file of the machine can open another address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(DocsWeb).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.ListenOnLoopback(options);
        await builder.Services.AddDocsAsync(options, cancellation);
        if (workers)
            builder.Services.AddDocsWorkers(options);
        builder.Services.AddDocsWeb(options);
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseDocsPipeline();
        app.MapDocs();
        return app;
    }

    /// <summary>A new link that signs one browser in, once. Its address is the one listened on, once the app was started.</summary>
    public static string SignInLink(WebApplication app)
    {
        var listened = app.Urls.FirstOrDefault();
        var origin = new Uri(listened ?? app.Services.GetRequiredService<DocsOptions>().Url);
        return SignInEndpoints.LinkFor(origin.GetLeftPart(UriPartial.Authority), app.Services.GetRequiredService<OneTimeLinks>().Issue(null));
    }
}

using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Docs.Core.Intake;
using Docs.Hosting;
using Docs.Hosting.Services;
using Docs.Hosting.Telemetry;
using Docs.Hosting.Wire;
using Docs.Web.Accounts;
using Docs.Web.Admin;
using Docs.Web.Api;
using Docs.Web.Assets;
using Docs.Web.Audit;
using Docs.Web.Batches;
using Docs.Web.Batches.Tus;
using Docs.Web.Errors;
using Docs.Web.Holders;
using Docs.Web.Papers;
using Docs.Web.Purpose;
using Docs.Web.Reports;
using Docs.Web.Results;
using Docs.Web.Reuse;
using Docs.Web.Review;
using Docs.Web.Search;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Docs.Web.SignIn.External;
using Docs.Web.Telemetry;
using Docs.Web.Validity;
using Docs.Web.Verification;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.WebEncoders;

namespace Docs.Web;

/// <summary>What the web is made of: server, services, the order of its guards, its endpoints.</summary>
internal static class WebSetup
{
    /// <summary>Pages and calls carry little; uploads lift this for themselves and count on their own.</summary>
    private const int MaxBodyBytes = 1 << 20;

    /// <summary>Long queries shall be answered by a sentence, not cut off by the server's 8 KiB.</summary>
    private const int MaxRequestLineBytes = 64 << 10;

    public static void ListenWhereTold(this WebApplicationBuilder builder, DocsOptions options)
    {
        var url = new Uri(options.Url);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MaxBodyBytes;
            server.Limits.MaxRequestLineSize = MaxRequestLineBytes;
            if (IPAddress.TryParse(url.DnsSafeHost, out var address) || url.Port == 0)
                server.Listen(address ?? IPAddress.Loopback, url.Port);
            else if (url.IsLoopback)
                server.ListenLocalhost(url.Port);
            else
                server.ListenAnyIP(url.Port);
        });
    }

    public static void AddDocsWeb(this IServiceCollection services, DocsOptions options)
    {
        services.AddDocsLogging(options.Telemetry);
        services.AddDocsTelemetry(options.Telemetry, "docs-web");
        services.AddRouting();
        // Vietnamese letters stand as they are: entities would treble the pages.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorComponents();
        // Pages alone: files and JSON carry a tag of their very bytes. Tokens in pages differ with every answer, so that their
        // length tells an eavesdropper nothing (BREACH).
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html"];
        });
        services.ConfigureHttpJsonOptions(json => CopyWire(json.SerializerOptions));
        services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]", new Uri(options.Url).Host, .. options.Proxy.Hosts]);
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // Only what is configured: the framework would believe this machine by itself.
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in options.Proxy.Proxies)
                forwarded.KnownIPNetworks.Add(network);
            // As many as stand in the list.
            forwarded.ForwardLimit = null;
        });
        services.AddExceptionHandler<KnownFailures>();
        services.AddSingleton<FormAddresses>();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddApiDescription();
        services.AddSignIn(options);
        services.AddRateLimits(options);
        services.AddSingleton(new EmbeddedAssets(typeof(WebSetup).Assembly));
        services.AddSingleton<ResultFiles>();
        services.AddSingleton<EarlierScans>();
        services.AddSingleton<ResultViews>();
        services.AddSingleton<ResultHistory>();
        services.AddSingleton<CodeViews>();
        services.AddSingleton<CodeTickets>();
        services.AddSingleton<EvidencePaper>();
        services.AddSingleton<HolderLinking>();
        services.AddSingleton<ReviewViews>();
        services.AddSingleton<RelationViews>();
        services.AddSingleton<HolderViews>();
        services.AddSingleton<DeskParts>();
        services.AddSingleton<ScanIntake>();
        services.AddSingleton<ReadPages>();
        services.AddSingleton<VisibleResults>();
        services.AddSingleton<NamedResults>();
        services.AddSingleton<RelatedResults>();
        services.AddSingleton<ResultLookup>();
        services.AddSingleton<UploadIntake>();
        services.AddSingleton<BatchReports>();
        services.AddSingleton<PartialUploads>();
        services.AddSingleton<UploadCompletion>();
        services.AddHostedService<UploadSweep>();
        services.AddHostedService<SearchReadAhead>();
        services.AddSingleton<ReuseViews>();
        services.AddSingleton<PaperVerification>();
        services.AddSingleton<ProposalRights>();
        services.AddSingleton<OfficerTasks>();
        services.AddSingleton<AuditViews>();
        services.AddSingleton<Accesses>();
    }

    public static void UseDocsPipeline(this WebApplication app)
    {
        // An empty list of proxies would mean everybody's.
        if (app.Services.GetRequiredService<DocsOptions>().Proxy.Proxies.Count > 0)
            app.UseForwardedHeaders();
        app.UseResponseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(failed => failed.Run(http => Refusals.WriteAsync(http, Refusal.Internal)));
        app.UseStatusCodePages(context => AnswerAsync(context.HttpContext));
        app.UseHostFiltering();
        // The protocol asks for it: some offices' proxies let nothing but GET and POST through.
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api/v1/batches"), tus => tus.UseHttpMethodOverride());
        app.UseMiddleware<NulGuard>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<AuditGuard>();
        app.UseMiddleware<CallerGuard>();
        app.UseMiddleware<AccessGuard>();
        app.UseMiddleware<PurposeGuard>();
        app.UseMiddleware<CrossSiteGuard>();
        app.UseMiddleware<NulBodyGuard>();
    }

    public static void MapDocs(this WebApplication app)
    {
        app.MapTelemetry();
        app.MapApiDescription();
        app.MapAssets();
        app.MapSignIn();
        app.MapSecondFactor();
        app.MapExternalSignIn();
        app.MapAccount();
        app.MapPeople();
        app.MapSearch();
        app.MapResults();
        app.MapPapers();
        app.MapBatches();
        app.MapReviews();
        app.MapEvents();
        app.MapProposals();
        app.MapEndings();
        app.MapReuses();
        app.MapNotices();
        app.MapCodes();
        app.MapHolderLinks();
        app.MapVerify();
        app.MapReports();
        app.MapAdmin();
        app.MapPurpose();
        app.MapAuditViewer();
    }

    private static Task AnswerAsync(HttpContext http)
    {
        if (http.RequestServices.GetRequiredService<FormAddresses>().PageAbove(http) is not { } page)
            return Refusals.WriteAsync(http, Refusal.OfStatus(http.Response.StatusCode));
        http.Response.Redirect(page);
        return Task.CompletedTask;
    }

    private static void CopyWire(System.Text.Json.JsonSerializerOptions target)
    {
        target.Encoder = WireJson.Options.Encoder;
        // As the description says: a number is a number.
        target.NumberHandling = JsonNumberHandling.Strict;
        foreach (var converter in WireJson.Options.Converters)
            target.Converters.Add(converter);
    }
}

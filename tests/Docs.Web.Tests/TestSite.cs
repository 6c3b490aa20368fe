using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Intake;
using Docs.Core.Jobs;
using Docs.Core.Search;
using Docs.Core.Validity;
using Docs.Hosting;
using Docs.Storage.Tests.Embedded;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Web.Tests;

/// <summary>The whole web on a store of its own, on a free port, without workers; seeded through the catalogue's ports.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private TestSite(WebApplication app, string folder, HttpClient signedIn)
    {
        _app = app;
        _folder = folder;
        Client = signedIn;
    }

    /// <summary>Signed in; follows no redirects.</summary>
    public HttpClient Client { get; }

    public string DataDirectory => _folder;

    public Uri Address => Client.BaseAddress!;

    public ICatalog Catalog => _app.Services.GetRequiredService<ICatalog>();

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<TestSite> OpenAsync(Func<DocsOptions, DocsOptions>? change = null, string? folder = null, Action<IServiceCollection>? configure = null)
    {
        if (folder is null)
        {
            folder = Directory.CreateTempSubdirectory("docs-web-").FullName;
            await UnusedStore.CopyToAsync(folder);
        }

        // A test calls faster than any person: what limits do is tested by itself.
        var options = new DocsOptions { DataDirectory = folder, Url = "http://127.0.0.1:0", CallsPerMinute = 100_000, SignInsPerMinute = 1_000 };
        var app = await DocsWeb.BuildAsync(change?.Invoke(options) ?? options, CancellationToken.None, configure, workers: false);
        await app.StartAsync();
        var administrator = new Viewer("Cán bộ", new HashSet<Role> { Role.Administrator }, new HashSet<string>(), new HashSet<string>());
        return new TestSite(app, folder, await SignedInAsync(app, administrator));
    }

    /// <summary>A browser that knows nobody yet.</summary>
    public static HttpClient Browser(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = address,
            // Somebody at work: what happens without a purpose is tested by itself.
            DefaultRequestHeaders = { { "X-Docs-Purpose", "testing" } },
        };

    public HttpClient Stranger() => Browser(Address);

    /// <summary>A browser signed in as somebody, who gets an account and a session; tests of signing in itself go through the page.</summary>
    public HttpClient As(Viewer viewer) => SignedInAsync(_app, viewer).GetAwaiter().GetResult();

    /// <summary>What the guard answers an administrator who calls this endpoint.</summary>
    public async Task<int> GuardedAsync(Endpoint endpoint, Action reached)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Role, nameof(Role.Administrator))], "test");
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = new ClaimsPrincipal(identity) };
        http.Request.Path = "/api/v1/forgotten";
        http.SetEndpoint(endpoint);
        RequestDelegate next = _ =>
        {
            reached();
            return Task.CompletedTask;
        };
        await ActivatorUtilities.CreateInstance<AccessGuard>(scope.ServiceProvider, next).InvokeAsync(http);
        return http.Response.StatusCode;
    }

    public IReadOnlyList<RouteEndpoint> Endpoints() =>
        [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public async Task<Batch> BatchAsync(string name = "Lô thử", string agency = "H15") =>
        await Catalog.OpenBatchAsync(name, agency, PublishPolicy.Sure, CancellationToken.None);

    /// <summary>A document as recognition would leave it; the index has followed when this returns.</summary>
    public async Task<string> AddAsync(Paper paper)
    {
        var batch = await BatchAsync(agency: paper.Custodian);
        var original = await PutAsync($"original of {paper.Number} {paper.Text}");
        var name = paper.FileName;
        var accepted = await Catalog.AcceptAsync(
            new NewFile(batch.Id, batch.Agency, name, new OriginalFile(name, original.Size, original.Sha256, "application/pdf"), 1, paper.Manifest),
            CancellationToken.None);
        await ReadNextAsync(paper);
        return accepted.Id;
    }

    /// <summary>The next file that waits is read as this paper.</summary>
    public async Task ReadNextAsync(Paper paper)
    {
        var jobs = _app.Services.GetRequiredService<IJobQueue>();
        var lease = (await jobs.ClaimAsync("test", TimeSpan.FromMinutes(1), CancellationToken.None)).ShouldNotBeNull();
        (await jobs.CompleteAsync(lease, [await OutcomeAsync(paper)], CancellationToken.None)).ShouldBeTrue();
        await IndexAsync();
    }

    /// <summary>What the server's loop does every second.</summary>
    public Task IndexAsync() => _app.Services.GetRequiredService<Indexer>().DrainAsync(CancellationToken.None);

    /// <summary>A page's antiforgery token, as a person's browser would send it back.</summary>
    public async Task<string> FormTokenAsync(string page = "/") =>
        Regex.Match(await Client.GetStringAsync(page), "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;

    /// <summary>Ends the server but keeps the folder.</summary>
    public async Task StopAsync() => await _app.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<HttpClient> SignedInAsync(WebApplication app, Viewer viewer)
    {
        var accounts = app.Services.GetRequiredService<IAccounts>();
        var grants = new Grants(viewer.Roles, viewer.Agencies, viewer.HolderIds);
        var account = await accounts.FindByNameAsync(viewer.Name, default)
            ?? await accounts.AddAsync(new(viewer.Name, viewer.Name, grants), default);
        await accounts.GrantAsync(account!.Id, viewer.Name, grants, default);
        var token = Secrets.Token(app.Services.GetRequiredService<RandomNumberGenerator>());
        await app.Services.GetRequiredService<ISessions>().AddAsync(new(account.Id, Secrets.Hash(token), "127.0.0.1", "test", "test"), default);
        var browser = Browser(new Uri(app.Urls.First()));
        browser.DefaultRequestHeaders.Add("Cookie", $"{SessionCookie.Name(secure: false)}={token}");
        return browser;
    }

    private async Task<RecognitionOutcome> OutcomeAsync(Paper paper)
    {
        var files = new List<DocumentFile>();
        if (paper.State != DocumentState.Quarantined)
        {
            files.Add(await FileAsync(FileKind.Pdf, null, "%PDF-1.7 " + paper.Text, "application/pdf"));
            files.Add(await FileAsync(FileKind.Text, null, paper.Text, "text/plain; charset=utf-8"));
            files.Add(await FileAsync(FileKind.Preview, 1, "JPEG " + paper.Text, "image/jpeg"));
            files.Add(await FileAsync(FileKind.Alto, null, "<alto/>", "application/xml"));
            files.Add(await FileAsync(FileKind.Pages, null, $"[{JsonSerializer.Serialize(paper.ReadPage, PagesJson.Options)}]", "application/json"));
        }

        return new RecognitionOutcome(
            paper.State,
            paper.Reason,
            null,
            null,
            1,
            paper.State == DocumentState.Quarantined ? ExtractedFields.None : paper.Fields,
            new IssueTerm(paper.IssuedOn, null, TermKind.Open, null),
            files,
            null);
    }

    private async Task<DocumentFile> FileAsync(FileKind kind, int? page, string content, string type)
    {
        var stored = await PutAsync(content);
        return new DocumentFile(kind, page, stored.Sha256, stored.Size, type);
    }

    private async Task<StoredObject> PutAsync(string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await _app.Services.GetRequiredService<IObjectStore>().PutAsync(stream, CancellationToken.None);
    }
}

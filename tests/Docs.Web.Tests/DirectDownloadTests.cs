using System.Net;
using Docs.Core.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Web.Tests;

/// <summary>A store that hands out links: only to who may read the file, and not for what a page loads by itself.</summary>
public sealed class DirectDownloadTests : IAsyncLifetime
{
    private LinkingStore? store;
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.OpenAsync(configure: services =>
        services.AddSingleton<IObjectStore>(store = new LinkingStore((IObjectStore)services.Last(one => one.ServiceType == typeof(IObjectStore)).ImplementationInstance!)));

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Who_may_read_a_file_is_sent_to_the_store_and_nobody_else_gets_a_link()
    {
        var id = await site.AddAsync(new Paper("7/QĐ-UBND").Owned());
        using var owner = site.As(Callers.Citizen(Paper.HolderId));
        using var other = site.As(Callers.Citizen(Callers.OtherHolderId));
        using var stranger = site.Stranger();

        (await other.GetAsync($"/api/v1/results/{id}/file")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/api/v1/results/{id}/file")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        store!.Links.ShouldBe(0);

        var sent = await owner.GetAsync($"/api/v1/results/{id}/file");

        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        sent.Headers.Location!.Host.ShouldBe("objects.example");
        sent.Headers.CacheControl!.NoStore.ShouldBeTrue();
        store.Links.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_page_loads_by_itself_comes_from_this_site()
    {
        var id = await site.AddAsync(new Paper("7/QĐ-UBND"));
        var picture = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/results/{id}/file") { Headers = { { "Sec-Fetch-Mode", "no-cors" } } };

        (await site.Client.SendAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.OK);
        store!.Links.ShouldBe(0);
    }

    private sealed class LinkingStore(IObjectStore inner) : IObjectStore
    {
        public int Links { get; private set; }

        public Task<Uri?> LinkAsync(string sha256, string mediaType, string? disposition, TimeSpan life, CancellationToken cancellation)
        {
            Links++;
            return Task.FromResult<Uri?>(new Uri($"https://objects.example/{sha256}?signature=x"));
        }

        public Task<StoredObject> PutAsync(Stream content, CancellationToken cancellation) => inner.PutAsync(content, cancellation);

        public Task<Stream?> OpenAsync(string sha256, CancellationToken cancellation) => inner.OpenAsync(sha256, cancellation);

        public Task<long?> SizeAsync(string sha256, CancellationToken cancellation) => inner.SizeAsync(sha256, cancellation);

        public Task<LocalCopy> LocalCopyAsync(string sha256, CancellationToken cancellation) => inner.LocalCopyAsync(sha256, cancellation);

        public IAsyncEnumerable<StoredObject> ListAsync(string prefix, CancellationToken cancellation) => inner.ListAsync(prefix, cancellation);

        public Task<Stream?> StreamAsync(string sha256, CancellationToken cancellation) => inner.StreamAsync(sha256, cancellation);

        public Task<bool> DiscardDamagedAsync(string sha256, CancellationToken cancellation) => inner.DiscardDamagedAsync(sha256, cancellation);
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Web.Batches.Tus;

namespace Docs.Web.Tests;

/// <summary>The tus protocol, request by request; the real client of its makers is in the browser tests.</summary>
public sealed class TusTests : IAsyncLifetime
{
    /// <summary>One grey pixel.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private TestSite _site = null!;
    private string _batch = "";

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync(options => options with { MaxUploadMegabytes = 1 });
        _batch = (await _site.BatchAsync()).Id;
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_file_sent_in_two_pieces_is_handed_in_with_its_last_byte()
    {
        var upload = await CreateAsync("thư mục/tờ 1.png", Png.Length);
        var first = await PatchAsync(upload, 0, Png[..30]);
        first.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Header(first, "Upload-Offset").ShouldBe("30");
        Header(first, "Upload-Expires").ShouldNotBeNull();
        (await SendAsync(HttpMethod.Get, upload)).StatusCode.ShouldBe(HttpStatusCode.Conflict, "half a file is no document");
        Header(await SendAsync(HttpMethod.Head, upload), "Upload-Offset").ShouldBe("30");

        (await PatchAsync(upload, 30, Png[30..])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await _site.Client.GetStringAsync($"/lo/{_batch}")).ShouldContain("thư mục/tờ 1.png");
        var head = await SendAsync(HttpMethod.Head, upload);
        (Header(head, "Upload-Offset"), Header(head, "Upload-Length")).ShouldBe(($"{Png.Length}", $"{Png.Length}"));
        (await StateAsync(upload)).ShouldBe("Received");
        (await StateAsync(upload)).ShouldBe("Received", "the receipt can be asked for again");
    }

    [Fact]
    public async Task What_had_arrived_before_the_server_ended_is_gone_on_with_by_the_next_one()
    {
        var upload = await CreateAsync("a.png", Png.Length);
        await PatchAsync(upload, 0, Png[..50]);
        var folder = _site.DataDirectory;
        await _site.StopAsync();
        _site = await TestSite.OpenAsync(folder: folder);

        Header(await SendAsync(HttpMethod.Head, upload), "Upload-Offset").ShouldBe("50");
        await PatchAsync(upload, 50, Png[50..]);
        (await StateAsync(upload)).ShouldBe("Received");
    }

    [Fact]
    public async Task A_line_that_breaks_keeps_what_came_through()
    {
        var upload = await CreateAsync("a.png", Png.Length);
        using (var content = new BrokenContent(Png[..40], () => EventuallyAsync(CameThroughAsync)))
        {
            using var request = Request(HttpMethod.Patch, upload, content);
            request.Headers.Add("Upload-Offset", "0");
            await Should.ThrowAsync<HttpRequestException>(() => _site.Client.SendAsync(request));
        }

        await EventuallyAsync(CameThroughAsync);
        (await PatchAsync(upload, 40, Png[40..])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await StateAsync(upload)).ShouldBe("Received");

        async Task<bool> CameThroughAsync() => Header(await SendAsync(HttpMethod.Head, upload), "Upload-Offset") == "40";
    }

    [Fact]
    public async Task A_file_left_whole_by_a_killed_server_is_handed_in_once()
    {
        var uploads = _site.Service<PartialUploads>();
        var upload = await uploads.CreateAsync(_batch, "Cán bộ", "a.png", Png.Length, default);
        await uploads.AppendAsync(upload, 0, new MemoryStream(Png), default);

        // The site's own first round may take it before, or hold it just now.
        await EventuallyAsync(async () =>
        {
            await SweepAsync(TimeSpan.Zero);
            return await uploads.ReceiptAsync(upload, default) is not null;
        });
        (await SweepAsync(TimeSpan.Zero)).ShouldBe((0, 0));
        (await StateAsync($"/api/v1/batches/{_batch}/uploads/{upload.Id}")).ShouldBe("Received");
        (await _site.Service<ICatalog>().ListBatchFilesAsync(_batch, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_nobody_goes_on_with_expires()
    {
        var upload = await CreateAsync("a.png", Png.Length);
        await PatchAsync(upload, 0, Png[..10]);
        (await SweepAsync(PartialUploads.Lifetime - TimeSpan.FromMinutes(5))).ShouldBe((0, 0));
        (await SweepAsync(PartialUploads.Lifetime + TimeSpan.FromMinutes(5))).ShouldBe((0, 1));
        (await SendAsync(HttpMethod.Head, upload)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Directory.GetFiles(Path.Combine(_site.DataDirectory, "uploads")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_given_up_upload_is_gone()
    {
        var upload = await CreateAsync("a.png", Png.Length);
        (await SendAsync(HttpMethod.Delete, upload)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await PatchAsync(upload, 0, Png)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_protocols_refusals()
    {
        var upload = await CreateAsync("a.png", Png.Length);
        (await PatchAsync(upload, 7, Png)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PatchAsync(upload, 0, [.. Png, 0])).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        Header(await SendAsync(HttpMethod.Head, upload), "Upload-Offset").ShouldBe("0", "nothing of a body that is too long is kept");
        (await PatchAsync(upload, 0, Png, "application/octet-stream")).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);

        using var old = new HttpRequestMessage(HttpMethod.Head, upload) { Headers = { { "X-Docs-Request", "1" }, { "Tus-Resumable", "0.2.2" } } };
        var answer = await _site.Client.SendAsync(old);
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        Header(answer, "Tus-Version").ShouldBe("1.0.0");

        (await PostAsync("a.png", "2097152")).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await PostAsync("a.png", "-1")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync("../a.png", "5")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(HttpMethod.Head, $"/api/v1/batches/{_batch}/uploads/..%2f..%2fcatalog")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_at_once_do_not_write_into_each_other()
    {
        var upload = await CreateAsync("a.png", Png.Length);
        var id = upload.Split('/')[^1];
        using (_site.Service<PartialUploads>().TryOpen(id))
            (await PatchAsync(upload, 0, Png)).StatusCode.ShouldBe(HttpStatusCode.Locked);
        (await PatchAsync(upload, 0, Png)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Another_clerk_of_the_agency_cannot_go_on_with_it()
    {
        var upload = await CreateAsync("a.png", Png.Length);
        using var other = _site.As(Callers.Of("an", Role.Clerk, "H15"));
        using var request = Request(HttpMethod.Head, upload);
        (await other.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_server_says_what_it_speaks_and_hears_a_method_that_a_proxy_hid()
    {
        var offered = await SendAsync(HttpMethod.Options, $"/api/v1/batches/{_batch}/uploads");
        offered.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Header(offered, "Tus-Extension").ShouldBe("creation,termination,expiration");
        Header(offered, "Tus-Max-Size").ShouldBe("1048576");

        var upload = await CreateAsync("a.png", Png.Length);
        using var hidden = Request(HttpMethod.Post, upload, Body(Png, "application/offset+octet-stream"));
        hidden.Headers.Add("X-HTTP-Method-Override", "PATCH");
        hidden.Headers.Add("Upload-Offset", "0");
        (await _site.Client.SendAsync(hidden)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private Task<(int Completed, int Removed)> SweepAsync(TimeSpan later) =>
        _site.Service<UploadCompletion>().SweepAsync(TimeProvider.System.GetUtcNow() + later, default);

    private async Task<string> CreateAsync(string name, long length)
    {
        var answer = await PostAsync(name, length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return answer.Headers.Location!.ToString();
    }

    private async Task<HttpResponseMessage> PostAsync(string name, string length)
    {
        using var request = Request(HttpMethod.Post, $"/api/v1/batches/{_batch}/uploads");
        request.Headers.Add("Upload-Length", length);
        request.Headers.Add("Upload-Metadata", $"filetype aW1hZ2UvcG5n,filename {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(name))}");
        return await _site.Client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> PatchAsync(string upload, long offset, byte[] bytes, string type = "application/offset+octet-stream")
    {
        using var request = Request(HttpMethod.Patch, upload, Body(bytes, type));
        request.Headers.Add("Upload-Offset", offset.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return await _site.Client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path)
    {
        using var request = Request(method, path);
        return await _site.Client.SendAsync(request);
    }

    private async Task<string?> StateAsync(string upload)
    {
        using var receipt = JsonDocument.Parse(await (await SendAsync(HttpMethod.Get, upload)).Content.ReadAsStringAsync());
        return receipt.RootElement.GetProperty("files")[0].GetProperty("state").GetString();
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, HttpContent? content = null) =>
        new(method, path) { Content = content, Headers = { { "X-Docs-Request", "1" }, { "Tus-Resumable", "1.0.0" } } };

    private static ByteArrayContent Body(byte[] bytes, string type) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? values.Single() : null;

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 600 && !await holds(); i++)
            await Task.Delay(100);
        (await holds()).ShouldBeTrue();
    }

    /// <summary>Promises more than it sends, then fails, as a line that breaks.</summary>
    private sealed class BrokenContent : HttpContent
    {
        private readonly byte[] _sent;
        private readonly Func<Task> _isRead;

        /// <param name="isRead">Ends when the server has read what was sent.</param>
        public BrokenContent(byte[] sent, Func<Task> isRead)
        {
            (_sent, _isRead) = (sent, isRead);
            Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
            Headers.ContentLength = Png.Length;
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_sent);
            await stream.FlushAsync();
            await _isRead();
            throw new IOException("The line broke.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = Png.Length;
            return true;
        }
    }
}

using System.Net;

namespace Docs.Benchmarks.Cluster;

/// <summary>A request as Docs sent it, to be sent again without Docs.</summary>
internal sealed record Recorded(HttpMethod Method, string Path, byte[] Body, string MediaType);

/// <summary>Stands between Docs and Elasticsearch in a pass that is not measured, and keeps what Docs asked.</summary>
internal sealed class Recorder : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly HttpClient http = new();
    private readonly List<Recorded> recorded = [];
    private readonly Uri target;

    public Recorder(Uri target, int port)
    {
        this.target = target;
        Address = new Uri($"http://127.0.0.1:{port}/");
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        _ = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>What was asked since this was called last.</summary>
    public IReadOnlyList<Recorded> Take()
    {
        lock (recorded)
        {
            List<Recorded> taken = [.. recorded];
            recorded.Clear();
            return taken;
        }
    }

    public void Dispose()
    {
        listener.Close();
        http.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = PassAsync(await listener.GetContextAsync());
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // The pass is over.
        }
    }

    private async Task PassAsync(HttpListenerContext call)
    {
        using var body = new MemoryStream();
        await call.Request.InputStream.CopyToAsync(body);
        var request = new Recorded(new HttpMethod(call.Request.HttpMethod), call.Request.RawUrl!.TrimStart('/'), body.ToArray(), (call.Request.ContentType ?? "application/json").Split(';')[0]);
        lock (recorded)
            recorded.Add(request);
        using var answer = await SendAsync(http, target, request);
        (call.Response.StatusCode, call.Response.ContentType) = ((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString());
        if (request.Method != HttpMethod.Head)
            await call.Response.OutputStream.WriteAsync(await answer.Content.ReadAsByteArrayAsync());
        call.Response.Close();
    }

    /// <summary>Once more, to any server.</summary>
    public static Task<HttpResponseMessage> SendAsync(HttpClient http, Uri server, Recorded request)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(server, request.Path));
        if (request.Body.Length > 0)
        {
            message.Content = new ByteArrayContent(request.Body);
            message.Content.Headers.ContentType = new(request.MediaType);
        }

        return http.SendAsync(message);
    }
}

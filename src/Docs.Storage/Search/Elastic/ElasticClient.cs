using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Docs.Core.Documents;

namespace Docs.Storage.Search.Elastic;

/// <summary>
/// Elasticsearch's REST API, as much of it as Docs needs (the feed has no official client: swap it for Elastic.Clients.Elasticsearch
/// where there is one). Each call goes to the next node where one is away.
/// </summary>
internal sealed class ElasticClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient http;
    private readonly ElasticOptions options;
    private int next;

    public ElasticClient(ElasticOptions options)
    {
        this.options = options;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = options.ConnectTimeout };
        if (options.AuthorityFile is { } file)
            handler.SslOptions.RemoteCertificateValidationCallback = new TrustedAuthority(file).Accepts;
        http = new HttpClient(handler) { Timeout = Patience };
        if (options.ApiKey is { } key)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("ApiKey", key);
        else if (options.User is { } user)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}")));
    }

    /// <summary>Whatever the server answers, but for those answers no caller can do anything about.</summary>
    /// <param name="body">JSON, or lines of it for _bulk and _msearch; null for none.</param>
    /// <exception cref="StorageUnreachableException">No node answers, or the account may not: the message names the remedy.</exception>
    public Task<ElasticAnswer> SendAsync(HttpMethod method, string path, string? body, CancellationToken cancellation) =>
        SendBytesAsync(method, path, body is null ? (ReadOnlyMemory<byte>?)null : Encoding.UTF8.GetBytes(body), cancellation);

    /// <inheritdoc cref="SendAsync"/>
    public async Task<ElasticAnswer> SendBytesAsync(HttpMethod method, string path, ReadOnlyMemory<byte>? body, CancellationToken cancellation)
    {
        Exception? last = null;
        for (var attempt = 0; attempt < options.Nodes.Count; attempt++)
        {
            var node = options.Nodes[(int)((uint)Volatile.Read(ref next) % options.Nodes.Count)];
            try
            {
                return await AskAsync(node, method, path, body, cancellation);
            }
            catch (Exception error) when (error is HttpRequestException || (error is TaskCanceledException && !cancellation.IsCancellationRequested))
            {
                last = error;
                Interlocked.Increment(ref next);
            }
        }

        throw new StorageUnreachableException($"Không kết nối được Elasticsearch ({string.Join(", ", options.Nodes)}). Kho hồ sơ không bị ảnh hưởng; thay đổi chưa lập chỉ mục vẫn chờ. Hãy kiểm tra máy chủ và DOCS_ELASTIC_URL.", last);
    }

    public Task<ElasticAnswer> GetAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Get, path, null, cancellation);

    public Task<ElasticAnswer> PostAsync(string path, object body, CancellationToken cancellation) => SendBytesAsync(HttpMethod.Post, path, JsonSerializer.SerializeToUtf8Bytes(body), cancellation);

    public void Dispose() => http.Dispose();

    private async Task<ElasticAnswer> AskAsync(Uri node, HttpMethod method, string path, ReadOnlyMemory<byte>? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(node, path));
        if (body is { } bytesToSend)
            request.Content = new ReadOnlyMemoryContent(bytesToSend) { Headers = { ContentType = new(path.Contains("_bulk", StringComparison.Ordinal) || path.Contains("_msearch", StringComparison.Ordinal) ? "application/x-ndjson" : "application/json") } };
        using var response = await http.SendAsync(request, cancellation);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellation);
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => throw new StorageUnreachableException("Elasticsearch không nhận tài khoản hoặc mật khẩu. Hãy kiểm tra DOCS_ELASTIC_USER và DOCS_ELASTIC_PASSWORD (hoặc DOCS_ELASTIC_API_KEY)."),
            HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => throw new HttpRequestException($"{(int)response.StatusCode} {Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 300)))}"),
            var status => new ElasticAnswer((int)status, bytes.Length == 0 ? default : Read(node, bytes)),
        };
    }

    private static JsonElement Read(Uri node, byte[] answer)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(answer);
        }
        catch (JsonException error)
        {
            throw new StorageUnreachableException($"{node} không trả lời như Elasticsearch. Hãy kiểm tra DOCS_ELASTIC_URL.", error);
        }
    }
}

/// <param name="Body">Undefined where there was none.</param>
internal readonly record struct ElasticAnswer(int Status, JsonElement Body)
{
    public bool IsGood => Status is >= 200 and < 300;

    /// <summary>Elasticsearch's word for what went wrong, e.g. index_not_found_exception; "" where all is well.</summary>
    public string Error => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object && error.TryGetProperty("type", out var type)
        ? type.GetString() ?? "" : "";

    /// <exception cref="StorageUnreachableException">The answer is a refusal nobody expected.</exception>
    public JsonElement Good() => IsGood ? Body : throw new StorageUnreachableException((Status, Error) switch
    {
        (429, _) => "Elasticsearch đang quá tải. Kho hồ sơ không bị ảnh hưởng; hãy thử lại sau ít phút.",
        (403, "security_exception") => "Tài khoản Elasticsearch không đủ quyền. Hãy cấp cho nó quyền monitor trên cụm và quyền all trên các chỉ mục bắt đầu bằng tên ở DOCS_ELASTIC_INDEX.",
        _ => $"Elasticsearch trả lời {Status} ({Error}). Kho hồ sơ không bị ảnh hưởng; hãy xem nhật ký của Elasticsearch, nếu cần chạy docs reindex.",
    });
}

using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Docs.System.Tests.Faults.Cluster;

/// <summary>A program that hands files in by the API, each again and again until it is acknowledged, as a scanner's does.</summary>
internal sealed class WebClerk : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly HttpClient http;

    public WebClerk(Uri address, string token, string batch)
    {
        Batch = batch;
        http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public string Batch { get; }

    /// <summary>Answers that were no acknowledgement, and calls nobody answered.</summary>
    public int Refused { get; private set; }

    public void Dispose() => http.Dispose();

    /// <summary>Once and as it is, as soon as the server answers at all.</summary>
    public async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> request)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                return await http.SendAsync(request(), patience.Token);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(300, patience.Token);
            }
        }
    }

    public async Task HandInAsync(string folder)
    {
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
            await HandInOneAsync(file);
    }

    private async Task HandInOneAsync(string file)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await TryAsync(file, patience.Token) is { } refusal)
        {
            Refused++;
            if (patience.IsCancellationRequested)
                throw new TimeoutException($"{Path.GetFileName(file)} was not taken: {refusal}");
            await Task.Delay(300);
        }
    }

    /// <returns>Null: it is taken in, now or before.</returns>
    private async Task<string?> TryAsync(string file, CancellationToken cancellation)
    {
        try
        {
            using var body = new ByteArrayContent(await File.ReadAllBytesAsync(file, cancellation));
            using var answer = await http.PostAsync($"api/v1/batches/{Batch}/files?name={Uri.EscapeDataString(Path.GetFileName(file))}", body, cancellation);
            var said = await answer.Content.ReadAsStringAsync(cancellation);
            if (answer.StatusCode == HttpStatusCode.OK)
                return JsonDocument.Parse(said).RootElement.GetProperty("files")[0].GetProperty("state").GetString() is "Received" or "Duplicate" ? null : said;
            // Never a page of a stack trace, never a refusal that would make a program give up.
            ((HttpStatusCode[])[HttpStatusCode.ServiceUnavailable, HttpStatusCode.InsufficientStorage, HttpStatusCode.TooManyRequests]).ShouldContain(answer.StatusCode, said);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", said);
            return said;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return error.Message;
        }
    }
}

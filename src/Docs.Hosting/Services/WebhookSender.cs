using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Docs.Core.Reuse;
using Microsoft.Extensions.Logging;

namespace Docs.Hosting.Services;

/// <summary>
/// Sends what is due to the configured address and nowhere else: redirects are not followed, answers not read. A message is
/// sent at least once; its id, the same at every attempt, lets the receiver drop what it has already.
/// </summary>
/// <remarks>
/// Headers: Docs-Delivery (id), Docs-Timestamp (seconds since 1970) and Docs-Signature, "sha256=" and the HMAC-SHA-256 in
/// hexadecimal of timestamp, full stop and body, so that an old message cannot be played again as new.
/// </remarks>
public sealed partial class WebhookSender(IDeliveries deliveries, WebhookOptions options, TimeProvider clock, ILogger<WebhookSender> log) : IDisposable
{
    private const int BatchSize = 20;

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>Works off what is due; returns how many arrived.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        var arrived = 0;
        foreach (var delivery in await deliveries.DueAsync(BatchSize, cancellation))
        {
            if (await AttemptAsync(delivery, cancellation) is not { } error)
            {
                await deliveries.DeliveredAsync(delivery.Id, cancellation);
                arrived++;
                continue;
            }

            var next = RetrySchedule.Next(delivery.CreatedAt, delivery.Attempts + 1, clock.GetUtcNow());
            await deliveries.FailedAsync(delivery.Id, error, next, cancellation);
            if (next is null)
                LogGivenUp(delivery.Id, error);
        }

        return arrived;
    }

    public void Dispose() => _client.Dispose();

    /// <returns>Why it did not arrive; null when it did.</returns>
    private async Task<string?> AttemptAsync(Delivery delivery, CancellationToken cancellation)
    {
        try
        {
            using var answer = await _client.SendAsync(Request(delivery), HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.IsSuccessStatusCode ? null : string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)answer.StatusCode}");
        }
        catch (HttpRequestException error)
        {
            return error.HttpRequestError.ToString();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "Timeout";
        }
    }

    private HttpRequestMessage Request(Delivery delivery)
    {
        var body = Encoding.UTF8.GetBytes(delivery.Body);
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(options.Secret.Span, [.. Encoding.ASCII.GetBytes(timestamp + "."), .. body]);
        return new(HttpMethod.Post, options.Url)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
            Headers =
            {
                { "Docs-Delivery", delivery.Id },
                { "Docs-Timestamp", timestamp },
                { "Docs-Signature", "sha256=" + Convert.ToHexStringLower(signature) },
            },
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The webhook message {Delivery} was given up ({Error}); it stays in the catalogue")]
    private partial void LogGivenUp(string delivery, string error);
}

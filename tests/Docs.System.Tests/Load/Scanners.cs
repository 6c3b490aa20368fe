using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Docs.System.Tests.Load;

/// <summary>Clerks who hand in real scans by the resumable protocol, spread over the whole run.</summary>
internal sealed class Scanners(BusyOffice office)
{
    private static readonly string[] Shipped = ["trich-luc-khai-sinh.pdf", "quyet-dinh-giao-dat.pdf", "Giấy phép xây dựng 45.pdf", "thong-bao-ho-so-dat-dai.pdf"];

    private readonly List<byte[]> scans = [.. Shipped.Select(name => File.ReadAllBytes(Path.Combine(Repository.Samples, name)))];
    private int accepted;

    public ConcurrentBag<string> Errors { get; } = [];

    public int Accepted => accepted;

    public Task HandInAsync(TimeSpan span) => Task.WhenAll(office.Clerks.Select((clerk, at) => HandInAsync(clerk.Client, clerk.Agency, at, span)));

    private async Task HandInAsync(HttpClient clerk, string agency, int at, TimeSpan span)
    {
        try
        {
            using var opened = await clerk.PostAsJsonAsync("/api/v1/batches", new { name = $"Hộp {at}", agency });
            opened.EnsureSuccessStatusCode();
            var batch = (await opened.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
            // Begun one after another, so that a hundred scanners do not all start in one second.
            var pause = span * 0.9 / LoadSize.FilesEach;
            await Task.Delay(pause * at / Math.Max(1, office.Clerks.Count));
            for (var file = 0; file < LoadSize.FilesEach; file++)
            {
                await Task.WhenAll(SendAsync(clerk, batch!, $"tờ {file}.pdf", Scan(at, file)), Task.Delay(pause));
                // What the page with the batch asks for while one looks at it.
                (await clerk.GetAsync($"/lo/{batch}/dang-chay")).EnsureSuccessStatusCode();
            }
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            Errors.Add($"clerk {at}: {error.GetType().Name} {error.Message}");
        }
    }

    private async Task SendAsync(HttpClient clerk, string batch, string name, byte[] scan)
    {
        using var announce = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/batches/{batch}/uploads");
        announce.Headers.Add("Tus-Resumable", "1.0.0");
        announce.Headers.Add("Upload-Length", scan.Length.ToString(CultureInfo.InvariantCulture));
        announce.Headers.Add("Upload-Metadata", "filename " + Convert.ToBase64String(Encoding.UTF8.GetBytes(name)));
        using var announced = await clerk.SendAsync(announce);
        announced.EnsureSuccessStatusCode();
        using var patch = new HttpRequestMessage(HttpMethod.Patch, announced.Headers.Location) { Content = new ByteArrayContent(scan) };
        patch.Headers.Add("Tus-Resumable", "1.0.0");
        patch.Headers.Add("Upload-Offset", "0");
        patch.Content.Headers.ContentType = new("application/offset+octet-stream");
        using var sent = await clerk.SendAsync(patch);
        if (!sent.IsSuccessStatusCode)
        {
            Errors.Add($"{(int)sent.StatusCode} for {name}: {await sent.Content.ReadAsStringAsync()}");
            return;
        }

        Interlocked.Increment(ref accepted);
    }

    /// <summary>No two alike: the same bytes would be a duplicate, and no work.</summary>
    private byte[] Scan(int clerk, int file) =>
        [.. scans[(clerk + file) % scans.Count], .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"% {clerk}-{file}\n"))];
}

using System.Text.RegularExpressions;

namespace Docs.Web.Tests;

/// <summary>What an office on a slow line waits for before the first page stands.</summary>
public sealed partial class FirstLoadTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const int MostBytes = 150_000;

    [Theory]
    [InlineData("/")]
    [InlineData("/lo")]
    public async Task The_first_load_is_at_most_150_kB(string path)
    {
        var page = await GetAsync(path);
        var text = await shared.Site.Client.GetStringAsync(path);
        var asked = new Queue<string>(Assets().Matches(text).Select(match => match.Groups[1].Value));
        var loaded = new HashSet<string>();
        var bytes = page;
        while (asked.TryDequeue(out var url))
        {
            if (!loaded.Add(url))
                continue;
            bytes += await GetAsync(url);
            foreach (Match module in Imports().Matches(url.EndsWith(".js", StringComparison.Ordinal) ? await shared.Site.Client.GetStringAsync(url) : ""))
                asked.Enqueue(url[..(url.LastIndexOf('/') + 1)] + module.Groups[1].Value);
        }

        loaded.Count.ShouldBeGreaterThan(8, "style, icon and every module are counted");
        bytes.ShouldBeLessThan(MostBytes);
    }

    /// <summary>Bytes on the line, as a browser asks for them.</summary>
    private async Task<int> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await shared.Site.Client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"], path);
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    [GeneratedRegex("(?:href|src)=\"(/tai-san/[^\"]+)\"")]
    private static partial Regex Assets();

    [GeneratedRegex("from \"\\./([^\"]+)\"")]
    private static partial Regex Imports();
}

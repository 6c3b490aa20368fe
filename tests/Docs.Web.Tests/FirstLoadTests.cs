using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Docs.Web.Tests;

/// <summary>What an office on a slow line waits for before a page stands, and that all of it is named by the page: of every page, as every role that may open it.</summary>
public sealed partial class FirstLoadTests : IAsyncLifetime
{
    private const int MostBytes = 150_000;

    /// <summary>Bytes on the line of each style, script and icon, and what else it loads.</summary>
    private readonly ConcurrentDictionary<string, (int Bytes, IReadOnlyList<string> Loads)> _assets = [];

    private TestSite _site = null!;
    private PageWalk _pages = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync();
        _pages = await PageWalk.SeedAsync(_site);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Every_page_loads_at_most_150_kB_all_of_it_from_here_and_none_of_it_inline()
    {
        // All roles at once: every answer waits for its entry in the audit trail, and entries are written in groups.
        var seen = await Task.WhenAll(PageWalk.Roles.Select(WalkAsync));

        seen.SelectMany(walk => walk.Wrong).ShouldBeEmpty();
        seen.Sum(walk => walk.Pages).ShouldBeGreaterThan(100, "the walk must have seen pages");
        _assets.Count.ShouldBeGreaterThan(8, "style, icon and every module are counted");
    }

    private async Task<(int Pages, List<string> Wrong)> WalkAsync(string role)
    {
        var wrong = new List<string>();
        var pages = 0;
        using var browser = Callers.All.Single(caller => caller.Name == role).Viewer is { } viewer ? _site.As(viewer) : _site.Stranger();
        foreach (var path in _pages.Paths())
        {
            if (await GetAsync(browser, path) is not var (bytes, text, type) || type != "text/html" || !text.Contains("</html>", StringComparison.Ordinal))
                continue;
            pages++;
            wrong.AddRange(InlineOrForeign().Matches(text).Select(match => $"{path} as {role} holds {match.Value}"));
            bytes += await AssetsAsync(browser, [.. Assets().Matches(text).Select(match => match.Groups[1].Value)]);
            if (bytes > MostBytes)
                wrong.Add($"{path} as {role}: {bytes} bytes");
        }

        return (pages, wrong);
    }

    private async Task<int> AssetsAsync(HttpClient browser, IReadOnlyList<string> named)
    {
        var asked = new Queue<string>(named);
        var loaded = new HashSet<string>();
        var bytes = 0;
        while (asked.TryDequeue(out var url))
        {
            if (!loaded.Add(url))
                continue;
            if (!_assets.TryGetValue(url, out var asset))
                _assets[url] = asset = await AssetAsync(browser, url);
            bytes += asset.Bytes;
            foreach (var more in asset.Loads)
                asked.Enqueue(more);
        }

        return bytes;
    }

    private static async Task<(int Bytes, IReadOnlyList<string> Loads)> AssetAsync(HttpClient browser, string url)
    {
        var (bytes, text, _) = (await GetAsync(browser, url))!.Value;
        var folder = url[..(url.LastIndexOf('/') + 1)];
        return (bytes, url.EndsWith(".js", StringComparison.Ordinal) ? [.. Imports().Matches(text).Select(module => folder + module.Groups[1].Value)] : []);
    }

    /// <summary>Bytes on the line, as a browser asks for them; null for what is no part of a page.</summary>
    private static async Task<(int Bytes, string Text, string Type)?> GetAsync(HttpClient browser, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await browser.SendAsync(request);
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (type is not ("text/html" or "text/css" or "text/javascript" or "image/svg+xml"))
            return null;
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"], path);
        var body = await answer.Content.ReadAsByteArrayAsync();
        await using var plain = new BrotliStream(new MemoryStream(body), CompressionMode.Decompress);
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return (body.Length, await reader.ReadToEndAsync(), type);
    }

    [GeneratedRegex("(?:href|src)=\"(/tai-san/[^\"]+)\"")]
    private static partial Regex Assets();

    [GeneratedRegex("<style|<script(?! [^>]*src=)[^>]*>|<[^>]* (?:style|on[a-z]+)=|(?:src|href|action)=\"(?:https?:)?//[^\"]*|javascript:")]
    private static partial Regex InlineOrForeign();

    [GeneratedRegex("from \"\\./([^\"]+)\"")]
    private static partial Regex Imports();
}

using System.Net;
using System.Text.RegularExpressions;
using Docs.Core.Access;
using Docs.Web.Security;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Docs.Web.Tests;

/// <summary>No page offers what its reader may not open or do: of every page, as every role.</summary>
public sealed partial class LinkTests : IAsyncLifetime
{
    private TestSite _site = null!;
    private PageWalk _pages = null!;
    private IReadOnlyList<(TemplateMatcher Pattern, Rule Rule)> _posts = [];

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync();
        _pages = await PageWalk.SeedAsync(_site);
        _posts =
        [
            .. _site.Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
                .Select(endpoint => (new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!.Trim('/')), new RouteValueDictionary()), endpoint.Metadata.GetMetadata<AllowedTo>()!.Rule)),
        ];
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Every_link_and_every_form_of_a_page_is_open_to_who_reads_it()
    {
        // All roles at once: every answer waits for its entry in the audit trail, and entries are written in groups.
        var walks = await Task.WhenAll(Callers.All.Where(caller => caller.Viewer is not null && PageWalk.Roles.Contains(caller.Name)).Select(caller => WalkAsync(caller.Name, caller.Viewer!)));

        walks.SelectMany(walk => walk.Wrong).ShouldBeEmpty();
        walks.Sum(walk => walk.Followed).ShouldBeGreaterThan(150, "the walk must have followed links");
    }

    private async Task<(int Followed, List<string> Wrong)> WalkAsync(string role, Viewer viewer)
    {
        var wrong = new List<string>();
        using var browser = _site.As(viewer);
        var known = new Dictionary<string, HttpStatusCode>();
        foreach (var path in _pages.Paths())
        {
            using var page = await browser.GetAsync(path);
            var html = page.StatusCode == HttpStatusCode.OK ? await page.Content.ReadAsStringAsync() : "";
            foreach (var link in Links().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct())
            {
                if (!known.TryGetValue(link, out var status))
                    known[link] = status = await StatusAsync(browser, link);
                if (status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
                    wrong.Add($"{path} leads the {role} to {link}: {(int)status}");
            }

            wrong.AddRange(Forms().Matches(html).Select(match => match.Groups[1].Value).Distinct().Where(action => !MaySend(action, viewer)).Select(action => $"{path} offers the {role} the form {action}"));
        }

        return (known.Count, wrong);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string link)
    {
        using var answer = await browser.GetAsync(link, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    private bool MaySend(string action, Viewer viewer) =>
        _posts.Where(post => post.Pattern.TryMatch(action.Split('?')[0], new RouteValueDictionary())).Any(post => Rules.FitsRole(post.Rule, viewer));

    [GeneratedRegex("<a [^>]*href=\"(/[^\"#]*)")]
    private static partial Regex Links();

    [GeneratedRegex("<form [^>]*method=\"post\"[^>]*action=\"(/[^\"]*)\"")]
    private static partial Regex Forms();
}

using System.Net;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Review;
using Docs.Core.Validity;
using Docs.Web.Errors;
using Docs.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Docs.Web.Tests;

/// <summary>Every endpoint, as everybody: the table below is read from the design, not from the code.</summary>
public sealed class RouteRulesTests(RouteRulesTests.Seeded seeded) : IClassFixture<RouteRulesTests.Seeded>
{
    private const string In = "in";

    /// <summary>
    /// Columns as in <see cref="Callers.All"/>: stranger, clerk own, clerk other, reviewer own, reviewer other, officer,
    /// citizen own, citizen other, auditor, administrator.
    /// </summary>
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["Anyone"] = "in in in in in in in in in in",
        ["SignedIn"] = "401 in in in in in in in in in",
        ["Search"] = "401 in in in in in in in 403 in",
        ["Administer"] = "401 403 403 403 403 403 403 403 403 in",
        ["FollowBatches"] = "401 in in in in 403 403 403 403 in",
        ["FollowBatches batch"] = "401 in 404 in 404 403 403 403 403 in",
        ["HandIn"] = "401 in in 403 403 403 403 403 403 in",
        ["HandIn batch"] = "401 in 404 403 403 403 403 403 403 in",
        ["SeeResult inForce"] = "401 in 404 in 404 in in 404 403 in",
        ["SeeResult revoked"] = "401 in 404 in 404 in 404 404 403 in",
        ["SeeResult unreviewed"] = "401 in 404 in 404 404 404 404 403 in",
        ["SeeResult shared"] = "401 in 404 in 404 in in 404 403 in",
        ["SeeResult opened"] = "401 in 404 in 404 in in 404 403 in",
        ["ReadFile inForce"] = "401 in 404 in 404 in in 404 403 in",
        ["ReadFile revoked"] = "401 in 404 in 404 in 404 404 403 in",
        ["ReadFile unreviewed"] = "401 in 404 in 404 404 404 404 403 in",
        ["ReadFile shared"] = "401 in 404 in 404 in 403 404 403 in",
        ["ReadFile opened"] = "401 in 404 in 404 in in 404 403 in",
        ["RecordEvents inForce"] = "401 403 403 in 404 403 403 403 403 in",
        ["RecordEvents revoked"] = "401 403 403 in 404 403 403 403 403 in",
        ["RecordEvents unreviewed"] = "401 403 403 in 404 403 403 403 403 in",
        ["RecordEvents shared"] = "401 403 403 in 404 403 403 403 403 in",
        ["RecordEvents opened"] = "401 403 403 in 404 403 403 403 403 in",
        ["Review inForce"] = "401 403 403 in 404 403 403 403 403 in",
        ["Review revoked"] = "401 403 403 in 404 403 403 403 403 in",
        ["Review unreviewed"] = "401 403 403 in 404 403 403 403 403 in",
        ["Review shared"] = "401 403 403 in 404 403 403 403 403 in",
        ["Review opened"] = "401 403 403 in 404 403 403 403 403 in",
        ["LinkHolders inForce"] = "401 403 403 in 404 403 403 403 403 in",
        ["LinkHolders revoked"] = "401 403 403 in 404 403 403 403 403 in",
        ["LinkHolders unreviewed"] = "401 403 403 in 404 403 403 403 403 in",
        ["LinkHolders shared"] = "401 403 403 in 404 403 403 403 403 in",
        ["LinkHolders opened"] = "401 403 403 in 404 403 403 403 403 in",
        ["Rescan inForce"] = "401 403 404 in 404 403 403 403 403 in",
        ["Rescan revoked"] = "401 403 404 in 404 403 403 403 403 in",
        ["Rescan unreviewed"] = "401 in 404 in 404 403 403 403 403 in",
        ["Rescan shared"] = "401 403 404 in 404 403 403 403 403 in",
        ["Rescan opened"] = "401 403 404 in 404 403 403 403 403 in",
        ["Share inForce"] = "401 in 404 in 404 in in 404 403 in",
        ["Share revoked"] = "401 in 404 in 404 in 404 404 403 in",
        ["Share unreviewed"] = "401 in 404 in 404 404 404 404 403 in",
        ["Share shared"] = "401 in 404 in 404 in in 404 403 in",
        ["Share opened"] = "401 in 404 in 404 in in 404 403 in",
        ["OwnPapers"] = "401 403 403 403 403 403 in in 403 403",
        ["Decide"] = "401 403 403 in in 403 403 403 403 in",
        ["Staff"] = "401 in in in in in 403 403 403 in",
        ["OwnReport"] = "401 in in in in in 403 403 in in",
        ["Report"] = "401 403 403 403 403 403 403 403 in in",
        ["ReadAudit"] = "401 403 403 403 403 403 403 403 in in",
        ["SeeAccesses inForce"] = "401 403 403 403 403 403 in 404 403 in",
        ["SeeAccesses revoked"] = "401 403 403 403 403 403 404 404 403 in",
        ["SeeAccesses unreviewed"] = "401 403 403 403 403 403 404 404 403 in",
        ["SeeAccesses shared"] = "401 403 403 403 403 403 in 404 403 in",
        ["SeeAccesses opened"] = "401 403 403 403 403 403 in 404 403 in",
        ["SeeAsStaff inForce"] = "401 in 404 in 404 in 403 403 403 in",
        ["SeeAsStaff revoked"] = "401 in 404 in 404 in 403 403 403 in",
        ["SeeAsStaff unreviewed"] = "401 in 404 in 404 404 403 403 403 in",
        ["SeeAsStaff shared"] = "401 in 404 in 404 in 403 403 403 in",
        ["SeeAsStaff opened"] = "401 in 404 in 404 in 403 403 403 in",
        ["Reuse inForce"] = "401 403 403 403 403 in 403 403 403 in",
        ["Reuse revoked"] = "401 403 403 403 403 in 403 403 403 in",
        ["Reuse unreviewed"] = "401 403 403 403 403 404 403 403 403 in",
        ["Reuse shared"] = "401 403 403 403 403 in 403 403 403 in",
        ["Reuse opened"] = "401 403 403 403 403 in 403 403 403 in",
    };

    [Fact]
    public void Every_endpoint_declares_its_rule() =>
        seeded.Site.Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<AllowedTo>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText).ShouldBeEmpty();

    [Fact]
    public async Task An_endpoint_without_a_rule_is_closed_even_to_administrators()
    {
        var reached = false;
        var endpoint = new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/api/v1/forgotten"), 0, EndpointMetadataCollection.Empty, "forgotten");
        (await seeded.Site.GuardedAsync(endpoint, () => reached = true)).ShouldBe(StatusCodes.Status403Forbidden);
        reached.ShouldBeFalse();
    }

    [Fact]
    public async Task Everybody_gets_to_exactly_what_the_design_gives_them()
    {
        // All at once: every answer waits until its entry in the audit trail is on disk, and entries are written in groups.
        var wrong = await Task.WhenAll(Callers.All.Select(async (caller, index) =>
        {
            using var browser = caller.Viewer is null ? seeded.Site.Stranger() : seeded.Site.As(caller.Viewer);
            var found = new List<string>();
            foreach (var (endpoint, row, id) in Cases())
            {
                var expected = Expected[row].Split(' ')[index];
                var got = await CallAsync(browser, endpoint, id);
                if (got != expected)
                    found.Add($"{Method(endpoint)} {endpoint.RoutePattern.RawText} ({row}) as {caller.Name}: {got} instead of {expected}");
            }

            return found;
        }));

        wrong.SelectMany(found => found).ShouldBeEmpty();
    }

    /// <summary>Lists, searches, reports and pages without an id: what is another agency's or another person's stands in none of them.</summary>
    [Fact]
    public async Task What_is_not_theirs_stands_in_no_list()
    {
        List<string> reading = [.. seeded.Site.Endpoints().Where(endpoint => Method(endpoint) == "GET" && endpoint.RoutePattern.Parameters.Count == 0).Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))];
        var wrong = await Task.WhenAll(Callers.All.Where(caller => caller.Viewer is not null).Select(caller => ToldAsync(caller.Name, caller.Viewer!, reading)));

        wrong.SelectMany(found => found).ShouldBeEmpty();
        reading.Count.ShouldBeGreaterThan(25);
    }

    /// <summary>What one learns there that is hidden from them.</summary>
    private async Task<List<string>> ToldAsync(string name, Viewer viewer, IEnumerable<string> paths)
    {
        var found = new List<string>();
        using var browser = seeded.Site.As(viewer);
        foreach (var path in paths)
        {
            foreach (var query in new[] { "", "?all=true", $"?q={Seeded.Secret}&all=true", $"?holder={Paper.HolderId}" })
            {
                var text = WebUtility.HtmlDecode(await (await browser.GetAsync(path + query)).Content.ReadAsStringAsync());
                // What one asked for stands in the form again.
                var told = query.Contains("q=", StringComparison.Ordinal) ? text.Replace(Seeded.Secret, "", StringComparison.Ordinal) : text;
                found.AddRange(Seeded.Hidden(name).Where(told.Contains).Select(hidden => $"{path}{query} tells {name} of {hidden}"));
            }
        }

        return found;
    }

    /// <summary>Every endpoint with every thing its {id} may name.</summary>
    private IEnumerable<(RouteEndpoint Endpoint, string Row, string Id)> Cases()
    {
        foreach (var endpoint in seeded.Site.Endpoints())
        {
            var rule = endpoint.Metadata.GetMetadata<AllowedTo>()!.Rule;
            if (endpoint.RoutePattern.GetParameter("id") is null)
                yield return (endpoint, rule.ToString(), "");
            else if (rule is Rule.FollowBatches or Rule.HandIn)
                yield return (endpoint, $"{rule} batch", seeded.Batch);
            else
            {
                foreach (var (paper, id) in seeded.Papers)
                    yield return (endpoint, $"{rule} {paper}", id);
            }
        }
    }

    private static string Method(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET";

    private static async Task<string> CallAsync(HttpClient browser, RouteEndpoint endpoint, string id)
    {
        var path = string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { Name: "id" } => id,
            RoutePatternParameterPart => "1",
            _ => ".",
        }))));
        using var request = new HttpRequestMessage(new HttpMethod(Method(endpoint)), "/" + path);
        request.Headers.Add("X-Docs-Request", "1");
        using var answer = await browser.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Refusal[] denials = [Refusal.NotAllowed, Refusal.OtherAgency, Refusal.SharedPaper, Refusal.NoSuchResult, Refusal.NoSuchBatch];
        var status = (int)answer.StatusCode;
        var denied = status == 401 || denials.Any(refusal => refusal.Status == status && text.Contains(refusal.Title, StringComparison.Ordinal));
        // A HEAD has no words; whoever gets in is asked for the protocol's version first.
        denied |= Method(endpoint) == "HEAD" && status is 403 or 404;
        return denied ? status.ToString(System.Globalization.CultureInfo.InvariantCulture) : In;
    }

    /// <summary>Papers of H15 in every state that a rule tells apart.</summary>
    public sealed class Seeded : IAsyncLifetime
    {
        public const string Secret = "kín7391";

        public TestSite Site { get; private set; } = null!;

        /// <summary>What stands in the papers of H15 that this caller may not see; those in force are for every officer.</summary>
        public static IEnumerable<string> Hidden(string caller) => caller switch
        {
            "officer" => ["Chưa soát kín7391", "Lô kín7391"],
            "citizen, holder" => ["Chưa soát kín7391", "Thu hồi kín7391", "Lô kín7391", Callers.OtherHolderId],
            "citizen, other" => ["Chưa soát kín7391", "Thu hồi kín7391", "Hiệu lực kín7391", "Lô kín7391", Paper.HolderId],
            "clerk of H16" or "reviewer of H16" => ["Chưa soát kín7391", "Thu hồi kín7391", "Hiệu lực kín7391", "Lô kín7391"],
            "auditor" => ["Chưa soát kín7391", "Thu hồi kín7391", "Hiệu lực kín7391"],
            _ => [],
        };

        public string Batch { get; private set; } = "";

        public Dictionary<string, string> Papers { get; } = [];

        public async Task InitializeAsync()
        {
            Site = await TestSite.OpenAsync();
            Batch = (await Site.BatchAsync("Lô kín7391")).Id;
            Papers["inForce"] = await Site.AddAsync(new Paper("1/QĐ-UBND") { Subject = "Hiệu lực kín7391" }.Owned());
            Papers["revoked"] = await Site.AddAsync(new Paper("2/QĐ-UBND") { Subject = "Thu hồi kín7391" }.Owned());
            await Site.Catalog.AppendEventAsync(Papers["revoked"], new NewEvent(EventKind.Revoke, new DateOnly(2025, 6, 1)), CancellationToken.None);
            Papers["unreviewed"] = await Site.AddAsync(new Paper("3/QĐ-UBND") { State = DocumentState.NeedsReview, Subject = "Chưa soát kín7391" }.Owned());
            Papers["shared"] = await Site.AddAsync(new Paper("4/QĐ-UBND")
            {
                Holders = [new Holder("Phạm Thị Mỹ Diệu", Paper.HolderId, null, 1985, null), new Holder("Lê Văn Bảy", Callers.OtherHolderId, null, 1980, null)],
            }.Owned());
            Papers["opened"] = await OpenedAsync();
        }

        public async Task DisposeAsync() => await Site.DisposeAsync();

        /// <summary>Names several holders, and a reviewer lets each open its file.</summary>
        private async Task<string> OpenedAsync()
        {
            var id = await Site.AddAsync(new Paper("5/QĐ-UBND")
            {
                Holders = [new Holder("Phạm Thị Mỹ Diệu", Paper.HolderId, null, 1985, null), new Holder("Nguyễn Văn Ba", "066184002211", null, 1984, null)],
            }.Owned());
            (await Site.Service<IReviewDesk>().DecideAsync(id, Viewer.Operator, ReviewKind.Share, "vợ chồng cùng đứng tên", CancellationToken.None)).ShouldBeOfType<DecisionAnswer.Done>();
            return id;
        }
    }
}

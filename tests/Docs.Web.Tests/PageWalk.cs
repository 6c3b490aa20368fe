using System.Text.RegularExpressions;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Validity;
using Docs.Web.Security;
using Microsoft.AspNetCore.Routing;

namespace Docs.Web.Tests;

/// <summary>Every page of the route table of a site with something in it, for tests that look at all of them.</summary>
internal sealed partial class PageWalk(TestSite site, string batch, IReadOnlyList<string> papers)
{
    /// <summary>One of each role, by the names of <see cref="Callers.All"/>.</summary>
    public static readonly IReadOnlyList<string> Roles = ["stranger", "clerk of H15", "reviewer of H15", "officer", "citizen, holder", "auditor", "administrator"];

    /// <summary>Puts a batch with a refused file and papers in force, revoked and in doubt into the site.</summary>
    public static async Task<PageWalk> SeedAsync(TestSite site)
    {
        var batch = (await site.BatchAsync()).Id;
        await site.Catalog.RefuseAsync(batch, "ảnh mờ.pdf", "Tệp có 3 trang, bảng kê ghi 2.", default);
        var current = await site.AddAsync(new Paper("1/QĐ-UBND") { Relations = [new Relation(RelationKind.Replaces, "7/QĐ-UBND", null, null, 0.9)] }.Owned());
        var revoked = await site.AddAsync(new Paper("2/QĐ-UBND").Owned());
        await site.Catalog.AppendEventAsync(revoked, new NewEvent(EventKind.Suspend, new DateOnly(2024, 6, 1), new DateOnly(2024, 8, 1)), default);
        await site.Catalog.AppendEventAsync(revoked, new NewEvent(EventKind.Revoke, new DateOnly(2025, 6, 1)), default);
        var unsure = await site.AddAsync(new Paper("3/QĐ-UBND") { State = DocumentState.NeedsReview, Reason = "Số chưa chắc" });
        return new(site, batch, [current, revoked, unsure]);
    }

    public IEnumerable<string> Paths() =>
        from endpoint in site.Endpoints()
        let pattern = endpoint.RoutePattern.RawText!.Trim('/')
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true
        where !pattern.StartsWith("api/", StringComparison.Ordinal) && !pattern.StartsWith("openapi", StringComparison.Ordinal) && !pattern.StartsWith("tai-san", StringComparison.Ordinal)
        from id in !pattern.Contains("{id}", StringComparison.Ordinal) ? [""]
            : Rules.NeedsBatch(endpoint.Metadata.GetMetadata<AllowedTo>()!.Rule) ? [batch]
            : papers
        select "/" + Parameters().Replace(pattern.Replace("{id}", id, StringComparison.Ordinal), "1");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameters();
}

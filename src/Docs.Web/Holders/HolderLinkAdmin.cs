using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Holders;
using Docs.Web.Audit;
using Docs.Web.Errors;
using Docs.Web.Purpose;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Holders;

/// <param name="Holder">As typed, where one holder's links are looked for.</param>
public sealed record AllLinksView(string? Holder, HolderLinkPage Page)
{
    public HolderLinkForm Form { get; init; } = HolderLinkForm.Empty;

    /// <summary>Results of which one is meant as evidence.</summary>
    public IReadOnlyList<Document> Candidates { get; init; } = [];

    public string? Problem { get; init; }

    public string? Done { get; init; }

    /// <summary>A person is looked for and nobody has said what for.</summary>
    public bool AsksPurpose { get; init; }
}

/// <summary>All links, for administrators: of numbers that stand on no result too.</summary>
internal static class HolderLinkAdmin
{
    public const string Path = "/quan-tri/ma-so";

    private const int PageSize = 50;

    public static void MapHolderLinkAdmin(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, ShowAsync).Allow(Rule.Administer).ExcludeFromDescription();
        app.MapPost(Path, LinkAsync).Allow(Rule.Administer).ExcludeFromDescription();
        app.MapPost(Path + "/{link}/thu-lai", WithdrawAsync).Allow(Rule.Administer).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, string? holder, string? after, string? da, IHolderLinks links, OfficerTasks tasks, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(holder))
            return Page(new AllLinksView(null, await links.ListAsync(after, PageSize, cancellation)) { Done = HolderLinkPages.DoneText(da) });
        if (HolderCodes.Parse(holder) is not { } id)
            return Page(new AllLinksView(holder, new([], null)) { Problem = HolderCodes.Rule }, StatusCodes.Status400BadRequest);
        http.Audit().LookedUp(id);
        return PurposeGuard.IsAskedFor(http, tasks)
            ? Page(new AllLinksView(holder, new([], null)) { AsksPurpose = true }, Refusal.PurposeNeeded.Status)
            : Page(new AllLinksView(holder, new(await links.OfHolderAsync([id], cancellation), null)));
    }

    private static async Task<IResult> LinkAsync(HttpContext http, IHolderLinks links, HolderLinking linking, CancellationToken cancellation)
    {
        var form = HolderLinkForm.Of(await http.Request.ReadFormAsync(cancellation));
        var (outcome, refusal, candidates) = await linking.LinkAsync(http.User.Viewer(), form, null, cancellation);
        return refusal is null
            ? TypedResults.LocalRedirect($"{Path}?da={(outcome is LinkOutcome.Already ? HolderLinkPages.Already : HolderLinkPages.Linked)}")
            : Page(new AllLinksView(null, await links.ListAsync(null, PageSize, cancellation)) { Form = form, Candidates = candidates, Problem = refusal.Detail }, refusal.Status);
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, string link, IHolderLinks links, HolderLinking linking, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var (_, refusal) = await linking.WithdrawAsync(http.User.Viewer(), link, form["reason"], null, cancellation);
        return refusal is null
            ? TypedResults.LocalRedirect($"{Path}?da={HolderLinkPages.Withdrawn}")
            : Page(new AllLinksView(null, await links.ListAsync(null, PageSize, cancellation)) { Problem = refusal.Detail }, refusal.Status);
    }

    private static RazorComponentResult<AllLinksPage> Page(AllLinksView view, int status = StatusCodes.Status200OK) => new(new { View = view }) { StatusCode = status };
}

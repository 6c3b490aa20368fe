using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Holders;
using Docs.Web.Purpose;
using Docs.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Holders;

/// <param name="Own">Numbers of its holders that persons confirmed.</param>
/// <param name="Links">Newest first, withdrawn ones too.</param>
public sealed record ResultLinksView(Document Document, IReadOnlyList<string> Own, IReadOnlyList<HolderLink> Links)
{
    public HolderLinkForm Form { get; init; } = HolderLinkForm.Empty;

    /// <summary>Results of which one is meant as evidence.</summary>
    public IReadOnlyList<Document> Candidates { get; init; } = [];

    public string? Problem { get; init; }

    public string? Done { get; init; }
}

/// <summary>Other numbers of a result's holder, beside the result.</summary>
internal static class HolderLinkPages
{
    public const string Linked = "ghi", Already = "co-roi", Withdrawn = "thu-lai";

    public static string PathOf(string result) => $"/ket-qua/{result}/ma-so";

    public static void MapHolderLinks(this IEndpointRouteBuilder app)
    {
        app.MapHolderLinkApi();
        app.MapHolderLinkAdmin();
        app.MapGet("/ket-qua/{id}/ma-so", ShowAsync).Allow(Rule.LinkHolders).WithMetadata(new OpensFile()).ExcludeFromDescription();
        app.MapPost("/ket-qua/{id}/ma-so", LinkAsync).Allow(Rule.LinkHolders).ExcludeFromDescription();
        app.MapPost("/ket-qua/{id}/ma-so/{link}/thu-lai", WithdrawAsync).Allow(Rule.LinkHolders).ExcludeFromDescription();
    }

    /// <summary>What a page says after the form that led to it.</summary>
    public static string? DoneText(string? done) => done switch
    {
        Linked => "Đã ghi liên kết; có hiệu lực ngay với mọi tra cứu và với tài khoản của chủ sở hữu.",
        Already => "Hai mã số này đã được liên kết từ trước; không ghi thêm.",
        Withdrawn => "Đã thu lại liên kết; có hiệu lực ngay, lịch sử vẫn còn dưới đây.",
        _ => null,
    };

    private static async Task<IResult> ShowAsync(HttpContext http, string? da, IHolderLinks links, CancellationToken cancellation) =>
        Page(await ViewAsync(http, links, cancellation) with { Done = DoneText(da) });

    private static async Task<IResult> LinkAsync(HttpContext http, string id, IHolderLinks links, HolderLinking linking, CancellationToken cancellation)
    {
        var form = HolderLinkForm.Of(await http.Request.ReadFormAsync(cancellation));
        var seen = http.Seen();
        var (outcome, refusal, candidates) = await linking.LinkAsync(seen.Viewer, form, Permissions.ConfirmedHolderIds(seen.Whole), cancellation);
        return refusal is null
            ? TypedResults.LocalRedirect($"{PathOf(id)}?da={(outcome is LinkOutcome.Already ? Already : Linked)}")
            : Page(await ViewAsync(http, links, cancellation) with { Form = form, Candidates = candidates, Problem = refusal.Detail }, refusal.Status);
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, string id, string link, IHolderLinks links, HolderLinking linking, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var seen = http.Seen();
        var (_, refusal) = await linking.WithdrawAsync(seen.Viewer, link, form["reason"], Permissions.ConfirmedHolderIds(seen.Whole), cancellation);
        return refusal is null
            ? TypedResults.LocalRedirect($"{PathOf(id)}?da={Withdrawn}")
            : Page(await ViewAsync(http, links, cancellation) with { Problem = refusal.Detail }, refusal.Status);
    }

    private static async Task<ResultLinksView> ViewAsync(HttpContext http, IHolderLinks links, CancellationToken cancellation)
    {
        var own = Permissions.ConfirmedHolderIds(http.Seen().Whole);
        return new(http.Seen().Document, own, await links.OfHolderAsync(own, cancellation));
    }

    private static RazorComponentResult<ResultLinksPage> Page(ResultLinksView view, int status = StatusCodes.Status200OK) => new(new { View = view }) { StatusCode = status };
}

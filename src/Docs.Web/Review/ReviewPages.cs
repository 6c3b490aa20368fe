using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.References;
using Docs.Core.Review;
using Docs.Core.Validity;
using Docs.Web.Audit;
using Docs.Web.Errors;
using Docs.Web.Results;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Review;

/// <summary>The reviewer's pages: the queue, and the desk with one document. They work without scripts; scripts make them quick.</summary>
internal static class ReviewPages
{
    private const string Queue = "/doi-soat";

    /// <summary>With <c>?ngay=</c>, the day of the paper.</summary>
    public const string WardNames = Queue + "/xa-phuong";

    private const int ShownDecisions = 20;

    /// <summary>More than reviewers of one agency; an administrator sees those of the province that are the longest open.</summary>
    private const int ShownHolds = 50;

    /// <summary>Whether there are three or fifty is told; beyond, that there are many.</summary>
    private const int CountedProposals = 50;

    private const string Unfilled = "Trường bắt buộc này còn trống. Hãy điền vào; nếu trên giấy không có, xác nhận lần nữa để công bố như vậy.";

    public static void MapReviews(this IEndpointRouteBuilder app)
    {
        app.MapReviewApi();
        app.MapPagesPages();
        app.MapGet(Queue, QueueAsync).Allow(Rule.Decide).ExcludeFromDescription();
        app.MapPost(Queue, NextAsync).Allow(Rule.Decide).ExcludeFromDescription();
        app.MapGet(WardNames, Wards).Allow(Rule.Decide).NotAudited("Names of a public list, the same whatever is typed.").ExcludeFromDescription();
        app.MapGet(Queue + "/{id}", DeskAsync).Allow(Rule.Review).ExcludeFromDescription();
        app.MapPost(Queue + "/{id}", DecideAsync).Allow(Rule.Review).ExcludeFromDescription();
    }

    private static async Task<IResult> QueueAsync(HttpContext http, string? loi, IReviewDesk desk, IProposals proposals, NamedResults named, TimeProvider clock, CancellationToken cancellation)
    {
        var reviewer = http.User.Viewer();
        var notice = loi switch
        {
            "ban" => "Người khác đang đối soát văn bản đó. Hãy nhận văn bản tiếp theo.",
            "dong" => "Văn bản đó không còn chờ đối soát.",
            "trang" => "Các trang đang được đọc lại theo cách sắp xếp mới; xong văn bản sẽ trở lại hàng đợi.",
            "sau" => "Đã để lại văn bản ấy, chưa ghi gì. Bạn nhận lại nó sau các văn bản khác; đồng nghiệp vẫn nhận được theo thứ tự.",
            "het" => "Không còn văn bản nào chờ đối soát.",
            _ => null,
        };
        var records = await desk.RecordsAsync(null, reviewer.Name, ShownDecisions, cancellation);
        var undoable = records.DistinctBy(record => record.DocumentId)
            .Where(record => ReviewRules.MayUndo(record.Kind) && clock.GetUtcNow() - record.At <= ReviewRules.UndoWithin)
            .Select(record => record.Id).ToHashSet();
        var counts = await desk.CountAsync(reviewer, cancellation) with { Agencies = await desk.CountByAgencyAsync(reviewer, cancellation) };
        var held = await desk.HeldAsync(reviewer, ShownHolds, cancellation);
        var names = await named.OfAsync(reviewer, records.Select(record => record.DocumentId).Concat(held.Select(one => one.Hold.DocumentId)), cancellation);
        var proposed = await proposals.ListAsync(reviewer, waiting: false, null, CountedProposals, cancellation);
        return Page<QueuePage>(new QueueView(counts, records, names, undoable, notice)
        {
            Held = held,
            Reviewer = reviewer.Name,
            Proposals = proposed.Items.Count,
            MoreProposals = proposed.Next is not null,
        });
    }

    private static async Task<IResult> NextAsync(HttpContext http, IReviewDesk desk, CancellationToken cancellation) =>
        TypedResults.Redirect(await desk.NextAsync(http.User.Viewer(), cancellation) is { } hold ? $"{Queue}/{hold.DocumentId}" : $"{Queue}?loi=het");

    private static async Task<IResult> DeskAsync(
        HttpContext http, string id, string? truoc, IReviewDesk desk, DeskParts parts, CancellationToken cancellation)
    {
        var reviewer = http.User.Viewer();
        return await desk.TakeAsync(id, reviewer, cancellation) switch
        {
            HoldAnswer.Held held => await ViewAsync(http.Seen().Whole, held.Hold, DeskInput.None, NoProblems, null, truoc, reviewer, parts, cancellation),
            HoldAnswer.Busy => TypedResults.Redirect($"{Queue}?loi=ban"),
            _ => TypedResults.Redirect($"{Queue}?loi=dong"),
        };
    }

    /// <summary>A name a line, asked for when an address is first touched: they are too many to come with every page.</summary>
    private static ContentHttpResult Wards(string? ngay, ReferenceLists references) =>
        TypedResults.Text(string.Join('\n', references.Latest.Wards.NamesOn(DateOnly.TryParseExact(ngay, "yyyy-MM-dd", out var day) ? day : null)));

    private static async Task<IResult> DecideAsync(
        HttpContext http, string id, ICatalog catalog, IReviewDesk desk, Reviewing reviewing, PageArranging arranging, DeskParts parts, CancellationToken cancellation)
    {
        var reviewer = http.User.Viewer();
        var form = await http.Request.ReadFormAsync(cancellation);
        var action = form["action"].ToString();
        if (action == "release")
        {
            await desk.ReleaseAsync(id, reviewer, cancellation);
            return TypedResults.Redirect($"{Queue}?loi=sau");
        }

        var typed = FieldNames.All.Where(name => form.ContainsKey("f." + name)).ToDictionary(name => name, name => form["f." + name].ToString());
        var (rows, holders) = (RelationForm.Read(form), HolderForm.Read(form));
        var blank = form["blank"].OfType<string>().Where(FieldNames.All.Contains).ToHashSet();
        var answer = action switch
        {
            "confirm" => await reviewing.ConfirmAsync(id, reviewer, new(long.TryParse(form["version"], out var version) ? version : -1, typed, RelationForm.Kept(rows), HolderForm.Kept(holders)) { Blank = blank }, cancellation),
            "duplicate" => await arranging.MergeDuplicateAsync(id, reviewer, form["of"].ToString().Trim(), form["scan"] == "on", cancellation),
            _ => await reviewing.DecideAsync(id, reviewer, KindOf(action), form["reason"].ToString(), cancellation),
        };
        switch (answer)
        {
            case ReviewAnswer.Done when action is "undo" && (await catalog.FindAsync(id, cancellation))?.State == DocumentState.NeedsReview:
                return TypedResults.Redirect($"{Queue}/{id}");
            case ReviewAnswer.Done when action is "recall" or "undo" or "share" or "unshare":
                return TypedResults.Redirect($"/ket-qua/{id}");
            case ReviewAnswer.Done:
                return TypedResults.Redirect(await desk.NextAsync(reviewer, cancellation) is { } next ? $"{Queue}/{next.DocumentId}?truoc={id}" : $"{Queue}?loi=het");
            case ReviewAnswer.NoSuchDocument:
                return Refusals.Page(Refusal.NoSuchResult);
        }

        var unfilled = (answer as ReviewAnswer.Unfilled)?.Fields ?? [];
        var problems = answer is ReviewAnswer.WrongValues wrong ? wrong.Problems : unfilled.ToDictionary(name => name, _ => Unfilled);
        var message = answer is ReviewAnswer.Conflict conflict ? conflict.Message
            : unfilled.Count > 0 ? $"Trường bắt buộc còn trống: {string.Join("; ", unfilled.Select(FieldLabels.Of))}. Chưa có gì được ghi."
            : problems.GetValueOrDefault("reason") ?? problems.GetValueOrDefault("pages") ?? "Có giá trị chưa đúng, chưa có gì được ghi; hãy sửa các trường được đánh dấu.";
        return await AgainAsync(id, reviewer, new DeskInput(typed, rows, holders) { Blank = blank.Concat(unfilled).ToHashSet(), TurnsDown = action != "confirm" }, problems, message, catalog, parts, cancellation);
    }

    /// <summary>What was typed stays on the screen, whatever happened.</summary>
    private static async Task<IResult> AgainAsync(
        string id, Viewer reviewer, DeskInput typed, IReadOnlyDictionary<string, string> problems, string message, ICatalog catalog, DeskParts parts, CancellationToken cancellation)
    {
        if (await catalog.FindAsync(id, cancellation) is not { } document)
            return Refusals.Page(Refusal.NoSuchResult);
        return await parts.Desk.TakeAsync(id, reviewer, cancellation) is HoldAnswer.Held held
            ? await ViewAsync(document, held.Hold, typed, problems, message, null, reviewer, parts, cancellation)
            : Refusals.Page(Refusal.NotReviewable with { Detail = message });
    }

    private static async Task<IResult> ViewAsync(
        Document document, ReviewHold hold, DeskInput typed, IReadOnlyDictionary<string, string> problems, string? problem, string? previous,
        Viewer reviewer, DeskParts parts, CancellationToken cancellation)
    {
        var boxes = await parts.Fields.FieldsAsync(document, typed.Fields, problems, cancellation);
        var relations = await parts.Relations.OfAsync(document, reviewer, typed.Relations, problems, cancellation);
        var holders = await parts.Holders.OfAsync(document, typed.Holders, problems, cancellation);
        var shown = boxes.Where(box => box.Value is not null || box.Unsure || box.Text.Length > 0 || box.Problem is not null).ToList();
        var last = previous is null ? null : await parts.Desk.RecordsAsync(previous, reviewer.Name, 1, cancellation) is [var newest, ..] ? newest : null;
        return Page<DeskPage>(new DeskView(
            document, hold, shown, relations, holders, [.. boxes.Except(shown).Select(box => box.Name)], await parts.Desk.CountAsync(reviewer, cancellation), last, problem)
        {
            Blank = typed.Blank,
            TurnsDown = typed.TurnsDown,
            ReasonProblem = problems.GetValueOrDefault("reason"),
            Named = await parts.Named.OfAsync(reviewer, [document.StateReason], cancellation),
        },
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static RazorComponentResult<TPage> Page<TPage>(object view, int status = StatusCodes.Status200OK)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new(new Dictionary<string, object?> { ["View"] = view }) { StatusCode = status };

    private static ReviewKind KindOf(string action) => action switch
    {
        "return" => ReviewKind.Return,
        "reject" => ReviewKind.Reject,
        "recall" => ReviewKind.Recall,
        "undo" => ReviewKind.Undo,
        "share" => ReviewKind.Share,
        "unshare" => ReviewKind.Unshare,
        _ => throw new BadHttpRequestException("Unknown action."),
    };

    private static readonly Dictionary<string, string> NoProblems = [];
}

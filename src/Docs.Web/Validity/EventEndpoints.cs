using Docs.Core.Documents;
using Docs.Hosting.Wire;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Validity;

/// <summary>Recording what happened to a result's validity, by API and by the form on its page.</summary>
internal static class EventEndpoints
{
    private static readonly Refusal NotTaken = new(
        StatusCodes.Status422UnprocessableEntity, "Sự kiện không ghi được", "Sự kiện trái với nhật ký của kết quả; câu trả lời nói rõ vì sao. Chưa ghi gì.")
    { Code = "event-refused" };

    public static void MapEvents(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/v1/results/{id}/events", RecordAsync).Allow(Rule.RecordEvents).WithMetadata(new AcceptsOnceKey())
            .WithName("recordEvent").WithTags("validity")
            .WithSummary("Ghi một sự kiện hiệu lực, hoặc vô hiệu một sự kiện ghi nhầm (kind: void)")
            .WithDescription("Cùng một sự kiện gửi hai lần chỉ ghi một lần. Idempotency-Key: cùng khóa và nội dung thì cùng câu trả lời; cùng khóa, nội dung khác thì 422.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapPost("/ket-qua/{id}/su-kien", RecordFormAsync).Allow(Rule.RecordEvents).ExcludeFromDescription();
    }

    private static async Task<Results<Created<EventWire>, Ok<EventWire>, ProblemHttpResult>> RecordAsync(
        HttpContext http, string id, NewEventWire wire, ICatalog catalog, CancellationToken cancellation)
    {
        if (!OnceHeader.TryRead(http.Request, http.User.Viewer(), wire, out var once, out var refusal))
            return Refusals.Problem(refusal!);
        (var recorded, refusal) = await TakeAsync(http, id, wire, once, catalog, cancellation);
        if (recorded is null)
            return Refusals.Problem(refusal!);
        var answer = EventWire.Of(recorded.Event);
        return recorded.Already ? TypedResults.Ok(answer) : TypedResults.Created($"/api/v1/results/{id}", answer);
    }

    private static async Task<IResult> RecordFormAsync(HttpContext http, string id, ICatalog catalog, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var wire = new NewEventWire(form["kind"], form["on"], form["until"], form["by"], form["basis"], form["event"]);
        var (recorded, refusal) = await TakeAsync(http, id, wire, null, catalog, cancellation);
        return recorded is null ? Refusals.Page(refusal!) : TypedResults.LocalRedirect($"/ket-qua/{id}#su-kien");
    }

    private static async Task<(EventOutcome.Recorded? Recorded, Refusal? Refusal)> TakeAsync(
        HttpContext http, string id, NewEventWire wire, Once? once, ICatalog catalog, CancellationToken cancellation)
    {
        var by = http.User.Viewer().Name;
        return EventOrder.Read(wire) switch
        {
            EventOrder.Refused refused => (null, Refusal.BadInput(refused.Message)),
            EventOrder.Void order => Answer(await catalog.VoidEventAsync(id, order.EventId, order.Basis, by, cancellation)),
            EventOrder.Append order => Answer(await catalog.AppendEventAsync(id, order.Event with { RecordedBy = by, Once = once }, cancellation)),
            _ => throw new InvalidOperationException("Orders are a closed set."),
        };
    }

    private static (EventOutcome.Recorded?, Refusal?) Answer(EventOutcome outcome) => outcome switch
    {
        EventOutcome.Recorded recorded => (recorded, null),
        EventOutcome.Refused refused => (null, NotTaken with { Detail = refused.Message }),
        EventOutcome.KeyTaken => (null, OnceHeader.Taken),
        EventOutcome.NoSuchDocument => (null, Refusal.NoSuchResult),
        _ => throw new InvalidOperationException("Event outcomes are a closed set."),
    };
}

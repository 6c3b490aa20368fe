using System.ComponentModel;
using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Core.Extraction;
using Docs.Core.Holders;
using Docs.Core.Text;
using Docs.Hosting.Audit;
using Docs.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Audit;

/// <param name="At">Of the last time.</param>
/// <param name="Times">On that day, for that purpose.</param>
/// <param name="Own">It was the caller.</param>
/// <param name="By">Account name; only where the province shows names.</param>
public sealed record AccessWire(
    DateTimeOffset At, IReadOnlyList<AuditAct> Acts, int Times, bool Own, IReadOnlyList<string> Roles, IReadOnlyList<string> Agencies, string? Dossier, string? Purpose, string? By);

/// <param name="Next">Cursor of older ones; null at the end.</param>
public sealed record AccessListWire(IReadOnlyList<AccessWire> Accesses, string? Next);

public sealed record AccessView(string Id, string Title, AccessListWire List);

/// <summary>
/// Who looked at a result, for its holder: agency, role, day and purpose. What somebody did on one day for one purpose is one
/// line: a page with twenty pictures is not twenty visits.
/// </summary>
internal sealed class Accesses(IAuditTrail trail, IHolderLinks links, AuditKeys keys, AuditOptions options)
{
    private const int Entries = 500;

    private static readonly AuditAct[] Looks = [AuditAct.View, AuditAct.Download, AuditAct.Search, AuditAct.Verification];

    public async Task<AccessListWire> OfAsync(Seen seen, string? after, CancellationToken cancellation)
    {
        var holders = seen.Viewer.Is(Role.Administrator)
            ? await links.ExpandAsync(Permissions.ConfirmedHolderIds(seen.Whole), cancellation)
            : seen.Viewer.HolderIds;
        var filter = new AuditFilter(Before: after, Outcome: AuditOutcome.Done, Result: seen.Whole.Id) { OrHolders = [.. holders.Select(keys.HashOfHolder)] };
        var page = await trail.ListAsync(filter, Entries, cancellation);
        var self = AuditActor.Of(seen.Viewer, null, keys).Name;
        return new(
            [
                .. page.Records.Where(record => Looks.Contains(record.Act)).Select(record => AuditEntry.Read(record.Entry))
                    .GroupBy(entry => (entry.Actor.Name, entry.Dossier, entry.Purpose, VietnamCalendar.DayOf(AuditEntry.Instant(entry.At))))
                    .Select(group => Of([.. group], self)),
            ],
            page.Next);
    }

    private AccessWire Of(IReadOnlyList<AuditEntry> entries, string self)
    {
        var last = entries[0];
        return new(
            AuditEntry.Instant(last.At),
            [.. entries.Select(entry => entry.Act).Distinct().Order()],
            entries.Count,
            last.Actor.Name == self,
            Parts(last.Actor.Roles),
            Parts(last.Actor.Agency),
            last.Dossier,
            last.Purpose,
            options.ShowNames ? last.Actor.Name : null);
    }

    private static string[] Parts(string? list) => list?.Split(',') ?? [];
}

internal static class AccessEndpoints
{
    public static void MapAccesses(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/results/{id}/accesses", ListAsync).Allow(Rule.SeeAccesses).WithTags("results").WithName("resultAccesses")
            .WithSummary("Ai đã xem kết quả này: cơ quan, vai trò, ngày, mục đích; dành cho chủ sở hữu kết quả");
        app.MapGet("/ket-qua/{id}/ai-da-xem", PageAsync).Allow(Rule.SeeAccesses).ExcludeFromDescription();
    }

    private static async Task<Ok<AccessListWire>> ListAsync(
        HttpContext http, string id, [Description("Con trỏ next của trang trước.")] string? after, Accesses accesses, CancellationToken cancellation) =>
        TypedResults.Ok(await accesses.OfAsync(http.Seen(), after, cancellation));

    private static async Task<RazorComponentResult<AccessPage>> PageAsync(HttpContext http, string id, string? sau, Accesses accesses, CancellationToken cancellation) =>
        new(new { View = new AccessView(id, TitleOf(http.Seen()), await accesses.OfAsync(http.Seen(), sau, cancellation)) });

    private static string TitleOf(Seen seen) =>
        string.Join(' ', new[] { seen.Document.Fields[FieldNames.Type], seen.Document.Fields[FieldNames.Number] }.OfType<string>()) is { Length: > 0 } read ? read : "Kết quả";
}

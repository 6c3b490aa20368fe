using System.Text;
using Docs.Core.Audit;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.Shell;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Audit;

/// <summary>Reading the trail: pages and a table for auditors, the list of accesses for holders.</summary>
internal static class AuditEndpoints
{
    public const string Path = "/quan-tri/nhat-ky";

    private const int ExportPage = 1_000;

    public static void MapAuditViewer(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, PageAsync).Allow(Rule.ReadAudit).ExcludeFromDescription();
        app.MapGet(Path + ".csv", ExportAsync).Allow(Rule.ReadAudit).Audited(AuditAct.Export).ExcludeFromDescription();
        app.MapAccesses();
    }

    private static async Task<RazorComponentResult<AuditPageView>> PageAsync(
        HttpContext http, [AsParameters] AuditForm form, AuditViews views, CancellationToken cancellation)
    {
        var view = await views.LoadAsync(form, http, cancellation);
        return new(new { View = view }) { StatusCode = view.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    /// <summary>Page by page from new to old, so that a year of it needs no memory.</summary>
    private static async Task<IResult> ExportAsync(
        HttpContext http, [AsParameters] AuditForm form, IAuditTrail trail, AuditViews views, CancellationToken cancellation)
    {
        var (filter, problem) = await views.ReadAsync(form, http, cancellation);
        if (filter is null)
            return Refusals.Page(Refusal.BadInput(problem!));
        var viewer = http.User.Viewer();
        http.Response.Headers.ContentDisposition = "attachment; filename=\"nhat-ky.csv\"";
        return TypedResults.Stream(
            async body =>
            {
                // With its mark, for a spreadsheet that would else take it for another encoding.
                await using var writer = new StreamWriter(body, new UTF8Encoding(true), leaveOpen: true);
                await writer.WriteLineAsync(AuditTable.Head);
                for (AuditFilter? page = filter; page is not null;)
                {
                    var found = await trail.ListAsync(page, ExportPage, cancellation);
                    foreach (var record in found.Records)
                        await writer.WriteLineAsync(AuditTable.Line(views.LineOf(record, viewer)));
                    await writer.FlushAsync(cancellation);
                    page = found.Next is { } next ? page with { Before = next } : null;
                }
            },
            "text/csv; charset=utf-8");
    }

    /// <summary>An entry as a line of the table.</summary>
    private static class AuditTable
    {
        public static readonly string Head = Row("thoi_diem", "nguoi", "vai_tro", "co_quan", "tu", "viec", "ket_cuc", "ket_qua_tthc", "ho_so", "muc_dich", "cau_tra_cuu", "chi_tiet", "ma_muc");

        public static string Line(AuditLine line) => Row(
            Labels.Instant(line.At),
            AuditWords.Actor(line.Entry.Actor),
            AuditWords.Roles(line.Entry.Actor.Roles),
            line.Entry.Actor.Agency,
            line.Entry.Actor.From,
            AuditWords.Act(line.Entry.Act),
            AuditWords.Outcome(line.Entry.Outcome),
            line.Entry.Result,
            line.Entry.Dossier,
            line.Entry.Purpose,
            line.IsSealed ? "(đã mã hóa)" : line.Query,
            line.Entry.Changes is null ? line.Entry.Detail : AuditWords.Changes(line.Entry),
            line.Entry.Id);

        private static string Row(params string?[] cells) => string.Join(',', cells.Select(Cell));

        /// <summary>Quoted; what a spreadsheet would run as a formula is text.</summary>
        private static string Cell(string? text) =>
            $"\"{(text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" : "")}{text?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

using Docs.Core.Audit;
using Docs.Core.Intake;
using Docs.Recognition.Separators;
using Docs.Web.Audit;
using Docs.Web.Security;
using Docs.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Batches;

/// <summary>The completion report of a batch, as a page, for a spreadsheet and to be printed and signed.</summary>
internal static class BatchReportEndpoints
{
    public static void MapBatchReports(this IEndpointRouteBuilder app)
    {
        app.MapGet("/lo/{id}/bao-cao", async (HttpContext http, string id, BatchReports reports, TimeProvider clock, CancellationToken cancellation) =>
                new RazorComponentResult<ReportPage>(new { Report = await reports.OfAsync(http.SeenBatch(), cancellation), At = clock.GetUtcNow() }))
            .Allow(Rule.FollowBatches).ExcludeFromDescription();
        app.MapGet("/lo/{id}/bao-cao.csv", async (HttpContext http, string id, BatchReports reports, CancellationToken cancellation) =>
                TypedResults.Bytes(ReportCsv.Write(await reports.OfAsync(http.SeenBatch(), cancellation)), "text/csv; charset=utf-8", NameOf(http.SeenBatch(), "csv")))
            .Allow(Rule.FollowBatches).Audited(AuditAct.Export).ExcludeFromDescription();
        app.MapGet("/lo/{id}/bao-cao.pdf", async (HttpContext http, string id, BatchReports reports, TimeProvider clock, CancellationToken cancellation) =>
                TypedResults.Bytes(Pdf(await reports.OfAsync(http.SeenBatch(), cancellation), clock.GetUtcNow()), "application/pdf", NameOf(http.SeenBatch(), "pdf")))
            .Allow(Rule.FollowBatches).Audited(AuditAct.Export).ExcludeFromDescription();
    }

    private static byte[] Pdf(BatchReport report, DateTimeOffset at) => TablePdf.Write(
        new TablePdf.Sheet(
            "BÁO CÁO HOÀN THÀNH LÔ SỐ HÓA",
            [
                $"Lô: {report.Batch.Name}",
                $"Cơ quan: {report.Batch.Agency} · mở lúc {Labels.Instant(report.Batch.OpenedAt)} · lập lúc {Labels.Instant(at)}",
                ReportText.Conclusion(report),
                .. ReportText.Counts(report).Select(one => $"{one.Label}: {Labels.Count(one.Count)}"),
            ],
            [new("Tệp", 0.5), new("Trang", 0.08), new("Tình trạng", 0.42)],
            [
                .. report.Lines.OrderBy(line => BatchCounts.Urgency(line.State)).Select(line => (IReadOnlyList<string>)
                    [line.Path, line.Pages > 0 ? Labels.Count(line.Pages) : "", ReportText.State(line.State) + (line.Reason is { } reason ? $": {reason}" : "")]),
            ],
            "Người lập                                                                Người kiểm tra"));

    private static string NameOf(Batch batch, string extension) =>
        $"Báo cáo lô {string.Concat(batch.Name.Select(letter => letter is '/' or '\\' or ':' or '"' ? '-' : letter))}.{extension}";
}

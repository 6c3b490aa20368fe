using Docs.Core.Audit;
using Docs.Core.Intake;
using Docs.Recognition.Separators;
using Docs.Web.Audit;
using Docs.Web.Results;
using Docs.Web.Security;
using Docs.Web.Shell;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Batches;

/// <summary>The completion report of a batch, as a page, for a spreadsheet and to be printed and signed.</summary>
internal static class BatchReportEndpoints
{
    public static void MapBatchReports(this IEndpointRouteBuilder app)
    {
        app.MapGet("/lo/{id}/bao-cao", PageAsync).Allow(Rule.FollowBatches).ExcludeFromDescription();
        app.MapGet("/lo/{id}/bao-cao.csv", async (HttpContext http, BatchReports reports, NamedResults named, CancellationToken cancellation) =>
                TypedResults.Bytes(ReportCsv.Write(await SaidAsync(http, reports, named, cancellation)), "text/csv; charset=utf-8", NameOf(http.SeenBatch(), "csv")))
            .Allow(Rule.FollowBatches).Audited(AuditAct.Export).ExcludeFromDescription();
        app.MapGet("/lo/{id}/bao-cao.pdf", async (HttpContext http, BatchReports reports, NamedResults named, TimeProvider clock, CancellationToken cancellation) =>
                TypedResults.Bytes(Pdf(await SaidAsync(http, reports, named, cancellation), clock.GetUtcNow()), "application/pdf", NameOf(http.SeenBatch(), "pdf")))
            .Allow(Rule.FollowBatches).Audited(AuditAct.Export).ExcludeFromDescription();
    }

    private static async Task<RazorComponentResult<ReportPage>> PageAsync(
        HttpContext http, BatchReports reports, NamedResults named, TimeProvider clock, CancellationToken cancellation)
    {
        var report = await reports.OfAsync(http.SeenBatch(), cancellation);
        var names = await named.OfAsync(http.User.Viewer(), ReportPage.Listed(report).Select(line => line.Reason), cancellation);
        return new(new { Report = report, Named = names, At = clock.GetUtcNow() });
    }

    /// <summary>Its reasons as people speak of other results: by number and holder, not by id.</summary>
    private static async Task<BatchReport> SaidAsync(HttpContext http, BatchReports reports, NamedResults named, CancellationToken cancellation)
    {
        var report = await reports.OfAsync(http.SeenBatch(), cancellation);
        var names = await named.OfAsync(http.User.Viewer(), report.Lines.Select(line => line.Reason), cancellation);
        return report with { Lines = [.. report.Lines.Select(line => line with { Reason = line.Reason is { } reason ? NamedIds.Said(reason, names) : null })] };
    }

    private static byte[] Pdf(BatchReport report, DateTimeOffset at)
    {
        var folder = CommonFolder.Of([.. report.Lines.Select(line => line.Path)]);
        return TablePdf.Write(new TablePdf.Sheet(
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
                    [line.Path[folder.Length..], line.Pages > 0 ? Labels.Count(line.Pages) : "", ReportText.State(line.State) + (line.Reason is { } reason ? $": {reason}" : "")]),
            ],
            "Người lập                                                                Người kiểm tra"));
    }

    private static string NameOf(Batch batch, string extension) =>
        $"Báo cáo lô {string.Concat(batch.Name.Select(letter => letter is '/' or '\\' or ':' or '"' ? '-' : letter))}.{extension}";
}

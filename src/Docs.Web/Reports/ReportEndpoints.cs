using System.ComponentModel;
using System.Globalization;
using System.Text;
using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Core.References;
using Docs.Core.Reports;
using Docs.Core.Text;
using Docs.Web.Audit;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Reports;

/// <summary>Báo cáo: digitisation and reuse, as a page, as files and by API; and the denominators behind the percentages.</summary>
internal static class ReportEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapReports(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/reports/measures", MeasuresAsync).Allow(Rule.OwnReport).WithName("reportMeasures").WithTags("reports")
            .WithSummary("Số hóa và khai thác lại theo cơ quan, loại, tháng, cùng các chỉ số của QĐ 468 và QĐ 766; không có mẫu số thì không có tỷ lệ")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        var pages = app.MapGroup("/bao-cao").ExcludeFromDescription();
        pages.MapGet("", PageAsync).Allow(Rule.OwnReport);
        pages.MapGet("/csv", CsvAsync).Allow(Rule.OwnReport).Audited(AuditAct.Export);
        pages.MapGet("/xlsx", XlsxAsync).Allow(Rule.OwnReport).Audited(AuditAct.Export);
        pages.MapGet("/mau-so", DenominatorsAsync).Allow(Rule.Report);
        pages.MapGet("/mau-so/csv", DenominatorFileAsync).Allow(Rule.Report).Audited(AuditAct.Export);
        pages.MapPost("/mau-so", SetDenominatorsAsync).Allow(Rule.Administer);
    }

    /// <summary>Whose figures: all for whom the report over all is, else of own agencies.</summary>
    private static IReadOnlyCollection<string>? ScopeOf(Viewer viewer) => Rules.FitsRole(Rule.Report, viewer) ? null : viewer.Agencies;

    private static async Task<(MeasureReport? Report, Refusal? Refusal)> BuildAsync(
        HttpContext http, string? year, string? from, string? to, IReports reports, ReferenceLists references, TimeProvider clock, CancellationToken cancellation)
    {
        if (ReportRequest.Read(year, from, to, VietnamCalendar.Today(clock)) is not { } period)
            return (null, Refusal.BadInput("Kỳ báo cáo không hợp lệ: year là năm từ 2018 đến 2200, from và to là tháng 1–12, from không sau to."));
        var scope = ScopeOf(http.User.Viewer());
        var figures = await reports.FiguresAsync(period, scope, cancellation);
        var denominators = await reports.DenominatorsAsync(period.Year, scope, cancellation);
        var agencies = (await references.NowAsync(cancellation)).Agencies;
        return (MeasureReport.Build(period, figures, denominators, agencies, ReportMeasures.Shipped), null);
    }

    private static async Task<Results<Ok<MeasuresWire>, ProblemHttpResult>> MeasuresAsync(
        HttpContext http,
        [Description("Năm; mặc định năm nay.")] string? year,
        [Description("Tháng đầu, 1–12; mặc định 1.")] string? from,
        [Description("Tháng cuối, 1–12; mặc định 12.")] string? to,
        IReports reports, ReferenceLists references, TimeProvider clock, CancellationToken cancellation)
    {
        var (report, refusal) = await BuildAsync(http, year, from, to, reports, references, clock, cancellation);
        return report is null ? Refusals.Problem(refusal!) : TypedResults.Ok(MeasuresWire.Of(report));
    }

    private static async Task<IResult> PageAsync(
        HttpContext http, string? year, string? from, string? to, IReports reports, ReferenceLists references, TimeProvider clock, CancellationToken cancellation)
    {
        var (report, refusal) = await BuildAsync(http, year, from, to, reports, references, clock, cancellation);
        return report is null
            ? Refusals.Page(refusal!)
            : new RazorComponentResult<ReportPage>(new { Report = report, SeesAll = ScopeOf(http.User.Viewer()) is null, Today = VietnamCalendar.Today(clock) });
    }

    private static async Task<IResult> CsvAsync(
        HttpContext http, string? year, string? from, string? to, IReports reports, ReferenceLists references, TimeProvider clock, CancellationToken cancellation)
    {
        var (report, refusal) = await BuildAsync(http, year, from, to, reports, references, clock, cancellation);
        return report is null
            ? Refusals.Page(refusal!)
            : TypedResults.File(Encoding.UTF8.GetBytes('\ufeff' + ReportSheets.Csv(report)), "text/csv; charset=utf-8", $"bao-cao-{NameOf(report.Period)}.csv");
    }

    private static async Task<IResult> XlsxAsync(
        HttpContext http, string? year, string? from, string? to, IReports reports, ReferenceLists references, TimeProvider clock, CancellationToken cancellation)
    {
        var (report, refusal) = await BuildAsync(http, year, from, to, reports, references, clock, cancellation);
        return report is null ? Refusals.Page(refusal!) : TypedResults.File(Workbook.Write(ReportSheets.Of(report)), Xlsx, $"bao-cao-{NameOf(report.Period)}.xlsx");
    }

    private static string NameOf(ReportPeriod period) => period.IsWholeYear
        ? period.Year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{period.Year}-{period.From.OfYear:00}-{period.To.OfYear:00}");

    private static Task<IResult> DenominatorsAsync(HttpContext http, string? year, string? saved, IReports reports, TimeProvider clock, CancellationToken cancellation) =>
        ShowAsync(http, year, int.TryParse(saved, out var count) ? $"Đã ghi {count} mẫu số mới hoặc thay đổi." : null, [], reports, clock, cancellation);

    private static async Task<IResult> ShowAsync(
        HttpContext http, string? year, string? notice, IReadOnlyList<ReferenceProblem> problems, IReports reports, TimeProvider clock, CancellationToken cancellation)
    {
        var today = VietnamCalendar.Today(clock);
        var shown = ReportRequest.Read(year, null, null, today)?.Year ?? today.Year;
        return new RazorComponentResult<DenominatorsPage>(new
        {
            Year = shown,
            Lines = await reports.DenominatorsAsync(shown, null, cancellation),
            Notice = notice,
            Problems = problems,
            MayEdit = http.User.Viewer().Is(Role.Administrator),
        })
        { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    private static async Task<IResult> DenominatorFileAsync(string? year, IReports reports, TimeProvider clock, CancellationToken cancellation)
    {
        var shown = ReportRequest.Read(year, null, null, VietnamCalendar.Today(clock))?.Year ?? VietnamCalendar.Today(clock).Year;
        return TypedResults.File(
            Encoding.UTF8.GetBytes('\ufeff' + DenominatorCsv.Write(await reports.DenominatorsAsync(shown, null, cancellation))), "text/csv; charset=utf-8", $"mau-so-{shown}.csv");
    }

    /// <summary>A file of many, or the form's one line.</summary>
    private static async Task<IResult> SetDenominatorsAsync(HttpContext http, IReports reports, TimeProvider clock, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var (lines, problems) = await ReadAsync(form, cancellation);
        if (problems.Count > 0)
            return await ShowAsync(http, form["year"], null, problems, reports, clock, cancellation);
        var changed = await reports.SetDenominatorsAsync(lines, http.User.Viewer().Name, cancellation);
        return TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/bao-cao/mau-so?year={lines[0].Year}&saved={changed}"));
    }

    private static async Task<(IReadOnlyList<Denominator> Lines, IReadOnlyList<ReferenceProblem> Problems)> ReadAsync(IFormCollection form, CancellationToken cancellation)
    {
        if (form.Files.GetFile("file") is { } file)
        {
            await using var content = file.OpenReadStream();
            return await DenominatorCsv.ReadAsync(content, cancellation);
        }

        var (line, problem) = DenominatorCsv.ReadLine(name => form[name].ToString().Trim());
        return line is null ? ([], [new(0, problem!)]) : ([line], []);
    }
}

/// <summary>The period as addresses say it.</summary>
internal static class ReportRequest
{
    /// <summary>Null for one that is none; a missing year is this year.</summary>
    public static ReportPeriod? Read(string? year, string? from, string? to, DateOnly today) =>
        Number(year, today.Year, 2018, 2200) is { } of && Number(from, 1, 1, 12) is { } first && Number(to, 12, 1, 12) is { } last && first <= last
            ? new(new(of * 100 + first), new(of * 100 + last))
            : null;

    private static int? Number(string? text, int otherwise, int least, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
    }
}

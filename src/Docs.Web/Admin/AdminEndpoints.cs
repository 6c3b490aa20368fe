using Docs.Core.Jobs;
using Docs.Core.Settings;
using Docs.Core.Text;
using Docs.Hosting.Health;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Admin;

/// <summary>Quản trị: what an administrator looks at and sets. Users and the audit trail have pages of their own.</summary>
internal static class AdminEndpoints
{
    private const int ShownJobs = 100;

    private const int QuarantinePage = 50;

    /// <summary>Of one retry: what a night can read; the rest stays for the next.</summary>
    private const int MaxRetried = 5_000;

    private const int ShownChanges = 100;

    private static readonly Refusal NothingToRetry = new(
        StatusCodes.Status409Conflict, "Không có gì để đọc lại", "Các tệp này không còn trong cách ly hoặc đã chờ đọc lại. Hãy tải lại danh sách.")
    { Code = "nothing-to-retry" };

    public static void MapAdmin(this IEndpointRouteBuilder app)
    {
        var admin = app.MapGroup("/quan-tri").ExcludeFromDescription();
        admin.MapGet("", HomeAsync).Allow(Rule.Administer);
        admin.MapGet("/suc-khoe", HealthAsync).Allow(Rule.Administer);
        admin.MapGet("/thiet-lap", SettingsAsync).Allow(Rule.Administer);
        admin.MapPost("/thiet-lap", SetAsync).Allow(Rule.Administer);
        admin.MapGet("/viec", WorkAsync).Allow(Rule.Administer);
        admin.MapPost("/viec", RetryAsync).Allow(Rule.Administer);
        admin.MapLists();
    }

    private static async Task<IResult> HomeAsync(SystemHealth health, IWorkDesk desk, CancellationToken cancellation)
    {
        var lines = await health.CheckAsync(cancellation);
        var quarantined = (await desk.CountQuarantinedAsync(new(null, null), cancellation)).Sum(one => one.Count);
        return new RazorComponentResult<AdminHomePage>(new { Lines = lines, Quarantined = quarantined });
    }

    private static async Task<IResult> HealthAsync(SystemHealth health, CancellationToken cancellation) =>
        new RazorComponentResult<HealthPage>(new { Lines = await health.CheckAsync(cancellation) });

    private static async Task<IResult> SettingsAsync(string? saved, LiveSettings live, ISettings settings, CancellationToken cancellation) =>
        await ShowSettingsAsync(new SettingsForm([], [], saved is null ? null : "Đã lưu; có hiệu lực ngay với văn bản đọc xong từ bây giờ."), live, settings, cancellation);

    private static async Task<IResult> ShowSettingsAsync(
        SettingsForm form, LiveSettings live, ISettings settings, CancellationToken cancellation) =>
        new RazorComponentResult<SettingsPage>(new
        {
            View = new SettingsView(
                await live.NowAsync(cancellation), await settings.HistoryAsync(ShownChanges, cancellation), form),
        })
        { StatusCode = form.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };

    private static async Task<IResult> SetAsync(HttpContext http, LiveSettings live, ISettings settings, CancellationToken cancellation)
    {
        var form = SettingsForm.Read(await http.Request.ReadFormAsync(cancellation));
        if (form.Problems.Count > 0)
            return await ShowSettingsAsync(form, live, settings, cancellation);
        await live.SetAsync(form.Changes, http.User.Viewer().Name, cancellation);
        return TypedResults.LocalRedirect("/quan-tri/thiet-lap?saved=1");
    }

    private static async Task<IResult> WorkAsync(
        string? agency, string? reason, string? after, string? again, IWorkDesk desk, TimeProvider clock, CancellationToken cancellation)
    {
        var filter = new QuarantineFilter(Present(agency), Present(reason));
        var documents = await desk.QuarantinedAsync(filter, Present(after), QuarantinePage + 1, cancellation);
        return new RazorComponentResult<WorkPage>(new
        {
            View = new WorkView(
                await desk.StateAsync(cancellation),
                await desk.JobsAsync(ShownJobs, cancellation),
                filter,
                [.. documents.Take(QuarantinePage)],
                documents.Count > QuarantinePage ? documents[QuarantinePage - 1].Id : null,
                await desk.CountQuarantinedAsync(new(null, filter.Reason), cancellation),
                int.TryParse(again, out var count) ? count : null,
                clock.GetUtcNow()),
        });
    }

    /// <summary>One document by its id, or all that the filter leaves.</summary>
    private static async Task<IResult> RetryAsync(HttpContext http, IWorkDesk desk, IJobQueue jobs, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var filter = new QuarantineFilter(Present(form["agency"]), Present(form["reason"]));
        IReadOnlyList<string> ids = form["document"] is [{ Length: > 0 } one]
            ? [one]
            : [.. (await desk.QuarantinedAsync(filter, null, MaxRetried, cancellation)).Where(document => !document.Sealed).Select(document => document.Id)];
        var again = await jobs.RepeatAsync(ids, cancellation);
        if (again.Count == 0)
            return Refusals.Page(NothingToRetry);
        return TypedResults.LocalRedirect(WorkView.Url(filter, null) + $"&again={again.Count}");
    }

    private static string? Present(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Nfc(text.Trim());
}

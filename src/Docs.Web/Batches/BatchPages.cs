using System.Globalization;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Core.Jobs;
using Docs.Core.Search;
using Docs.Hosting;
using Docs.Web.Audit;
using Docs.Web.Batches.Tus;
using Docs.Web.Results;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Docs.Web.Batches;

/// <summary>The pages of batches, the parts of them that change by themselves, and the upload form for browsers without scripts.</summary>
internal static class BatchPages
{
    private const int ListedBatches = 50;

    private const int FilesPerPage = 200;

    private const string Reloads = "Part of a page that was audited when it was opened; it asks again every second.";

    public static void MapBatches(this IEndpointRouteBuilder app)
    {
        app.MapBatchApi();
        app.MapTus();
        app.MapManifest();
        app.MapBatchReports();
        app.MapGet("/lo", async (HttpContext http, [FromQuery(Name = "tinh-trang")] string? holding, string? truoc, ICatalog catalog, IJobQueue jobs, IIndexOutbox outbox, DocsOptions options, CancellationToken cancellation) =>
            new RazorComponentResult<BatchesPage>(new { View = await ListAsync(http, holding, truoc, catalog, jobs, outbox, cancellation), Options = options })).Allow(Rule.FollowBatches).ExcludeFromDescription();
        app.MapGet("/lo/dang-chay", async (HttpContext http, [FromQuery(Name = "tinh-trang")] string? holding, string? truoc, ICatalog catalog, IJobQueue jobs, IIndexOutbox outbox, CancellationToken cancellation) =>
            new RazorComponentResult<BatchesLive>(new { View = await ListAsync(http, holding, truoc, catalog, jobs, outbox, cancellation) })).Allow(Rule.FollowBatches).NotAudited(Reloads).ExcludeFromDescription();
        app.MapPost("/lo", FormUpload.TakeAsync)
            .Allow(Rule.HandIn)
            .WithMetadata(new DisableRequestSizeLimitAttribute(), new ChecksTokenItself())
            .ExcludeFromDescription();
        app.MapGet("/lo/{id}", PageAsync).Allow(Rule.FollowBatches).ExcludeFromDescription();
        app.MapGet("/lo/{id}/dang-chay", async (HttpContext http, string id, string? trang, ICatalog catalog, IIndexOutbox outbox, NamedResults named, CancellationToken cancellation) =>
            new RazorComponentResult<BatchLive>(new { View = await OneAsync(http, trang, await catalog.ListBatchFilesAsync(id, cancellation), outbox, named, cancellation) }))
            .Allow(Rule.FollowBatches).NotAudited(Reloads).ExcludeFromDescription();
    }

    private static async Task<BatchesView> ListAsync(
        HttpContext http, string? holding, string? before, ICatalog catalog, IJobQueue jobs, IIndexOutbox outbox, CancellationToken cancellation)
    {
        var agencies = http.User.Viewer().OwnAgencies;
        DocumentState? state = Enum.TryParse<DocumentState>(holding, out var named) && Enum.IsDefined(named) ? named : null;
        var batches = await catalog.FindBatchesAsync(ListedBatches + 1, new BatchFilter(agencies, state, before), cancellation);
        return new(
            await catalog.CountByStateAsync(agencies, cancellation),
            [.. batches.Take(ListedBatches)],
            agencies is null ? (await jobs.StateAsync(cancellation)).LastError : null,
            await outbox.CountAsync(cancellation))
        {
            OfAll = agencies is null,
            Holding = state,
            Before = before,
            More = batches.Count > ListedBatches,
        };
    }

    private static async Task<RazorComponentResult<BatchPage>> PageAsync(
        HttpContext http, string id, string? trang, ICatalog catalog, IIndexOutbox outbox, NamedResults named, BatchReports reports, CancellationToken cancellation)
    {
        var files = await catalog.ListBatchFilesAsync(id, cancellation);
        return new(new { View = await OneAsync(http, trang, files, outbox, named, cancellation), Missing = await reports.NotHandedInAsync(id, files, cancellation) });
    }

    private static async Task<BatchView> OneAsync(
        HttpContext http, string? page, IReadOnlyList<BatchFile> files, IIndexOutbox outbox, NamedResults named, CancellationToken cancellation)
    {
        var batch = http.SeenBatch();
        var pages = Math.Max(1, (files.Count + FilesPerPage - 1) / FilesPerPage);
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        var shown = files.OrderBy(file => BatchCounts.Urgency(file.State)).ThenBy(file => file.Path, StringComparer.Ordinal)
            .Skip((number - 1) * FilesPerPage).Take(FilesPerPage).ToList();
        var waiting = await outbox.WaitingOfBatchAsync(batch.Id, cancellation);
        var behind = files.Count(file => file is { State: nameof(DocumentState.Published), DocumentId: { } id } && waiting.Contains(id));
        return new BatchView(BatchCounts.Summarise(batch, files), shown, number, pages, behind)
        {
            Folder = CommonFolder.Of([.. files.Select(file => file.Path)]),
            Named = await named.OfAsync(http.User.Viewer(), shown.Select(file => file.Reason), cancellation),
        };
    }
}

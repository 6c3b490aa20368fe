using System.Globalization;
using Docs.Core.Documents;
using Docs.Core.Jobs;
using Docs.Core.Search;
using Docs.Hosting;
using Docs.Web.Errors;
using Docs.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Docs.Web.Batches;

/// <summary>The pages of batches, the parts of them that change by themselves, and the upload form for browsers without scripts.</summary>
internal static class BatchPages
{
    private const int ListedBatches = 50;

    private const int FilesPerPage = 200;

    public static void MapBatches(this IEndpointRouteBuilder app)
    {
        app.MapBatchApi();
        app.MapGet("/lo", async (ICatalog catalog, IJobQueue jobs, IIndexOutbox outbox, DocsOptions options, CancellationToken cancellation) =>
            new RazorComponentResult<BatchesPage>(new { View = await ListAsync(catalog, jobs, outbox, cancellation), Options = options })).ExcludeFromDescription();
        app.MapGet("/lo/dang-chay", async (ICatalog catalog, IJobQueue jobs, IIndexOutbox outbox, CancellationToken cancellation) =>
            new RazorComponentResult<BatchesLive>(new { View = await ListAsync(catalog, jobs, outbox, cancellation) })).ExcludeFromDescription();
        app.MapPost("/lo", FormUpload.TakeAsync)
            .WithMetadata(new DisableRequestSizeLimitAttribute(), new ChecksTokenItself())
            .ExcludeFromDescription();
        app.MapGet("/lo/{id}", async (string id, string? trang, ICatalog catalog, CancellationToken cancellation) =>
            await OneAsync(id, trang, catalog, cancellation) is { } view
                ? (IResult)new RazorComponentResult<BatchPage>(new { View = view })
                : Refusals.Page(Refusal.NoSuchBatch)).ExcludeFromDescription();
        app.MapGet("/lo/{id}/dang-chay", async (string id, string? trang, ICatalog catalog, CancellationToken cancellation) =>
            await OneAsync(id, trang, catalog, cancellation) is { } view
                ? (IResult)new RazorComponentResult<BatchLive>(new { View = view })
                : Refusals.Page(Refusal.NoSuchBatch)).ExcludeFromDescription();
    }

    private static async Task<BatchesView> ListAsync(ICatalog catalog, IJobQueue jobs, IIndexOutbox outbox, CancellationToken cancellation) => new(
        await catalog.CountByStateAsync(cancellation),
        await catalog.ListBatchesAsync(ListedBatches, cancellation),
        await jobs.StateAsync(cancellation),
        await outbox.CountAsync(cancellation));

    private static async Task<BatchView?> OneAsync(string id, string? page, ICatalog catalog, CancellationToken cancellation)
    {
        if (await catalog.FindBatchAsync(id, cancellation) is not { } batch)
            return null;
        var files = await catalog.ListBatchFilesAsync(id, cancellation);
        var pages = Math.Max(1, (files.Count + FilesPerPage - 1) / FilesPerPage);
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        var shown = files.OrderBy(file => BatchCounts.Urgency(file.State)).ThenBy(file => file.Path, StringComparer.Ordinal)
            .Skip((number - 1) * FilesPerPage).Take(FilesPerPage).ToList();
        return new BatchView(BatchCounts.Summarise(batch, files), shown, number, pages);
    }
}

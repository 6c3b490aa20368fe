using System.Collections.Concurrent;
using Docs.Core.Recognition;
using Docs.Recognition.Composition;
using Docs.Recognition.Inspect;
using Docs.Recognition.Models;
using Docs.Recognition.Pages;
using Docs.Recognition.Pipeline;
using Docs.Recognition.Poppler;
using Docs.Recognition.Source;
using Docs.Recognition.Supervision;
using Docs.Recognition.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Docs.Recognition;

/// <summary>Reads files page by page in supervised child processes. One instance serves a whole process; its children stay warm until it is disposed.</summary>
public sealed class Recogniser : IRecogniser, IDisposable
{
    private readonly RecognitionLimits limits;
    private readonly ChildPool children;
    private readonly FileInspector inspector;
    private readonly PdfInfo pdfInfo;
    private readonly PdfTools pdfTools;
    private readonly PdfNotes pdfNotes;
    private readonly DocumentComposer composer = new();
    private readonly Func<int, Fault> faults;

    /// <param name="log">Hears of failed page workers; null = nobody does.</param>
    public Recogniser(RecognitionLimits limits, TimeProvider clock, ILogger<Recogniser>? log = null)
        : this(limits, clock, Faults.Asked, log)
    {
    }

    /// <param name="faults">What shall go wrong on a page: for tests.</param>
    internal Recogniser(RecognitionLimits limits, TimeProvider clock, Func<int, Fault> faults, ILogger<Recogniser>? log = null)
    {
        (this.limits, this.faults) = (limits, faults);
        var tools = new ToolRunner(limits, clock);
        (pdfInfo, pdfTools) = (new PdfInfo(tools), new PdfTools(new PdfImages(tools), new PdfToPpm(tools), new PdfText(tools)));
        pdfNotes = new PdfNotes(tools);
        inspector = new FileInspector(limits, pdfInfo);
        children = new ChildPool(limits, clock, log ?? NullLogger<Recogniser>.Instance);
    }

    public Task<Inspection> InspectAsync(string path, CancellationToken cancellation) => inspector.InspectAsync(path, cancellation);

    public async Task<Reading> RecogniseAsync(string path, string workDirectory, RecognitionOptions options, IProgress<PageDone>? progress, CancellationToken cancellation)
    {
        var inspection = await InspectAsync(path, cancellation);
        if (inspection is not Inspection.Readable { Pages: var count, MediaType: var type })
            return new Reading([], [new PageFailure(1, ((Inspection.Unreadable)inspection).Message) { OfFile = true }], []);

        Directory.CreateDirectory(workDirectory);
        var run = new Run(await SourceAsync(path, type, count, cancellation), Path.GetFullPath(workDirectory), ModelFolder.Find(limits.ModelFolder), options);
        var pages = new ConcurrentDictionary<int, RecognisedPage>();
        var failures = new ConcurrentDictionary<int, PageFailure>();
        var wanted = options.Pages ?? [.. Enumerable.Range(1, count).Select(number => new WantedPage(number, number))];
        await Parallel.ForEachAsync(
            wanted,
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism > 0 ? options.Parallelism : ChildPool.Size(limits), CancellationToken = cancellation },
            async (wish, token) =>
            {
                var (page, failure) = wish.Source <= count ? await PageAsync(run, wish, token) : (null, PageFailures.NoImage);
                if (page is not null)
                    pages[wish.Number] = page;
                if (failure is not null)
                    failures[wish.Number] = new PageFailure(wish.Number, failure);
                progress?.Report(new PageDone(wish.Number, wanted.Count, page?.Seconds ?? 0));
            });
        var notes = type == FileKind.Pdf.MediaType() ? await pdfNotes.OfAsync(path, cancellation) : [];
        return new Reading([.. pages.OrderBy(p => p.Key).Select(p => PrintableText.Of(p.Value))], [.. failures.OrderBy(f => f.Key).Select(f => f.Value)], notes);
    }

    public Task<Core.Recognition.Composition> ComposeAsync(ComposeRequest request, CancellationToken cancellation) => composer.ComposeAsync(request, cancellation);

    private async Task<(RecognisedPage? Page, string? Failure)> PageAsync(Run run, WantedPage wish, CancellationToken cancellation)
    {
        if (PageStore.Find(run.Directory, wish.Number) is { } finished)
            return (finished, null);

        var folder = Path.Combine(run.Directory, $"tmp-{wish.Number:0000}");
        try
        {
            var answer = await AttemptAsync(run, wish, folder, redraw: false, cancellation);
            if (answer?.Refusal == PageRefusal.NotThePage)
                answer = await AttemptAsync(run, wish, folder, redraw: true, cancellation);
            if (answer is null)
                return (null, PageFailures.NoImage);
            if (answer.Refusal is PageRefusal.NoSpace)
                throw new Core.Documents.StorageFullException("Hết chỗ khi ghi trang đã nhận dạng; tệp gốc vẫn còn.");
            if (answer.Refusal is { } refusal)
                return (null, PageFailures.Because(refusal));
            PageStore.Save(run.Directory, new PageArtifact(answer.Page!, answer.ImageFile!, answer.Image!, answer.PreviewFile!));
            return (answer.Page, null);
        }
        catch (PageRefusedException refused)
        {
            return (null, PageFailures.Because(refused.Refusal));
        }
        catch (ChildFailedException failed)
        {
            return (null, PageFailures.Because(failed.Failure));
        }
        finally
        {
            Clear(folder);
        }
    }

    private async Task<PageAnswer?> AttemptAsync(Run run, WantedPage wish, string folder, bool redraw, CancellationToken cancellation)
    {
        Clear(folder);
        Directory.CreateDirectory(folder);
        var blank = new PageJob
        {
            Number = wish.Source,
            As = wish.Number,
            Upright = wish.Rotation,
            Known = wish.Known,
            ImagePath = "",
            Kind = ImageKind.Anymap,
            OutputDirectory = run.Directory,
            ModelFolder = run.Models,
            ReadCodes = run.Options.ReadCodes,
            MaxPixels = limits.MaxPixels,
            SecondLook = limits.SecondLook,
            Images = limits.Images,
            Repair = run.Options.Repair,
            Fault = faults(wish.Source),
        };
        return await run.Source.OpenAsync(blank, folder, redraw, cancellation) is { } job ? await children.RunAsync(job, cancellation) : null;
    }

    private async Task<IPageSource> SourceAsync(string path, string type, int pages, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(path);
        if (type == FileKind.Pdf.MediaType())
        {
            return new PdfSource(
                full,
                limits,
                await pdfInfo.SizesAsync(full, pages, cancellation),
                await pdfTools.Images.ListAsync(full, cancellation),
                await pdfTools.Text.CountsAsync(full, cancellation),
                pdfTools);
        }

        return new ImageSource(full, Enum.GetValues<FileKind>().First(kind => kind.MediaType() == type));
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => children.Dispose();

    private sealed record Run(IPageSource Source, string Directory, string Models, RecognitionOptions Options);
}

using System.Data.Common;
using System.Diagnostics;
using Docs.Core.Documents;
using Docs.Core.Recognition;
using Docs.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace Docs.Core.Jobs;

/// <param name="Name">Unique among running workers: machine, process and slot.</param>
/// <param name="WorkDirectory">Page checkpoints, one folder a document.</param>
public sealed record WorkerSettings(string Name, string WorkDirectory)
{
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Pages recognised at once; 0 = one per core.</summary>
    public int Parallelism { get; init; }
}

/// <summary>
/// Claims a document, reads it, concludes what it is, and commits. May be killed at any instruction: the lease runs out,
/// another claims the job, and the finished pages in the work directory are used again.
/// </summary>
public sealed partial class RecognitionWorker(
    IJobQueue jobs,
    ICatalog catalog,
    IObjectStore objects,
    IRecogniser recogniser,
    DocumentConclusion conclusion,
    PlannedReading planned,
    WorkerSettings settings,
    TimeProvider clock,
    ILogger<RecognitionWorker> log)
{
    /// <summary>
    /// How long a job waits at most when not the document but its surroundings failed (disk full, tool missing, server away): soon
    /// after the first time, because most of that is over soon, and a person may be waiting at the counter.
    /// </summary>
    private static readonly TimeSpan EnvironmentDelay = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(2);

    /// <summary>Works one job off; false when none was due.</summary>
    public async Task<bool> WorkOneAsync(IProgress<PageDone>? progress, CancellationToken cancellation)
    {
        if (await jobs.ClaimAsync(settings.Name, settings.Lease, cancellation) is not { } lease)
            return false;

        using var leaseLost = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var stopBeating = new CancellationTokenSource();
        var beating = BeatAsync(lease, leaseLost, stopBeating.Token);
        try
        {
            await ProcessAsync(lease, progress, leaseLost.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await jobs.ReturnAsync(lease, CancellationToken.None);
            throw;
        }
        catch (OperationCanceledException) when (leaseLost.IsCancellationRequested)
        {
            LoseLease(lease);
        }
        finally
        {
            await stopBeating.CancelAsync();
            await beating;
        }

        return true;
    }

    private async Task ProcessAsync(JobLease lease, IProgress<PageDone>? progress, CancellationToken cancellation)
    {
        using var span = DocsMeter.Spans.StartActivity("recognise document")?.SetTag("docs.job", lease.JobId).SetTag("docs.attempt", lease.Attempt);
        try
        {
            var document = await catalog.FindAsync(lease.DocumentId, cancellation)
                ?? throw new InvalidOperationException($"Job {lease.JobId} names a document that is not in the catalogue.");
            var batch = await catalog.FindBatchAsync(document.BatchId, cancellation)
                ?? throw new InvalidOperationException($"Document {document.Id} names a batch that is not in the catalogue.");
            if (lease.Scan is { } scan)
                document = document with { Original = scan, FirstPage = null, LastPage = null, Plan = null };
            else if (lease.Plan is { } plan)
                document = document with { Plan = plan };
            var folder = FolderOf(document, lease);
            // A worker lost again and again on one document is taken to be brought down by it: read it a page at a time.
            var parallelism = lease.WorkersLost >= JobLimits.WorkersLostBeforeCaution ? 1 : settings.Parallelism;
            var options = new RecognitionOptions(parallelism);
            var reading = await StageAsync("read", () => document.Plan is null
                ? ReadAsync(document, folder, options, progress, cancellation)
                : planned.ReadAsync(document.Plan, folder, options, anew: lease.Plan is null, progress, cancellation));
            DocsMeter.Read(reading.Pages.Count);
            var outcomes = await StageAsync("conclude", () => conclusion.ConcludeAsync(document, batch, reading, folder, cancellation));
            if (!await StageAsync("commit", () => jobs.CompleteAsync(lease, outcomes, cancellation)))
            {
                LoseLease(lease);
                return;
            }

            foreach (var outcome in outcomes)
                DocsMeter.Concluded(outcome.State.ToString());
            // Not to be given up: who waited for the commit may be leaving already, and nobody would come back for the folder.
            await WorkFolders.DeleteUnlessNeededAsync(Path.Combine(settings.WorkDirectory, document.Id), catalog, jobs, clock, CancellationToken.None);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            span?.SetStatus(ActivityStatusCode.Error, error.GetType().Name);
            DocsMeter.Failed(FailureClass(error));
            LogAttemptFailed(lease.JobId, lease.DocumentId, lease.Attempt, error.GetType().Name, error.StackTrace);
            var environment = IsEnvironment(error);
            var delay = RetryDelay * Math.Pow(2, Math.Min(environment ? lease.Attempt - 1 : lease.Failures, 6));
            if (environment && delay > EnvironmentDelay)
                delay = EnvironmentDelay;
            await jobs.FailAsync(lease, FailureReason(error), counts: !environment, delay, cancellation);
            await WorkFolders.DeleteUnlessNeededAsync(Path.Combine(settings.WorkDirectory, lease.DocumentId), catalog, jobs, clock, cancellation);
        }
    }

    private async Task<T> StageAsync<T>(string stage, Func<Task<T>> work)
    {
        using var span = DocsMeter.Spans.StartActivity(stage);
        var begun = clock.GetTimestamp();
        var result = await work();
        DocsMeter.Took(stage, clock.GetElapsedTime(begun));
        return result;
    }

    private void LoseLease(JobLease lease)
    {
        DocsMeter.LeaseLost();
        LogLeaseLost(lease.JobId, lease.Attempt);
    }

    /// <summary>Pages arranged or scanned anew stand in a folder of their own: the numbers mean other pages there.</summary>
    private string FolderOf(Document document, JobLease lease)
    {
        var folder = Path.Combine(settings.WorkDirectory, document.Id);
        return document.Plan is null && lease.Scan is null ? folder : Path.Combine(folder, $"job-{lease.JobId}");
    }

    private async Task<Reading> ReadAsync(Document document, string folder, RecognitionOptions options, IProgress<PageDone>? progress, CancellationToken cancellation)
    {
        using var source = await objects.LocalCopyAsync(document.Original.Sha256, cancellation);
        return await recogniser.RecogniseAsync(source.Path, folder, options, progress, cancellation);
    }

    /// <summary>Disk, database, permissions, missing tools: not the document's fault, however often it happens.</summary>
    private static bool IsEnvironment(Exception error) => error is
        IOException and not FileNotFoundException or UnauthorizedAccessException or DbException or TimeoutException or RecognitionUnavailableException;

    /// <summary>For counting.</summary>
    private static string FailureClass(Exception error) => error switch
    {
        StorageFullException or IOException { HResult: IoErrors.NoSpace } => FailureReasons.DiskFull,
        RecognitionUnavailableException => FailureReasons.ToolMissing,
        PagesFailedException => FailureReasons.Pages,
        FidelityException => FailureReasons.TextLayer,
        FileNotFoundException => FailureReasons.ObjectMissing,
        _ when IsEnvironment(error) => FailureReasons.ServiceAway,
        _ => FailureReasons.Other,
    };

    private static string FailureReason(Exception error) => error switch
    {
        StorageFullException or IOException { HResult: IoErrors.NoSpace } => "Hết chỗ lưu trữ khi xử lý; tệp gốc vẫn còn, sẽ tự thử lại. Hãy giải phóng dung lượng.",
        RecognitionUnavailableException => error.Message,
        PagesFailedException => error.Message,
        FidelityException => "Lớp chữ của PDF không khớp văn bản nhận dạng; tệp gốc vẫn còn.",
        FileNotFoundException => "Không thấy tệp gốc trong kho; hãy chạy docs verify.",
        _ => $"Lỗi khi xử lý ({error.GetType().Name}); tệp gốc vẫn còn.",
    };

    private async Task BeatAsync(JobLease lease, CancellationTokenSource leaseLost, CancellationToken stop)
    {
        var renewed = clock.GetTimestamp();
        try
        {
            while (true)
            {
                await Task.Delay(settings.Lease / 8, clock, stop);
                if (await RenewAsync(lease, stop) is { } held)
                    renewed = held ? clock.GetTimestamp() : 0;
                if (renewed != 0 && clock.GetElapsedTime(renewed) < settings.Lease * 0.75)
                    continue;
                await leaseLost.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The work is done; there is nothing left to renew.
        }
    }

    /// <summary>Null when the catalogue could not be asked now: the lease stands until it runs out, so the beat goes on.</summary>
    private async Task<bool?> RenewAsync(JobLease lease, CancellationToken stop)
    {
        try
        {
            return await jobs.RenewAsync(lease, settings.Lease, stop);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogNotRenewed(lease.JobId, error.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job}: its lease could not be renewed now ({Error}); trying again")]
    private partial void LogNotRenewed(long job, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job} attempt {Attempt}: the lease was lost, nothing was committed")]
    private partial void LogLeaseLost(long job, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} of document {Document}, attempt {Attempt}, failed: {Error} at {Stack}")]
    private partial void LogAttemptFailed(long job, string document, int attempt, string error, string? stack);
}

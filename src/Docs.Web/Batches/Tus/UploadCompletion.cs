using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Web.Errors;

namespace Docs.Web.Batches.Tus;

/// <summary>What became of a whole file. A closed set.</summary>
internal abstract record Completion
{
    private Completion()
    {
    }

    public sealed record Done(ReceiptWire Receipt) : Completion;

    /// <summary>Bytes are missing yet.</summary>
    public sealed record Unfinished : Completion;

    /// <summary>Another request hands it in at this moment.</summary>
    public sealed record Busy : Completion;

    /// <summary>Not now; the bytes are kept.</summary>
    public sealed record Refused(Refusal Refusal) : Completion;
}

/// <summary>
/// Hands a file in once its last byte stands. Done again it changes nothing: the receipt is written after the document is
/// durable, and a process killed between the two finds its own bytes to be a duplicate.
/// </summary>
internal sealed class UploadCompletion(PartialUploads uploads, UploadIntake intake, ICatalog catalog)
{
    public async Task<Completion> CompleteAsync(PartialUpload upload, Batch batch, CancellationToken cancellation)
    {
        if (await uploads.ReceiptAsync(upload, cancellation) is { } before)
            return new Completion.Done(before);
        if (uploads.OffsetOf(upload) < upload.Length)
            return new Completion.Unfinished();
        await using var file = uploads.TryOpen(upload.Id);
        if (file is null)
            return await uploads.ReceiptAsync(upload, cancellation) is { } meanwhile ? new Completion.Done(meanwhile) : new Completion.Busy();
        return await intake.HandInAsync(batch, upload.Name, file, cancellation) switch
        {
            UploadAnswer.Taken taken => await ConcludeAsync(upload, taken, cancellation),
            UploadAnswer.Refused refused => new Completion.Refused(refused.Refusal),
            _ => throw new InvalidOperationException("Upload answers are a closed set."),
        };
    }

    /// <summary>What a killed process left whole is handed in, what nobody went on with is removed. Returns how many of each.</summary>
    public async Task<(int Completed, int Removed)> SweepAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var (completed, removed) = (0, 0);
        foreach (var id in uploads.All().ToList())
        {
            if (await uploads.FindAsync(id, cancellation) is not { } upload)
                continue;
            var whole = uploads.OffsetOf(upload) == upload.Length && await uploads.ReceiptAsync(upload, cancellation) is null;
            if (whole && await catalog.FindBatchAsync(upload.BatchId, cancellation) is { } batch)
                completed += await CompleteAsync(upload, batch, cancellation) is Completion.Done ? 1 : 0;
            else if (uploads.ExpiryOf(upload) < now && uploads.TryDelete(id))
                removed++;
        }

        return (completed, removed);
    }

    private async Task<Completion> ConcludeAsync(PartialUpload upload, UploadAnswer.Taken taken, CancellationToken cancellation)
    {
        var receipt = new ReceiptWire([.. taken.Files.Select(BatchFileWire.Of)]);
        await uploads.ConcludeAsync(upload, receipt, cancellation);
        return new Completion.Done(receipt);
    }
}

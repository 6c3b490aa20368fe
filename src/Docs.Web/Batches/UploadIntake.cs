using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Hosting;
using Docs.Web.Errors;

namespace Docs.Web.Batches;

/// <summary>A closed set.</summary>
internal abstract record UploadAnswer
{
    private UploadAnswer()
    {
    }

    public sealed record Taken(IReadOnlyList<BatchFile> Files) : UploadAnswer;

    public sealed record Refused(Refusal Refusal) : UploadAnswer;
}

/// <summary>Takes one uploaded file in: to a temporary file, never to memory, and from there as any other file.</summary>
internal sealed class UploadIntake(Importer importer, ICatalog catalog, IdSource ids, DocsOptions options)
{
    private const int BufferBytes = 1 << 16;

    public long LimitBytes => (long)options.MaxUploadMegabytes << 20;

    /// <param name="content">From its position to its end.</param>
    public async Task<UploadAnswer> TakeAsync(Batch batch, string name, Stream content, CancellationToken cancellation)
    {
        await using var file = CreateTemporary();
        return await SpoolAsync(content, file, cancellation) switch
        {
            null => await HandInAsync(batch, name, file, cancellation),
            { Status: StatusCodes.Status413PayloadTooLarge } refusal => await RefuseAsync(batch, name, refusal, cancellation),
            var refusal => new UploadAnswer.Refused(refusal),
        };
    }

    /// <summary>Null when all of it stands in the file, which is at its beginning again.</summary>
    public async Task<Refusal?> SpoolAsync(Stream content, FileStream file, CancellationToken cancellation)
    {
        try
        {
            if (!await CopyAsync(content, file, cancellation))
                return Refusal.TooLarge(LimitBytes);
        }
        catch (IOException error) when (error.HResult == IoErrors.NoSpace)
        {
            return Refusal.NoSpace;
        }

        file.Position = 0;
        return null;
    }

    /// <summary>What the disk could take now; true where it does not tell.</summary>
    public bool HasRoomFor(long bytes)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(options.DataDirectory)).AvailableFreeSpace > bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return true;
        }
    }

    /// <param name="file">From its beginning; read, not deleted.</param>
    public async Task<UploadAnswer> HandInAsync(Batch batch, string name, FileStream file, CancellationToken cancellation)
    {
        try
        {
            return new UploadAnswer.Taken(await importer.TakeStreamAsync(batch, name, file, await catalog.FindDeclaredAsync(batch.Id, name, cancellation), cancellation));
        }
        catch (Exception error) when (Refusal.Of(error) is { } refusal)
        {
            return new UploadAnswer.Refused(refusal);
        }
        catch (Exception error) when (IntakeFailure.ReasonOf(error) is { } reason)
        {
            await catalog.RefuseAsync(batch.Id, name, reason, cancellation);
            return new UploadAnswer.Taken([new BatchFile(name, null, BatchFileStates.Refused, reason)]);
        }
    }

    /// <summary>The refusal stands in the batch's report too: nothing handed in may vanish without a word.</summary>
    public async Task<UploadAnswer> RefuseAsync(Batch batch, string name, Refusal refusal, CancellationToken cancellation)
    {
        await catalog.RefuseAsync(batch.Id, name, refusal.Detail, cancellation);
        return new UploadAnswer.Refused(refusal);
    }

    /// <summary>
    /// The name is taken from the folder at once: the bytes live only as long as the handle, so that nothing is left
    /// behind by whatever end the process finds.
    /// </summary>
    public FileStream CreateTemporary()
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.DataDirectory, "tmp")).FullName;
        var path = Path.Combine(folder, $"upload-{ids.Next()}");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, BufferBytes, useAsync: true);
        File.Delete(path);
        return file;
    }

    /// <summary>False when there is more than the limit.</summary>
    private async Task<bool> CopyAsync(Stream content, FileStream file, CancellationToken cancellation)
    {
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            if (file.Position + read > LimitBytes)
                return false;
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return true;
    }
}

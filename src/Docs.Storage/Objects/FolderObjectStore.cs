using System.Runtime.CompilerServices;
using Docs.Core;
using Docs.Core.Documents;

namespace Docs.Storage.Objects;

/// <summary>
/// objects/ab/cd/‹sha256›, read-only. An object is written to tmp/ beside it, synced, and renamed into place; so what has
/// its name is whole.
/// </summary>
internal sealed class FolderObjectStore : IObjectStore
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead;

    private readonly string objects;
    private readonly TemporaryFiles temporary;

    /// <param name="directory">Created if missing; temporary files of dead processes in it are deleted.</param>
    public FolderObjectStore(string directory, IdSource ids, TimeProvider clock)
    {
        objects = PrivateFolder.Create(Path.Combine(Path.GetFullPath(directory), "objects"));
        temporary = new TemporaryFiles(PrivateFolder.Create(Path.Combine(Path.GetFullPath(directory), "tmp")), ids);
        temporary.DeleteAbandoned(clock.GetUtcNow());
    }

    public async Task<StoredObject> PutAsync(Stream content, CancellationToken cancellation)
    {
        string? path = null;
        try
        {
            StoredObject stored;
            await using (var file = temporary.Create(out path))
            {
                stored = await HashedCopy.ToAsync(content, file, cancellation);
                file.Flush(flushToDisk: true);
            }

            Install(path, stored);
            return stored;
        }
        catch (IOException error) when (StorageErrors.IsFull(error))
        {
            throw StorageErrors.Full(error);
        }
        finally
        {
            // Gone already where it was renamed into place.
            if (path is not null)
                File.Delete(path);
        }
    }

    public Task<Stream?> OpenAsync(string sha256, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult<Stream?>(ObjectKey.IsOne(sha256)
                ? new FileStream(PathOf(sha256), new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous })
                : null);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public async Task<Stream?> StreamAsync(string sha256, CancellationToken cancellation) =>
        await OpenAsync(sha256, cancellation) is { } content ? new CheckedStream(content, sha256) : null;

    public Task<long?> SizeAsync(string sha256, CancellationToken cancellation)
    {
        var file = ObjectKey.IsOne(sha256) ? new FileInfo(PathOf(sha256)) : null;
        return Task.FromResult(file is { Exists: true } ? file.Length : (long?)null);
    }

    public Task<LocalCopy> LocalCopyAsync(string sha256, CancellationToken cancellation) =>
        ObjectKey.IsOne(sha256) && File.Exists(PathOf(sha256))
            ? Task.FromResult(new LocalCopy(PathOf(sha256)))
            : Task.FromException<LocalCopy>(new FileNotFoundException($"Kho tệp không có đối tượng {sha256}."));

    public Task<Uri?> LinkAsync(string sha256, string mediaType, string? disposition, TimeSpan life, CancellationToken cancellation) => Task.FromResult<Uri?>(null);

    public async IAsyncEnumerable<StoredObject> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var file in new DirectoryInfo(objects).EnumerateDirectories(prefix + "*").SelectMany(folder => folder.EnumerateFiles("*", SearchOption.AllDirectories)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (ObjectKey.IsOne(file.Name))
                yield return new StoredObject(file.Name, file.Length);
        }
    }

    /// <summary>It is kept under damaged/: a disk's work may be of use to whoever looks into it.</summary>
    public async Task<bool> DiscardDamagedAsync(string sha256, CancellationToken cancellation)
    {
        await using (var content = await OpenAsync(sha256, cancellation))
        {
            if (content is null || await ObjectKey.OfAsync(content, cancellation) == sha256)
                return false;
        }

        var damaged = PrivateFolder.Create(Path.Combine(Path.GetDirectoryName(objects)!, "damaged"));
        File.Move(PathOf(sha256), Path.Combine(damaged, sha256), overwrite: true);
        DirectorySync.Flush(Path.GetDirectoryName(PathOf(sha256))!);
        return true;
    }

    /// <summary>
    /// An object that stands there already is kept, unless its length shows that it was damaged: then the good bytes
    /// replace it. The folders are synced even so, because whoever wrote it may not have come that far yet.
    /// </summary>
    private void Install(string path, StoredObject stored)
    {
        var target = PathOf(stored.Sha256);
        var folder = Path.GetDirectoryName(target)!;
        PrivateFolder.Create(folder);
        if (new FileInfo(target) is not { Exists: true } standing || standing.Length != stored.Size)
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, ReadOnly);
            File.Move(path, target, overwrite: true);
        }

        DirectorySync.Flush(folder);
        DirectorySync.Flush(Path.GetDirectoryName(folder)!);
        DirectorySync.Flush(objects);
    }

    private string PathOf(string sha256) => Path.Combine(objects, sha256[..2], sha256[2..4], sha256);
}

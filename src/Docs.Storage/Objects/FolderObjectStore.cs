using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Docs.Core;
using Docs.Core.Documents;

namespace Docs.Storage.Objects;

/// <summary>
/// objects/ab/cd/‹sha256›, read-only. An object is written to tmp/ beside it, synced, and renamed into place; so what has
/// its name is whole.
/// </summary>
internal sealed class FolderObjectStore : IObjectStore
{
    private const int BufferSize = 128 * 1024;
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
                stored = await CopyAsync(content, file, cancellation);
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
            return Task.FromResult<Stream?>(IsKey(sha256)
                ? new FileStream(PathOf(sha256), new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous })
                : null);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task<long?> SizeAsync(string sha256, CancellationToken cancellation)
    {
        var file = IsKey(sha256) ? new FileInfo(PathOf(sha256)) : null;
        return Task.FromResult(file is { Exists: true } ? file.Length : (long?)null);
    }

    public Task<LocalCopy> LocalCopyAsync(string sha256, CancellationToken cancellation) =>
        IsKey(sha256) && File.Exists(PathOf(sha256))
            ? Task.FromResult(new LocalCopy(PathOf(sha256)))
            : Task.FromException<LocalCopy>(new FileNotFoundException($"Kho tệp không có đối tượng {sha256}."));

    public async IAsyncEnumerable<StoredObject> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var file in new DirectoryInfo(objects).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsKey(file.Name))
                yield return new StoredObject(file.Name, file.Length);
        }
    }

    private static async Task<StoredObject> CopyAsync(Stream content, FileStream file, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long size = 0;
            int read;
            while ((read = await content.ReadAsync(buffer.AsMemory(0, BufferSize), cancellation)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                size += read;
            }

            return new(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
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

    /// <summary>Anything else names no object, and must not name a path.</summary>
    private static bool IsKey(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower);
}

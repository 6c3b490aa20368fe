namespace Docs.Core.Documents;

/// <summary>
/// Bytes by content hash, never edited. Keys are lower-case hex SHA-256 of the content.
/// </summary>
public interface IObjectStore
{
    /// <summary>
    /// Stores the bytes from the stream's position to its end. Idempotent: the same content twice is one object. When
    /// this returns, the object is durable (file and folder synced, or acknowledged by the server). Never leaves a part.
    /// </summary>
    /// <exception cref="StorageFullException">No space; nothing was kept.</exception>
    Task<StoredObject> PutAsync(Stream content, CancellationToken cancellation);

    /// <summary>Seekable read stream; null for a missing key. The caller disposes it.</summary>
    Task<Stream?> OpenAsync(string sha256, CancellationToken cancellation);

    /// <summary>
    /// Reads from beginning to end without keeping anything on this machine; null for a missing key. The last read throws where
    /// the bytes were not the key's, so that whoever hands them on breaks off.
    /// </summary>
    /// <exception cref="ObjectDamagedException">At the end, from the stream.</exception>
    Task<Stream?> StreamAsync(string sha256, CancellationToken cancellation);

    /// <summary>Size in bytes, null for a missing key. Does not read the content.</summary>
    Task<long?> SizeAsync(string sha256, CancellationToken cancellation);

    /// <summary>A local path with the object's bytes for tools that need one; dispose it when done (a copy is deleted then).</summary>
    /// <exception cref="FileNotFoundException">No such key.</exception>
    Task<LocalCopy> LocalCopyAsync(string sha256, CancellationToken cancellation);

    /// <summary>
    /// An address from which anybody who has it can fetch these bytes until <paramref name="life"/> is over, straight from the
    /// store and so unchecked against their hash. Null where the store gives none, or for a missing key.
    /// </summary>
    /// <param name="disposition">As the header Content-Disposition; null: none.</param>
    Task<Uri?> LinkAsync(string sha256, string mediaType, string? disposition, TimeSpan life, CancellationToken cancellation);

    /// <summary>Every key that begins so, any order.</summary>
    /// <param name="prefix">At most two hex digits; "": all.</param>
    IAsyncEnumerable<StoredObject> ListAsync(string prefix, CancellationToken cancellation);

    /// <summary>
    /// Takes an object whose bytes are not those of its key out of the way, so that they can be stored anew. One that is sound,
    /// or missing, is left alone: false.
    /// </summary>
    Task<bool> DiscardDamagedAsync(string sha256, CancellationToken cancellation);
}

public sealed record StoredObject(string Sha256, long Size);

public sealed class LocalCopy(string path, Action? release = null) : IDisposable
{
    public string Path { get; } = path;

    public void Dispose() => release?.Invoke();
}

/// <summary>The disk or bucket has no room. Nothing was half-written; free space and try again.</summary>
public sealed class StorageFullException(string message, Exception? inner = null) : IOException(message, inner);

/// <summary>A server that Docs stores in does not answer. What was acknowledged stays; the request may be repeated later.</summary>
public sealed class StorageUnreachableException(string message, Exception? inner = null) : IOException(message, inner);

/// <summary>An object's bytes are not those it was stored with: they were not handed out.</summary>
public sealed class ObjectDamagedException(string message) : IOException(message);

namespace Docs.Storage;

/// <summary>
/// Says which process runs the workers of a data folder. Held as long as this object lives; the system lets it go when
/// the process dies, however it dies.
/// </summary>
public sealed class WorkerLock : IDisposable
{
    private readonly FileStream file;

    private WorkerLock(FileStream file) => this.file = file;

    /// <returns>Null if another process (or another holder in this one) has it.</returns>
    public static WorkerLock? TryAcquire(string dataDirectory) => FileLock.TryTake(Path.Combine(dataDirectory, "worker.lock")) is { } file ? new(file) : null;

    public void Dispose() => file.Dispose();
}

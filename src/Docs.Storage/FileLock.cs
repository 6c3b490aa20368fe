namespace Docs.Storage;

/// <summary>A file opened for nobody else: flock on Unix, dropped by the system when the process dies. The file stays.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    public static FileStream? TryTake(string path) => TryOpen(path, FileShare.None);

    /// <summary>Held together with others that share it; null while one has it alone.</summary>
    public static FileStream? TryShare(string path) => TryOpen(path, FileShare.ReadWrite);

    public static async Task<FileStream> ShareAsync(string path, TimeProvider clock, CancellationToken cancellation)
    {
        while (true)
        {
            if (TryShare(path) is { } file)
                return file;
            await Task.Delay(Poll, clock, cancellation);
        }
    }

    private static FileStream? TryOpen(string path, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share);
        }
        catch (IOException error) when (IsHeld(error))
        {
            return null;
        }
    }

    public static async Task<FileStream> TakeAsync(string path, TimeProvider clock, CancellationToken cancellation)
    {
        while (true)
        {
            if (TryTake(path) is { } file)
                return file;
            await Task.Delay(Poll, clock, cancellation);
        }
    }

    /// <summary>EWOULDBLOCK of flock as .NET reports it, or Windows' sharing violation; anything else is a real failure.</summary>
    private static bool IsHeld(IOException error) =>
        error.GetType() == typeof(IOException) && error.HResult is 11 or 35 or unchecked((int)0x80070020);
}

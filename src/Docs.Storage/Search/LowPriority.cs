using System.Runtime.InteropServices;

namespace Docs.Storage.Search;

/// <summary>
/// Linux gives each thread a niceness of its own; .NET's own priorities do nothing there. A tenth of what others get and not
/// less: now and then such a thread holds a lock that a query waits for.
/// </summary>
internal static partial class LowPriority
{
    private const int OfProcess = 0, ThisThread = 0, Nice = 10;

    /// <summary>For the calling thread, for good: it must be nobody else's. Refused, it works on as before.</summary>
    public static void Take() => _ = setpriority(OfProcess, ThisThread, Nice);

    [LibraryImport("libc")]
    private static partial int setpriority(int which, int who, int niceness);
}

using System.Runtime.InteropServices;

namespace Docs.Storage.Search;

/// <summary>Linux gives each thread a niceness of its own; .NET's own priorities do nothing there.</summary>
internal static partial class LowPriority
{
    private const int OfProcess = 0, ThisThread = 0, Nicest = 19;

    /// <summary>For the calling thread, for good: it must be nobody else's. Refused, it works on as before.</summary>
    public static void Take() => _ = setpriority(OfProcess, ThisThread, Nicest);

    [LibraryImport("libc")]
    private static partial int setpriority(int which, int who, int niceness);
}

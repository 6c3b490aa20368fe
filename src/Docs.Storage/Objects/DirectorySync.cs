using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Docs.Storage.Objects;

/// <summary>
/// Makes a rename survive a power cut: on Linux the name is part of the directory, which .NET cannot sync. The only
/// place that calls libc.
/// </summary>
internal static partial class DirectorySync
{
    /// <summary>O_RDONLY | O_CLOEXEC.</summary>
    private const int OpenFlags = 0x80000;

    private const int Interrupted = 4;

    public static void Flush(string directory)
    {
        // NTFS journals its directories itself.
        if (OperatingSystem.IsWindows())
            return;

        var descriptor = Retry(() => open(directory, OpenFlags), directory);
        try
        {
            Retry(() => fsync(descriptor), directory);
        }
        finally
        {
            _ = close(descriptor);
        }
    }

    private static int Retry(Func<int> call, string directory)
    {
        while (true)
        {
            var result = call();
            if (result >= 0)
                return result;

            var error = Marshal.GetLastPInvokeError();
            if (error != Interrupted)
                throw new IOException($"Không ghi chắc được thư mục {directory}: {new Win32Exception(error).Message}", error);
        }
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int close(int descriptor);
}

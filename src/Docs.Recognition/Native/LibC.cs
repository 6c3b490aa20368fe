using System.Runtime.InteropServices;

namespace Docs.Recognition.Native;

internal static partial class LibC
{
    /// <summary>Ends the process at once, even while another thread is inside a native call (Environment.Exit would wait for it).</summary>
    [LibraryImport("libc", EntryPoint = "_exit")] public static partial void ExitNow(int code);
}

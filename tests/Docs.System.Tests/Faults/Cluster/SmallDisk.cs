using Docs.Storage.Tests.Servers;

namespace Docs.System.Tests.Faults.Cluster;

/// <summary>A file system of a few megabytes, of its own; only root may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private SmallDisk() => Tool.Run("mount", ["-t", "tmpfs", "-o", "size=320k", "tmpfs", folder.Path]);

    public string Path => folder.Path;

    /// <returns>Null where it may not be mounted.</returns>
    public static SmallDisk? TryMount()
    {
        try
        {
            return new SmallDisk();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>To the last byte.</summary>
    public void Fill()
    {
        try
        {
            File.WriteAllBytes(global::System.IO.Path.Combine(Path, "ballast"), new byte[1 << 20]);
        }
        catch (IOException)
        {
            // That is what it is for.
        }
    }

    public void Dispose()
    {
        Tool.Run("umount", ["-l", folder.Path]);
        folder.Dispose();
    }
}

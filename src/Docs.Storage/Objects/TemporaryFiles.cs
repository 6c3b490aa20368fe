using System.Globalization;
using Docs.Core;

namespace Docs.Storage.Objects;

/// <summary>
/// Files being written. Each is locked by its writer, and the system drops the lock when the writer dies: that, not the
/// process id in the name (which helps people), tells whether it is abandoned — ids repeat after a restart and between containers.
/// </summary>
internal sealed class TemporaryFiles(string directory, IdSource ids)
{
    /// <summary>Covers the moment between a file's creation and its lock.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(1);

    public FileStream Create(out string path)
    {
        path = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{ids.Next()}"));
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    public void DeleteAbandoned(DateTimeOffset now)
    {
        foreach (var file in new DirectoryInfo(directory).EnumerateFiles())
        {
            if (file.LastWriteTimeUtc < now.UtcDateTime - Young && !IsLocked(file))
                file.Delete();
        }
    }

    private static bool IsLocked(FileInfo file)
    {
        try
        {
            using var mine = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            // Its writer finished, or another process cleaned it away.
            return true;
        }
        catch (IOException)
        {
            return true;
        }
    }
}

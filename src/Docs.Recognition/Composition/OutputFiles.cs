using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Docs.Recognition.Composition;

/// <summary>
/// The outputs of one document while they are made: under hidden temporary names beside their final ones, so that a
/// kill leaves nothing half-written under a name anyone reads. Disposing removes what was not published.
/// </summary>
internal sealed partial class OutputFiles : IDisposable
{
    private readonly string _directory;
    private readonly string _prefix;
    private readonly List<(string Temporary, string Final)> _files = [];

    public OutputFiles(string directory, string name)
    {
        _directory = Path.GetFullPath(directory);
        Directory.CreateDirectory(_directory);

        // The same for the same name, so that a second run overwrites what a killed one left; a digest,
        // because a name may already be as long as the file system allows.
        _prefix = "." + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 8));
    }

    /// <summary>The temporary path to write what will be <paramref name="fileName"/>.</summary>
    public string Add(string fileName)
    {
        var temporary = Path.Join(_directory, $"{_prefix}-{_files.Count}.part");
        _files.Add((temporary, Path.Join(_directory, fileName)));
        return temporary;
    }

    /// <summary>Makes every file durable, then gives each its final name, replacing an older file.</summary>
    public IReadOnlyList<string> Publish()
    {
        foreach (var (temporary, _) in _files)
        {
            using var handle = File.OpenHandle(temporary, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        }

        foreach (var (temporary, final) in _files)
            File.Move(temporary, final, overwrite: true);
        FlushDirectory(_directory);
        return [.. _files.Select(file => file.Final)];
    }

    public void Dispose()
    {
        foreach (var (temporary, _) in _files)
            File.Delete(temporary);
    }

    /// <summary>A rename is durable only when its directory is; .NET opens no directories.</summary>
    private static void FlushDirectory(string path)
    {
        var descriptor = Open(path, ReadOnly);
        if (descriptor < 0)
            throw new IOException($"open: errno {Marshal.GetLastPInvokeError()}");
        var result = FSync(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        if (result != 0)
            throw new IOException($"fsync: errno {error}");
    }

    private const int ReadOnly = 0;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}

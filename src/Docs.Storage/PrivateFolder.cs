namespace Docs.Storage;

/// <summary>The archive holds personal data: its folders are the service user's alone (0700).</summary>
internal static class PrivateFolder
{
    public static string Create(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}

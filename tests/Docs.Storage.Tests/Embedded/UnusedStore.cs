using System.Security.Cryptography;
using Docs.Core;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Tests.Embedded;

/// <summary>The files of a store that nobody has used yet, made once a run: to make its tables takes longer than most tests.</summary>
internal static class UnusedStore
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    /// <summary>Into an empty folder, as if a store had been opened there before.</summary>
    public static async Task CopyToAsync(string folder)
    {
        foreach (var file in Directory.GetFiles(await Made.Value, "*.db"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private static async Task<string> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("docs-unused-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        using (await EmbeddedStorage.OpenAsync(new(folder), TimeProvider.System, new IdSource(TimeProvider.System, RandomNumberGenerator.Create()), default))
        {
        }

        // The last connection to close writes the journal into its file.
        SqliteConnection.ClearAllPools();
        return folder;
    }
}

namespace Docs.System.Tests;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("docs-test-").FullName;

    public string this[string name] => global::System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        // Objects are read-only files; their folders are not, so this deletes them all the same.
        Directory.Delete(Path, recursive: true);
    }
}

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Docs.Web.Tests;

/// <summary>npm's oidc-provider in a process of its own; its packages are installed once from the lock file beside it.</summary>
internal sealed class OidcServer : IAsyncDisposable
{
    private static readonly string Files = Path.Combine(AppContext.BaseDirectory, "OidcProvider");

    private readonly Process _process;

    private OidcServer(Process process, string issuer) => (_process, Issuer) = (process, issuer);

    public string Issuer { get; }

    /// <param name="site">Whose callback addresses it knows.</param>
    public static async Task<OidcServer> StartAsync(string site)
    {
        var folder = await InstalledAsync();
        var process = Run("node", folder, "provider.mjs", site);
        var line = await process.StandardOutput.ReadLineAsync();
        return line?.StartsWith("listening ", StringComparison.Ordinal) == true
            ? new(process, line["listening ".Length..])
            : throw new InvalidOperationException($"oidc-provider did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>A folder of this lock file's own, so that a newer one is installed anew.</summary>
    private static async Task<string> InstalledAsync()
    {
        var files = new[] { "package.json", "package-lock.json", "provider.mjs" };
        var content = string.Concat(files.Select(name => File.ReadAllText(Path.Combine(Files, name))));
        var folder = Path.Combine(Path.GetTempPath(), "docs-oidc-provider-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16]);
        if (Directory.Exists(folder))
            return folder;
        var fresh = Directory.CreateTempSubdirectory("docs-oidc-").FullName;
        foreach (var name in files)
            File.Copy(Path.Combine(Files, name), Path.Combine(fresh, name));
        using var install = Run("npm", fresh, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent");
        var errors = await install.StandardError.ReadToEndAsync();
        await install.WaitForExitAsync();
        install.ExitCode.ShouldBe(0, errors);
        Directory.Move(fresh, folder);
        return folder;
    }

    private static Process Run(string program, string folder, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}

/// <summary>Needs node and npm: without them a visible skip, a failure where the servers must be there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    /// <summary>What oidc-provider 9 asks for.</summary>
    private const int LeastMajor = 20;

    public NodeFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("DOCS_TEST_SERVERS") is not { Length: > 0 } && !HasNode())
            Skip = $"node {LeastMajor} or newer and npm are not installed";
    }

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
            var version = node.StandardOutput.ReadToEnd();
            return int.TryParse(version.TrimStart('v').Split('.')[0], out var major) && major >= LeastMajor;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

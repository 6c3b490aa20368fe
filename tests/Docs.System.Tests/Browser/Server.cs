using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Docs.System.Tests.CommandLine;

namespace Docs.System.Tests.Browser;

/// <summary>A real <c>docs serve</c> in a process of its own.</summary>
public sealed class Server : IAsyncDisposable
{
    private readonly Process _process;

    private Server(Process process, string url, string link)
    {
        _process = process;
        Url = url;
        SignInLink = link;
    }

    public string Url { get; }

    public string SignInLink { get; }

    public static async Task<Server> StartAsync(DocsCommand docs)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        docs.Environment["DOCS_URL"] = url;
        var process = docs.Start("serve");
        _ = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf("http", StringComparison.Ordinal);
            if (at >= 0 && line.Contains("/vao/", StringComparison.Ordinal))
                return new Server(process, url, line[at..].Trim());
        }

        throw new InvalidOperationException($"docs serve ended with {process.ExitCode} before it printed a link.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

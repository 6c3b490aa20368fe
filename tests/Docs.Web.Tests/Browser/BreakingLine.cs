using System.Net;
using System.Net.Sockets;

namespace Docs.Web.Tests.Browser;

/// <summary>
/// A line to a server that is cut once, when one connection has carried so many bytes to it. The browser's own emulation of
/// a bad line only slows its counting: the server has the whole file before it is told to be offline.
/// </summary>
internal sealed class BreakingLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Uri server;
    private readonly long breakAfter;
    private readonly Task serving;
    private int broken;

    public BreakingLine(Uri server, long breakAfter)
    {
        (this.server, this.breakAfter) = (server, breakAfter);
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public bool IsBroken => broken == 1;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (OperationCanceledException)
        {
            // The end of the test.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var near = browser;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(server.Host, server.Port, stop.Token);
            var isCut = false;
            var down = DownAsync(far.GetStream(), near.GetStream(), () => isCut);
            var up = UpAsync(near.GetStream(), far.GetStream());
            await Task.WhenAny(up, down);
            if (!up.IsCompletedSuccessfully || !await up)
                return;
            // The browser hears of it once the server has kept what arrived: hanging up at once would throw away what it has not
            // read yet, and Chromium sends a request whose line broke again by itself, at once and from its beginning.
            isCut = true;
            far.Client.Shutdown(SocketShutdown.Send);
            await down;
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One end hung up.
        }
    }

    private async Task DownAsync(NetworkStream far, NetworkStream near, Func<bool> isCut)
    {
        var buffer = new byte[16 << 10];
        while (await far.ReadAsync(buffer, stop.Token) is var count and > 0)
        {
            if (!isCut())
                await near.WriteAsync(buffer.AsMemory(0, count), stop.Token);
        }
    }

    /// <summary>True where the line breaks, false where the browser hung up.</summary>
    private async Task<bool> UpAsync(NetworkStream near, NetworkStream far)
    {
        var buffer = new byte[16 << 10];
        for (var carried = 0L; await near.ReadAsync(buffer, stop.Token) is var count and > 0; carried += count)
        {
            await far.WriteAsync(buffer.AsMemory(0, count), stop.Token);
            if (carried > breakAfter && Interlocked.Exchange(ref broken, 1) == 0)
                return true;
        }

        return false;
    }
}

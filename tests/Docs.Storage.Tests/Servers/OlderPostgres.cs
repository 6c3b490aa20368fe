using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Docs.Storage.Tests.Servers;

/// <summary>The real server, but that it calls itself version 12: Debian has no older one beside it.</summary>
internal sealed class OlderPostgres : IDisposable
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("server_version\0");

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int server;

    public OlderPostgres(int server)
    {
        this.server = server;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = PassAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task PassAsync(TcpClient caller)
    {
        using (caller)
        using (var called = new TcpClient())
        {
            await called.ConnectAsync(IPAddress.Loopback, server);
            var asking = caller.GetStream().CopyToAsync(called.GetStream());
            await AnswerAsync(called.GetStream(), caller.GetStream());
            await asking;
        }
    }

    /// <summary>The server tells its settings in one piece, after the sign-in.</summary>
    private static async Task AnswerAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 << 10];
        for (int read; (read = await from.ReadAsync(buffer)) > 0;)
        {
            if (buffer.AsSpan(0, read).IndexOf(Key) is >= 0 and var at)
                "12"u8.CopyTo(buffer.AsSpan(at + Key.Length));
            await to.WriteAsync(buffer.AsMemory(0, read));
        }
    }
}

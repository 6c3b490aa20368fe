using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Docs.System.Tests.Faults.Cluster;

internal enum ProxyMood
{
    Passing,

    /// <summary>Every answer comes late.</summary>
    Slow,

    /// <summary>Busy: 503 to everything, as an overloaded store says it.</summary>
    Busy,

    /// <summary>The line breaks in the middle of what is sent.</summary>
    Cutting,
}

/// <summary>Stands before a server and spoils what passes, on command.</summary>
internal sealed class FaultyProxy : IDisposable
{
    private static readonly byte[] Answer = Encoding.ASCII.GetBytes(
        "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/xml\r\nContent-Length: 59\r\nConnection: close\r\n\r\n<Error><Code>SlowDown</Code><Message>busy</Message></Error>");

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Uri target;

    public FaultyProxy(Uri target)
    {
        this.target = target;
        listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public ProxyMood Mood { get; set; }

    /// <summary>Requests that were spoiled.</summary>
    public int Spoiled { get; private set; }

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient caller)
    {
        using var own = caller;
        using var server = new TcpClient();
        try
        {
            if (Mood == ProxyMood.Busy)
            {
                Spoiled++;
                if (await caller.GetStream().ReadAsync(new byte[1 << 16], stop.Token) > 0)
                    await caller.GetStream().WriteAsync(Answer, stop.Token);
                return;
            }

            await server.ConnectAsync(target.Host, target.Port, stop.Token);
            await Task.WhenAny(PumpAsync(caller, server, spoils: false), PumpAsync(server, caller, spoils: true));
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Hung up: one side or the other.
        }
    }

    /// <summary>Kept-open connections change with the mood too.</summary>
    private async Task PumpAsync(TcpClient from, TcpClient to, bool spoils)
    {
        var buffer = new byte[1 << 14];
        int read;
        while ((read = await from.GetStream().ReadAsync(buffer, stop.Token)) > 0)
        {
            if (spoils && Mood == ProxyMood.Slow)
                await Task.Delay(300, stop.Token);
            if (spoils && Mood is ProxyMood.Slow or ProxyMood.Cutting)
                Spoiled++;
            if (spoils && Mood is ProxyMood.Cutting or ProxyMood.Busy)
                return;
            await to.GetStream().WriteAsync(buffer.AsMemory(0, read), stop.Token);
        }
    }
}

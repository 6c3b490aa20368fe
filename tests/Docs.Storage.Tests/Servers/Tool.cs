using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Docs.Storage.Tests.Servers;

internal static class Tool
{
    /// <summary>Runs a program to its end; anything but exit code 0 fails with what it said.</summary>
    public static string Run(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {output} {errors.Result}");
    }

    /// <summary>Has a shell command run once this process is gone, however it went: a test host is often killed before it can clean up.</summary>
    public static void AfterUs(string command)
    {
        var watch = $"while kill -0 {Environment.ProcessId} 2>/dev/null; do sleep 1; done; {command}";
        Process.Start(new ProcessStartInfo("setsid", ["bash", "-c", $"({watch}) >/dev/null 2>&1 &"]))!.Dispose();
    }

    /// <summary>A port that nobody listens on, nor on the 119 after it: a server takes ports near its own for its console, its stores and its nodes among themselves.</summary>
    /// <remarks>
    /// Below the range that the kernel hands to outgoing connections (<c>ip_local_port_range</c>, from 32768 on), any of which could take a port
    /// between the time it is found free here and the time its server listens; each process begins at a place of its own.
    /// </remarks>
    public static int FreePort()
    {
        while (true)
        {
            var block = ((Environment.ProcessId * BlocksAProcess) + Interlocked.Increment(ref given)) % Blocks;
            var port = FirstPort + (block * Together);
            if (Enumerable.Range(port, Together).All(IsFree))
                return port;
        }
    }

    private const int FirstPort = 20_000, Together = 120, Blocks = 100, BlocksAProcess = 7;
    private static int given;

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }
}

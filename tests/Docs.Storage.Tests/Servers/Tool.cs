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

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

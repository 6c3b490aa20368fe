using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Docs.Core.Recognition;

namespace Docs.Recognition.Poppler;

/// <summary>Runs an external program with limits on time and memory. What it prints is decoded leniently: titles in PDFs may be any bytes.</summary>
internal sealed class ToolRunner(RecognitionLimits limits, TimeProvider clock)
{
    /// <summary>More output than a listing of 10,000 pages is not wanted.</summary>
    private const int LongestOutput = 32 << 20;

    /// <param name="package">Debian package that holds the program, named when it is missing.</param>
    /// <param name="file">Made absolute, so that a name beginning with a dash is never taken for an option.</param>
    /// <returns>Null if the program passed its time limit and was killed.</returns>
    /// <exception cref="RecognitionUnavailableException">The program is not installed.</exception>
    public async Task<ToolResult?> RunAsync(string package, string program, IEnumerable<string> options, string file, IEnumerable<string> more, CancellationToken cancellation)
    {
        var memory = $"--as={limits.ToolMemory.ToString(CultureInfo.InvariantCulture)}";
        var start = new ProcessStartInfo("prlimit", [memory, "--", program, .. options, Path.GetFullPath(file), .. more])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        Lower(process);
        process.StandardInput.Close();
        using var time = new CancellationTokenSource(limits.ToolTime, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, time.Token);
        try
        {
            var output = ReadAsync(process.StandardOutput, stop.Token);
            var error = ReadAsync(process.StandardError, stop.Token);
            await process.WaitForExitAsync(stop.Token);
            var result = new ToolResult(process.ExitCode, await output, await error);
            return result.ExitCode is 126 or 127 || result.Error.StartsWith("prlimit: failed to execute", StringComparison.Ordinal)
                ? throw new RecognitionUnavailableException($"Thiếu chương trình {program}. Hãy chạy: apt-get install {package}")
                : result;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Hundreds of files handed in at once must not keep searches waiting. The same niceness for all, whoever starts them.</summary>
    private static void Lower(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended already, and what it said is read below.
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var buffer = new char[16 << 10];
        int count;
        while ((count = await reader.ReadAsync(buffer, cancellation)) > 0)
        {
            if (text.Length < LongestOutput)
                text.Append(buffer, 0, count);
        }

        return text.ToString();
    }
}

internal sealed record ToolResult(int ExitCode, string Output, string Error);

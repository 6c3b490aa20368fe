using System.Diagnostics;

namespace Docs.Samples.Rendering;

/// <summary>A program of Debian's that makes samples; running Docs itself does not need Chromium.</summary>
internal static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Its standard output as bytes; throws <see cref="InvalidOperationException"/> with its last words when it fails.</summary>
    public static byte[] Run(string program, string package, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Start(start, package);
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        var copied = process.StandardOutput.BaseStream.CopyToAsync(output);
        if (!copied.Wait(Limit) || !process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} was still running after {Limit.TotalMinutes:0} minutes and was stopped.");
        }

        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result.Trim()}");
        return output.ToArray();
    }

    private static Process Start(ProcessStartInfo start, string package)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new InvalidOperationException($"{start.FileName} is missing: install Debian's package {package}.", error);
        }
    }
}

using System.Diagnostics;

namespace Docs.System.Tests.Faults.Cluster;

/// <summary>One process of the cluster, started again whenever it is wanted.</summary>
internal sealed class DocsProcess(string name, string assembly, IReadOnlyDictionary<string, string> settings, params string[] arguments) : IDisposable
{
    private readonly List<string> errors = [];
    private Process? process;

    public string Name => name;

    public bool IsRunning => process is { HasExited: false };

    public int Id => process!.Id;

    /// <summary>What it said on stderr, over all its lives.</summary>
    public string Errors
    {
        get
        {
            lock (errors)
                return string.Join('\n', errors);
        }
    }

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (var (variable, value) in settings)
            start.Environment[variable] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
                errors.Add(line.Data ?? "");
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>SIGKILL to it alone: its recognition children find out for themselves.</summary>
    public async Task KillAsync()
    {
        if (IsRunning)
            process!.Kill(entireProcessTree: false);
        await EndedAsync();
    }

    public void Signal(string signal) => Storage.Tests.Servers.Tool.Run("kill", [$"-{signal}", $"{Id}"]);

    public async Task<int> EndedAsync()
    {
        await process!.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        return process.ExitCode;
    }

    /// <summary>By the test that started it and by its cluster once more.</summary>
    public void Dispose()
    {
        if (IsRunning)
            process!.Kill(entireProcessTree: true);
        process?.Dispose();
        process = null;
    }
}

using System.Diagnostics;
using System.Text.Json;
using Docs.System.Tests.Faults;

namespace Docs.System.Tests.CommandLine;

public sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The one JSON object on stdout.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>One JSON object a line.</summary>
    public IReadOnlyList<JsonElement> JsonLines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}

/// <summary>The real <c>docs</c> command in a process of its own, as scripts call it.</summary>
public sealed class DocsCommand(string dataDirectory)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(Size.Of("DOCS_SOAK_COMMAND_MINUTES", 10));

    public string DataDirectory { get; } = dataDirectory;

    public Dictionary<string, string> Environment { get; } = [];

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Repository.Root,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "docs.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["DOCS_DATA"] = DataDirectory;
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    public async Task<CommandResult> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"docs {string.Join(' ', arguments)} did not end within {Limit}: {await errors}");
        }

        return new CommandResult(process.ExitCode, await output, await errors);
    }

    /// <summary>Runs a command that must succeed.</summary>
    public async Task<CommandResult> DoneAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        result.ExitCode.ShouldBe(0, $"docs {string.Join(' ', arguments)}\n{result.Output}\n{result.Errors}");
        return result;
    }
}

using System.Diagnostics;
using Docs.System.Tests.CommandLine;

namespace Docs.System.Tests.Faults;

/// <summary><c>docs reindex</c>, killed with SIGKILL while the new index is being filled.</summary>
internal static class KilledRebuild
{
    private const int Tries = 10;

    /// <param name="begun">True as soon as there is an index being filled.</param>
    public static async Task MakeAsync(DocsCommand docs, Func<Task<bool>> begun)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            using var process = docs.Start("reindex");
            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await UntilAsync(process, begun);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            await said;
            // It may have been quicker than who killed it.
            if (await begun())
                return;
        }

        throw new InvalidOperationException($"{Tries} rebuilds were over before they could be killed.");
    }

    private static async Task UntilAsync(Process process, Func<Task<bool>> begun)
    {
        while (!process.HasExited && !await begun())
            await Task.Yield();
    }
}

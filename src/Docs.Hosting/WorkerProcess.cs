using Docs.Hosting.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Docs.Hosting;

/// <summary>The whole of a worker's Main: one loop on the store that the settings name, until asked to stop.</summary>
public static class WorkerProcess
{
    /// <returns>0, or 2 when a setting is wrong.</returns>
    public static async Task<int> RunAsync(Func<WorkerLoops, CancellationToken, Task> loop)
    {
        try
        {
            var builder = Host.CreateApplicationBuilder();
            await builder.Services.AddDocsAsync(DocsOptions.Read(null, Environment.GetEnvironmentVariable), CancellationToken.None);
            builder.Services.AddHostedService(provider => new LoopService(provider.GetRequiredService<WorkerLoops>(), loop));
            await builder.Build().RunAsync();
            return 0;
        }
        catch (OptionsException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }
    }
}

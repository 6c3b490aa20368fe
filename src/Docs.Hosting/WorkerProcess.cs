using Docs.Core.Documents;
using Docs.Hosting.Audit;
using Docs.Hosting.Services;
using Docs.Hosting.Telemetry;
using Docs.Storage.Catalog;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Docs.Hosting;

/// <summary>The whole of a worker's Main: one loop on the store that the settings name, until asked to stop.</summary>
public static class WorkerProcess
{
    /// <returns>0, 2 when a setting is wrong, 3 when a server is not to be had.</returns>
    /// <param name="service">As collectors of telemetry shall call it.</param>
    public static async Task<int> RunAsync(string service, Func<WorkerLoops, CancellationToken, Task> loop)
    {
        try
        {
            var options = DocsOptions.Read(null, Environment.GetEnvironmentVariable);
            // Empty, so that no appsettings file or variable of the machine says other than Docs' own settings.
            var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
            builder.Services.AddDocsLogging(options.Telemetry);
            await builder.Services.AddDocsAsync(options, CancellationToken.None);
            builder.Services.AddDocsTelemetry(options.Telemetry, service);
            builder.Services.AddHostedService(provider => new LoopService(provider.GetRequiredService<WorkerLoops>(), loop));
            builder.Services.AddHostedService<AnchorService>();
            await builder.Build().RunAsync();
            return 0;
        }
        catch (OptionsException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }
        catch (Exception error) when (error is StorageUnreachableException or SchemaException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 3;
        }
    }
}

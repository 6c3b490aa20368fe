using Docs.Core.Health;
using Docs.Core.Search;
using Docs.Hosting.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Docs.Hosting.Telemetry;

/// <summary>What a process that stays up tells of itself.</summary>
public static class TelemetryServices
{
    /// <param name="service">As the collector shall call it: docs-web, docs-upload-worker, docs-indexer.</param>
    public static IServiceCollection AddDocsTelemetry(this IServiceCollection services, TelemetryOptions options, string service)
    {
        services.AddSingleton(options);
        services.AddSingleton<MetricsCollector>();
        services.AddSingleton(provider =>
        {
            var index = provider.GetRequiredService<ISearchIndex>();
            return new Readiness(provider.GetRequiredService<IStorageHealth>(), provider.GetRequiredService<TimeProvider>(), () => index.ReadAheadPercent);
        });
        services.AddSingleton<QueueGauges>();
        services.AddHostedService(provider =>
        {
            // Made before the first measurement: an instrument tells nothing of what was before it was listened to.
            provider.GetRequiredService<MetricsCollector>();
            return provider.GetRequiredService<QueueGauges>();
        });
        if (options.Port != 0)
            services.AddHostedService<TelemetryListener>();
        if (options.Collector is { } collector)
            services.AddHostedService(_ => new OtlpService(collector, service));
        return services;
    }

    /// <summary>To stderr, as text or one JSON object a line. EF tells of every statement that failed, also of one that is run again.</summary>
    public static IServiceCollection AddDocsLogging(this IServiceCollection services, TelemetryOptions options) => services.AddLogging(logging =>
    {
        logging.ClearProviders()
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Error)
            // It warns that keys lie unencrypted: they lie in a folder of the data's owner, like the data themselves.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddJsonConsole(json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            })
            .AddConsole(console =>
            {
                console.LogToStandardErrorThreshold = LogLevel.Trace;
                console.FormatterName = options.JsonLogs ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple;
            });
    });
}

using System.Reflection;
using Docs.Core.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Docs.Hosting.Telemetry;

/// <summary>Sends spans and metrics to a collector as long as it lives.</summary>
internal sealed class OtlpExport(Uri collector, string service) : IDisposable
{
    private readonly TracerProvider spans = Sdk.CreateTracerProviderBuilder()
        .ConfigureResource(resource => Describe(resource, service))
        .AddSource(DocsMeter.Name, "Npgsql")
        .AddOtlpExporter(options => Configure(options, new Uri(collector, "v1/traces")))
        .Build();

    private readonly MeterProvider metrics = Sdk.CreateMeterProviderBuilder()
        .ConfigureResource(resource => Describe(resource, service))
        .AddMeter(DocsMeter.Name)
        .AddOtlpExporter(options => Configure(options, new Uri(collector, "v1/metrics")))
        .Build();

    /// <summary>What is still held is sent first.</summary>
    public void Dispose()
    {
        spans.Dispose();
        metrics.Dispose();
    }

    private static void Describe(ResourceBuilder resource, string service) =>
        resource.AddService(service, serviceVersion: Assembly.GetEntryAssembly()?.GetName().Version?.ToString(), serviceInstanceId: $"{Environment.MachineName}/{Environment.ProcessId}");

    private static void Configure(OtlpExporterOptions options, Uri endpoint)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = endpoint;
        options.TimeoutMilliseconds = 5_000;
    }
}

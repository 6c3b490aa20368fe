using System.Net;

namespace Docs.Hosting.Telemetry;

/// <summary>
/// DOCS_METRICS_PORT and DOCS_METRICS_ADDRESS: where this process tells /metrics, /healthz and /readyz; DOCS_OTLP_ENDPOINT: the
/// collector that gets spans and metrics; DOCS_LOG: text or json.
/// </summary>
public sealed record TelemetryOptions
{
    /// <summary>0: no listener of its own; the web answers on its own address in any case.</summary>
    public int Port { get; init; }

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>OTLP over HTTP (protobuf), usually port 4318; null: nothing is sent.</summary>
    public Uri? Collector { get; init; }

    public bool JsonLogs { get; init; }

    /// <exception cref="OptionsException">Names the setting and its allowed values.</exception>
    public static TelemetryOptions Read(Setting setting) => new()
    {
        Port = setting.Number("DOCS_METRICS_PORT", 1, 65_535) ?? 0,
        Address = setting.Text("DOCS_METRICS_ADDRESS") switch
        {
            null => IPAddress.Loopback,
            var text when IPAddress.TryParse(text, out var address) => address,
            var text => throw new OptionsException($"DOCS_METRICS_ADDRESS=\"{text}\" không dùng được: phải là địa chỉ IP của máy này, ví dụ 127.0.0.1 (mặc định) hoặc 0.0.0.0 (mọi địa chỉ)."),
        },
        Collector = setting.Text("DOCS_OTLP_ENDPOINT") is { } collector ? new Uri(Setting.Server("DOCS_OTLP_ENDPOINT", collector).ToString().TrimEnd('/') + "/") : null,
        JsonLogs = setting.Choice("DOCS_LOG", "text", "json") == "json",
    };
}

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
    public static TelemetryOptions Read(Func<string, string?> environment)
    {
        string? Text(string name) => environment(name) is { Length: > 0 } value ? value : null;
        return new TelemetryOptions
        {
            Port = Text("DOCS_METRICS_PORT") switch
            {
                null => 0,
                var text when int.TryParse(text, out var port) && port is > 0 and <= 65_535 => port,
                var text => throw new OptionsException($"DOCS_METRICS_PORT=\"{text}\" không dùng được: phải là số từ 1 đến 65535."),
            },
            Address = Text("DOCS_METRICS_ADDRESS") switch
            {
                null => IPAddress.Loopback,
                var text when IPAddress.TryParse(text, out var address) => address,
                var text => throw new OptionsException($"DOCS_METRICS_ADDRESS=\"{text}\" không dùng được: phải là địa chỉ IP của máy này, ví dụ 127.0.0.1 (mặc định) hoặc 0.0.0.0 (mọi địa chỉ)."),
            },
            Collector = Text("DOCS_OTLP_ENDPOINT") switch
            {
                null => null,
                var text when Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" => new Uri(text.TrimEnd('/') + "/"),
                var text => throw new OptionsException($"DOCS_OTLP_ENDPOINT=\"{text}\" không dùng được: phải là địa chỉ http:// hoặc https:// của bộ thu OTLP, ví dụ http://collector:4318."),
            },
            JsonLogs = Text("DOCS_LOG") switch
            {
                null or "text" => false,
                "json" => true,
                var text => throw new OptionsException($"DOCS_LOG=\"{text}\" không dùng được: phải là text hoặc json."),
            },
        };
    }
}

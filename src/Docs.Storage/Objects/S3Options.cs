namespace Docs.Storage.Objects;

/// <param name="Endpoint">Of any S3 service, e.g. https://minio.local:9000.</param>
/// <param name="Bucket">Made beforehand; Docs never makes or deletes one.</param>
/// <param name="Lock">Originals and outputs cannot be deleted or replaced for so many days, not even by an administrator (compliance mode); 0 = no lock.</param>
public sealed record S3Options(Uri Endpoint, string Bucket, string AccessKey, string SecretKey, string Region = "us-east-1", int Lock = 0)
{
    /// <summary>PEM file with the authority that signed the service's certificate; null: the system's authorities.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>Address by which browsers reach the service, for downloads straight from it; null: every byte goes through Docs.</summary>
    public Uri? DirectEndpoint { get; init; }

    /// <summary>Larger objects go in parts, of this size each.</summary>
    public long PartSize { get; init; } = 64L << 20;
}

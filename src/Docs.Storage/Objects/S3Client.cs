using Amazon.Runtime;
using Amazon.S3;

namespace Docs.Storage.Objects;

/// <summary>The vendor's client, set up the same way for every service and address.</summary>
internal static class S3Client
{
    public static AmazonS3Client Of(S3Options options, Uri endpoint)
    {
        var config = new AmazonS3Config
        {
            ServiceURL = endpoint.ToString(),
            AuthenticationRegion = options.Region,
            ForcePathStyle = true,
            MaxErrorRetry = 3,
            Timeout = TimeSpan.FromMinutes(10),
            ConnectTimeout = TimeSpan.FromSeconds(5),
        };
        if (options.AuthorityFile is { } file)
            config.HttpClientFactory = new TrustingFactory(new TrustedAuthority(file));
        return new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }

    private sealed class TrustingFactory(TrustedAuthority authority) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig)
        {
            var handler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5), AllowAutoRedirect = false };
            handler.SslOptions.RemoteCertificateValidationCallback = authority.Accepts;
            return new HttpClient(handler) { Timeout = TimeSpan.FromMinutes(10) };
        }
    }
}

using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Docs.Storage.Objects;

namespace Docs.Storage.Tests.Servers;

/// <summary>A real MinIO on four drives, one for the whole run, from the folder DOCS_TEST_SERVERS names; each test gets a bucket of its own.</summary>
internal sealed class MinioServer
{
    private static readonly Lazy<MinioServer> Running = new(() => new MinioServer());

    private readonly string state = Directory.CreateTempSubdirectory("docs-minio-").FullName;
    private readonly int port = Tool.FreePort();
    private int buckets;

    private MinioServer()
    {
        Tool.AfterUs($"MINIO_STATE={state} {Path.Combine(NeedsServerAttribute.Folder!, "minio")} wipe");
        Run("start", "4");
    }

    public static MinioServer Instance => Running.Value;

    /// <summary>With the drives it had. It is given fifteen seconds a try, which a machine busy with other tests may need twice.</summary>
    public Task StartAgainAsync() => UntilDoneAsync("start", "4");

    /// <summary>Everything on the drive is deleted while MinIO still writes there, so that one pass may find the folder not empty.</summary>
    public Task LoseDriveAsync(int drive) => UntilDoneAsync("lose", $"{drive}");

    public void Run(params string[] command) =>
        Tool.Run(Path.Combine(NeedsServerAttribute.Folder!, "minio"), command, new Dictionary<string, string> { ["MINIO_STATE"] = state, ["MINIO_PORT"] = $"{port}" });

    private async Task UntilDoneAsync(params string[] command)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Run(command);
                return;
            }
            catch (InvalidOperationException) when (attempt < 5)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

    public async Task<S3Options> NewBucketAsync(bool locked = false)
    {
        var options = new S3Options(new($"http://127.0.0.1:{port}"), $"docs-{Interlocked.Increment(ref buckets)}", "docs", "docs-secret-1");
        using var client = Client(options);
        await client.PutBucketAsync(new PutBucketRequest { BucketName = options.Bucket, ObjectLockEnabledForBucket = locked });
        return options;
    }

    /// <summary>For what a test does behind Docs' back.</summary>
    public static AmazonS3Client Client(S3Options options) => new(
        new BasicAWSCredentials(options.AccessKey, options.SecretKey),
        new AmazonS3Config { ServiceURL = options.Endpoint.ToString(), AuthenticationRegion = options.Region, ForcePathStyle = true });
}

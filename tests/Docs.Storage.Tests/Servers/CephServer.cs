using Amazon.S3.Model;
using Docs.Storage.Objects;

namespace Docs.Storage.Tests.Servers;

/// <summary>Ceph's S3 gateway in memory, one for the whole run, from packages that infra/test.sh unpacked.</summary>
internal sealed class CephServer
{
    private static readonly Lazy<CephServer> Running = new(() => new CephServer());

    /// <summary>The script's own.</summary>
    private const string Key = "testaccesskey", Secret = "testsecretkey0123456789";

    private readonly string state = Directory.CreateTempSubdirectory("docs-ceph-run-").FullName;
    private readonly int port = Tool.FreePort();
    private int buckets;

    private CephServer()
    {
        var program = Path.Combine(NeedsServerAttribute.Folder!, "s3-ceph");
        Tool.AfterUs($"{program} stop {state}; rm -rf {state}");
        Tool.Run(program, ["start", Packages, state, "memstore", $"{port}"]);
    }

    public static CephServer Instance => Running.Value;

    /// <summary>90 MB from Debian's mirror, a minute: fetched once by the script, never by a test.</summary>
    public static string Packages => Path.Combine(Path.GetTempPath(), "docs-ceph-18");

    public static bool IsThere => File.Exists(Path.Combine(Packages, "usr/bin/radosgw"));

    public async Task<S3Options> NewBucketAsync()
    {
        var options = new S3Options(new($"http://127.0.0.1:{port}"), $"docs-{Interlocked.Increment(ref buckets)}", Key, Secret);
        using var client = MinioServer.Client(options);
        await client.PutBucketAsync(new PutBucketRequest { BucketName = options.Bucket });
        return options;
    }
}

/// <summary>As <see cref="NeedsServerAttribute"/>; skipped also where the packages could not be had.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsCephAttribute : Attribute
{
    public static string? SkipReason => NeedsServerAttribute.SkipReason
        ?? (CephServer.IsThere ? null : $"{CephServer.Packages} holds no Ceph: infra/test.sh fetches it where Debian's mirror has it.");
}

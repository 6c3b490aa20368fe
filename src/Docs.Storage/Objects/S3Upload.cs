using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Docs.Storage.Objects;

/// <summary>One file into a bucket, in parts where it is large; the service checks each part's SHA-256 before it keeps it.</summary>
internal sealed class S3Upload(AmazonS3Client client, S3Options options, TimeProvider clock)
{
    /// <param name="replace">False: keeps what stands there already.</param>
    public async Task RunAsync(string path, string key, long size, bool replace, CancellationToken cancellation)
    {
        try
        {
            if (size > options.PartSize)
                await InPartsAsync(path, key, size, !replace, cancellation);
            else
                await client.PutObjectAsync(WholeRequest(path, key, !replace), cancellation);
        }
        catch (AmazonS3Exception taken) when (taken.StatusCode == HttpStatusCode.PreconditionFailed || taken.ErrorCode == "ConditionalRequestConflict")
        {
            // Another writer of the same bytes was first.
        }
    }

    private PutObjectRequest WholeRequest(string path, string key, bool onlyIfNone)
    {
        var request = new PutObjectRequest
        {
            BucketName = options.Bucket,
            Key = key,
            FilePath = path,
            ContentType = "application/octet-stream",
            ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
            IfNoneMatch = onlyIfNone ? "*" : null,
        };
        if (options.Lock > 0)
            (request.ObjectLockMode, request.ObjectLockRetainUntilDate) = (ObjectLockMode.Compliance, LockedUntil);
        return request;
    }

    private async Task InPartsAsync(string path, string key, long size, bool onlyIfNone, CancellationToken cancellation)
    {
        var start = new InitiateMultipartUploadRequest { BucketName = options.Bucket, Key = key, ContentType = "application/octet-stream", ChecksumAlgorithm = ChecksumAlgorithm.SHA256 };
        if (options.Lock > 0)
            (start.ObjectLockMode, start.ObjectLockRetainUntilDate) = (ObjectLockMode.Compliance, LockedUntil);
        var id = (await client.InitiateMultipartUploadAsync(start, cancellation)).UploadId;
        try
        {
            var parts = new List<PartETag>();
            for (long at = 0; at < size; at += options.PartSize)
                parts.Add(await PartAsync(path, key, id, at, Math.Min(options.PartSize, size - at), cancellation));
            await client.CompleteMultipartUploadAsync(
                new CompleteMultipartUploadRequest { BucketName = options.Bucket, Key = key, UploadId = id, IfNoneMatch = onlyIfNone ? "*" : null, PartETags = parts }, cancellation);
        }
        catch
        {
            await client.AbortMultipartUploadAsync(options.Bucket, key, id, CancellationToken.None);
            throw;
        }
    }

    private async Task<PartETag> PartAsync(string path, string key, string id, long at, long size, CancellationToken cancellation)
    {
        var number = (int)(at / options.PartSize) + 1;
        var answer = await client.UploadPartAsync(
            new UploadPartRequest
            {
                BucketName = options.Bucket,
                Key = key,
                UploadId = id,
                PartNumber = number,
                FilePath = path,
                FilePosition = at,
                PartSize = size,
                ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
            },
            cancellation);
        return new PartETag(number, answer.ETag) { ChecksumSHA256 = answer.ChecksumSHA256 };
    }

    private DateTime LockedUntil => clock.GetUtcNow().AddDays(options.Lock).UtcDateTime;
}

using System.Net;
using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;
using Docs.Core;
using Docs.Core.Documents;

namespace Docs.Storage.Objects;

/// <summary>
/// ab/cd/‹sha256› in a bucket of any S3 service. An object is put only where none stands (If-None-Match), so that writers of
/// the same content never meet; what is read is hashed on its way and handed out only if it is what was stored.
/// </summary>
internal sealed class S3ObjectStore : IObjectStore, IDisposable
{
    private readonly AmazonS3Client client;
    private readonly AmazonS3Client? direct;
    private readonly TimeProvider clock;
    private readonly S3Options options;
    private readonly S3Upload upload;
    private readonly TemporaryFiles temporary;

    /// <param name="directory">For files on their way; created if missing.</param>
    public S3ObjectStore(S3Options options, string directory, IdSource ids, TimeProvider clock)
    {
        this.options = options;
        client = S3Client.Of(options, options.Endpoint);
        direct = options.DirectEndpoint is { } address ? S3Client.Of(options, address) : null;
        this.clock = clock;
        upload = new S3Upload(client, options, clock);
        temporary = new TemporaryFiles(PrivateFolder.Create(Path.GetFullPath(directory)), ids);
        temporary.DeleteAbandoned(clock.GetUtcNow());
    }

    /// <exception cref="StorageUnreachableException">Says what is wrong: address, key, bucket, or a lock that it cannot keep.</exception>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        await S3Errors.TranslatedAsync(options, () => client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = options.Bucket, MaxKeys = 1 }, cancellation));
        if (options.Lock > 0)
            await S3Errors.TranslatedAsync(options, () => client.GetObjectLockConfigurationAsync(new GetObjectLockConfigurationRequest { BucketName = options.Bucket }, cancellation));
    }

    public async Task<StoredObject> PutAsync(Stream content, CancellationToken cancellation)
    {
        string? path = null;
        try
        {
            StoredObject stored;
            await using (var file = temporary.Create(out path))
                stored = await HashedCopy.ToAsync(content, file, cancellation);

            // An object of another size is a damaged one (its name is its content's hash): the good bytes replace it.
            var standing = await SizeAsync(stored.Sha256, cancellation);
            if (standing != stored.Size)
                await S3Errors.TranslatedAsync(options, () => upload.RunAsync(path, KeyOf(stored.Sha256), stored.Size, replace: standing is not null, cancellation));
            return stored;
        }
        catch (IOException error) when (StorageErrors.IsFull(error))
        {
            throw StorageErrors.Full(error);
        }
        finally
        {
            if (path is not null)
                File.Delete(path);
        }
    }

    public async Task<Stream?> OpenAsync(string sha256, CancellationToken cancellation)
    {
        if (await FetchAsync(sha256, cancellation) is not { } path)
            return null;

        // Readable until it is closed, and gone then, also where this process dies.
        var stream = new FileStream(path, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous });
        File.Delete(path);
        return stream;
    }

    public async Task<Stream?> StreamAsync(string sha256, CancellationToken cancellation)
    {
        if (!ObjectKey.IsOne(sha256))
            return null;
        return await S3Errors.TranslatedAsync<Stream?>(options, async () =>
        {
            try
            {
                var answer = await client.GetObjectAsync(options.Bucket, KeyOf(sha256), cancellation);
                return new CheckedStream(answer.ResponseStream, sha256, answer);
            }
            catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound && missing.ErrorCode != "NoSuchBucket")
            {
                return null;
            }
        });
    }

    public async Task<long?> SizeAsync(string sha256, CancellationToken cancellation)
    {
        if (!ObjectKey.IsOne(sha256))
            return null;
        return await S3Errors.TranslatedAsync<long?>(options, async () =>
        {
            try
            {
                return (await client.GetObjectMetadataAsync(options.Bucket, KeyOf(sha256), cancellation)).ContentLength;
            }
            catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
            {
                return null;
            }
        });
    }

    public async Task<LocalCopy> LocalCopyAsync(string sha256, CancellationToken cancellation) =>
        await FetchAsync(sha256, cancellation) is { } path
            ? new LocalCopy(path, () => File.Delete(path))
            : throw new FileNotFoundException($"Kho tệp không có đối tượng {sha256}.");

    public async Task<bool> DiscardDamagedAsync(string sha256, CancellationToken cancellation)
    {
        try
        {
            if (await OpenAsync(sha256, cancellation) is { } sound)
                await sound.DisposeAsync();
            return false;
        }
        catch (ObjectDamagedException)
        {
            await S3Errors.TranslatedAsync(options, () => client.DeleteObjectAsync(options.Bucket, KeyOf(sha256), cancellation));
            return true;
        }
    }

    public async IAsyncEnumerable<StoredObject> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var request = new ListObjectsV2Request { BucketName = options.Bucket, Prefix = prefix };
        ListObjectsV2Response page;
        do
        {
            page = await S3Errors.TranslatedAsync(options, () => client.ListObjectsV2Async(request, cancellation));
            foreach (var one in page.S3Objects ?? [])
            {
                var name = one.Key[(one.Key.LastIndexOf('/') + 1)..];
                if (ObjectKey.IsOne(name))
                    yield return new StoredObject(name, one.Size ?? 0);
            }

            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
    }

    public async Task<Uri?> LinkAsync(string sha256, string mediaType, string? disposition, TimeSpan life, CancellationToken cancellation)
    {
        if (direct is null || await SizeAsync(sha256, cancellation) is null)
            return null;
        return new Uri(await direct.GetPreSignedURLAsync(new GetPreSignedUrlRequest
        {
            BucketName = options.Bucket,
            Key = KeyOf(sha256),
            Verb = HttpVerb.GET,
            Protocol = options.DirectEndpoint!.Scheme == Uri.UriSchemeHttps ? Protocol.HTTPS : Protocol.HTTP,
            Expires = (clock.GetUtcNow() + life).UtcDateTime,
            ResponseHeaderOverrides = new ResponseHeaderOverrides { ContentType = mediaType, ContentDisposition = disposition, CacheControl = "private, no-store" },
        }));
    }

    public void Dispose()
    {
        client.Dispose();
        direct?.Dispose();
    }

    /// <returns>A file with the object's bytes, checked; null for a missing key.</returns>
    private async Task<string?> FetchAsync(string sha256, CancellationToken cancellation)
    {
        if (!ObjectKey.IsOne(sha256))
            return null;
        return await S3Errors.TranslatedAsync(options, async () =>
        {
            var path = "";
            try
            {
                using var answer = await client.GetObjectAsync(options.Bucket, KeyOf(sha256), cancellation);
                await using var file = temporary.Create(out path);
                var read = await HashedCopy.ToAsync(answer.ResponseStream, file, cancellation);
                if (read.Sha256 != sha256)
                    throw new ObjectDamagedException($"Đối tượng {sha256} trong kho S3 bị hỏng: nội dung không đúng mã băm nên không được dùng. Hãy chạy docs verify và khôi phục từ bản sao lưu.");
                return path;
            }
            catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound && missing.ErrorCode != "NoSuchBucket")
            {
                return null;
            }
            catch when (path != "")
            {
                File.Delete(path);
                throw;
            }
        });
    }

    private static string KeyOf(string sha256) => $"{sha256[..2]}/{sha256[2..4]}/{sha256}";
}

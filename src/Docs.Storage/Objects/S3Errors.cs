using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Docs.Core.Documents;

namespace Docs.Storage.Objects;

/// <summary>What a failed call to the S3 service means, in words that say what to do.</summary>
internal static class S3Errors
{
    /// <exception cref="StorageFullException">No room in the bucket or the service.</exception>
    /// <exception cref="StorageUnreachableException">Everything else: the message names the remedy.</exception>
    public static async Task<T> TranslatedAsync<T>(S3Options options, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (AmazonS3Exception error) when (error.ErrorCode is "XMinioStorageFull" or "QuotaExceeded" or "EntityTooLarge" || error.StatusCode == HttpStatusCode.InsufficientStorage)
        {
            throw StorageErrors.Full(error);
        }
        catch (AmazonS3Exception error)
        {
            throw new StorageUnreachableException(Sentence(options, error.ErrorCode, error.StatusCode), error);
        }
        catch (Exception error) when (error is AmazonClientException or HttpRequestException or TimeoutException)
        {
            throw new StorageUnreachableException($"Không kết nối được kho S3 {options.Endpoint}. Những gì đã báo nhận vẫn còn nguyên. Hãy kiểm tra máy chủ và DOCS_S3_ENDPOINT.", error);
        }
    }

    public static Task TranslatedAsync(S3Options options, Func<Task> call) => TranslatedAsync(options, async () =>
    {
        await call();
        return true;
    });

    private static string Sentence(S3Options options, string code, HttpStatusCode status) => code switch
    {
        "NoSuchBucket" => $"Kho S3 {options.Endpoint} không có bucket \"{options.Bucket}\". Hãy tạo bucket này hoặc sửa DOCS_S3_BUCKET.",
        "InvalidAccessKeyId" or "SignatureDoesNotMatch" => $"Kho S3 {options.Endpoint} không nhận khóa truy cập. Hãy kiểm tra DOCS_S3_ACCESS_KEY và DOCS_S3_SECRET_KEY.",
        "AccessDenied" or "Forbidden" => $"Khóa truy cập không có quyền trên bucket \"{options.Bucket}\". Hãy cấp quyền đọc, ghi và liệt kê.",
        "ObjectLockConfigurationNotFoundError" => $"Bucket \"{options.Bucket}\" không có khóa đối tượng (object lock) nên DOCS_S3_LOCK_DAYS không giữ được gì. Khóa chỉ bật được khi tạo bucket: hãy tạo bucket có khóa, hoặc bỏ DOCS_S3_LOCK_DAYS.",
        _ => $"Kho S3 {options.Endpoint} trả lời {(int)status} ({code}). Những gì đã báo nhận vẫn còn nguyên; hãy thử lại, nếu còn lỗi hãy xem nhật ký của máy chủ S3.",
    };
}

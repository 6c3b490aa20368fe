using System.Globalization;
using System.Text;
using Docs.Web.Errors;

namespace Docs.Web.Batches.Tus;

/// <summary>Headers of the tus resumable upload protocol 1.0.0 (tus.io/protocols/resumable-upload).</summary>
internal static class TusHeaders
{
    public const string Version = "1.0.0";
    public const string Extensions = "creation,termination,expiration";
    public const string ContentType = "application/offset+octet-stream";
    public const string Offset = "Upload-Offset";
    public const string Length = "Upload-Length";
    public const string Resumable = "Tus-Resumable";

    public static readonly Refusal WrongVersion = new(
        StatusCodes.Status412PreconditionFailed, "Phiên bản tus khác", $"Máy chủ nói giao thức tus {Version}: gửi đầu mục {Resumable}: {Version}; chưa nhận gì.")
    { Code = "tus-version" };

    public static readonly Refusal NoSuchUpload = new(
        StatusCodes.Status404NotFound, "Không có lượt nộp này", "Lượt nộp đã hủy, đã quá hạn hoặc do tài khoản khác mở. Hãy nộp lại tệp từ đầu.")
    { Code = "no-such-upload" };

    public static readonly Refusal WrongOffset = new(
        StatusCodes.Status409Conflict, "Sai vị trí nối", $"{Offset} không phải số byte máy chủ đã nhận; hãy hỏi lại bằng HEAD rồi gửi tiếp từ đó.")
    { Code = "upload-offset" };

    public static readonly Refusal Unfinished = new(
        StatusCodes.Status409Conflict, "Tệp chưa gửi xong", "Máy chủ chưa nhận đủ tệp này; hãy gửi tiếp phần còn lại.")
    { Code = "upload-unfinished" };

    public static readonly Refusal Busy = new(
        StatusCodes.Status423Locked, "Tệp đang được gửi", "Một kết nối khác đang gửi tệp này; hãy chờ vài giây rồi gửi tiếp.")
    { Code = "upload-busy" };

    public static void Stamp(HttpResponse response)
    {
        response.Headers[Resumable] = Version;
        response.Headers["Tus-Version"] = Version;
    }

    /// <summary>Null unless the header is one whole number, not negative.</summary>
    public static long? Number(HttpRequest request, string name) =>
        request.Headers[name] is [{ } text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The file's name out of "filename d29ybGQ=,filetype …"; null where it is missing or no Base64 of UTF-8.</summary>
    public static string? FileName(string? metadata)
    {
        var pair = metadata?.Split(',').Select(one => one.Trim().Split(' ')).FirstOrDefault(one => one is ["filename", _]);
        if (pair is null)
            return null;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Convert.FromBase64String(pair[1]));
        }
        catch (Exception error) when (error is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}

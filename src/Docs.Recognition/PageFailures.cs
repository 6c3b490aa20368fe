using Docs.Recognition.Pipeline;
using Docs.Recognition.Supervision;

namespace Docs.Recognition;

/// <summary>Why a page could not be read, in the clerk's words.</summary>
internal static class PageFailures
{
    public const string NoImage = "Không lấy được ảnh của trang này từ tệp; các trang khác vẫn được giữ. Hãy quét lại trang này.";

    public static string Because(PageRefusal refusal) => refusal switch
    {
        PageRefusal.Damaged => "Ảnh của trang bị hỏng hoặc bị cắt cụt, không đọc được đến hết; các trang khác vẫn được giữ. Hãy quét lại trang này.",
        PageRefusal.TooManyPixels => "Trang có quá nhiều điểm ảnh so với giới hạn; các trang khác vẫn được giữ. Hãy quét lại trang này ở 300 dpi.",
        PageRefusal.NotThePage => NoImage,
        PageRefusal.NoSpace => throw new ArgumentException("A full disk is no failure of a page.", nameof(refusal)),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
    };

    public static string Because(ChildFailure failure) => failure switch
    {
        ChildFailure.Crash => "Bộ nhận dạng dừng đột ngột ở trang này, cả khi thử lại với cài đặt an toàn; các trang khác vẫn được giữ. Hãy quét lại trang này.",
        ChildFailure.Time => "Nhận dạng trang này quá thời gian cho phép, cả khi thử lại với cài đặt an toàn; các trang khác vẫn được giữ. Hãy quét lại trang này ở 300 dpi.",
        ChildFailure.Memory => "Nhận dạng trang này vượt giới hạn bộ nhớ, cả khi thử lại với cài đặt an toàn; các trang khác vẫn được giữ. Hãy quét lại trang này ở 300 dpi.",
        ChildFailure.Nonsense => "Bộ nhận dạng trả lời sai ở trang này, cả khi thử lại với cài đặt an toàn; các trang khác vẫn được giữ. Hãy quét lại trang này.",
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, null),
    };
}

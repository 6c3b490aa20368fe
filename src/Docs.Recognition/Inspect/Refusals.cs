using Docs.Core.Recognition;

namespace Docs.Recognition.Inspect;

/// <summary>What the clerk is told: what is wrong with the file and what to do.</summary>
internal static class Refusals
{
    public static readonly Inspection Empty = Refused(UnreadableReason.Empty, "Tệp rỗng (0 byte). Hãy quét hoặc sao chép lại rồi gửi lại.");

    public static readonly Inspection UnknownType = Refused(UnreadableReason.UnknownType,
        "Nội dung tệp không phải PDF, TIFF, JPEG hay PNG, dù tên tệp có thể ghi như vậy. Hãy gửi bản quét ở một trong bốn định dạng này.");

    public static readonly Inspection Encrypted = Refused(UnreadableReason.Encrypted,
        "Tệp PDF bị khóa bằng mật khẩu nên không đọc được. Hãy gỡ mật khẩu rồi gửi lại.");

    public static readonly Inspection NoPages = Refused(UnreadableReason.NoPages, "Tệp không có trang nào. Hãy quét lại giấy tờ rồi gửi lại.");

    public static readonly Inspection TakesTooLong = Refused(UnreadableReason.Damaged,
        "Mở tệp quá lâu nên đã dừng; tệp có thể bị hỏng. Hãy quét lại hoặc xuất lại tệp rồi gửi lại.");

    public static Inspection Damaged(FileKind kind) => Refused(UnreadableReason.Damaged,
        $"Tệp {kind.ToString().ToUpperInvariant()} bị hỏng hoặc bị cắt cụt, không đọc được đến hết. Hãy quét lại hoặc sao chép lại tệp gốc rồi gửi lại.");

    public static Inspection TooManyPages(int pages, int limit) => Refused(UnreadableReason.TooManyPages,
        $"Tệp có {pages} trang, vượt giới hạn {limit} trang mỗi tệp. Hãy tách thành nhiều tệp rồi gửi lại.");

    public static Inspection TooManyPixels(long width, long height, long limit) => Refused(UnreadableReason.TooManyPixels,
        $"Ảnh có kích thước {width} × {height} điểm ảnh, vượt giới hạn {limit / 1_000_000} triệu điểm ảnh mỗi trang. Hãy quét lại ở 300 dpi rồi gửi lại.");

    private static Inspection.Unreadable Refused(UnreadableReason reason, string message) => new(reason, message);
}

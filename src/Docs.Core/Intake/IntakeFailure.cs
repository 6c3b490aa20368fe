using Docs.Core.Documents;

namespace Docs.Core.Intake;

/// <summary>Turns what can go wrong with a clerk's file into a sentence; null = not such a failure, let it pass.</summary>
public static class IntakeFailure
{
    public static string? ReasonOf(Exception error) => error switch
    {
        StorageFullException or IOException { HResult: IoErrors.NoSpace } => "Hết chỗ lưu trữ; tệp này chưa xử lý được. Giải phóng dung lượng rồi nộp lại.",
        FileNotFoundException or DirectoryNotFoundException => "Tệp không còn ở đó khi đọc; hãy kiểm tra và nộp lại.",
        UnauthorizedAccessException => "Không có quyền đọc tệp; hãy cấp quyền đọc rồi nộp lại.",
        InvalidDataException => "Tệp nén hỏng hoặc vượt quá kích thước cho phép; hãy nén và nộp lại.",
        IOException => "Không đọc được tệp (lỗi đĩa hoặc mạng); hãy nộp lại.",
        _ => null,
    };
}

/// <summary>States a batch's file can have beside its document's.</summary>
public static class BatchFileStates
{
    public const string Duplicate = "Duplicate";
    public const string Refused = "refused";
}

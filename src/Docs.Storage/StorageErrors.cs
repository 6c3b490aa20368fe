using Docs.Core.Documents;
using Microsoft.Data.Sqlite;

namespace Docs.Storage;

/// <summary>Which low-level failures mean "no room", in one place for files and databases.</summary>
internal static class StorageErrors
{
    private const int Enospc = 28;
    private const int Edquot = 122;
    private const int SqliteFull = 13;

    /// <summary>The shared-memory file of WAL could not grow: SQLite's other word for a full disk.</summary>
    private const int SqliteIoErrShmSize = 4874;

    /// <summary>On Unix .NET puts the errno itself into HResult.</summary>
    public static bool IsFull(IOException error) => error.HResult is Enospc or Edquot;

    public static bool IsFull(SqliteException error) =>
        error.SqliteErrorCode == SqliteFull || error.SqliteExtendedErrorCode == SqliteIoErrShmSize;

    public static SqliteException? SqliteOf(Exception? error)
    {
        while (error is not null and not SqliteException)
            error = error.InnerException;
        return error as SqliteException;
    }

    public static StorageUnreachableException Unreachable(Exception inner) =>
        new("Không kết nối được cơ sở dữ liệu. Những gì đã báo nhận vẫn còn nguyên; việc đang dở sẽ được làm lại. Hãy kiểm tra máy chủ PostgreSQL và DOCS_POSTGRES.", inner);

    /// <summary>Not the fault of what was to be written: whoever asks later may succeed.</summary>
    public static StorageUnreachableException Busy(Exception inner) =>
        new("Cơ sở dữ liệu đang bận: quá nhiều thay đổi cùng lúc, thay đổi này chưa được ghi. Những gì đã báo nhận vẫn còn nguyên. Hãy thử lại sau ít phút.", inner);

    public static StorageFullException Full(Exception inner) =>
        new("Hết dung lượng lưu trữ: thay đổi này chưa được ghi, dữ liệu đã có vẫn nguyên vẹn. Giải phóng ổ đĩa rồi thử lại.", inner);
}

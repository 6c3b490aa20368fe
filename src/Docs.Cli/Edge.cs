using Docs.Core.Audit;
using Docs.Core.Documents;
using Docs.Core.Export;
using Docs.Core.Intake;
using Docs.Core.Recognition;
using Docs.Core.Search;
using Docs.Hosting;
using Docs.Storage.Catalog;
using Docs.Storage.Transfer;

namespace Docs.Cli;

/// <summary>The one place where a failure becomes a sentence and an exit code.</summary>
public static class Edge
{
    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception error)
        {
            var (message, code) = Translate(error);
            await Console.Error.WriteLineAsync(message);
            return code;
        }
    }

    private static (string Message, int Code) Translate(Exception error) => error switch
    {
        OptionsException or ManifestException or UsageException => (error.Message, ExitCodes.WrongUsage),
        SearchRefusedException or ImpossibleValueException or TransferRefusedException or ExportRefusedException => (error.Message, ExitCodes.WithRefusals),
        SearchIndexDamagedException => (error.Message, ExitCodes.Unreachable),
        RecognitionUnavailableException => (error.Message, ExitCodes.Unreachable),
        StorageFullException => ($"Hết chỗ lưu trữ: {error.Message} Những gì đã báo nhận vẫn còn nguyên.", ExitCodes.Unreachable),
        StorageUnreachableException or SchemaException or AuditUnavailableException => (error.Message, ExitCodes.Unreachable),
        OperationCanceledException => ("Đã dừng theo yêu cầu; chạy lại cùng lệnh để làm tiếp.", ExitCodes.WithRefusals),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => ("Cổng này đã có chương trình khác dùng. Docs đang chạy rồi? Dừng nó, hoặc đặt DOCS_URL=http://localhost:CỔNG-KHÁC.", ExitCodes.Unreachable),
        UnauthorizedAccessException => ($"Không được phép đọc hoặc ghi {PathIn(error)}. Hãy chạy bằng người dùng sở hữu tệp hoặc thư mục ấy.", ExitCodes.Unreachable),
        FileNotFoundException or DirectoryNotFoundException => ($"Không có tệp hoặc thư mục {PathIn(error)}.", ExitCodes.Unreachable),
        IOException => ($"Lỗi đĩa: {error.Message}", ExitCodes.Unreachable),
        _ => ($"Lỗi nội bộ, dữ liệu đã báo nhận vẫn còn nguyên. Hãy gửi dòng sau cho người phụ trách:\n{error}", ExitCodes.InternalError),
    };

    /// <summary>The runtime names it in English words, within quotation marks; the words where it does not.</summary>
    private static string PathIn(Exception error) => error.Message.Split('\'') is [_, var path, ..] ? path : error.Message;
}

/// <summary>A day or an instant that cannot be: bad input, as from a form, and no wrong usage.</summary>
public sealed class ImpossibleValueException(string message) : Exception(message);

/// <summary>The command was used wrongly in a way its options cannot say.</summary>
public sealed class UsageException(string message) : Exception(message);

using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Docs.Core.Recognition;

namespace Docs.Recognition.Composition;

/// <summary>Poppler's pdftotext, the only place that knows it. It reads a PDF that this process has just written.</summary>
/// <param name="program">A path, or a name found on PATH.</param>
internal sealed class PdfToText(string program)
{
    /// <summary>Gives the text in the order of the content stream, pages ended by form feeds, to a reader while it runs.</summary>
    public async Task<T> ReadRawAsync<T>(string pdf, Func<TextReader, T> read, CancellationToken cancellation)
    {
        using var process = Start(pdf);
        await using var kill = cancellation.Register(process.Kill);
        var complaints = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var result = await Task.Run(() => read(process.StandardOutput), CancellationToken.None);

        // The reader may have stopped early: what is left is drained, or the tool would wait on a full pipe.
        await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        if (process.ExitCode != 0 || (await complaints).Length > 0)
        {
            throw new FidelityException(
                $"pdftotext không đọc được trọn vẹn PDF vừa tạo (mã {process.ExitCode}); PDF đã bị bỏ, tệp gốc và kết quả nhận dạng vẫn còn. Hãy báo quản trị viên.");
        }

        return result;
    }

    private Process Start(string pdf)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            ArgumentList = { "-raw", "-enc", "UTF-8", "-eol", "unix", pdf, "-" },
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new RecognitionUnavailableException($"Không chạy được {program}. Hãy cài gói poppler-utils (apt-get install poppler-utils).", missing);
        }
    }
}

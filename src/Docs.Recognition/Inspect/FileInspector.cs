using Docs.Core.Recognition;
using Docs.Recognition.Poppler;

namespace Docs.Recognition.Inspect;

/// <summary>Says what a file is and whether it can be read, from headers alone: nothing is decoded here.</summary>
internal sealed class FileInspector(RecognitionLimits limits, PdfInfo pdfInfo)
{
    /// <summary>%%EOF stands in the last kilobyte of a finished PDF; some writers pad more.</summary>
    private const int PdfEndWithin = 4096;

    /// <summary>A hundred clerks hand in at once; a program each would only make all of them slower.</summary>
    private static readonly SemaphoreSlim Inspecting = new(Environment.ProcessorCount);

    public async Task<Inspection> InspectAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.Length == 0)
                return Refusals.Empty;
            return FileKinds.Of(file) switch
            {
                FileKind.Pdf => await PdfAsync(path, file, cancellation),
                FileKind.Tiff => Tiff(file),
                FileKind.Jpeg => Jpeg(file),
                FileKind.Png => Png(file),
                _ => Refusals.UnknownType,
            };
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return new Inspection.Unreadable(UnreadableReason.Damaged, cause is UnauthorizedAccessException
                ? "Không có quyền đọc tệp. Hãy cấp quyền đọc cho tài khoản chạy Docs rồi gửi lại."
                : "Không mở được tệp: tệp đã bị xóa, đang được di chuyển hoặc ổ đĩa lỗi. Hãy kiểm tra rồi gửi lại.");
        }
    }

    private async Task<Inspection> PdfAsync(string path, FileStream file, CancellationToken cancellation)
    {
        // A program for each file costs ten times as much as the rest of handing it in.
        if (PdfHeader.Pages(file) is { } counted)
            return Counted(FileKind.Pdf, counted);
        var info = await InfoAsync(path, cancellation);
        if (info is null)
            return Refusals.TakesTooLong;
        if (PdfInfo.NeedsPassword(info))
            return Refusals.Encrypted;
        if (PdfInfo.HasNoPages(info))
            return Refusals.NoPages;
        if (PdfInfo.Pages(info) is not { } pages)
            return Refusals.Damaged(FileKind.Pdf);

        // Poppler rebuilds a cut-off file from what is left of it: pages would be missing and nobody told.
        if (!EndsLikePdf(file) && info.Error.Contains("Syntax", StringComparison.Ordinal))
            return Refusals.Damaged(FileKind.Pdf);
        return Counted(FileKind.Pdf, pages);
    }

    private async Task<ToolResult?> InfoAsync(string path, CancellationToken cancellation)
    {
        await Inspecting.WaitAsync(cancellation);
        try
        {
            return await pdfInfo.RunAsync(path, cancellation);
        }
        finally
        {
            Inspecting.Release();
        }
    }

    private Inspection Tiff(FileStream file)
    {
        if (TiffHeader.Read(file) is not { } pages || pages.Any(page => !page.Complete))
            return Refusals.Damaged(FileKind.Tiff);
        var largest = pages.MaxBy(page => page.Width * page.Height);
        return largest is not null && Refused(FileKind.Tiff, largest.Width, largest.Height) is { } refusal ? refusal : Counted(FileKind.Tiff, pages.Count);
    }

    private Inspection Jpeg(FileStream file) => JpegHeader.Read(file) is { Complete: true } jpeg
        ? Refused(FileKind.Jpeg, jpeg.Width, jpeg.Height) ?? Counted(FileKind.Jpeg, 1)
        : Refusals.Damaged(FileKind.Jpeg);

    private Inspection Png(FileStream file) => PngHeader.Read(file) switch
    {
        null => Refusals.Damaged(FileKind.Png),
        var png when Refused(FileKind.Png, png.Width, png.Height) is { } refusal => refusal,
        { Complete: false } => Refusals.Damaged(FileKind.Png),
        _ => Counted(FileKind.Png, 1),
    };

    private Inspection? Refused(FileKind kind, long width, long height)
    {
        if (width <= 0 || height <= 0)
            return Refusals.Damaged(kind);
        return (Int128)width * height > limits.MaxPixels ? Refusals.TooManyPixels(width, height, limits.MaxPixels) : null;
    }

    private Inspection Counted(FileKind kind, int pages)
    {
        if (pages == 0)
            return Refusals.NoPages;
        return pages > limits.MaxPages ? Refusals.TooManyPages(pages, limits.MaxPages) : new Inspection.Readable(kind.MediaType(), pages);
    }

    private static bool EndsLikePdf(FileStream file)
    {
        var tail = new byte[Math.Min(PdfEndWithin, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        return tail.AsSpan().IndexOf("%%EOF"u8) >= 0;
    }
}

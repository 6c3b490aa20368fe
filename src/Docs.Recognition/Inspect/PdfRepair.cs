using System.Buffers.Text;
using Docs.Recognition.Poppler;

namespace Docs.Recognition.Inspect;

/// <summary>
/// Rebuilds a PDF that lost its table of objects or its end, as broken-off copies do, with qpdf. The original stays as it is; what
/// is rebuilt is only read. Not repaired is a file that lost pages: a part must not pass for the whole.
/// </summary>
internal sealed class PdfRepair(ToolRunner runner, PdfInfo info)
{
    /// <summary>qpdf's exit codes: as it should be, or with warnings, which a broken file always gives.</summary>
    private const int Clean = 0, Warnings = 3;

    /// <param name="output">Written, unless the answer is null.</param>
    /// <returns>Number of pages; null where the file is beyond repair.</returns>
    public async Task<int?> WriteAsync(string path, string output, CancellationToken cancellation)
    {
        var result = await runner.RunAsync("qpdf", "qpdf", ["--object-streams=disable"], path, [output], cancellation);
        if (result?.ExitCode is Clean or Warnings && await info.RunAsync(output, cancellation) is { } after
            && PdfInfo.Pages(after) is > 0 and var pages && pages == await PromisedAsync(path, cancellation))
            return pages;
        File.Delete(output);
        return null;
    }

    /// <summary>The largest /Count of a page tree that stands in the file; 0 where none is to be seen.</summary>
    private static async Task<int> PromisedAsync(string path, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        var most = 0;
        for (var at = 0; bytes.AsSpan(at).IndexOf("/Count"u8) is >= 0 and var found; at += found + 1)
        {
            var number = bytes.AsSpan(at + found + "/Count".Length).TrimStart((byte)' ');
            if (Utf8Parser.TryParse(number, out int count, out _))
                most = Math.Max(most, count);
        }

        return most;
    }
}

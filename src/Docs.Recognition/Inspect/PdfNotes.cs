using Docs.Recognition.Poppler;

namespace Docs.Recognition.Inspect;

/// <summary>
/// What a PDF carries beside its pages. None of it enters the outputs and nothing is ever executed: pages are drawn by
/// Poppler's programs, which have no script engine.
/// </summary>
internal sealed class PdfNotes(ToolRunner runner)
{
    /// <returns>Vietnamese sentences for staff.</returns>
    public async Task<IReadOnlyList<string>> OfAsync(string path, CancellationToken cancellation)
    {
        var notes = new List<string>();
        // pdfinfo's own answer overlooks a script that runs on opening; all objects without their streams show every one.
        if (await PrintsAsync("qpdf", "qpdf", ["--json=2", "--json-key=qpdf", "--json-stream-data=none"], path, "\"/JavaScript\"", cancellation))
            notes.Add("Tệp PDF gốc có mã JavaScript; mã không được chạy và không có trong bản PDF/A.");
        if (await runner.RunAsync("poppler-utils", "pdfdetach", ["-list"], path, [], cancellation) is { ExitCode: 0 } attached
            && !attached.Output.StartsWith("0 ", StringComparison.Ordinal))
            notes.Add("Tệp PDF gốc có tệp đính kèm; tệp đính kèm không được mở và không có trong bản PDF/A.");
        if (await PrintsAsync("poppler-utils", "pdfsig", ["-nocert"], path, "Signature #1", cancellation))
            notes.Add("Tệp PDF gốc có chữ ký số; chữ ký nằm trong tệp gốc, được giữ nguyên từng byte.");
        return notes;
    }

    private async Task<bool> PrintsAsync(string package, string program, string[] options, string path, string words, CancellationToken cancellation) =>
        await runner.RunAsync(package, program, options, path, [], cancellation) is { } result && result.Output.Contains(words, StringComparison.Ordinal);
}

using System.Text;
using System.Text.Json;
using Docs.Core.Recognition;
using Docs.Recognition.Pages;

namespace Docs.Recognition.Composition;

/// <summary>Makes the outputs of <see cref="IRecogniser.ComposeAsync"/>. Holds no more than one page at a time beyond the request.</summary>
/// <param name="pdfToText">Poppler's pdftotext: a path, or a name found on PATH.</param>
internal sealed class DocumentComposer(string pdfToText = "pdftotext")
{
    private const int BufferSize = 65536;

    private readonly FidelityGate _gate = new(new PdfToText(pdfToText));

    public async Task<Docs.Core.Recognition.Composition> ComposeAsync(ComposeRequest request, CancellationToken cancellation)
    {
        Check(request);
        using var outputs = new OutputFiles(request.OutputDirectory, request.Name);
        var pdf = outputs.Add($"{request.Name}.pdf");
        var alto = outputs.Add($"{request.Name}.xml");
        var text = outputs.Add($"{request.Name}.txt");

        await Task.Run(() => Write(request, pdf, alto, text, outputs, cancellation), cancellation);
        await _gate.CheckAsync(pdf, text, cancellation);

        var final = outputs.Publish();
        return new(final[0], final[1], final[2], [.. final.Skip(3)]);
    }

    private static void Check(ComposeRequest request)
    {
        if (request.Pages.Count == 0 || request.Pages.Count != request.SourcePages.Count)
            throw new ArgumentException("Every page needs its source page, and there must be one.", nameof(request));
        if (request.Name.Length == 0 || Path.GetFileName(request.Name) != request.Name)
            throw new ArgumentException("The name must be a plain file name.", nameof(request));
    }

    private static void Write(ComposeRequest request, string pdfPath, string altoPath, string textPath, OutputFiles outputs, CancellationToken cancellation)
    {
        var title = PrintableText.OfText(request.Metadata.Title ?? "") is { Length: > 0 } given ? given : PrintableText.OfText(request.Name);
        using var pdfStream = File.Create(pdfPath, BufferSize);
        using var altoStream = File.Create(altoPath, BufferSize);
        using var text = new StreamWriter(textPath, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        using var pdf = new PdfDocument(pdfStream, title, request.Metadata, request.CreatedAt);
        using var alto = new AltoWriter(altoStream, $"{PrintableText.OfText(request.Name)}.pdf", request.Metadata.Language, request.CreatedAt, request.Pages);
        for (var i = 0; i < request.Pages.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = PrintableText.Of(request.Pages[i]) with { Number = i + 1 };
            var artifact = Load(request.WorkDirectory, request.SourcePages[i]);
            using (var image = File.OpenRead(InWork(request.WorkDirectory, artifact.ImageFile)))
                pdf.AddPage(page, artifact.Image, image);
            alto.AddPage(page);
            text.Write(i == 0 ? page.Text : $"\f{page.Text}");
            if (request.Previews)
                CopyPreview(request, artifact, i + 1, outputs);
        }

        pdf.Finish();
        alto.Finish();
        text.WriteLine();
    }

    private static PageArtifact Load(string workDirectory, int sourcePage)
    {
        using var json = File.OpenRead(Path.Join(workDirectory, PageArtifact.JsonName(sourcePage)));
        return JsonSerializer.Deserialize<PageArtifact>(json, PageJson.Options)
            ?? throw new InvalidDataException($"Trang {sourcePage}: bản ghi trang trong thư mục làm việc bị rỗng. Hãy nhận dạng lại tài liệu.");
    }

    // The record comes from a process that parsed a foreign file: it names files of the work directory, nothing else.
    private static string InWork(string workDirectory, string file) => Path.Join(workDirectory, Path.GetFileName(file));

    private static void CopyPreview(ComposeRequest request, PageArtifact artifact, int number, OutputFiles outputs)
    {
        var source = InWork(request.WorkDirectory, artifact.PreviewFile);
        var target = outputs.Add($"{request.Name}-{number:0000}{Path.GetExtension(source)}");
        File.Copy(source, target, overwrite: true);
    }
}

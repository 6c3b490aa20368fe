using System.Text;
using System.Text.Json;
using Docs.Cli.Output;
using Docs.Core.Extraction;
using Docs.Core.Intake;
using Docs.Core.Jobs;
using Docs.Core.Recognition;
using Docs.Core.Text;
using Docs.Hosting.Wire;

namespace Docs.Cli.Commands;

public sealed record RefusedFile(string File, string Error);

public sealed record PageWire(int Number, int Width, int Height, int Dpi, int Rotation, double Skew, bool Blank, int Words, double Confidence, double Seconds, string Engine, string Settings)
{
    public static PageWire Of(RecognisedPage page) => new(
        page.Number,
        page.Width,
        page.Height,
        page.Dpi,
        page.Rotation,
        Math.Round(page.Skew, 2),
        page.Blank,
        page.Words.Count(),
        Math.Round(page.Confidence, 3),
        Math.Round(page.Seconds, 2),
        page.Engine,
        page.Settings);
}

public sealed record RecognisedFile(
    string File,
    IReadOnlyList<PageWire> Pages,
    string Text,
    string RawText,
    IReadOnlyList<Repair> Repairs,
    IReadOnlyList<string> Notes,
    IReadOnlyDictionary<string, object> Fields);

/// <summary>One file from scan to outputs in a folder, for <c>docs recognise</c>.</summary>
public sealed class FileRecognition(IRecogniser recogniser, FieldExtractor extractor, TimeProvider clock, RecognitionOptions options)
{
    private static readonly JsonSerializerOptions Indented = new(WireJson.Options) { WriteIndented = true };

    /// <summary>A <see cref="RecognisedFile"/> or a <see cref="RefusedFile"/>; one bad file never stops the others.</summary>
    public async Task<object> RunAsync(string file, string output, string name, CancellationToken cancellation)
    {
        var work = Directory.CreateTempSubdirectory("docs-recognise-").FullName;
        try
        {
            if (Directory.Exists(file))
                return new RefusedFile(file, "Đây là thư mục; hãy nêu từng tệp.");
            await using (File.OpenRead(file))
            {
                // Opening tells a missing or forbidden file from a damaged one.
            }

            if (await recogniser.InspectAsync(file, cancellation) is Inspection.Unreadable unreadable)
                return new RefusedFile(file, unreadable.Message);
            var reading = await recogniser.RecogniseAsync(file, work, options, null, cancellation);
            return reading.Failures.Count > 0
                ? new RefusedFile(file, string.Join(" ", reading.Failures.Select(failure => $"Trang {failure.Page}: {failure.Reason}")))
                : await WriteAsync(file, output, name, work, reading, cancellation);
        }
        catch (FidelityException error)
        {
            return new RefusedFile(file, error.Message);
        }
        catch (Exception error) when (error is not RecognitionUnavailableException && IntakeFailure.ReasonOf(error) is not null)
        {
            return new RefusedFile(file, IntakeFailure.ReasonOf(error)!);
        }
        catch (Exception error) when (error is not (RecognitionUnavailableException or OperationCanceledException))
        {
            // A mistake of ours on one file: the others go on, and whoever mends it finds where it was.
            Print.Message($"{file}: {error}");
            return new RefusedFile(file, "Lỗi nội bộ khi xử lý tệp này; tệp gốc còn nguyên, các tệp khác vẫn được xử lý. Hãy gửi tệp và dòng lỗi cho người phụ trách.");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private async Task<RecognisedFile> WriteAsync(string file, string output, string name, string work, Reading reading, CancellationToken cancellation)
    {
        var fields = extractor.Extract(reading.Pages);
        var metadata = DocumentConclusion.MetadataOf(fields, name);
        var request = new ComposeRequest(work, [.. reading.Pages.Select(page => page.Number)], reading.Pages, output, name, metadata, clock.GetUtcNow(), Previews: false);
        await recogniser.ComposeAsync(request, cancellation);

        var wire = FieldsWire.Of(fields);
        var json = JsonSerializer.Serialize(wire, Indented);
        await File.WriteAllTextAsync(Path.Combine(output, $"{name}.fields.json"), json + "\n", new UTF8Encoding(false), cancellation);
        return new RecognisedFile(
            file,
            [.. reading.Pages.Select(PageWire.Of)],
            string.Join('\f', reading.Pages.Select(page => page.Text)),
            VietnameseText.Nfc(string.Join('\f', reading.Pages.Select(page => page.RawText))),
            [.. reading.Pages.SelectMany(page => page.Repairs)],
            reading.Notes,
            wire);
    }
}

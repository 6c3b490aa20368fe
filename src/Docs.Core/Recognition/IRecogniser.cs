namespace Docs.Core.Recognition;

/// <summary>
/// Reads scans. Native code runs in supervised child processes: a crash, a hang or a memory blow-up costs one page
/// attempt and never throws here. All methods may be called at once from many threads.
/// </summary>
public interface IRecogniser
{
    /// <summary>
    /// Looks at a file without recognising it: what it is and how many pages it has. Cheap enough for intake.
    /// Never throws for bad content: that is <see cref="Inspection.Unreadable"/>.
    /// </summary>
    Task<Inspection> InspectAsync(string path, CancellationToken cancellation);

    /// <summary>
    /// Recognises every page of a file that <see cref="InspectAsync"/> found readable. Pages already finished in
    /// <paramref name="workDirectory"/> (created if missing) are taken from there, so a killed run resumes at the page it
    /// was at; each page is written there atomically. The caller deletes the directory when nothing needs it.
    /// </summary>
    Task<Reading> RecogniseAsync(string path, string workDirectory, RecognitionOptions options, IProgress<PageDone>? progress, CancellationToken cancellation);

    /// <summary>
    /// Makes the outputs of one document from pages that stand in its work directory: NAME.pdf (PDF/A-2u,
    /// page images untouched, invisible text), NAME.xml (ALTO 4), NAME.txt (UTF-8, NFC, form feed between pages) and one
    /// preview image a page. Replaces files of the same name. Throws <see cref="FidelityException"/> if the words read
    /// back from the PDF are not those of the text.
    /// </summary>
    Task<Composition> ComposeAsync(ComposeRequest request, CancellationToken cancellation);
}

/// <param name="Parallelism">Pages at once; 0 = one per core.</param>
/// <param name="Repair">False leaves the engine's reading as it is.</param>
/// <param name="ReadCodes">Look for QR codes and barcodes.</param>
/// <param name="Pages">Only these, numbered anew; null = all, as the file has them.</param>
public sealed record RecognitionOptions(int Parallelism = 0, bool Repair = true, bool ReadCodes = true, IReadOnlyList<WantedPage>? Pages = null);

/// <param name="Source">1-based in the file.</param>
/// <param name="Number">Under which it stands in the work directory and in the reading.</param>
/// <param name="Rotation">Degrees clockwise that make the stored image upright, as a person said; null: the machine finds out.</param>
/// <param name="Known">What was read of this page before, in this position: it is not read again.</param>
public sealed record WantedPage(int Source, int Number, int? Rotation = null, RecognisedPage? Known = null);

public sealed record PageDone(int Page, int Pages, double Seconds);

/// <summary>What a file is. A closed set.</summary>
public abstract record Inspection
{
    private Inspection()
    {
    }

    /// <param name="MediaType">"application/pdf", "image/tiff", "image/jpeg", "image/png".</param>
    public sealed record Readable(string MediaType, int Pages) : Inspection;

    /// <param name="Message">One Vietnamese sentence for the clerk: what is wrong and what to do. No personal data.</param>
    public sealed record Unreadable(UnreadableReason Reason, string Message) : Inspection;
}

public enum UnreadableReason
{
    Empty,
    UnknownType,
    Damaged,
    Encrypted,
    NoPages,
    TooManyPages,
    TooManyPixels,
}

/// <param name="Pages">Every page that could be read, in order.</param>
/// <param name="Failures">Pages that could not, each with a Vietnamese reason; the others live on.</param>
/// <param name="Notes">Vietnamese sentences on what the file carries beside its pages: scripts, attachments, signatures.</param>
public sealed record Reading(IReadOnlyList<RecognisedPage> Pages, IReadOnlyList<PageFailure> Failures, IReadOnlyList<string> Notes);

public sealed record PageFailure(int Page, string Reason)
{
    /// <summary>Nothing of the file can be read, be it page 1 or another.</summary>
    public bool OfFile { get; init; }
}

/// <param name="SourcePages">1-based numbers of the pages in the file the work directory belongs to, in output order.</param>
/// <param name="Pages">The same pages as they are to stand in the outputs (numbered 1…n, repaired).</param>
/// <param name="OutputDirectory">Created if missing.</param>
/// <param name="Name">Base name of the outputs.</param>
/// <param name="CreatedAt">Goes into the PDF's metadata, so that outputs are reproducible.</param>
public sealed record ComposeRequest(
    string WorkDirectory,
    IReadOnlyList<int> SourcePages,
    IReadOnlyList<RecognisedPage> Pages,
    string OutputDirectory,
    string Name,
    DocumentMetadata Metadata,
    DateTimeOffset CreatedAt,
    bool Previews = true);

public sealed record DocumentMetadata(string? Title, string? Author, string? Subject, string Language = "vi-VN");

/// <summary>Absolute paths. Previews stand in page order, media type image/webp or image/jpeg by extension.</summary>
public sealed record Composition(string PdfPath, string AltoPath, string TextPath, IReadOnlyList<string> PreviewPaths);

/// <summary>The finished PDF does not say what the recognised text says: it must not be kept.</summary>
public sealed class FidelityException(string message) : Exception(message);

/// <summary>A tool or native library that recognition needs is missing or does not start; says which and how to install it.</summary>
public sealed class RecognitionUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

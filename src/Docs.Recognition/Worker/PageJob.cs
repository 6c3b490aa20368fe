using Docs.Core.Recognition;
using Docs.Recognition.Pages;
using Docs.Recognition.Pipeline;
using Docs.Recognition.Source;

namespace Docs.Recognition.Worker;

/// <summary>One page for the page worker; a line of JSON on its standard input.</summary>
internal sealed record PageJob
{
    /// <summary>1-based page of the file.</summary>
    public required int Number { get; init; }

    /// <summary>The number under which the page is kept.</summary>
    public required int As { get; init; }

    /// <summary>Degrees clockwise that make the stored image upright, as a person said: not looked for then.</summary>
    public int? Upright { get; init; }

    /// <summary>What was read of this page before: it stands, where it fits the image.</summary>
    public RecognisedPage? Known { get; init; }

    public required string ImagePath { get; init; }

    public required ImageKind Kind { get; init; }

    /// <summary>Page of a TIFF, from 0.</summary>
    public int Frame { get; init; }

    /// <summary>Known resolution; 0 = the image's own, or estimated.</summary>
    public int Dpi { get; init; }

    /// <summary>Degrees clockwise the file says the image must be turned.</summary>
    public int Rotation { get; init; }

    /// <summary>The image is mirrored left to right (EXIF 2, 4, 5, 7).</summary>
    public bool Mirrored { get; init; }

    /// <summary>The JPEG may stand in the PDF as it is.</summary>
    public bool JpegAsIs { get; init; }

    /// <summary>Rasterised from drawing instructions rather than scanned.</summary>
    public bool Drawn { get; init; }

    /// <summary>A small rendering of the whole PDF page, to make sure that the image taken out is all it shows.</summary>
    public string? LookPath { get; init; }

    /// <summary>The page's own text, if it may be trusted.</summary>
    public LayerPage? Layer { get; init; }

    /// <summary>What was found of a text layer, for the page's record.</summary>
    public string LayerNote { get; init; } = "";

    public required string OutputDirectory { get; init; }

    public required string ModelFolder { get; init; }

    public bool ReadCodes { get; init; }

    public required long MaxPixels { get; init; }

    /// <summary>See <see cref="RecognitionLimits.Images"/>.</summary>
    public PageImages Images { get; init; }

    /// <summary>See <see cref="RecognitionLimits.SecondLook"/>.</summary>
    public double SecondLook { get; init; }

    /// <summary>False leaves the engine's reading as it is.</summary>
    public bool Repair { get; init; }

    /// <summary>Second attempt after a crash, hang or blow-up: half the size and no enhancement.</summary>
    public bool Safe { get; init; }

    /// <summary>Test only, see <see cref="Fault"/>.</summary>
    public Fault Fault { get; init; }
}

/// <summary>The worker's answer: a page, or why there is none.</summary>
internal sealed record PageAnswer(RecognisedPage? Page, string? ImageFile, PageImage? Image, string? PreviewFile, PageRefusal? Refusal);

/// <summary>Ways a native library may fail, made to happen by tests. Honoured only with DOCS_FAULTS in the environment.</summary>
internal enum Fault
{
    None,
    Crash,
    Hang,
    Memory,
    Garbage,
    BadUtf8,
    CrashUnlessSafe,
}

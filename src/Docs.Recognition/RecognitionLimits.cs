namespace Docs.Recognition;

/// <summary>What one file, one page and one child process may cost. The defaults suit a two-core machine with 4 GB.</summary>
public sealed record RecognitionLimits
{
    /// <summary>More is not a document but a mistake at the scanner.</summary>
    public int MaxPages { get; init; } = 1500;

    /// <summary>An A3 sheet in 600 dpi has 70 million.</summary>
    public long MaxPixels { get; init; } = 150_000_000;

    /// <summary>Of a processor for one attempt at one page; an honest page takes 2–5 seconds. Also how long a child may use none.</summary>
    public TimeSpan PageTime { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Resident memory of one child, in bytes; an honest page takes 200–500 MB.</summary>
    public long ChildMemory { get; init; } = 1536L << 20;

    /// <summary>A child is replaced after so many pages: native libraries leak a little.</summary>
    public int PagesPerChild { get; init; } = 200;

    /// <summary>Children at once; 0 = one per core.</summary>
    public int Children { get; init; }

    /// <summary>
    /// How much of a page may be read a second time, in letter heights of line length: a full line of an A4 page has about 45, and
    /// five such lines cost about 0.3 CPU-seconds, an eighth of the page. 0 = no second look.
    /// </summary>
    public double SecondLook { get; init; } = 250;

    /// <summary>What may be done to page images to save room. Originals are kept as they came in any case.</summary>
    public PageImages Images { get; init; }

    /// <summary>One run of a Poppler tool or qpdf.</summary>
    public TimeSpan ToolTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Address space of a Poppler tool, in bytes.</summary>
    public long ToolMemory { get; init; } = 2048L << 20;

    /// <summary>Folder of the engine's models; null: environment DOCS_TESSDATA, else tessdata/ above the program, else Debian's.</summary>
    public string? ModelFolder { get; init; }
}

/// <summary>Page images of the PDF/A.</summary>
public enum PageImages
{
    /// <summary>As they came: JPEG passed through, black and white as G4, all else without loss.</summary>
    AsIs,

    /// <summary>Colour scans without colour become grey, grey ones of black and white alone become G4: every pixel looks the same.</summary>
    Lossless,

    /// <summary>Also JPEG of the least quality whose difference stays below a bound, where that is much smaller.</summary>
    Smaller,
}

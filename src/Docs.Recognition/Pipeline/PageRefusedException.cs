namespace Docs.Recognition.Pipeline;

/// <summary>This page cannot be read for a reason that another attempt would not change.</summary>
internal sealed class PageRefusedException(PageRefusal refusal) : Exception(refusal.ToString())
{
    public PageRefusal Refusal { get; } = refusal;
}

internal enum PageRefusal
{
    Damaged,
    TooManyPixels,

    /// <summary>The image taken out of the PDF is not what the page shows: it must be rasterised.</summary>
    NotThePage,

    /// <summary>No room to write the page's files: not the page's fault, so it is no page failure.</summary>
    NoSpace,
}

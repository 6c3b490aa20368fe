using System.Runtime.InteropServices;
using Docs.Core.Recognition;

namespace Docs.Recognition.Separators;

/// <summary>
/// Debian's libcairo2 drawing an A4 PDF, the only place that knows it. Points, origin top-left. Cairo draws a box where
/// the font lacks a letter and says nothing (Liberation Sans lacks half of Vietnamese): here that is an error.
/// </summary>
internal sealed partial class CairoPdf : IDisposable
{
    public const double A4Width = 595.276;
    public const double A4Height = 841.89;

    public const double WidestText = 480;

    private const string Library = "libcairo.so.2";
    private const string Font = "DejaVu Sans";
    private const int TitleMetadata = 0;

    private readonly nint _surface;
    private readonly nint _context;

    public CairoPdf(string path, string title)
    {
        try
        {
            _surface = CreateSurface(path, A4Width, A4Height);
        }
        catch (DllNotFoundException missing)
        {
            throw new RecognitionUnavailableException("Thiếu thư viện libcairo để vẽ tệp PDF. Hãy cài gói libcairo2 (apt-get install libcairo2).", missing);
        }

        _context = CreateContext(_surface);
        SetMetadata(_surface, TitleMetadata, title);
    }

    public void Text(string text, double x, double y, double size, bool bold)
    {
        Select(size, bold);
        RequireGlyphs(text);
        MoveTo(_context, x, y);
        ShowText(_context, text);
    }

    /// <summary>Smaller where it would be wider than <see cref="WidestText"/>.</summary>
    public void CentredText(string text, double centre, double y, double size, bool bold)
    {
        Select(size, bold);
        MeasureText(_context, text, out var extents);
        var shrink = Math.Min(1, WidestText / extents.Advance);
        Text(text, centre - shrink * extents.Advance / 2, y, shrink * size, bold);
    }

    public double WidthOf(string text, double size)
    {
        Select(size, bold: false);
        MeasureText(_context, text, out var extents);
        return extents.Advance;
    }

    /// <summary>The text with "?" for what the font has no letter for, as names of files may: the report shall be printed all the same.</summary>
    public string Drawable(string text)
    {
        Select(10, bold: false);
        var plain = string.Concat(text.EnumerateRunes().Select(rune => System.Text.Rune.IsControl(rune) ? " " : rune.ToString()));
        return HasGlyphs(plain) ? plain : string.Concat(plain.EnumerateRunes().Select(rune => HasGlyphs(rune.ToString()) ? rune.ToString() : "?"));
    }

    public void Rectangle(double x, double y, double width, double height) => AddRectangle(_context, x, y, width, height);

    public void Fill() => FillPath(_context);

    public void EndPage() => ShowPage(_context);

    /// <summary>Completes the file. Cairo keeps its first error to itself until asked: here it is asked.</summary>
    public void Finish()
    {
        FinishSurface(_surface);
        var status = ContextStatus(_context) is var context and not 0 ? context : SurfaceStatus(_surface);
        if (status != 0)
            throw new IOException($"cairo: {Marshal.PtrToStringUTF8(StatusText(status))}");
    }

    public void Dispose()
    {
        DestroyContext(_context);
        DestroySurface(_surface);
    }

    private void Select(double size, bool bold)
    {
        SelectFont(_context, Font, 0, bold ? 1 : 0);
        SetSize(_context, size);
    }

    private void RequireGlyphs(string text)
    {
        if (!HasGlyphs(text))
            throw new RecognitionUnavailableException($"Phông chữ {Font} trên máy không đủ chữ tiếng Việt để in. Hãy cài gói fonts-dejavu-core (apt-get install fonts-dejavu-core).");
    }

    private unsafe bool HasGlyphs(string text)
    {
        Glyph* glyphs = null;
        var status = ToGlyphs(GetScaledFont(_context), 0, 0, text, -1, &glyphs, out var count, 0, 0, 0);
        if (status != 0)
            throw new IOException($"cairo: {Marshal.PtrToStringUTF8(StatusText(status))}");

        var missing = new ReadOnlySpan<Glyph>(glyphs, count).ToArray().Any(glyph => glyph.Index.Value == 0);
        FreeGlyphs(glyphs);
        return !missing;
    }

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_create", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint CreateSurface(string path, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_set_metadata", StringMarshalling = StringMarshalling.Utf8)]
    private static partial void SetMetadata(nint surface, int kind, string value);

    [LibraryImport(Library, EntryPoint = "cairo_surface_finish")]
    private static partial void FinishSurface(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_status")]
    private static partial int SurfaceStatus(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_destroy")]
    private static partial void DestroySurface(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_create")]
    private static partial nint CreateContext(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_status")]
    private static partial int ContextStatus(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_status_to_string")]
    private static partial nint StatusText(int status);

    [LibraryImport(Library, EntryPoint = "cairo_destroy")]
    private static partial void DestroyContext(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_select_font_face", StringMarshalling = StringMarshalling.Utf8)]
    private static partial void SelectFont(nint context, string family, int slant, int weight);

    [LibraryImport(Library, EntryPoint = "cairo_set_font_size")]
    private static partial void SetSize(nint context, double size);

    [LibraryImport(Library, EntryPoint = "cairo_move_to")]
    private static partial void MoveTo(nint context, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_show_text", StringMarshalling = StringMarshalling.Utf8)]
    private static partial void ShowText(nint context, string text);

    [LibraryImport(Library, EntryPoint = "cairo_text_extents", StringMarshalling = StringMarshalling.Utf8)]
    private static partial void MeasureText(nint context, string text, out Extents extents);

    [LibraryImport(Library, EntryPoint = "cairo_get_scaled_font")]
    private static partial nint GetScaledFont(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_scaled_font_text_to_glyphs", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int ToGlyphs(
        nint font, double x, double y, string text, int length, Glyph** glyphs, out int count, nint clusters, nint clusterCount, nint clusterFlags);

    [LibraryImport(Library, EntryPoint = "cairo_glyph_free")]
    private static unsafe partial void FreeGlyphs(Glyph* glyphs);

    [LibraryImport(Library, EntryPoint = "cairo_rectangle")]
    private static partial void AddRectangle(nint context, double x, double y, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_fill")]
    private static partial void FillPath(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_show_page")]
    private static partial void ShowPage(nint context);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Glyph
    {
        public readonly CULong Index;
        public readonly double X;
        public readonly double Y;
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Extents
    {
        public readonly double XBearing;
        public readonly double YBearing;
        public readonly double Width;
        public readonly double Height;
        public readonly double Advance;
        public readonly double YAdvance;
    }
}

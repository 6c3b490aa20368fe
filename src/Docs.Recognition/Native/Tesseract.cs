using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Docs.Recognition.Native;

/// <summary>Tesseract 5.3 (Debian libtesseract5), its C interface. Only the page worker may call this.</summary>
internal static partial class Tesseract
{
    private const string Library = "libtesseract.so.5";

    public const int EngineLstmOnly = 1;
    public const int LevelBlock = 0;
    public const int LevelLine = 2;
    public const int LevelWord = 3;
    public const int LevelSymbol = 4;

    [LibraryImport(Library)] public static partial nint TessVersion();

    [LibraryImport(Library)] public static partial TesseractHandle TessBaseAPICreate();

    [LibraryImport(Library)] public static partial void TessBaseAPIDelete(nint engine);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int TessBaseAPIInit2(TesseractHandle engine, string folder, string model, int mode);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int TessBaseAPISetVariable(TesseractHandle engine, string name, string value);

    [LibraryImport(Library)] public static partial void TessBaseAPISetPageSegMode(TesseractHandle engine, int mode);

    [LibraryImport(Library)] public static partial void TessBaseAPISetImage2(TesseractHandle engine, PixHandle pix);

    [LibraryImport(Library)] public static partial void TessBaseAPISetSourceResolution(TesseractHandle engine, int dpi);

    [LibraryImport(Library)] public static partial void TessBaseAPISetRectangle(TesseractHandle engine, int x, int y, int width, int height);

    [LibraryImport(Library)] public static partial int TessBaseAPIRecognize(TesseractHandle engine, nint monitor);

    [LibraryImport(Library)] public static partial ResultIteratorHandle TessBaseAPIGetIterator(TesseractHandle engine);

    [LibraryImport(Library)] public static partial void TessBaseAPIClear(TesseractHandle engine);

    [LibraryImport(Library)] public static partial void TessResultIteratorDelete(nint iterator);

    [LibraryImport(Library)] public static partial int TessResultIteratorNext(ResultIteratorHandle iterator, int level);

    [LibraryImport(Library)] public static partial int TessPageIteratorIsAtBeginningOf(ResultIteratorHandle iterator, int level);

    [LibraryImport(Library)] public static partial nint TessResultIteratorGetUTF8Text(ResultIteratorHandle iterator, int level);

    [LibraryImport(Library)] public static partial float TessResultIteratorConfidence(ResultIteratorHandle iterator, int level);

    [LibraryImport(Library)]
    public static partial int TessPageIteratorBoundingBox(ResultIteratorHandle iterator, int level, out int left, out int top, out int right, out int bottom);

    [LibraryImport(Library)]
    public static partial int TessPageIteratorBaseline(ResultIteratorHandle iterator, int level, out int x1, out int y1, out int x2, out int y2);

    [LibraryImport(Library)] public static partial void TessDeleteText(nint text);

    /// <summary>Null where the symbol has no choices. Its first choice is the symbol itself.</summary>
    [LibraryImport(Library)] public static partial ChoiceIteratorHandle TessResultIteratorGetChoiceIterator(ResultIteratorHandle iterator);

    [LibraryImport(Library)] public static partial int TessChoiceIteratorNext(ChoiceIteratorHandle iterator);

    /// <summary>Belongs to the iterator: not to be freed.</summary>
    [LibraryImport(Library)] public static partial nint TessChoiceIteratorGetUTF8Text(ChoiceIteratorHandle iterator);

    /// <summary>0–100.</summary>
    [LibraryImport(Library)] public static partial float TessChoiceIteratorConfidence(ChoiceIteratorHandle iterator);

    [LibraryImport(Library)] public static partial void TessChoiceIteratorDelete(nint iterator);
}

internal sealed class TesseractHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Tesseract.TessBaseAPIDelete(handle);
        return true;
    }
}

internal sealed class ResultIteratorHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Tesseract.TessResultIteratorDelete(handle);
        return true;
    }
}

internal sealed class ChoiceIteratorHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Tesseract.TessChoiceIteratorDelete(handle);
        return true;
    }
}

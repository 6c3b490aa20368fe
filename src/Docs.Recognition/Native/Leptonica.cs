using System.Runtime.InteropServices;

namespace Docs.Recognition.Native;

/// <summary>
/// Leptonica 1.82 (Debian liblept5): image files, scaling, rotation, morphology. Names are the library's own, so that its
/// documentation can be searched by them. Only the page worker may call this: the library trusts its input too much.
/// </summary>
internal static unsafe partial class Leptonica
{
    private const string Library = "liblept.so.5";

    public const int SeverityNone = 6;
    public const int FormatTiffG4 = 8;
    public const int RemoveColormapBySource = 4;
    public const int MostSignificantByte = 1;

    /// <summary>With this hint a damaged JPEG is read as far as it goes; without it, refused.</summary>
    public const int JpegContinueWithBadData = 2;

    public const int RotateAreaMap = 1;
    public const int BringInWhite = 1;

    [LibraryImport(Library)] public static partial int setMsgSeverity(int severity);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] public static partial PixHandle pixRead(string path);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial PixHandle pixReadJpeg(string path, int colormap, int reduction, out int warnings, int hint);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] public static partial PixHandle pixReadTiff(string path, int frame);

    [LibraryImport(Library)] public static partial int pixWriteMemPng(out byte* data, out nuint size, PixHandle pix, float gamma);

    [LibraryImport(Library)] public static partial int pixWriteMemTiff(out byte* data, out nuint size, PixHandle pix, int compression);

    [LibraryImport(Library)] public static partial int pixWriteMemJpeg(out byte* data, out nuint size, PixHandle pix, int quality, int progressive);

    [LibraryImport(Library)] public static partial PixHandle pixReadMemJpeg(byte* data, nuint size, int colormap, int reduction, out int warnings, int hint);

    /// <summary>Peak signal-to-noise ratio in dB of every factor-th pixel, over all channels; 1000 for two that are the same.</summary>
    [LibraryImport(Library)] public static partial int pixGetPSNR(PixHandle one, PixHandle other, int factor, out float psnr);

    [LibraryImport(Library)] public static partial void lept_free(byte* data);

    [LibraryImport(Library)] public static partial void pixDestroy(ref nint pix);

    [LibraryImport(Library)] public static partial PixHandle pixClone(PixHandle pix);

    [LibraryImport(Library)] public static partial PixHandle pixCreate(int width, int height, int depth);

    [LibraryImport(Library)] public static partial int pixGetWidth(PixHandle pix);

    [LibraryImport(Library)] public static partial int pixGetHeight(PixHandle pix);

    [LibraryImport(Library)] public static partial int pixGetDepth(PixHandle pix);

    [LibraryImport(Library)] public static partial int pixGetWpl(PixHandle pix);

    [LibraryImport(Library)] public static partial int pixGetSpp(PixHandle pix);

    [LibraryImport(Library)] public static partial nint pixGetColormap(PixHandle pix);

    [LibraryImport(Library)] public static partial uint* pixGetData(PixHandle pix);

    [LibraryImport(Library)] public static partial int pixGetXRes(PixHandle pix);

    [LibraryImport(Library)] public static partial int pixSetResolution(PixHandle pix, int x, int y);

    [LibraryImport(Library)] public static partial int pixSetSpp(PixHandle pix, int samples);

    [LibraryImport(Library)] public static partial PixHandle pixRemoveColormap(PixHandle pix, int type);

    [LibraryImport(Library)] public static partial PixHandle pixRemoveAlpha(PixHandle pix);

    [LibraryImport(Library)] public static partial PixHandle pixConvert16To8(PixHandle pix, int type);

    [LibraryImport(Library)] public static partial PixHandle pixConvertTo8(PixHandle pix, int colormap);

    [LibraryImport(Library)] public static partial PixHandle pixConvertTo32(PixHandle pix);

    [LibraryImport(Library)] public static partial PixHandle pixFlipLR(nint destination, PixHandle pix);

    [LibraryImport(Library)] public static partial PixHandle pixRotateOrth(PixHandle pix, int quarters);

    [LibraryImport(Library)]
    public static partial PixHandle pixRotate(PixHandle pix, float radians, int type, int fill, int width, int height);

    [LibraryImport(Library)] public static partial PixHandle pixScale(PixHandle pix, float x, float y);

    [LibraryImport(Library)] public static partial PixHandle pixScaleToGray(PixHandle pix, float scale);

    [LibraryImport(Library)] public static partial PixHandle pixScaleAreaMap(PixHandle pix, float x, float y);

    [LibraryImport(Library)] public static partial PixHandle pixClipRectangle(PixHandle pix, BoxHandle box, nint clipped);

    [LibraryImport(Library)]
    public static partial PixHandle pixAddBorderGeneral(PixHandle pix, int left, int right, int top, int bottom, uint value);

    [LibraryImport(Library)] public static partial int pixFindSkew(PixHandle bilevel, out float degrees, out float confidence);

    [LibraryImport(Library)]
    public static partial PixHandle pixBackgroundNorm(PixHandle pix, nint mask, nint grey, int tileX, int tileY, int threshold, int minimum, int background, int smoothX, int smoothY);

    [LibraryImport(Library)] public static partial PixHandle pixBlockconv(PixHandle pix, int halfWidth, int halfHeight);

    [LibraryImport(Library)] public static partial PixHandle pixThresholdToBinary(PixHandle grey, int threshold);

    [LibraryImport(Library)]
    public static partial int pixSauvolaBinarizeTiled(PixHandle grey, int window, float factor, int columns, int rows, nint thresholds, out PixHandle bilevel);

    [LibraryImport(Library)] public static partial PixHandle pixCloseBrick(nint destination, PixHandle bilevel, int width, int height);

    [LibraryImport(Library)] public static partial PixHandle pixOpenBrick(nint destination, PixHandle bilevel, int width, int height);

    [LibraryImport(Library)] public static partial BoxArrayHandle pixConnComp(PixHandle bilevel, nint pixels, int connectivity);

    [LibraryImport(Library)] public static partial int pixCountPixels(PixHandle bilevel, out int count, nint table);

    [LibraryImport(Library)] public static partial BoxHandle boxCreate(int x, int y, int width, int height);

    [LibraryImport(Library)] public static partial void boxDestroy(ref nint box);

    [LibraryImport(Library)] public static partial int boxaGetCount(BoxArrayHandle boxes);

    [LibraryImport(Library)]
    public static partial int boxaGetBoxGeometry(BoxArrayHandle boxes, int index, out int x, out int y, out int width, out int height);

    [LibraryImport(Library)] public static partial void boxaDestroy(ref nint boxes);
}

using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Docs.Recognition.Native;

/// <summary>zbar (Debian libzbar0): QR codes and barcodes. Only the page worker may call this.</summary>
internal static unsafe partial class Zbar
{
    private const string Library = "libzbar.so.0";

    /// <summary>8-bit grey, the only format the scanner takes ("Y800" as a little-endian four-character code).</summary>
    public const uint FormatGrey = 'Y' | '8' << 8 | '0' << 16 | '0' << 24;

    [LibraryImport(Library)] public static partial ZbarScannerHandle zbar_image_scanner_create();

    [LibraryImport(Library)] public static partial void zbar_image_scanner_destroy(nint scanner);

    [LibraryImport(Library)] public static partial int zbar_image_scanner_set_config(ZbarScannerHandle scanner, int symbology, int setting, int value);

    [LibraryImport(Library)] public static partial int zbar_scan_image(ZbarScannerHandle scanner, ZbarImageHandle image);

    [LibraryImport(Library)] public static partial ZbarImageHandle zbar_image_create();

    [LibraryImport(Library)] public static partial void zbar_image_destroy(nint image);

    [LibraryImport(Library)] public static partial void zbar_image_set_format(ZbarImageHandle image, CULong format);

    [LibraryImport(Library)] public static partial void zbar_image_set_size(ZbarImageHandle image, uint width, uint height);

    [LibraryImport(Library)] public static partial void zbar_image_set_data(ZbarImageHandle image, byte* data, CULong length, nint cleanup);

    [LibraryImport(Library)] public static partial nint zbar_image_first_symbol(ZbarImageHandle image);

    [LibraryImport(Library)] public static partial nint zbar_symbol_next(nint symbol);

    [LibraryImport(Library)] public static partial int zbar_symbol_get_type(nint symbol);

    [LibraryImport(Library)] public static partial nint zbar_get_symbol_name(int type);

    [LibraryImport(Library)] public static partial byte* zbar_symbol_get_data(nint symbol);

    [LibraryImport(Library)] public static partial uint zbar_symbol_get_data_length(nint symbol);

    [LibraryImport(Library)] public static partial uint zbar_symbol_get_loc_size(nint symbol);

    [LibraryImport(Library)] public static partial int zbar_symbol_get_loc_x(nint symbol, uint index);

    [LibraryImport(Library)] public static partial int zbar_symbol_get_loc_y(nint symbol, uint index);
}

internal sealed class ZbarScannerHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Zbar.zbar_image_scanner_destroy(handle);
        return true;
    }
}

internal sealed class ZbarImageHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Zbar.zbar_image_destroy(handle);
        return true;
    }
}

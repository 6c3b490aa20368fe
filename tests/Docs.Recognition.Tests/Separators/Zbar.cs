using System.Runtime.InteropServices;

namespace Docs.Recognition.Tests.Separators;

/// <summary>Debian's libzbar0, which the product reads codes with too: what a rendered page says.</summary>
internal static class Zbar
{
    private const string Library = "libzbar.so.0";
    private const uint Grey = 'Y' | ((uint)'8' << 8) | ((uint)'0' << 16) | ((uint)'0' << 24);

    public static string? Read(byte[][] rows)
    {
        var data = GCHandle.Alloc(rows.SelectMany(row => row).ToArray(), GCHandleType.Pinned);
        var scanner = zbar_image_scanner_create();
        var image = zbar_image_create();
        try
        {
            zbar_image_set_format(image, new CULong(Grey));
            zbar_image_set_size(image, (uint)rows[0].Length, (uint)rows.Length);
            zbar_image_set_data(image, data.AddrOfPinnedObject(), new CULong((uint)(rows.Length * rows[0].Length)), 0);
            zbar_scan_image(scanner, image).ShouldBeGreaterThanOrEqualTo(0);
            var symbol = zbar_image_first_symbol(image);
            return symbol == 0 ? null : Marshal.PtrToStringUTF8(zbar_symbol_get_data(symbol));
        }
        finally
        {
            zbar_image_destroy(image);
            zbar_image_scanner_destroy(scanner);
            data.Free();
        }
    }

    [DllImport(Library)]
    private static extern nint zbar_image_scanner_create();

    [DllImport(Library)]
    private static extern void zbar_image_scanner_destroy(nint scanner);

    [DllImport(Library)]
    private static extern nint zbar_image_create();

    [DllImport(Library)]
    private static extern void zbar_image_destroy(nint image);

    [DllImport(Library)]
    private static extern void zbar_image_set_format(nint image, CULong format);

    [DllImport(Library)]
    private static extern void zbar_image_set_size(nint image, uint width, uint height);

    [DllImport(Library)]
    private static extern void zbar_image_set_data(nint image, nint data, CULong length, nint cleanup);

    [DllImport(Library)]
    private static extern int zbar_scan_image(nint scanner, nint image);

    [DllImport(Library)]
    private static extern nint zbar_image_first_symbol(nint image);

    [DllImport(Library)]
    private static extern nint zbar_symbol_get_data(nint symbol);
}

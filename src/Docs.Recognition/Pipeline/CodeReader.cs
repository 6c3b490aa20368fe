using System.Runtime.InteropServices;
using System.Text;
using Docs.Core.Recognition;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>QR codes and barcodes on the page (separator sheets, certificates, e-signature stamps).</summary>
internal static unsafe class CodeReader
{
    /// <summary>zbar's ZBAR_CFG_X_DENSITY and ZBAR_CFG_Y_DENSITY: printed codes have modules of 3 pixels or more, every second row is enough.</summary>
    private const int DensityX = 0x100, DensityY = 0x101, EverySecond = 2;

    public static IReadOnlyList<PageCode> Read(PixHandle grey)
    {
        int width = grey.Width, height = grey.Height;
        var pixels = grey.Bytes();
        using var scanner = Zbar.zbar_image_scanner_create();
        using var image = Zbar.zbar_image_create();
        _ = Zbar.zbar_image_scanner_set_config(scanner, 0, DensityX, EverySecond);
        _ = Zbar.zbar_image_scanner_set_config(scanner, 0, DensityY, EverySecond);
        fixed (byte* data = pixels)
        {
            Zbar.zbar_image_set_format(image, new CULong(Zbar.FormatGrey));
            Zbar.zbar_image_set_size(image, (uint)width, (uint)height);
            Zbar.zbar_image_set_data(image, data, new CULong((nuint)pixels.Length), 0);
            return Zbar.zbar_scan_image(scanner, image) > 0 ? Codes(image) : [];
        }
    }

    private static List<PageCode> Codes(ZbarImageHandle image)
    {
        var codes = new List<PageCode>();
        for (var symbol = Zbar.zbar_image_first_symbol(image); symbol != 0; symbol = Zbar.zbar_symbol_next(symbol))
        {
            var text = Encoding.UTF8.GetString(Zbar.zbar_symbol_get_data(symbol), (int)Zbar.zbar_symbol_get_data_length(symbol));
            var name = Marshal.PtrToStringUTF8(Zbar.zbar_get_symbol_name(Zbar.zbar_symbol_get_type(symbol)))!;
            codes.Add(new PageCode(name, text.Normalize(NormalizationForm.FormC), Where(symbol)));
        }

        return codes;
    }

    private static Box Where(nint symbol)
    {
        var corners = new List<Box>();
        for (uint i = 0; i < Zbar.zbar_symbol_get_loc_size(symbol); i++)
            corners.Add(new Box(Zbar.zbar_symbol_get_loc_x(symbol, i), Zbar.zbar_symbol_get_loc_y(symbol, i), 1, 1));
        return Box.Around(corners);
    }
}

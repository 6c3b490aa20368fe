namespace Docs.Recognition.Native;

internal static class PixSteps
{
    /// <summary>One step of a chain: the result replaces the input, which is released.</summary>
    public static PixHandle Then(this PixHandle pix, Func<PixHandle, PixHandle> step)
    {
        try
        {
            return PixHandle.Made(step(pix), step.Method.Name);
        }
        finally
        {
            pix.Dispose();
        }
    }

    /// <summary>An 8-bit copy if it is not one already.</summary>
    public static PixHandle ToGrey(this PixHandle pix) =>
        PixHandle.Made(Leptonica.pixConvertTo8(pix, 0), nameof(Leptonica.pixConvertTo8));

    public static byte Grey(ReadOnlySpan<uint> row, int x) => (byte)(row[x >> 2] >> (24 - 8 * (x & 3)));

    /// <summary>The pixels of an 8-bit image, row by row without padding.</summary>
    public static byte[] Bytes(this PixHandle pix)
    {
        int width = pix.Width, height = pix.Height;
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var row = pix.Row(y);
            for (var x = 0; x < width; x++)
                pixels[y * width + x] = Grey(row, x);
        }

        return pixels;
    }
}

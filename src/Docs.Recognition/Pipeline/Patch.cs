using Docs.Core.Recognition;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>A part of an image held as an array, asked for by the image's own coordinates: single pixels of a PIX cost a call each.</summary>
internal sealed class Patch
{
    private readonly byte[] pixels;

    private Patch(Box box) => (Box, pixels) = (box, new byte[box.Width * box.Height]);

    /// <summary>The part of the image that the box asked for covers.</summary>
    public Box Box { get; }

    /// <summary>Grey level; paper outside. What is set outside is dropped.</summary>
    public byte this[int x, int y]
    {
        get => Holds(x, y) ? pixels[((y - Box.Y) * Box.Width) + x - Box.X] : byte.MaxValue;
        set
        {
            if (Holds(x, y))
                pixels[((y - Box.Y) * Box.Width) + x - Box.X] = value;
        }
    }

    /// <param name="image">8 bits, or 1 bit, whose ink is black.</param>
    public static Patch Of(PixHandle image, Box box)
    {
        int left = Math.Max(0, box.X), top = Math.Max(0, box.Y);
        var patch = new Patch(new Box(left, top, Math.Max(0, Math.Min(image.Width, box.Right) - left), Math.Max(0, Math.Min(image.Height, box.Bottom) - top)));
        var bilevel = image.Depth == 1;
        for (var y = 0; y < patch.Box.Height; y++)
        {
            var row = image.Row(top + y);
            for (var x = 0; x < patch.Box.Width; x++)
                patch.pixels[(y * patch.Box.Width) + x] = bilevel ? (byte)((row[(left + x) >> 5] >> (31 - ((left + x) & 31)) & 1) != 0 ? 0 : 255) : PixSteps.Grey(row, left + x);
        }

        return patch;
    }

    /// <summary>Writes the part back into the 8-bit image it was taken from.</summary>
    public void Into(PixHandle grey)
    {
        for (var y = 0; y < Box.Height; y++)
        {
            var row = grey.Row(Box.Y + y);
            for (var x = 0; x < Box.Width; x++)
            {
                ref var word = ref row[(Box.X + x) >> 2];
                var shift = 24 - (8 * ((Box.X + x) & 3));
                word = (word & ~(255u << shift)) | ((uint)pixels[(y * Box.Width) + x] << shift);
            }
        }
    }

    private bool Holds(int x, int y) => x >= Box.X && y >= Box.Y && x < Box.Right && y < Box.Bottom;
}

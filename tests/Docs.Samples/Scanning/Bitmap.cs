using System.Globalization;
using System.Text;

namespace Docs.Samples.Scanning;

/// <summary>Pixels row by row, 8 bits a channel; one channel (grey) or three (red, green, blue).</summary>
internal sealed class Bitmap(int width, int height, int channels, byte[] data)
{
    public int Width => width;

    public int Height => height;

    public int Channels => channels;

    public byte[] Data => data;

    public Bitmap Like() => new(width, height, channels, new byte[data.Length]);

    /// <summary>A quarter turn against the clock: the right edge becomes the top.</summary>
    public Bitmap TurnedLeft()
    {
        var turned = new byte[data.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                data.AsSpan(((y * width) + x) * channels, channels).CopyTo(turned.AsSpan((((width - 1 - x) * height) + y) * channels));
        }

        return new Bitmap(height, width, channels, turned);
    }

    public static Bitmap FromNetpbm(byte[] file)
    {
        var at = 0;
        var kind = Word(file, ref at);
        var width = int.Parse(Word(file, ref at), CultureInfo.InvariantCulture);
        var height = int.Parse(Word(file, ref at), CultureInfo.InvariantCulture);
        if (Word(file, ref at) != "255" || kind is not ("P5" or "P6"))
            throw new InvalidDataException("Not an 8-bit Netpbm image.");
        var channels = kind == "P6" ? 3 : 1;
        return new Bitmap(width, height, channels, file.AsSpan(at, width * height * channels).ToArray());
    }

    private static string Word(byte[] file, ref int at)
    {
        var word = new StringBuilder();
        while (!char.IsWhiteSpace((char)file[at]))
            word.Append((char)file[at++]);
        at++;
        return word.ToString();
    }
}

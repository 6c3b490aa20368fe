using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using Docs.Core.Recognition;
using Docs.Recognition.Composition;
using Docs.Recognition.Pages;

namespace Docs.Recognition.Tests.Composition;

public enum Kind
{
    GreyJpeg,
    ColourJpeg,
    Group4,
    InvertedGroup4,
    GreyFlate,
    ColourFlate,
    Jbig2,
}

/// <summary>
/// A work directory with made pages. Their image is 120 × 80 pixels, white, with a bar (black, or red in the colour
/// JPEG) from (0, 0) to (60, 20); the JPEG and Group 4 files of Resources show the same and were made with Leptonica 1.82.
/// </summary>
internal sealed class TestPages : IDisposable
{
    public const int ImageWidth = 120;
    public const int ImageHeight = 80;

    public static readonly DateTimeOffset Made = new(2026, 3, 2, 8, 30, 0, TimeSpan.FromHours(7));

    private readonly List<RecognisedPage> _pages = [];

    public string Work { get; } = Directory.CreateTempSubdirectory("docs-compose-work-").FullName;

    public string Out { get; } = Directory.CreateTempSubdirectory("docs-compose-out-").FullName;

    /// <summary>A page with the image above; boxes of its lines are pixels of the upright page.</summary>
    public TestPages Add(Kind kind, int rotation = 0, int dpi = 72, bool blank = false, params TextLine[] lines)
    {
        var turned = rotation is 90 or 270;
        return Add(
            new RecognisedPage
            {
                Number = _pages.Count + 1,
                Width = turned ? ImageHeight : ImageWidth,
                Height = turned ? ImageWidth : ImageHeight,
                Dpi = dpi,
                Rotation = rotation,
                Blank = blank,
                Confidence = blank ? 0 : 0.93,
                Engine = "tesseract 5.3.0 vie",
                Settings = "sauvola, psm 3",
                Blocks = lines.Length == 0 ? [] : [new TextBlock(Box.Around(lines.Select(line => line.Box)), lines)],
            },
            kind);
    }

    public TestPages Add(RecognisedPage page, Kind kind)
    {
        var (image, bytes) = Image(kind);
        var name = $"page-{page.Number:0000}";
        File.WriteAllBytes(Path.Join(Work, $"{name}.img"), bytes);
        File.Copy(Resource("bar-120x80-gray.jpg"), Path.Join(Work, $"{name}.jpg"));
        var artifact = new PageArtifact(page, $"{name}.img", image, $"{name}.jpg");
        File.WriteAllText(Path.Join(Work, PageArtifact.JsonName(page.Number)), JsonSerializer.Serialize(artifact, PageJson.Options));
        _pages.Add(page);
        return this;
    }

    /// <summary>Words side by side, 10 pixels high, as wide as they are long.</summary>
    public static TextLine Line(int x, int y, params string[] words)
    {
        var placed = new List<TextWord>();
        foreach (var word in words)
        {
            placed.Add(new TextWord(word, word, 0.9, new Box(x, y, 5 * Math.Max(1, word.Length), 10)));
            x += 5 * word.Length + 5;
        }

        return new TextLine(Box.Around(placed.Select(word => word.Box)), placed);
    }

    public ComposeRequest Request(string name = "qd 12", DocumentMetadata? metadata = null) => new(
        Work,
        [.. _pages.Select(page => page.Number)],
        _pages,
        Out,
        name,
        metadata ?? new DocumentMetadata("Quyết định <12> & \"phụ lục\"", "UBND tỉnh Đắk Lắk", "Về việc cấp giấy phép"),
        Made);

    public Task<Docs.Core.Recognition.Composition> ComposeAsync() => new DocumentComposer().ComposeAsync(Request(), CancellationToken.None);

    public void Dispose()
    {
        Directory.Delete(Work, recursive: true);
        Directory.Delete(Out, recursive: true);
    }

    public static (PageImage Image, byte[] Bytes) Image(Kind kind) => kind switch
    {
        Kind.GreyJpeg => (new PageImage(ImageFilter.Dct, ImageWidth, ImageHeight, 1, 8), File.ReadAllBytes(Resource("bar-120x80-gray.jpg"))),
        Kind.ColourJpeg => (new PageImage(ImageFilter.Dct, ImageWidth, ImageHeight, 3, 8), File.ReadAllBytes(Resource("bar-120x80-red.jpg"))),
        Kind.Group4 => (new PageImage(ImageFilter.CcittG4, ImageWidth, ImageHeight, 1, 1), File.ReadAllBytes(Resource("bar-120x80.g4"))),
        Kind.InvertedGroup4 => (new PageImage(ImageFilter.CcittG4, ImageWidth, ImageHeight, 1, 1, Inverted: true), File.ReadAllBytes(Resource("bar-120x80.g4"))),
        Kind.GreyFlate => (new PageImage(ImageFilter.Flate, ImageWidth, ImageHeight, 1, 8), Png(1)),
        Kind.ColourFlate => (new PageImage(ImageFilter.Flate, ImageWidth, ImageHeight, 3, 8), Png(3)),
        Kind.Jbig2 => (new PageImage(ImageFilter.Jbig2, ImageWidth, ImageHeight, 1, 1), Jbig2(File.ReadAllBytes(Resource("bar-120x80.g4")))),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Resource(string name) => Path.Join(AppContext.BaseDirectory, "Composition", "Resources", name);

    /// <summary>Rows as PNG filters them: type 1 (Sub), each sample less the one before.</summary>
    private static byte[] Png(int components)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < ImageHeight; y++)
            {
                zlib.WriteByte(1);
                for (var x = 0; x < ImageWidth; x++)
                    zlib.Write(Enumerable.Repeat((byte)(Shade(x, y) - (x == 0 ? 0 : Shade(x - 1, y))), components).ToArray());
            }
        }

        return packed.ToArray();
    }

    private static int Shade(int x, int y) => x < 60 && y < 20 ? 0 : 255;

    /// <summary>Group 4 data as a JBIG2 embedded stream (ITU-T T.88, 7.2): page information, then one generic region in MMR.</summary>
    private static byte[] Jbig2(byte[] group4)
    {
        byte[] size = [.. BigEndian(ImageWidth), .. BigEndian(ImageHeight)];
        byte[] page = [.. size, .. new byte[11]];
        byte[] region = [.. size, .. new byte[9], 1, .. group4];
        return [.. Segment(0, 48, page), .. Segment(1, 38, region)];
    }

    private static byte[] Segment(int number, byte type, byte[] data) => [.. BigEndian(number), type, 0, 1, .. BigEndian(data.Length), .. data];

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}

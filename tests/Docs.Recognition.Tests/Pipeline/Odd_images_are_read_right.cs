using System.Buffers.Binary;
using Docs.Core.Recognition;
using Docs.Recognition.Composition;
using Docs.Recognition.Native;
using Docs.Recognition.Pipeline;

namespace Docs.Recognition.Tests.Pipeline;

public sealed class Odd_images_are_read_right : IDisposable
{
    private readonly TestFiles files = new();
    private readonly Recogniser recogniser = new(new RecognitionLimits { Children = 1 }, TimeProvider.System);

    [Theory]
    [InlineData(6, 270)]
    [InlineData(3, 180)]
    [InlineData(8, 90)]
    public async Task A_photo_turned_by_its_exif_record_stands_upright(int orientation, int lies)
    {
        var page = await OnlyPageAsync(files.Write("exif.jpg", WithOrientation(TestFiles.DecisionJpeg(lies), orientation)));
        (page.Width, page.Height).ShouldBe((1653, 2339));
        page.Rotation.ShouldBe((360 - lies) % 360);
        page.Text.ShouldContain("Điều 1.");
    }

    [Fact]
    public async Task Sixteen_bits_and_transparency_are_read_like_any_page()
    {
        using var grey = TestFiles.Decision();
        var page = await OnlyPageAsync(files.Write("deep.png", Png16WithAlpha(grey)));
        page.Text.ShouldContain("Điều 1.");
        page.Text.ShouldContain("CỘNG HÒA");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_colour_profile_does_no_harm_whole_or_broken(bool whole)
    {
        var profile = SrgbProfile.Build();
        if (!whole)
            new Random(4).NextBytes(profile.AsSpan(100));
        var page = await OnlyPageAsync(files.Write("profile.jpg", TestFiles.ProfiledJpeg(profile)));
        page.Text.ShouldContain("Điều 1.");
        page.Text.ShouldContain("CỘNG HÒA");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2000)]
    [InlineData(2000, 2)]
    public async Task A_page_of_hardly_a_pixel_is_blank_and_no_failure(int width, int height)
    {
        using var pix = PixHandle.Made(Leptonica.pixCreate(width, height, 8), "pix");
        var page = await OnlyPageAsync(files.Write("dot.jpg", StreamEncoder.Jpeg(pix, 85)));
        page.Blank.ShouldBeTrue();
    }

    /// <summary>The model knows Vietnamese alone: of other scripts it makes letters that nobody wrote, and none of them may be printed.</summary>
    [Fact]
    public async Task Text_in_other_scripts_is_neither_blank_nor_made_into_words()
    {
        var page = await OnlyPageAsync(files.Write("scripts.png", File.ReadAllBytes(TestFiles.Resource("scripts.png"))));
        page.Blank.ShouldBeFalse();
        page.Text.ShouldBeEmpty();
        page.Settings.ShouldContain("nothing legible");
    }

    private async Task<RecognisedPage> OnlyPageAsync(string path)
    {
        var reading = await recogniser.RecogniseAsync(path, files.At("work"), new RecognitionOptions(), null, default);
        reading.Failures.ShouldBeEmpty();
        return reading.Pages.ShouldHaveSingleItem();
    }

    /// <summary>An APP1 segment with one entry, tag 0x0112, put after the start of the JPEG.</summary>
    private static byte[] WithOrientation(byte[] jpeg, int orientation)
    {
        byte[] tiff = [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(body.Length + 2), .. body, .. jpeg[2..]];
    }

    /// <summary>Grey and alpha, 16 bits each; paper is transparent, as some scanning programs write it.</summary>
    private static byte[] Png16WithAlpha(PixHandle grey)
    {
        using var raw = new MemoryStream();
        for (var y = 0; y < grey.Height; y++)
        {
            raw.WriteByte(0);
            var row = grey.Row(y);
            for (var x = 0; x < grey.Width; x++)
            {
                var value = PixSteps.Grey(row, x);
                var alpha = value > 200 ? (byte)0 : (byte)255;
                raw.Write([value, value, alpha, alpha]);
            }
        }

        using var packed = new MemoryStream();
        using (var deflate = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(raw.ToArray());
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, grey.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), grey.Height);
        (head[8], head[9]) = (16, 4);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(body));
        return chunk;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }

    public void Dispose()
    {
        recogniser.Dispose();
        files.Dispose();
    }
}

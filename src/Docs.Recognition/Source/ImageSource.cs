using Docs.Recognition.Inspect;
using Docs.Recognition.Pipeline;
using Docs.Recognition.Worker;

namespace Docs.Recognition.Source;

/// <summary>A JPEG, PNG or TIFF: the file is its pages.</summary>
internal sealed class ImageSource(string path, FileKind kind) : IPageSource
{
    public Task<PageJob?> OpenAsync(PageJob blank, string folder, bool redraw, CancellationToken cancellation)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Task.FromResult(kind switch
        {
            FileKind.Jpeg => JpegHeader.Read(file) is { } header ? Jpeg(blank, header) : null,
            FileKind.Tiff => TiffHeader.Read(file) is { } pages && pages.Count >= blank.Number
                ? blank with { ImagePath = path, Kind = ImageKind.Tiff, Frame = blank.Number - 1, Drawn = pages[blank.Number - 1].Jpeg }
                : null,
            _ => blank with { ImagePath = path, Kind = ImageKind.Png },
        });
    }

    private PageJob Jpeg(PageJob blank, JpegHeader header)
    {
        // EXIF orientation: what must be done to the pixels, first the mirror, then the turn clockwise.
        var (mirrored, rotation) = header.Orientation switch
        {
            2 => (true, 0),
            3 => (false, 180),
            4 => (true, 180),
            5 => (true, 270),
            6 => (false, 90),
            7 => (true, 90),
            8 => (false, 270),
            _ => (false, 0),
        };
        return blank with
        {
            ImagePath = path,
            Kind = ImageKind.Jpeg,
            Mirrored = mirrored,
            Rotation = rotation,
            JpegAsIs = header.Components is 1 or 3 && header.Bits == 8,
        };
    }
}

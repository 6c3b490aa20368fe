namespace Docs.Recognition.Tests.Composition;

public sealed class PdfImageTests
{
    public static TheoryData<Kind, int> Kinds()
    {
        var kinds = new TheoryData<Kind, int>();
        foreach (var kind in Enum.GetValues<Kind>())
        {
            foreach (var rotation in new[] { 0, 90, 180, 270 })
                kinds.Add(kind, rotation);
        }

        return kinds;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_of_every_kind_stands_upright(Kind kind, int rotation)
    {
        using var pages = new TestPages().Add(kind, rotation);

        var made = await pages.ComposeAsync();

        Tool.Run("qpdf", "--check", made.PdfPath);
        var rows = Tool.Render(made.PdfPath, 72);
        rows.Length.ShouldBe(rotation is 90 or 270 ? TestPages.ImageWidth : TestPages.ImageHeight);
        for (var y = 6; y < TestPages.ImageHeight; y += 12)
        {
            for (var x = 6; x < TestPages.ImageWidth; x += 12)
            {
                var (column, row) = Turned(x, y, rotation);
                (rows[row][column] < 128).ShouldBe((x < 60 && y < 20) != (kind == Kind.InvertedGroup4), $"({x}, {y}) of the image");
            }
        }
    }

    [Theory]
    [InlineData(Kind.GreyJpeg)]
    [InlineData(Kind.Group4)]
    [InlineData(Kind.Jbig2)]
    public async Task The_image_goes_in_byte_for_byte(Kind kind)
    {
        using var pages = new TestPages().Add(kind);

        var made = await pages.ComposeAsync();

        File.ReadAllBytes(made.PdfPath).AsSpan().IndexOf(TestPages.Image(kind).Bytes).ShouldBePositive();
    }

    /// <summary>Where a pixel of the stored image stands after a clockwise turn.</summary>
    private static (int X, int Y) Turned(int x, int y, int rotation) => rotation switch
    {
        0 => (x, y),
        90 => (TestPages.ImageHeight - 1 - y, x),
        180 => (TestPages.ImageWidth - 1 - x, TestPages.ImageHeight - 1 - y),
        270 => (y, TestPages.ImageWidth - 1 - x),
        _ => throw new ArgumentOutOfRangeException(nameof(rotation)),
    };
}

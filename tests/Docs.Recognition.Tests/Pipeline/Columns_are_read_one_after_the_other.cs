using Docs.Core.Recognition;
using Docs.Recognition.Pipeline;

namespace Docs.Recognition.Tests.Pipeline;

public sealed class Columns_are_read_one_after_the_other
{
    [Fact]
    public void The_stamp_of_an_electronic_signature_above_the_head_comes_first_and_parts_no_column()
    {
        Read(
            Line(0, 40, (700, "Ký bởi: Ủy ban nhân dân")),
            Line(0, 70, (700, "Thời gian ký: 07/01/2025")),
            Line(1, 200, (200, "ỦY BAN NHÂN DÂN"), (900, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
            Line(1, 240, (200, "TỈNH QUẢNG NGÃI"), (900, "Độc lập - Tự do - Hạnh phúc")),
            Line(2, 400, (500, "TỜ TRÌNH về việc miễn nhiệm chức danh Ủy viên Ủy ban nhân dân tỉnh")))
            .ShouldBe(["Ký bởi: Ủy ban nhân dân", "Thời gian ký: 07/01/2025", "ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "TỜ TRÌNH về việc miễn nhiệm chức danh Ủy viên Ủy ban nhân dân tỉnh"]);
    }

    [Theory]
    [InlineData("Nơi nhận:")]
    [InlineData("Mới nhận:")]
    [InlineData("nhận:")]
    public void Recipients_come_before_the_signer_though_their_lines_lie_side_by_side(string recipients)
    {
        Read(
            Line(0, 1400, (200, "Quyết định này có hiệu lực kể từ ngày ký ban hành và thay thế quyết định trước đây của tỉnh")),
            Line(1, 1600, (200, recipients), (1000, "TL. CHỦ TỊCH")),
            Line(1, 1640, (200, "- Như Điều 3;"), (1000, "KT. CHÁNH VĂN PHÒNG")),
            Line(1, 1680, (200, "- Lưu: VT.")),
            Line(2, 1900, (1000, "Đỗ Thị Lệ Hảo")))[1..]
            .ShouldBe([recipients, "- Như Điều 3;", "- Lưu: VT.", "TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "Đỗ Thị Lệ Hảo"]);
    }

    private static List<string> Read(params EngineLine[] lines) =>
        [.. ReadingOrder.Arrange(lines, 1654, 2339).SelectMany(block => block).Select(line => string.Join(' ', line.Words.Select(word => word.Text)))];

    /// <summary>Words of 12 pixels a letter from each given place on.</summary>
    private static EngineLine Line(int block, int y, params (int X, string Text)[] parts)
    {
        var words = new List<EngineWord>();
        foreach (var (start, text) in parts)
        {
            var x = start;
            foreach (var word in text.Split(' '))
            {
                words.Add(new EngineWord(word, 0.95, new Box(x, y, 12 * word.Length, 26)));
                x += 12 * (word.Length + 1);
            }
        }

        return new EngineLine(block, words);
    }
}

using Docs.Core.Extraction;
using Docs.Core.Recognition;

namespace Docs.Core.Tests.Extraction;

public class GarbageTests
{
    private static readonly string[] Tokens =
    [
        "Số:", "12/QĐ-UBND", "/QĐ-UBND", "ngày", "tháng", "năm", "05/02/2020", "31/02/2020", "của", "ông", "Nguyễn", "A", "thu", "hồi", "Giấy", "phép", "số", "địa", "chỉ:", "Điều", "1.", "2.", "Căn", "cứ",
        "thời", "hạn", "05", "(năm)", "CCCD", "066080001234", "MST:", "0100233488", "QUYẾT", "ĐỊNH", "GIẤY", "CHỨNG", "NHẬN", "CỘNG", "HÒA", "XÃ", "HỘI", "CHỦ", "TỊCH", "KT.", "Nơi", "nhận:", "Kính", "gửi:",
        "\uD800", "\u0301", "e\u0302\u0301", "\u0000", "…………", "((((", "))))", "*", "'", "H'", "“", "Họ", "và", "tên:", "BO", "123456", "H15.23-200922-1488", "1.009994", "Phông", "Hộp", "😀", ";", "\u00a0", "đến", "hết",
    ];

    [Fact]
    public void Whatever_a_page_holds_extraction_and_its_neighbours_return()
    {
        var extractor = new FieldExtractor(DescriptorSet.Default);
        for (var seed = 0; seed < 120; seed++)
        {
            var random = new Random(seed);
            var pages = Enumerable.Range(1, random.Next(0, 4)).Select(number => Page(number, random)).ToList();

            var fields = Should.NotThrow(() => extractor.Extract(pages), $"seed {seed}");
            Should.NotThrow(() => (SecrecyMark.Find(pages), DocumentHeads.Find(pages), PublishDecision.Of(fields, DescriptorSet.Default, new HashSet<string>(), new PublishThresholds())), $"seed {seed}");
            fields.Values.Values.ShouldAllBe(value => value.Confidence >= 0 && value.Confidence <= 1 && value.Value.Length > 0);
        }
    }

    private static RecognisedPage Page(int number, Random random)
    {
        var (width, height) = random.Next(10) == 0 ? (0, 0) : (1654, 2339);
        var lines = Enumerable.Range(0, random.Next(0, 40)).Select(_ => Line(random)).ToList();
        return new RecognisedPage { Number = number, Width = width, Height = height, Dpi = 200, Blank = random.Next(8) == 0, Blocks = [new TextBlock(default, lines)] };
    }

    private static TextLine Line(Random random)
    {
        var words = Enumerable.Range(0, random.Next(0, 14)).Select(_ => Tokens[random.Next(Tokens.Length)])
            .Select(token => new TextWord(token, token, random.Next(20) == 0 ? double.NaN : random.NextDouble(), new Box(random.Next(-50, 1700), random.Next(-50, 2400), random.Next(0, 300), random.Next(0, 60))))
            .ToList();
        return new TextLine(Box.Around(words.Select(word => word.Box)), words);
    }
}

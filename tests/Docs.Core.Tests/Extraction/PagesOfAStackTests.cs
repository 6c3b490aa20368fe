using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

public class PagesOfAStackTests
{
    [Theory]
    [InlineData("MẬT", SecrecyLevel.Secret)]
    [InlineData("TỐI MẬT", SecrecyLevel.TopSecret)]
    [InlineData("TÔI MÂT", SecrecyLevel.TopSecret)]
    [InlineData("TUYỆT MẬT", SecrecyLevel.UtmostSecret)]
    [InlineData("Tuyệt mật", SecrecyLevel.UtmostSecret)]
    public void A_stamp_of_secrecy_is_seen(string stamp, SecrecyLevel level)
    {
        var page = Documents.Letter().At(300, 420, stamp);

        SecrecyMark.Find(Documents.Pages(page))!.Level.ShouldBe(level);
    }

    [Theory]
    [InlineData("bảo vệ bí mật nhà nước")]
    [InlineData("mật độ xây dựng 80%")]
    [InlineData("Mặt")]
    public void The_word_in_running_text_is_no_stamp(string text) =>
        SecrecyMark.Find(Documents.Pages(Documents.Letter().At(300, 620, text))).ShouldBeNull();

    [Fact]
    public void A_second_head_starts_a_second_document()
    {
        var continued = new PageLayout(2).Text("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.");
        var second = new PageLayout(3).Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 06/QĐ-SYT", "Đắk Lắk, ngày 06 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH");
        var form = new PageLayout(4).Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Centred("ĐƠN ĐỀ NGHỊ");

        DocumentHeads.Find(Documents.Pages(Documents.Decision("Điều 1. Cấp phép."), continued, second, form)).ShouldBe([3]);
    }
}

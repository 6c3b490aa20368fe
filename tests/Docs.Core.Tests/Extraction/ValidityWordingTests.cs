using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

public class ValidityWordingTests
{
    [Theory]
    [InlineData("Giấy phép này có giá trị đến hết ngày 22/09/2030.", "2030-09-22", null)]
    [InlineData("Giấy phép này có giá trị đến ngày 22 tháng 9 năm 2030.", "2030-09-22", null)]
    [InlineData("Thời hạn 05 năm kể từ ngày ký.", "2026-02-05", "P5Y")]
    [InlineData("Thời hạn 10 năm, có giá trị đến hết ngày 05/02/2031.", "2031-02-05", "P10Y")]
    [InlineData("Thời hạn hoạt động: 06 (sáu) tháng kể từ ngày cấp.", "2021-08-05", "P6M")]
    [InlineData("Thời hạn: từ ngày 01/3/2021 đến hết ngày 28/2/2026.", "2026-02-28", null)]
    [InlineData("Giấy phép này có giá trị không thời hạn.", null, "none")]
    [InlineData("Hạn sử dụng: 22/09/2030", "2030-09-22", null)]
    [InlineData("Ngày hết hạn: 22/09/2030", "2030-09-22", null)]
    [InlineData("Có thời hạn sử dụng từ 22/09/2025 đến 22/09/2030.", "2030-09-22", null)]
    [InlineData("Có giá trị sử dụng đến: ngày 22 tháng 9 năm 2030.", "2030-09-22", null)]
    [InlineData("Hiệu lực của giấy phép: đến 24 giờ ngày 22/09/2030.", "2030-09-22", null)]
    [InlineData("Thời gian kiểm tra: từ ngày 01/9/2026 đến ngày 22/09/2026.", null, null)]
    [InlineData("Thời gian quảng cáo: từ ngày 01/9/2026 đến hết ngày 22/09/2026.", "2026-09-22", null)]
    [InlineData("Thời gian thi công: Từ ngày 01/9/2026 đến ngày 22/09/2026.", "2026-09-22", null)]
    [InlineData("Gia hạn lần thứ nhất đến ngày: 22/09/2030", "2030-09-22", null)]
    [InlineData("Thông báo cho cơ quan cấp phép trong thời hạn 10 ngày làm việc.", null, null)]
    [InlineData("Phải nộp báo cáo trong thời hạn 02 năm kể từ ngày nhận được yêu cầu.", null, null)]
    public void Terms_are_read_from_the_documents_own_clauses(string clause, string? until, string? term)
    {
        var fields = Documents.Read(Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê. " + clause));

        fields[FieldNames.ExpiresOn].ShouldBe(until);
        fields[FieldNames.Term].ShouldBe(term);
    }

    [Fact]
    public void A_printed_day_that_contradicts_the_term_is_unsure()
    {
        var fields = Documents.Read(Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê. Thời hạn 05 năm kể từ ngày ký, có giá trị đến hết ngày 05/02/2028."));

        fields.Values[FieldNames.ExpiresOn].Confidence.ShouldBeLessThan(0.8);
    }
}

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

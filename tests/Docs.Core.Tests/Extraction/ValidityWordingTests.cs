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
    [InlineData("Công trình được tồn tại đến hết ngày 22 tháng 9 năm 2030.", "2030-09-22", null)]
    [InlineData("Đồng ý để ông treo 30 băng-rôn từ ngày 18/9/2030 đến hết ngày 22/09/2030 tại các vị trí kèm theo.", "2030-09-22", null)]
    [InlineData("Đoàn kiểm tra làm việc từ ngày 18/9/2030 đến hết ngày 22/09/2030.", null, null)]
    [InlineData("Gia hạn lần thứ nhất đến ngày: 22/09/2030", "2030-09-22", null)]
    [InlineData("Thông báo cho cơ quan cấp phép trong thời hạn 10 ngày làm việc.", null, null)]
    [InlineData("Phải nộp báo cáo trong thời hạn 02 năm kể từ ngày nhận được yêu cầu.", null, null)]
    [InlineData("Gia hạn Giấy phép khai thác nước mặt số 36/GP-STNMT ngày 19/10/2020 đã cấp cho Công ty TNHH Sông Ba với thời hạn 05 năm.", null, null)]
    [InlineData("Gia hạn Giấy phép khai thác nước mặt số 36/GP-STNMT ngày 19/10/2020, thời hạn 05 năm kể từ ngày ký.", "2026-02-05", "P5Y")]
    public void Terms_are_read_from_the_documents_own_clauses(string clause, string? until, string? term)
    {
        var fields = Documents.Read(Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê. " + clause));

        fields[FieldNames.ExpiresOn].ShouldBe(until);
        fields[FieldNames.Term].ShouldBe(term);
    }

    [Fact]
    public void An_act_that_takes_back_some_and_extends_another_has_no_term_of_its_own() => Documents.Read(Documents.Decision(
        "Điều 1. Bãi bỏ Quyết định số 2743/QĐ-UBND ngày 31/12/2020 của Ủy ban nhân dân huyện Krông Ana.",
        "Điều 2. Gia hạn thời gian hưởng trợ cấp tại Quyết định số 3029/QĐ-UBND ngày 17/09/2018 của Ủy ban nhân dân huyện Krông Ana đến hết ngày 31/12/2023."))[FieldNames.ExpiresOn].ShouldBeNull();

    [Theory]
    [InlineData("2 Thiết kế kết cấu công trình III 03/12/2026", "2026-12-03")]
    [InlineData("2 Thiết kế kết cấu công trình III 04/12/2027", null)]
    public void The_last_column_of_a_table_tells_the_last_day_where_its_rows_agree(string row, string? until) => Documents.Read(new PageLayout()
        .Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 05/CCHN", "Đắk Lắk, ngày 03 tháng 12 năm 2021").Centred("CHỨNG CHỈ HÀNH NGHỀ HOẠT ĐỘNG XÂY DỰNG").Gap()
        .Text("Họ và tên: Đàm Xuân Diệp").Text("STT Lĩnh vực Hạng Ngày hết hạn").Text("1 Định giá xây dựng II 03/12/2026").Text(row).Foot("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Xuân Quỳnh"))[FieldNames.ExpiresOn].ShouldBe(until);

    [Fact]
    public void Cells_of_a_table_may_be_lines_of_their_own_and_its_heading_is_no_scope()
    {
        var fields = Documents.Read(new PageLayout()
            .Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 05/CCHN", "Đắk Lắk, ngày 03 tháng 12 năm 2021").Centred("CHỨNG CHỈ HÀNH NGHỀ HOẠT ĐỘNG XÂY DỰNG").Gap()
            .Text("Họ và tên: Đàm Xuân Diệp").Text("Lĩnh vực hành nghề: STT").Row("Lĩnh vực", "Ngày hết hạn").Row("Định giá xây dựng", "03/12/2026").Gap().Foot("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Xuân Quỳnh"));

        fields[FieldNames.ExpiresOn].ShouldBe("2026-12-03");
        fields[FieldNames.Scope].ShouldBeNull();
    }

    [Fact]
    public void A_printed_day_that_contradicts_the_term_is_unsure()
    {
        var fields = Documents.Read(Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê. Thời hạn 05 năm kể từ ngày ký, có giá trị đến hết ngày 05/02/2028."));

        fields.Values[FieldNames.ExpiresOn].Confidence.ShouldBeLessThan(0.8);
    }
}

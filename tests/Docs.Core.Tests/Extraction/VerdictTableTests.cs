using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>One decision that does something else to each paper in its table.</summary>
public class VerdictTableTests
{
    private static string Of(string sentence, string heading, params (int Left, string Text)[][] rows) => string.Join("; ", Read(sentence, heading, rows).Relations.Select(relation => $"{relation.Kind} {relation.Number}"));

    private static ExtractedFields Read(string sentence, string heading, params (int Left, string Text)[][] rows)
    {
        var page = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 150/QĐ-SYT", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH", "Về việc xử lý giấy phép").Gap().Centred("QUYẾT ĐỊNH:").Text(sentence).At(200, 640, heading);
        for (var i = 0; i < rows.Length; i++)
            page = page.Cells(690 + 50 * i, rows[i]);
        return Documents.Read(page.Gap(8).Text("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.").Foot(null, "GIÁM ĐỐC", "Lê Xuân Quỳnh"));
    }

    private static (int, string)[] Row(string ordinal, string number, string holder, string verdict) => [(200, ordinal), (260, number), (620, holder), (1000, verdict)];

    [Theory]
    [InlineData("Điều 1. Xử lý các giấy phép hoạt động theo bảng sau:")]
    [InlineData("Điều 1. Thu hồi, gia hạn và đình chỉ các giấy phép sau:")]
    public void What_is_done_stands_in_each_row(string sentence) => Of(
        sentence, "STT Giấy phép số Cấp cho Hình thức xử lý",
        Row("1", "12/GP-SYT ngày 05/02/2018", "Mai Văn Tuấn", "Thu hồi"), Row("2", "13/GP-SYT ngày 06/02/2018", "Đinh Thị Hạnh", "Gia hạn 12 tháng"), Row("3", "14/GP-SYT ngày 07/02/2018", "Trần Văn Ba", "Đình chỉ 03 tháng"))
        .ShouldBe("Revokes 12/GP-SYT; Extends 13/GP-SYT; Suspends 14/GP-SYT");

    [Fact]
    public void A_row_that_keeps_its_paper_does_nothing_to_it() => Of(
        "Điều 1. Thu hồi các giấy phép sau:", "STT Giấy phép số Cấp cho Kết quả xử lý",
        Row("1", "12/GP-SYT ngày 05/02/2018", "Mai Văn Tuấn", "Giữ nguyên"), Row("2", "13/GP-SYT ngày 06/02/2018", "Đinh Thị Hạnh", "Không thu hồi"), Row("3", "14/GP-SYT ngày 07/02/2018", "Trần Văn Ba", "Thu hồi"))
        .ShouldBe("Revokes 14/GP-SYT");

    [Fact]
    public void The_day_that_one_row_extends_its_paper_to_is_not_the_decisions_own() =>
        Read("Điều 1. Xử lý các giấy phép sau:", "STT Giấy phép số Cấp cho Hình thức xử lý", Row("1", "12/GP-SYT ngày 05/02/2018", "Mai Văn Tuấn", "Thu hồi"), Row("2", "13/GP-SYT ngày 06/02/2018", "Đinh Thị Hạnh", "Gia hạn đến ngày 05/02/2030"))
            .Values.Keys.ShouldNotContain(FieldNames.ExpiresOn);

    [Fact]
    public void Without_such_a_column_the_sentence_speaks_for_all() => Of(
        "Điều 1. Thu hồi các giấy phép sau:", "STT Giấy phép số Cấp cho Ghi chú",
        Row("1", "12/GP-SYT ngày 05/02/2018", "Mai Văn Tuấn", "Cấp lại lần 2"), Row("2", "13/GP-SYT ngày 06/02/2018", "Đinh Thị Hạnh", "Không"))
        .ShouldBe("Revokes 12/GP-SYT; Revokes 13/GP-SYT");
}

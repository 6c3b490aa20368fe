using Docs.Core.Validity;

namespace Docs.Core.Tests.Validity;

public class TermTests
{
    [Theory]
    [InlineData("2021-02-05", "P5Y", "2026-02-05")]
    [InlineData("2024-02-29", "P1Y", "2025-02-28")]
    [InlineData("2024-02-29", "P4Y", "2028-02-29")]
    [InlineData("2021-08-31", "P6M", "2022-02-28")]
    [InlineData("2023-08-31", "P6M", "2024-02-29")]
    [InlineData("2021-01-31", "P1M", "2021-02-28")]
    [InlineData("2021-02-28", "P1M", "2021-03-28")]
    [InlineData("2021-02-05", "P60M", "2026-02-05")]
    [InlineData("2021-02-05", "P15D", "2021-02-20")]
    public void A_term_ends_on_the_day_of_the_same_number_or_the_months_last(string from, string term, string last) =>
        Term.ParseIso(term)!.LastDay(Log.Day(from)!.Value).ShouldBe(Log.Day(last));

    [Fact]
    public void A_term_without_end_or_beyond_the_calendar_has_no_last_day()
    {
        Term.None.LastDay(new(2021, 2, 5)).ShouldBeNull();
        Term.ParseIso("P50Y")!.LastDay(new(9990, 1, 1)).ShouldBeNull();
    }

    [Theory]
    [InlineData("P0Y")]
    [InlineData("P101Y")]
    [InlineData("P-1Y")]
    [InlineData("P1Y6M")]
    [InlineData("PT1H")]
    [InlineData("P99999999999Y")]
    [InlineData("5Y")]
    [InlineData("NONE")]
    [InlineData("")]
    public void What_is_no_term_is_null(string text) => Term.ParseIso(text).ShouldBeNull();

    [Theory]
    [InlineData("05 năm", "P5Y")]
    [InlineData("06 (sáu) tháng", "P6M")]
    [InlineData("06(sáu)tháng", "P6M")]
    [InlineData("60 tháng", "P60M")]
    [InlineData("năm năm", "P5Y")]
    [InlineData("năm (05) năm", "P5Y")]
    [InlineData("mười hai tháng", "P12M")]
    [InlineData("O5 năm", "P5Y")]
    [InlineData("15 ngày.", "P15D")]
    [InlineData("không thời hạn", "none")]
    [InlineData("Vô thời hạn", "none")]
    [InlineData("KHÔNG XÁC ĐỊNH THỜI HẠN", "none")]
    [InlineData("Lâu dài", "none")]
    [InlineData("ổn định lâu dài", "none")]
    public void A_term_is_read_as_documents_write_it(string text, string iso)
    {
        VietnameseTerm.Parse(text)!.ToString().ShouldBe(iso);
        VietnameseTerm.Parse(text.Normalize(System.Text.NormalizationForm.FormD))!.ToString().ShouldBe(iso);
        Term.ParseIso(iso).ShouldBe(VietnameseTerm.Parse(text));
    }

    [Theory]
    [InlineData("ngày 05 tháng 02 năm 2021")]
    [InlineData("sau ngày ký")]
    [InlineData("tạm ngày")]
    [InlineData("18 năm tuổi")]
    [InlineData("500 năm")]
    [InlineData("0 năm")]
    [InlineData("05 người")]
    [InlineData("có thời hạn")]
    public void What_is_no_term_is_not_read(string text) => VietnameseTerm.Find(text).ShouldBeEmpty();

    [Fact]
    public void Terms_are_found_in_running_text_with_their_place()
    {
        const string Text = "Giấy phép có thời hạn 05 (năm) năm kể từ ngày 05 tháng 02 năm 2021, gia hạn 06 tháng.";

        var found = VietnameseTerm.Find(Text);

        found.Select(one => one.Term.ToString()).ShouldBe(["P5Y", "P6M"]);
        found.Select(one => Text.Substring(one.Start, one.Length)).ShouldBe(["05 (năm) năm", "06 tháng"]);
    }
}

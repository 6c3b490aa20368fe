using Docs.Core.Text;

namespace Docs.Core.Tests.Text;

public class VietnameseDateTests
{
    [Theory]
    [InlineData("ngày 05 tháng 02 năm 2021")]
    [InlineData("Ngày 5 tháng 2 năm 2021")]
    [InlineData("ngày 0 5 tháng 0 2 năm 2 0 21")]
    [InlineData("ngày05tháng02năm2021")]
    [InlineData("ngày  O5  tháng O2 năm 2O2l")]
    [InlineData("NGÀY 05 THÁNG 02 NĂM 2021.")]
    [InlineData("05 tháng 02 năm 2021")]
    [InlineData("05/02/2021")]
    [InlineData("ngày 05/02/2021")]
    [InlineData("05 / 02 / 2021")]
    [InlineData("5-2-2021")]
    [InlineData("05.02.2021")]
    [InlineData("2021-02-05")]
    public void A_day_is_read_as_documents_write_it(string text)
    {
        VietnameseDate.Parse(text).ShouldBe(new DateOnly(2021, 2, 5));
        VietnameseDate.Parse(text.Normalize(System.Text.NormalizationForm.FormD)).ShouldBe(new DateOnly(2021, 2, 5));
    }

    [Theory]
    [InlineData("30/02/2021")]
    [InlineData("29/02/2021")]
    [InlineData("00/01/2021")]
    [InlineData("01/13/2021")]
    [InlineData("2021-02-30")]
    [InlineData("ngày 31 tháng 4 năm 2021")]
    [InlineData("05/02/21")]
    [InlineData("05/02-2021")]
    [InlineData("05/02/2021/1")]
    [InlineData("105/02/2021")]
    [InlineData("1.05/02/2021")]
    [InlineData("tháng 02 năm 2021")]
    [InlineData("ngày ... tháng ... năm 2021")]
    [InlineData("lI/lO/2021 và hơn nữa")]
    [InlineData("")]
    public void An_impossible_or_incomplete_day_is_no_day(string text) => VietnameseDate.Parse(text).ShouldBeNull();

    [Fact]
    public void Days_are_found_in_running_text_with_their_place()
    {
        const string Text = "Đắk Lắk, ngày 29 tháng 02 năm 2024; hết hạn 05/02/2029, không phải 31/02/2029.";

        var found = VietnameseDate.Find(Text);

        found.Select(one => one.Day).ShouldBe([new(2024, 2, 29), new(2029, 2, 5)]);
        Text.Substring(found[0].Start, found[0].Length).ShouldBe("ngày 29 tháng 02 năm 2024");
    }

    [Fact]
    public void A_number_with_a_date_behind_it_gives_the_date() =>
        VietnameseDate.Find("Quyết định 05/QĐ-UBND ngày 1/2/2021").ShouldHaveSingleItem().Day.ShouldBe(new(2021, 2, 1));

    [Fact]
    public void A_hostile_text_is_read_quickly()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        VietnameseDate.Find(string.Concat(Enumerable.Repeat("ngày 0 ", 100_000))).ShouldBeEmpty();
        VietnameseDate.Find(string.Concat(Enumerable.Repeat("1/1/", 100_000))).ShouldBeEmpty();
        Docs.Core.Validity.VietnameseTerm.Find(new string('(', 200_000) + string.Concat(Enumerable.Repeat("1 (a ", 50_000))).ShouldBeEmpty();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}

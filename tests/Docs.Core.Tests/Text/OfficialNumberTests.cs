using Docs.Core.Text;

namespace Docs.Core.Tests.Text;

public class OfficialNumberTests
{
    [Theory]
    [InlineData("05/QĐ-UBND", "5/QD-UBND")]
    [InlineData("Số: 05/QĐ - UBND", "5/QD-UBND")]
    [InlineData("5/qd-ubnd", "5/QD-UBND")]
    [InlineData("số 05 / QĐ – UBND.", "5/QD-UBND")]
    [InlineData("S0: O5/QÐ—UBND", "5/QD-UBND")]
    [InlineData("so 05 qd ubnd", "5/QD-UBND")]
    [InlineData("05-QD-UBND", "5/QD-UBND")]
    [InlineData("05_QD_UBND", "5/QD-UBND")]
    [InlineData("lO/QĐ-UBND", "10/QD-UBND")]
    [InlineData("I2/UBND-VX", "12/UBND-VX")]
    [InlineData("1.234/QĐ-UBND", "1234/QD-UBND")]
    [InlineData("12a/QĐ-UBND", "12A/QD-UBND")]
    [InlineData("123/2024/NĐ-CP", "123/2024/ND-CP")]
    [InlineData("123 2024 nd cp", "123/2024/ND-CP")]
    [InlineData("01/2O23/TT-VPCP", "1/2023/TT-VPCP")]
    [InlineData("76/2014/QH13", "76/2014/QH13")]
    [InlineData("76/2014/QHl3", "76/2014/QH13")]
    [InlineData("02/2020/TTLT-BTC-BTP", "2/2020/TTLT-BTC-BTP")]
    [InlineData("15/CT-TTg", "15/CT-TTG")]
    [InlineData("12/TB-B0YT", "12/TB-BOYT")]
    [InlineData("2406/QĐ", "2406/QD")]
    [InlineData("07/2021/GPXD", "7/2021/GPXD")]
    [InlineData("000/QĐ-UBND", "0/QD-UBND")]
    [InlineData("24 06/QĐ/UBND", "2406/QD/UBND")]
    [InlineData("BO 123456", "BO123456")]
    [InlineData("Số: 0012345", "12345")]
    [InlineData("", "")]
    public void All_spellings_of_a_number_share_one_key(string number, string key)
    {
        OfficialNumber.Key(number).ShouldBe(key);
        OfficialNumber.Key(key).ShouldBe(key);
        OfficialNumber.Key(number.Normalize(System.Text.NormalizationForm.FormD)).ShouldBe(key);
    }

    [Theory]
    [InlineData("5/QĐ-UBND", "5/QĐ-STNMT")]
    [InlineData("5/QĐ-UBND", "5/2021/QĐ-UBND")]
    [InlineData("12/QĐ-UBND", "12a/QĐ-UBND")]
    [InlineData("15/QĐ-UBND", "1/QĐ-UBND")]
    public void Different_numbers_keep_different_keys(string one, string other) =>
        OfficialNumber.Key(one).ShouldNotBe(OfficialNumber.Key(other));

    [Theory]
    [InlineData("Số: 05/QĐ-UBND", "5", null, "QĐ", "UBND")]
    [InlineData("123/2024/nđ-cp", "123", 2024, "NĐ", "cp")]
    [InlineData("12/UBND-VX", "12", null, null, "UBND-VX")]
    [InlineData("76/2014/QH13", "76", 2014, null, "QH13")]
    [InlineData("3/HĐ-BQL", "3", null, "HĐ", "BQL")]
    [InlineData("3/HD-SNV", "3", null, "HD", "SNV")]
    [InlineData("2406/QĐ", "2406", null, "QĐ", null)]
    public void A_number_is_read_into_its_parts(string text, string number, int? year, string? type, string? agency)
    {
        OfficialNumber.TryParse(text, out var parts).ShouldBeTrue();
        (parts!.Number, parts.Year, parts.TypeCode, parts.AgencyCode).ShouldBe((number, year, type, agency));
        parts.IsComplete.ShouldBe(agency is not null);
    }

    [Theory]
    [InlineData("05/02/2021")]
    [InlineData("12/2021")]
    [InlineData("066201001234")]
    [InlineData("05/QĐ-UBND và 06/QĐ-UBND")]
    [InlineData("Quyết định")]
    [InlineData("/QĐ-UBND")]
    [InlineData("1234567890123/QĐ-UBND")]
    public void What_is_not_one_number_is_not_parsed(string text) => OfficialNumber.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("123/2024/NĐ-CP", "123/2024/ND-CP")]
    [InlineData("123 2024 nd cp", "123/2024/ND-CP")]
    [InlineData("so 05 qd ubnd", "5/QD-UBND")]
    [InlineData("2406/qđ-sxd", "2406/QD-SXD")]
    [InlineData("2406 qd sxd nguyen van a", "2406/QD-SXD")]
    [InlineData("giay phep 2406/QĐ", "2406/QD")]
    [InlineData("12 ubnd vx", "12/UBND-VX")]
    [InlineData("Căn cứ Luật Xây dựng số 50/2014/QH13 ngày 18/6/2014;", "50/2014/QH13")]
    [InlineData("thay thế Quyết định số 05/QĐ-UBND - Về việc thu hồi đất", "5/QD-UBND")]
    [InlineData("Quyết định số 05/QĐ-\nUBND ngày 01/02/2021", "5/QD-UBND")]
    [InlineData("thay thế Chứng chỉ số 100/CCHN-\nD-SYT-ĐL cấp ngày 09/04/2019", "100/CCHN-D-SYT-DL")]
    [InlineData("sinh năm 1941 1961/QĐ-UBND", "1961/QD-UBND")]
    [InlineData("bãi bỏ 05/QĐ - UBND, 12/UBND-VX; 7/TB-SYT", "5/QD-UBND|12/UBND-VX|7/TB-SYT")]
    [InlineData("ngày 05/02/2021, 100/giờ, 60 km/h, 1/2 diện tích, 05 tc", "")]
    [InlineData("H15.23-200922-1488", "")]
    [InlineData("15 ngày kể từ ngày nhận; 03 người; 02 tấn", "")]
    [InlineData("số nhà 12/5 Lê Duẩn", "")]
    public void Numbers_are_found_in_running_text_and_in_queries(string text, string keys) =>
        string.Join('|', OfficialNumber.Find(text).Select(mention => mention.Key)).ShouldBe(keys);

    [Fact]
    public void The_span_of_a_found_number_is_what_was_written()
    {
        const string Text = "Theo Quyết định số 05/QĐ - UBND ngày 01/02/2021";

        var mention = OfficialNumber.Find(Text).ShouldHaveSingleItem();

        Text.Substring(mention.Start, mention.Length).ShouldBe("05/QĐ - UBND");
    }

    [Fact]
    public void The_key_of_half_a_number_is_a_prefix_of_the_whole_ones_key() =>
        OfficialNumber.Key("2406/QĐ-SXD").ShouldStartWith(OfficialNumber.Find("2406/qd").Single().Key);

    [Fact]
    public void A_huge_or_hostile_text_is_read_in_linear_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        OfficialNumber.Find(string.Concat(Enumerable.Repeat("1/", 500_000))).ShouldBeEmpty();
        OfficialNumber.Find(string.Concat(Enumerable.Repeat("1.000", 200_000))).ShouldBeEmpty();
        OfficialNumber.Key(new string('0', 1_000_000)).ShouldNotBeNull();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}

using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>What seals, strokes and worn print took, and what the rest of the paper says of it.</summary>
public class WornPrintTests
{
    [Fact]
    public void A_stroke_read_as_a_comma_is_no_part_of_the_agencys_name() =>
        Documents.Read(Paper("ỦY BAN NHÂN DÂN,", "HUYỆN CƯ M'GAR", "Số: 12/QĐ-UBND"))[FieldNames.Agency].ShouldBe("ỦY BAN NHÂN DÂN HUYỆN CƯ M'GAR");

    [Fact]
    public void A_department_whose_first_word_was_not_read_is_known_by_its_code()
    {
        var fields = Documents.Read(Paper("UBND TỈNH ĐẮK LẮK", "GIAO THÔNG VẬN TẢI", "Số: 12/QĐ-SGTVT"));

        (fields[FieldNames.ParentAgency], fields[FieldNames.Agency]).ShouldBe(("UBND TỈNH ĐẮK LẮK", "SỞ GIAO THÔNG VẬN TẢI"));
    }

    [Theory]
    [InlineData("Đỉnh Thị Loan", "Đinh Thị Loan")]
    [InlineData("Nguyên Văn Bình", "Nguyễn Văn Bình")]
    [InlineData("Đinh Thị Loan", "Đinh Thị Loan")]
    [InlineData("Xyz Thị Loan", "Xyz Thị Loan")]
    public void A_family_name_with_a_wrong_mark_is_the_one_family_of_these_letters(string read, string meant)
    {
        var fields = Documents.Read(Paper("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 12/QĐ-SYT").Gap(8).Text("Điều 1. Công nhận.").Foot("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", read));

        fields[FieldNames.Signer].ShouldBe(meant);
        if (read != meant)
            fields.Values[FieldNames.Signer].Confidence.ShouldBeLessThan(0.95);
    }

    [Fact]
    public void A_deputy_signs_for_the_head_though_the_seal_took_the_line()
    {
        var fields = Documents.Read(Paper("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 12/QĐ-SYT").Gap(8).Text("Điều 1. Công nhận.").Foot(null, "PHÓ GIÁM ĐỐC", "Lê Thị Loan"));

        fields[FieldNames.Capacity].ShouldBe("KT. GIÁM ĐỐC");
        fields.Values[FieldNames.Capacity].Confidence.ShouldBeLessThan(0.9);
    }

    [Fact]
    public void A_month_that_is_no_figure_is_the_one_the_engine_held_possible_too_and_for_a_person_to_confirm()
    {
        var page = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 12/GP-SYT", "").Centred("GIẤY PHÉP").Gap().Text("Cấp cho ông Lê Văn Thử.").Gap(3)
            .Row("Nơi nhận:", "Đắk Lắk, ngày 31 tháng o năm 2024").Row(null, "GIÁM ĐỐC").Gap(3).Row(null, "Lê Thị Loan").Page;
        var doubted = page with { Blocks = [.. page.Blocks.Select(block => block with { Lines = [.. block.Lines.Select(line => line with { Words = [.. line.Words.Select(word => word.Text == "o" ? word with { Others = ["°", "5"] } : word)] })] })] };

        var fields = new FieldExtractor(DescriptorSet.Default).Extract([doubted]);

        (fields[FieldNames.IssuedOn], fields[FieldNames.Place]).ShouldBe(("2024-05-31", "Đắk Lắk"));
        fields.Values[FieldNames.IssuedOn].Confidence.ShouldBeLessThan(0.7);
    }

    private static PageLayout Paper(string parent, string agency, string number) =>
        new PageLayout().Head(parent, agency, number, "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH");
}

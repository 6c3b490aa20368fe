using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

public class HolderTests
{
    private static IReadOnlyList<Holder> Of(params string[] articles) => Documents.Read(Documents.Decision(articles)).Holders;

    [Fact]
    public void A_list_of_persons_gives_a_holder_each_with_his_own_numbers()
    {
        var holders = Of("Điều 1. Công nhận kết quả cho các ông, bà có tên sau:",
            "1. Ông Trần Quốc Việt, sinh năm 1971, CCCD số 066071000111, địa chỉ: thôn 2, xã Ea Kao;",
            "2. Bà Nguyễn Thị Sinh, sinh năm 1975, CCCD số 066175000222, địa chỉ: thôn 5, xã Ea Kao.",
            "Điều 2. Giao ông Chánh Văn phòng tổ chức thực hiện.");

        holders.ShouldBe([new Holder("Trần Quốc Việt", "066071000111", null, 1971, "thôn 2, xã Ea Kao"), new Holder("Nguyễn Thị Sinh", "066175000222", null, 1975, "thôn 5, xã Ea Kao")]);
    }

    [Fact]
    public void A_company_is_a_holder_with_its_tax_code() =>
        Of("Điều 1. Cấp phép khai thác cho Công ty TNHH Một thành viên Cà phê Ea Pốk, mã số thuế 0100233488, địa chỉ trụ sở chính: thị trấn Ea Pốk, huyện Cư M'gar.")
            .ShouldBe([new Holder("Công ty TNHH Một thành viên Cà phê Ea Pốk", null, "0100233488", null, "thị trấn Ea Pốk, huyện Cư M'gar")]);

    [Fact]
    public void A_wrong_check_digit_is_no_tax_code() =>
        Of("Điều 1. Cấp phép cho Công ty TNHH Cà phê Ea Pốk, mã số thuế 0100233489.")[0].TaxCode.ShouldBeNull();

    [Fact]
    public void A_marriage_has_two_holders()
    {
        var fields = Documents.Read(new PageLayout().Row("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("PHƯỜNG TỰ AN", "Độc lập - Tự do - Hạnh phúc").Gap()
            .Row("Số: 45/TLKH", "Tự An, ngày 09 tháng 8 năm 2021").Gap().Centred("TRÍCH LỤC KẾT HÔN").Gap()
            .Text("Họ, chữ đệm, tên vợ: LÊ THỊ HỒNG", "Ngày, tháng, năm sinh: 05/5/1995", "Số định danh cá nhân: 066195000333", "Họ, chữ đệm, tên chồng: Y KHOA MLÔ", "Ngày, tháng, năm sinh: 06/6/1993", "Số định danh cá nhân: 066093000444"));

        fields.Holders.ShouldBe([new Holder("LÊ THỊ HỒNG", "066195000333", null, 1995, null), new Holder("Y KHOA MLÔ", "066093000444", null, 1993, null)]);
        fields[FieldNames.PersonalId].ShouldBe("066195000333");
    }

    [Fact]
    public void Who_proposes_is_no_holder() => Of("Điều 1. Cấp phép hoạt động cho bà H'Lan Niê.").Select(holder => holder.Name).ShouldBe(["H'Lan Niê"]);

    [Fact]
    public void An_id_whose_year_contradicts_the_birth_year_is_unsure()
    {
        var fields = Documents.Read(Documents.Decision("Điều 1. Cấp phép cho ông Y Bhăm Niê, sinh năm 1980, CCCD số 066085001234."));

        fields.Values[FieldNames.PersonalId].Confidence.ShouldBeLessThan(0.7);
    }

    [Theory]
    [InlineData("Nam", true)]
    [InlineData("Nữ", false)]
    public void An_id_whose_sex_contradicts_the_text_is_unsure(string sex, bool fits)
    {
        var fields = Documents.Read(Documents.Decision($"Điều 1. Cấp phép cho ông Y Bhăm Niê, giới tính: {sex}, CCCD số 066080001234."));

        (fields.Values[FieldNames.PersonalId].Confidence > 0.9).ShouldBe(fits);
    }

    [Fact]
    public void Ids_torn_by_spaces_are_read_whole() => Of("Điều 1. Cấp phép cho ông Y Bhăm Niê, CCCD số 066 080 001 234.")[0].PersonalId.ShouldBe("066080001234");

    [Theory]
    [InlineData("Công ty Cổ phân Cà phê Đại Ngàn", "Công ty Cổ phần Cà phê Đại Ngàn")]
    [InlineData("CÔNG TY CỔ PHẦN CÀ PHÊ ĐẠI NGÀN", "CÔNG TY CỔ PHẦN CÀ PHÊ ĐẠI NGÀN")]
    [InlineData("Phòng khám Đa khoa Dược phẩm An Khang", "Phòng khám Đa khoa Dược phẩm An Khang")]
    public void The_form_of_a_firm_has_its_marks_put_right_and_its_name_is_not_cut(string printed, string meant) =>
        Of($"Điều 1. Cấp phép cho {printed}, địa chỉ: xã Ea Kao, tỉnh Đắk Lắk.")[0].Name.ShouldBe(meant);

    [Fact]
    public void A_name_read_in_two_ways_is_unsure_and_one_read_alike_is_surer()
    {
        static double Confidence(string again) => Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 05/QĐ-SXD", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH").Gap()
            .Text("Điều 1. Cấp phép hoạt động cho ông Trần Văn Khớp.", $"Điều 2. Ông {again} chịu trách nhiệm thi hành.")).Values[FieldNames.Holder].Confidence;

        Confidence("Trần Văn Khộp").ShouldBeLessThan(0.8);
        Confidence("Trần Văn Khớp").ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void A_letter_answers_whom_it_is_addressed_to()
    {
        static ExtractedFields Letter(string to) => Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ NỘI VỤ", "Số: 12/SNV-VTLT", "Đắk Lắk, ngày 03 tháng 4 năm 2024").Row("V/v trả lời kiến nghị", null).Gap()
            .Text($"Kính gửi: {to}", "Sở Nội vụ có ý kiến như sau:", "1. Hồ sơ chưa đủ thành phần."));

        Letter("Ông Trần Văn Nam")[FieldNames.Holder].ShouldBe("Trần Văn Nam");
        Letter("Sở Tài chính tỉnh Đắk Lắk")[FieldNames.Holder].ShouldBeNull();
    }
}

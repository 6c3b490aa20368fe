using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

public class FieldExtractorTests
{
    [Fact]
    public void Reads_the_head_of_a_decision()
    {
        var fields = Documents.Read(Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê, sinh năm 1980, số định danh cá nhân 066080001234, địa chỉ: Buôn Alê A, phường Ea Tam, thành phố Buôn Ma Thuột. Thời hạn 05 năm kể từ ngày ký."));

        fields[FieldNames.ParentAgency].ShouldBe("UBND TỈNH ĐẮK LẮK");
        fields[FieldNames.Agency].ShouldBe("SỞ XÂY DỰNG");
        fields[FieldNames.Number].ShouldBe("05/QĐ-SXD");
        fields[FieldNames.TypeCode].ShouldBe("QĐ");
        fields[FieldNames.Type].ShouldBe("Quyết định");
        fields[FieldNames.Place].ShouldBe("Đắk Lắk");
        fields[FieldNames.IssuedOn].ShouldBe("2021-02-05");
        fields[FieldNames.Subject].ShouldBe("Về việc cấp phép hoạt động cho ông Y Bhăm Niê");
        fields[FieldNames.Dossier].ShouldBe("H15.23-210201-0488");
        fields[FieldNames.LegalBases].ShouldBe("Luật Xây dựng ngày 18 tháng 6 năm 2014; Nghị định số 15/2021/NĐ-CP ngày 03 tháng 3 năm 2021");
        fields[FieldNames.Capacity].ShouldBe("KT. GIÁM ĐỐC");
        fields[FieldNames.SignerTitle].ShouldBe("PHÓ GIÁM ĐỐC");
        fields[FieldNames.Signer].ShouldBe("Lê Xuân Quỳnh");
        fields[FieldNames.Term].ShouldBe("P5Y");
        fields[FieldNames.ExpiresOn].ShouldBe("2026-02-05");
        fields.Holders.ShouldBe([new Holder("Y Bhăm Niê", "066080001234", null, 1980, "Buôn Alê A, phường Ea Tam, thành phố Buôn Ma Thuột")]);
        fields.Relations.ShouldBeEmpty();
    }

    [Fact]
    public void Reads_a_building_permit_whose_number_stands_under_the_title()
    {
        var fields = Documents.Read(Documents.BuildingPermit());

        fields[FieldNames.Type].ShouldBe("Giấy phép xây dựng");
        fields[FieldNames.Number].ShouldBe("214/GPXD");
        fields[FieldNames.Agency].ShouldBe("ỦY BAN NHÂN DÂN THÀNH PHỐ BUÔN MA THUỘT");
        fields[FieldNames.IssuedOn].ShouldBe("2022-05-12");
        fields[FieldNames.Holder].ShouldBe("Nguyễn Hữu Thắng");
        fields.Holders.Select(holder => holder.Name).ShouldBe(["Nguyễn Hữu Thắng", "Lê Thị Mai"]);
        fields[FieldNames.Term].ShouldBeNull("twelve months bound the start of works, not the permit");
        fields[FieldNames.Capacity].ShouldBe("TM. ỦY BAN NHÂN DÂN");
        fields[FieldNames.SignerTitle].ShouldBe("CHỦ TỊCH");
        fields[FieldNames.Signer].ShouldBe("Vũ Văn Hưng");
    }

    [Fact]
    public void Twelve_months_to_start_works_are_no_term_wherever_the_line_breaks()
    {
        var fields = Documents.Read(new PageLayout().Centred("GIẤY PHÉP XÂY DỰNG", "Số: 45/GPXD").Gap()
            .Text("4. Thời hạn khởi công: Giấy phép này có hiệu lực khởi công xây dựng trong", "thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên phải đề nghị gia hạn."));

        fields[FieldNames.Term].ShouldBeNull();
        fields[FieldNames.ExpiresOn].ShouldBeNull();
    }

    [Fact]
    public void Reads_a_household_business_certificate()
    {
        var fields = Documents.Read(Documents.HouseholdBusiness());

        fields[FieldNames.Type].ShouldBe("Giấy chứng nhận đăng ký hộ kinh doanh");
        fields[FieldNames.Number].ShouldBe("40E8012345");
        fields[FieldNames.ParentAgency].ShouldBe("UBND HUYỆN KRÔNG PẮC");
        fields[FieldNames.Agency].ShouldBe("PHÒNG TÀI CHÍNH - KẾ HOẠCH");
        fields[FieldNames.IssuedOn].ShouldBe("2019-08-14");
        fields[FieldNames.Holder].ShouldBe("NGUYỄN THỊ LAN");
        fields[FieldNames.PersonalId].ShouldBe("066185001234");
        fields[FieldNames.Address].ShouldBe("Thôn 3, xã Ea Kly, huyện Krông Pắc, tỉnh Đắk Lắk");
        fields.Holders[0].BirthYear.ShouldBe(1985);
        fields[FieldNames.Signer].ShouldBe("Phạm Ngọc Ánh");
    }

    [Fact]
    public void Reads_a_practising_certificate()
    {
        var fields = Documents.Read(Documents.PractisingCertificate());

        fields[FieldNames.Type].ShouldBe("Chứng chỉ hành nghề khám bệnh, chữa bệnh");
        fields[FieldNames.Number].ShouldBe("004512/ĐL-CCHN");
        fields[FieldNames.IssuedOn].ShouldBe("2018-11-20");
        fields[FieldNames.Holder].ShouldBe("H'Bia Êban");
        fields[FieldNames.PersonalId].ShouldBe("240987654");
        fields[FieldNames.Address].ShouldBe("Buôn Sah A, xã Ea Tul, huyện Cư M'gar, tỉnh Đắk Lắk");
        fields[FieldNames.Scope].ShouldBe("Khám bệnh, chữa bệnh đa khoa");
        fields[FieldNames.SignerTitle].ShouldBe("GIÁM ĐỐC");
        fields[FieldNames.Signer].ShouldBe("BS.CKII. Nay Phi La");
    }

    [Fact]
    public void Reads_the_child_of_a_birth_extract_and_not_the_parents()
    {
        var fields = Documents.Read(Documents.BirthExtract());

        fields[FieldNames.Type].ShouldBe("Trích lục khai sinh");
        fields[FieldNames.Number].ShouldBe("118/TLKS");
        fields[FieldNames.Agency].ShouldBe("ỦY BAN NHÂN DÂN XÃ EA TU");
        fields[FieldNames.IssuedOn].ShouldBe("2023-01-07");
        fields.Holders.ShouldBe([new Holder("NGUYỄN MINH KHÔI", "066222000123", null, 2022, null)]);
        fields[FieldNames.SignerTitle].ShouldBe("PHÓ CHỦ TỊCH");
        fields[FieldNames.Signer].ShouldBe("Y Thanh Niê");
    }

    [Fact]
    public void Reads_a_land_certificate_by_serial_and_entry()
    {
        var fields = Documents.Read(Documents.LandCertificate());

        fields[FieldNames.Type].ShouldBe("Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất");
        fields[FieldNames.LandSerial].ShouldBe("BO 123456");
        fields[FieldNames.LandEntry].ShouldBe("CH 01234");
        fields[FieldNames.Holder].ShouldBe("Đỗ Văn Minh");
        fields[FieldNames.PersonalId].ShouldBe("240111222");
        fields[FieldNames.Term].ShouldBe("none");
        fields[FieldNames.IssuedOn].ShouldBe("2013-10-15");
        fields[FieldNames.Agency].ShouldBe("ỦY BAN NHÂN DÂN THÀNH PHỐ BUÔN MA THUỘT");
        fields[FieldNames.Capacity].ShouldBe("KT. CHỦ TỊCH");
        fields[FieldNames.Signer].ShouldBe("Nguyễn Văn Chung");
    }

    [Fact]
    public void Reads_an_official_letter_that_has_no_title()
    {
        var fields = Documents.Read(Documents.Letter());

        fields[FieldNames.Type].ShouldBe("Công văn");
        fields[FieldNames.TypeCode].ShouldBeNull();
        fields[FieldNames.Number].ShouldBe("12/SNV-VTLT");
        fields[FieldNames.IssuedOn].ShouldBe("2024-04-03");
        fields[FieldNames.Subject].ShouldBe("V/v hướng dẫn số hóa kết quả giải quyết thủ tục hành chính");
        fields[FieldNames.Signer].ShouldBe("Bạch Văn Mạnh");
    }

    [Fact]
    public void Columns_read_as_one_line_give_the_same_head()
    {
        var fields = Documents.Read(new PageLayout().MergedRow("UBND TỈNH ĐẮK LẮK", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").MergedRow("SỞ TÀI NGUYÊN VÀ MÔI", "Độc lập - Tự do - Hạnh phúc")
            .Row("TRƯỜNG", null).MergedRow("Số: 77/TB-STNMT", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Gap().Centred("THÔNG BÁO", "Về việc tiếp nhận hồ sơ"));

        fields[FieldNames.Agency].ShouldBe("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG");
        fields[FieldNames.Number].ShouldBe("77/TB-STNMT");
        fields[FieldNames.Type].ShouldBe("Thông báo");
        fields[FieldNames.IssuedOn].ShouldBe("2021-02-05");
    }

    [Fact]
    public void A_gap_for_a_pen_leaves_the_number_and_the_day_open_whatever_the_body_quotes()
    {
        var fields = Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: /QĐ-SXD", "Đắk Lắk, ngày tháng năm 2021")
            .Centred("QUYẾT ĐỊNH", "Về việc cấp phép hoạt động").Text("Căn cứ Quyết định số 22/QĐ-UBND ngày 01 tháng 02 năm 2020 của Ủy ban nhân dân tỉnh;", "Điều 1. Cấp phép hoạt động."));

        fields[FieldNames.Number].ShouldBeNull();
        fields[FieldNames.TypeCode].ShouldBe("QĐ");
        fields[FieldNames.IssuedOn].ShouldBeNull();
        fields[FieldNames.Place].ShouldBe("Đắk Lắk");
    }

    [Fact]
    public void A_number_written_by_pen_is_never_sure()
    {
        var page = new PageLayout().Row("UBND TỈNH ĐẮK LẮK", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("SỞ XÂY DỰNG", "Độc lập - Tự do - Hạnh phúc")
            .At(380, 300, "Số:").At(440, 290, "416", height: 44).At(540, 300, "/TB-SXD").Gap(4).Centred("THÔNG BÁO", "Về việc tiếp nhận hồ sơ");

        var number = Documents.Read(page).Values[FieldNames.Number];

        number.Value.ShouldBe("416/TB-SXD");
        number.Confidence.ShouldBeLessThan(0.7);
    }

    [Fact]
    public void A_signature_on_the_last_page_is_found_past_a_blank_one()
    {
        var first = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 05/QĐ-SXD", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH", "Về việc công nhận kết quả").Text("Điều 1. Công nhận kết quả.");
        var last = new PageLayout(3).Text("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.").Foot(null, "GIÁM ĐỐC", "Lê Xuân Quỳnh");
        var blank = new PageLayout(2).Page with { Blank = true };

        var fields = new FieldExtractor(DescriptorSet.Default).Extract([first.Page, blank, last.Page]);

        fields[FieldNames.Signer].ShouldBe("Lê Xuân Quỳnh");
        fields.Values[FieldNames.Signer].Page.ShouldBe(3);
        fields[FieldNames.EffectiveFrom].ShouldBe("2021-02-05");
    }

    [Fact]
    public void Every_value_says_where_it_stands_and_which_rule_found_it()
    {
        var fields = Documents.Read(Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê."));

        foreach (var (name, value) in fields.Values)
        {
            FieldNames.All.ShouldContain(name);
            value.Page.ShouldBe(1);
            value.Box.ShouldNotBeNull();
            value.Source.ShouldNotBeEmpty();
            value.Confidence.ShouldBeInRange(0, 1);
        }
    }

    [Fact]
    public void Badly_read_words_make_a_field_unsure()
    {
        var worn = new PageLayout { Confidence = 0.2 }.Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 05/QĐ-SXD", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH");

        var fields = Documents.Read(worn);

        fields.Values[FieldNames.Number].Confidence.ShouldBeLessThan(new PublishThresholds().Field);
        fields.Values[FieldNames.IssuedOn].Confidence.ShouldBeLessThan(0.5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("''' ,,; :::: .... ////")]
    [InlineData("Số: Số: Số: /// ngày tháng năm Điều Điều 1. cho ông cho bà thu hồi số")]
    [InlineData("\uD800 \u0301\u0302 \u0000 số: 99999999999999999999/QĐ-UBND ngày 99/99/9999")]
    public void Garbage_gives_few_fields_and_no_exception(string text)
    {
        var words = string.Join(' ', Enumerable.Repeat(text, 300));

        Should.NotThrow(() => Documents.Read(new PageLayout().Text(words)));
    }
}

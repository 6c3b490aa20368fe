using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>What small shops, nurseries and households are given: their names, their codes, and tables of people no list knows.</summary>
public class SmallBodyTests
{
    private static ExtractedFields Read(string subject, params string[] rows) => Documents.Read(new PageLayout()
        .Head("ỦY BAN NHÂN DÂN", "XÃ KRÔNG NÔ", "Số: 15/QĐ-UBND", "Krông Nô, ngày 05 tháng 02 năm 2026")
        .Centred("QUYẾT ĐỊNH", subject).Gap().Centred("QUYẾT ĐỊNH:").Text(rows).Text("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.").Foot("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Xuân Quỳnh"));

    [Theory]
    [InlineData("Nhóm trẻ độc lập Hoa Sen")]
    [InlineData("Lớp mẫu giáo độc lập Tuổi Thơ")]
    public void A_nursery_that_is_independent_is_no_motto(string nursery)
    {
        var fields = Read($"Về việc cho phép thành lập {nursery}", $"Điều 1. Cho phép thành lập {nursery}, địa chỉ: thôn 3, xã Krông Nô, tỉnh Lâm Đồng.");
        fields.Values[FieldNames.Subject].Value.ShouldBe($"Về việc cho phép thành lập {nursery}");
        fields.Values[FieldNames.Holder].Value.ShouldBe(nursery);
    }

    [Fact]
    public void A_shops_name_ends_before_the_day_its_permit_lasts_to() =>
        Read("Về việc gia hạn giấy chứng nhận", "Điều 1. Gia hạn Giấy chứng nhận số 12/GCN-UBND ngày 05/02/2021 của Đại lý gas Bình An đến hết ngày 05/02/2031.").Values[FieldNames.Holder].Value.ShouldBe("Đại lý gas Bình An");

    [Fact]
    public void An_act_that_extends_one_and_adjusts_another_has_no_end_of_its_own()
    {
        string[] extends = ["Điều 1. Xử lý các giấy chứng nhận sau:", "a) Gia hạn Giấy chứng nhận số 12/GCN-UBND ngày 05/02/2021 của Đại lý gas Bình An đến hết ngày 05/02/2031."];
        Read("Về việc gia hạn giấy chứng nhận", extends).Values[FieldNames.ExpiresOn].Value.ShouldBe("2031-02-05");
        Read("Về việc gia hạn, điều chỉnh giấy chứng nhận", [.. extends, "b) Điều chỉnh nội dung Giấy chứng nhận số 13/GCN-UBND ngày 06/02/2021 của Cửa hàng gas Sao Mai."]).Values.Keys.ShouldNotContain(FieldNames.ExpiresOn);
    }

    [Fact]
    public void Whoever_stands_before_a_day_of_birth_is_named_known_or_not() =>
        Documents.Read(new PageLayout().Head("ỦY BAN NHÂN DÂN", "XÃ KRÔNG NÔ", "Số: 15/QĐ-UBND", "Krông Nô, ngày 05 tháng 02 năm 2026")
            .Centred("QUYẾT ĐỊNH", "Về việc trợ cấp hằng tháng").Gap().Centred("QUYẾT ĐỊNH:").Text("Điều 1. Trợ cấp hằng tháng cho những người có tên sau:").At(250, 640, "TT Người được hưởng Sinh ngày Mức (đồng)")
            .Cells(690, (250, "1"), (320, "Zhrăng Tukl"), (700, "14/02/1969"), (1000, "500.000")).Cells(740, (250, "2"), (320, "Mai Văn Tuấn"), (700, "12/03/1950"), (1000, "500.000"))
            .Gap(6).Text("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.").Foot("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Xuân Quỳnh"))
            .Holders.Select(holder => holder.Name).ShouldBe(["Zhrăng Tukl", "Mai Văn Tuấn"]);

    [Fact]
    public void A_households_code_of_registration_is_its_tax_code() =>
        Documents.Read(new PageLayout().Head("UBND HUYỆN KRÔNG PẮC", "PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Số: 40A8/HKD", "Krông Pắc, ngày 05 tháng 02 năm 2024").Centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH", "Mã số đăng ký hộ kinh doanh: 8566091321-001", "Đăng ký lần đầu: ngày 05 tháng 02 năm 2024")
            .Text("1. Tên hộ kinh doanh: TIỆM VÀNG BÌNH AN", "2. Thông tin chủ hộ kinh doanh", "Họ và tên: MAI VĂN TUẤN Giới tính: Nam", "Sinh ngày: 22/08/1964 Dân tộc: Kinh").Foot(null, "TRƯỞNG PHÒNG", "Lê Xuân Quỳnh"))
            .Values[FieldNames.TaxCode].Value.ShouldBe("8566091321-001");

    [Fact]
    public void A_law_office_is_named_behind_its_label() =>
        Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ TƯ PHÁP", "Số: 15/TP-ĐKHĐ", "Đắk Lắk, ngày 05 tháng 02 năm 2024").Centred("GIẤY ĐĂNG KÝ HOẠT ĐỘNG", "Số: 40.01.0129/TP/ĐKHĐ")
            .Text("1. Tên tổ chức hành nghề luật sư: VĂN PHÒNG LUẬT SƯ BÌNH AN", "2. Địa chỉ trụ sở: 12 Lê Duẩn, phường Buôn Ma Thuột, tỉnh Đắk Lắk", "3. Trưởng văn phòng: Ông Mai Văn Tuấn").Foot(null, "GIÁM ĐỐC", "Lê Xuân Quỳnh"))
            .Values[FieldNames.Holder].Value.ShouldBe("VĂN PHÒNG LUẬT SƯ BÌNH AN");

    [Fact]
    public void A_place_that_a_paper_names_throughout_is_not_taken_for_a_known_one() =>
        Documents.Read(new PageLayout().Head("ỦY BAN NHÂN DÂN", "HUYỆN PHỔ YÊN", "Số: 15/QĐ-UBND", "Phổ Yên, ngày 05 tháng 02 năm 2022").Centred("QUYẾT ĐỊNH", "Về việc thu hồi giấy phép").Gap().Centred("QUYẾT ĐỊNH:")
            .Text("Điều 1. Thu hồi giấy phép của ông Mai Văn Tuấn, thường trú tại xã Đông Cao, huyện Phổ Yên, tỉnh Thái Nguyên.").Foot(null, "CHỦ TỊCH", "Lê Xuân Quỳnh"))
            .Values[FieldNames.Place].Value.ShouldBe("Phổ Yên");

    [Theory]
    [InlineData("PHƯỜNG TÂN NINH", "Tân Ninh")]
    [InlineData("PHƯỜNG LONG HOA", "Tây Ninh")]
    public void A_seat_that_is_called_nearly_like_a_province_is_its_agencys(string ward, string place) =>
        Documents.Read(new PageLayout().Head("ỦY BAN NHÂN DÂN", ward, "Số: 15/QĐ-UBND", "Tân Ninh, ngày 05 tháng 02 năm 2026").Centred("QUYẾT ĐỊNH", "Về việc thu hồi giấy phép").Gap().Centred("QUYẾT ĐỊNH:")
            .Text("Điều 1. Thu hồi giấy phép của ông Mai Văn Tuấn.").Foot(null, "CHỦ TỊCH", "Lê Xuân Quỳnh")).Values[FieldNames.Place].Value.ShouldBe(place);

    [Theory]
    [InlineData("ỦY BAN NHÂN DÂN", true)]
    [InlineData("ỦY BAN NHÂN", false)]
    public void A_committee_that_lacks_its_word_may_lack_more(string committee, bool sure) =>
        (Documents.Read(new PageLayout().Head(committee, "HUYỆN TUY", "Số: 15/QĐ-UBND", "Tuy An, ngày 05 tháng 02 năm 2026").Centred("QUYẾT ĐỊNH", "Về việc thu hồi giấy phép").Gap().Centred("QUYẾT ĐỊNH:")
            .Text("Điều 1. Thu hồi giấy phép của ông Mai Văn Tuấn.").Foot(null, "CHỦ TỊCH", "Lê Xuân Quỳnh")).Values[FieldNames.Agency].Confidence > 0.85).ShouldBe(sure);
}

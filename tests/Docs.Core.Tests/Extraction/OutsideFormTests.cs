using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>Forms of a third hand: shops and their owners, captions above numbers, tables of bare numbers, stamps of certified copies.</summary>
public class OutsideFormTests
{
    private static PageLayout Decision(params string[] articles) =>
        new PageLayout().Head("UBND HUYỆN EA KAR", "PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Số: 368/QĐ-TCKH", "Ea Kar, ngày 13 tháng 7 năm 2016").Centred("QUYẾT ĐỊNH", "Về việc thu hồi Giấy chứng nhận đăng ký hộ kinh doanh").Gap()
            .Text(articles).Foot("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "Lưu Tấn Lực");

    private static PageLayout Household(string owner) =>
        new PageLayout().Head("UBND HUYỆN EA KAR", "PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Số: 40D8971217", "").Centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH", "Đăng ký lần đầu, ngày 20/05/2015").Gap()
            .Text("1. Tên hộ kinh doanh: CƠ SỞ MỘC BẢO LÂM", "2. Địa điểm kinh doanh: 210 Nguyễn Huệ, xã Cư Huê, huyện Ea Kar, tỉnh Đắk Lắk", owner, "Giấy CMND số: 240928196")
            .Row(null, "Ea Kar, ngày 20 tháng 5 năm 2015").Foot(null, "TRƯỞNG PHÒNG", "Lê Thị Mai");

    [Theory]
    [InlineData("5. Họ và tên người đại diện hộ: LƯU THỊ ÁI VY", "LƯU THỊ ÁI VY", true)]
    [InlineData("5. Họ, chữ đệm và tên người đứng đầu cơ sở: LƯU THỊ ÁI VY", "LƯU THỊ ÁI VY", true)]
    [InlineData("5. Họ và tên mẹ: LƯU THỊ ÁI VY", "CƠ SỞ MỘC BẢO LÂM", false)]
    public void The_owner_holds_a_households_certificate_and_a_shop_alone_is_not_published_unseen(string line, string holder, bool sure)
    {
        var fields = Documents.Read(Household(line));

        fields[FieldNames.Holder].ShouldBe(holder);
        (fields.Values[FieldNames.Holder].Confidence >= 0.9).ShouldBe(sure);
    }

    [Fact]
    public void Brackets_belong_to_a_label_and_recipients_hold_nothing()
    {
        var fields = Documents.Read(new PageLayout().Head("UBND HUYỆN SÔNG HINH", "PHÒNG KINH TẾ VÀ HẠ TẦNG", "Số: 90/GPXD-KTHT", "Sông Hinh, ngày 14 tháng 4 năm 2025").Centred("GIẤY PHÉP XÂY DỰNG").Gap()
            .Text("1. Cấp cho ông (bà): Mạc Bình Nguyên", "CMND/CCCD số: 066062915096", "2. Được phép xây dựng công trình: Nhà ở gia đình.").Row("Nơi nhận:", "KT. TRƯỞNG PHÒNG").Row("Chủ hộ:", "PHÓ TRƯỞNG PHÒNG").Row("- Lưu.", null).Gap(3).Row(null, "Lê Thị Mai"));

        fields[FieldNames.Holder].ShouldBe("Mạc Bình Nguyên");
        fields[FieldNames.PersonalId].ShouldBe("066062915096");
    }

    [Fact]
    public void A_number_stands_below_its_caption()
    {
        var page = new PageLayout().Row("UBND TỈNH ĐẮK LẮK", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("SỞ XÂY DỰNG", "Độc lập - Tự do - Hạnh phúc").Gap().Centred("CHỨNG CHỈ HÀNH NGHỀ MÔI GIỚI BẤT ĐỘNG SẢN").Gap()
            .Text("Chứng nhận ông LƯU HỒNG THÁI, sinh ngày 14/05/1971, CCCD số 066071770481.").Gap().Row("Số chứng chỉ", "GIÁM ĐỐC").Row("ĐL-1301", null).Gap(3).Row(null, "Phạm Thị Vy");

        Documents.Read(page)[FieldNames.Number].ShouldBe("ĐL-1301");
    }

    [Fact]
    public void A_table_of_numbers_under_its_column_is_what_the_article_revokes()
    {
        var page = new PageLayout().Head("UBND HUYỆN EA KAR", "PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Số: 368/QĐ-TCKH", "Ea Kar, ngày 13 tháng 7 năm 2016").Centred("QUYẾT ĐỊNH", "Về việc thu hồi Giấy chứng nhận đăng ký hộ kinh doanh").Gap()
            .Text("Điều 1. Thu hồi Giấy chứng nhận đăng ký hộ kinh doanh của 02 hộ sau đây:", "STT Họ và tên chủ hộ Số Giấy chứng nhận Ngày cấp", "1 HJuel Liêng Hot 40E8624819 04/06/2012 Ngừng kinh doanh", "2 Từ Thế Vỹ 40E8921336 05/05/2011 Chuyển đi nơi khác", "Điều 2. Quyết định có hiệu lực kể từ ngày ký.")
            .Foot(null, "TRƯỞNG PHÒNG", "Lê Thị Mai");
        var fields = Documents.Read(page);

        fields.Relations.Select(relation => (relation.Kind, relation.Number, relation.IssuedOn)).ShouldBe(
            [(RelationKind.Revokes, "40E8624819", new DateOnly(2012, 6, 4)), (RelationKind.Revokes, "40E8921336", new DateOnly(2011, 5, 5))]);
        fields.Holders.Select(holder => holder.Name).ShouldBe(["H'Juel Liêng Hot", "Từ Thế Vỹ"]);
        fields.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public void Households_that_are_counted_are_counted_against_the_numbers_read() =>
        Documents.Read(Decision("Điều 1. Thu hồi Giấy chứng nhận đăng ký hộ kinh doanh của 03 hộ sau đây:", "Giấy chứng nhận số 40E8624819, ngày 04/06/2012;", "Giấy chứng nhận số 40E8921336, ngày 05/05/2011;", "Điều 2. Quyết định có hiệu lực."))
            .Doubts.ShouldBe(["Văn bản nói tác động đến 3 giấy tờ nhưng đọc được số của 2."]);

    [Fact]
    public void A_couples_address_stands_behind_both()
    {
        var fields = Documents.Read(new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Gap(2).Centred("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT").Gap()
            .Text("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất", "Ông: LÊ TẤN LỰC", "Năm sinh: 1953, CMND số: 221886736", "Và vợ là bà: HZINA ADRƠNG", "Năm sinh: 1984, CMND số: 220157517",
                "Địa chỉ thường trú: thôn Đoàn Kết, thị trấn Phú Hòa, huyện Phú Hòa, tỉnh Phú Yên", "Số vào sổ cấp GCN: H 93184"));

        fields[FieldNames.Address].ShouldBe("thôn Đoàn Kết, thị trấn Phú Hòa, huyện Phú Hòa, tỉnh Phú Yên");
        fields.Holders.Select(holder => (holder.Name, holder.PersonalId, holder.Address is not null)).ShouldBe([("LÊ TẤN LỰC", "221886736", true), ("H'ZINA ADRƠNG", "220157517", true)]);
    }

    [Fact]
    public void Who_certified_the_copy_did_not_sign_the_document()
    {
        var fields = Documents.Read(new PageLayout().Head("UBND HUYỆN EA KAR", "PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Số: 12/TB-TCKH", "Ea Kar, ngày 13 tháng 7 năm 2016").Centred("THÔNG BÁO", "Về việc hoãn họp").Gap(8)
            .Row("CHỨNG THỰC BẢN SAO ĐÚNG", "KT. TRƯỞNG PHÒNG").Row("VỚI BẢN CHÍNH", "PHÓ TRƯỞNG PHÒNG").Row("PHÓ CHỦ TỊCH", null).Row("Lê Như Ý", null).Gap(2).Row(null, "Lưu Tấn Lực"));

        (fields[FieldNames.Signer], fields[FieldNames.SignerTitle], fields[FieldNames.Capacity]).ShouldBe(("Lưu Tấn Lực", "PHÓ TRƯỞNG PHÒNG", "KT. TRƯỞNG PHÒNG"));
    }

    [Theory]
    [InlineData("HZINA MLÔ DUÔN DU", "H'ZINA MLÔ DUÔN DU")]
    [InlineData("HJuel Liêng Hot", "H'Juel Liêng Hot")]
    [InlineData("Ý Blơ Adrơng", "Y Blơ Adrơng")]
    [InlineData("H'Mer RƠ Yam", "H'Mer Rơ Yam")]
    [InlineData("TỪ Thế Vỹ", "Từ Thế Vỹ")]
    [InlineData("Hoàng Thị Mai", "Hoàng Thị Mai")]
    [InlineData("Huỳnh Như Ý", "Huỳnh Như Ý")]
    [InlineData("NGUYỄN THỊ LAN", "NGUYỄN THỊ LAN")]
    public void Names_of_the_highlands_keep_their_apostrophe_and_every_name_its_case(string read, string meant) =>
        Documents.Read(Documents.PractisingCertificate(read))[FieldNames.Holder].ShouldBe(meant);

    [Fact]
    public void A_last_name_of_one_letter_without_a_mark_is_in_doubt() =>
        Documents.Read(Documents.PractisingCertificate("Huỳnh Như Y")).Values[FieldNames.Holder].Confidence.ShouldBeLessThan(Documents.Read(Documents.PractisingCertificate("Huỳnh Như Ý")).Values[FieldNames.Holder].Confidence - 0.1);

    [Fact]
    public void Justified_text_under_the_column_of_a_table_is_no_form()
    {
        var page = new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ CÔNG THƯƠNG", "Số: 1984/SCT-QLTM", "Đắk Lắk, ngày 07 tháng 3 năm 2025").Row("V/v bổ sung hồ sơ", null).Gap()
            .Text("Kính gửi: Liên hiệp hợp tác xã Cà phê Đất Bazan").At(316, 640, "Sở Công Thương nhận được hồ sơ của Liên hiệp hợp tác xã Cà phê Đất").At(236, 690, "Bazan. Đối chiếu với Nghị định thì hồ sơ còn thiếu các thành phần");
        string[][] rows = [["TT", "Thành phần", "Đã nộp"], ["1", "Giấy chứng nhận", "Số 6015580530"], ["2", "Giấy xác nhận", "Số 62/XNKT"], ["3", "Bản thuyết minh", "Chưa có"], ["4", "Bản vẽ", "Chưa có"], ["5", "Đơn", "Đã có"]];
        for (var i = 0; i < rows.Length; i++)
            page.At(250, 760 + 50 * i, rows[i][0]).At(340, 760 + 50 * i, rows[i][1]).At(720, 760 + 50 * i, rows[i][2]);

        Documents.Read(page)[FieldNames.Holder].ShouldBe("Liên hiệp hợp tác xã Cà phê Đất Bazan");
    }

    [Fact]
    public void Of_a_table_of_corrections_the_new_name_is_the_holders_and_every_row_a_target()
    {
        var page = new PageLayout().Head("ỦY BAN NHÂN DÂN", "HUYỆN KRÔNG BÔNG", "Số: 1083/QĐ-UBND", "Krông Bông, ngày 23 tháng 8 năm 2016").Centred("QUYẾT ĐỊNH", "Về việc đính chính tên người sử dụng đất").Gap()
            .Text("Điều 1. Đính chính tên người sử dụng đất đã ghi tại các Quyết định sau:");
        string[][] rows = [["Quyết định số", "Ngày ban hành", "Đã ghi", "Nay đính chính"], ["170/QĐ-UBND", "22/11/2013", "Lương Nhân", "Lương Trọng Nhân"], ["752IQĐ-UBND", "22/09/2014", "Nông Cường", "Nông Viết Cường"]];
        for (var i = 0; i < rows.Length; i++)
            page.At(260, 640 + 54 * i, rows[i][0]).At(560, 640 + 54 * i, rows[i][1]).At(860, 640 + 54 * i, rows[i][2]).At(1160, 640 + 54 * i, rows[i][3]);
        var fields = Documents.Read(page.Gap(8).Text("Điều 2. Quyết định này có hiệu lực kể từ ngày ký."));

        fields.Holders.Select(holder => holder.Name).ShouldBe(["Lương Trọng Nhân", "Nông Viết Cường"]);
        fields.Relations.Select(relation => (relation.Number, relation.IssuedOn)).ShouldBe([("170/QĐ-UBND", new DateOnly(2013, 11, 22)), ("752/QĐ-UBND", new DateOnly(2014, 9, 22))]);
    }

    [Fact]
    public void Of_a_couple_whoever_stands_first_is_the_holder_and_a_long_title_is_no_agency()
    {
        var fields = Documents.Read(new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Gap()
            .Centred("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN", "LIỀN VỚI ĐẤT").Gap()
            .Text("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:", "Bà: Phạm Thục Đoan, Số định danh cá nhân: 066179420700", "Ông: Đào Tấn Lực, Số định danh cá nhân: 066092807846", "Địa chỉ: buôn Alê A, xã Ea Khăl, tỉnh Đắk Lắk")
            .Row(null, "Ea Khăl, ngày 31 tháng 3 năm 2026").Foot("TM. ỦY BAN NHÂN DÂN XÃ EA KHĂL", "CHỦ TỊCH", "Lê Thị Mai"));

        fields[FieldNames.Holder].ShouldBe("Phạm Thục Đoan");
        fields[FieldNames.PersonalId].ShouldBe("066179420700");
        fields[FieldNames.Address].ShouldBe("buôn Alê A, xã Ea Khăl, tỉnh Đắk Lắk");
        fields.Holders.Select(holder => holder.Name).ShouldBe(["Phạm Thục Đoan", "Đào Tấn Lực"]);
        fields[FieldNames.Agency].ShouldBe("ỦY BAN NHÂN DÂN XÃ EA KHĂL");
    }

    [Fact]
    public void A_death_is_recorded_of_whom_it_names_as_dead()
    {
        var fields = Documents.Read(new PageLayout().Head("TỈNH ĐẮK LẮK", "UBND XÃ EA NGAI", "Số: 47/TLKT-BS", "").Centred("TRÍCH LỤC KHAI TỬ", "(Bản sao)").Gap()
            .Text("1. Người chết: Đào Thục Đoan; giới tính: Nữ; dân tộc: Kinh; quốc tịch: Việt Nam.", "2. Ngày, tháng, năm sinh: 14/08/1938.", "3. Số định danh cá nhân/CCCD: 066138466812.",
                "4. Nơi cư trú cuối cùng: thôn 6A, xã Ea Ngai, huyện Krông Búk, tỉnh Đắk Lắk.", "6. Giấy báo tử số 99/GBT do Trạm Y tế cấp ngày 15/03/2023.")
            .Row(null, "Ea Ngai, ngày 10 tháng 5 năm 2023").Foot("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Thị Mai"));

        fields[FieldNames.Holder].ShouldBe("Đào Thục Đoan");
        fields[FieldNames.Address].ShouldBe("thôn 6A, xã Ea Ngai, huyện Krông Búk, tỉnh Đắk Lắk");
    }
}

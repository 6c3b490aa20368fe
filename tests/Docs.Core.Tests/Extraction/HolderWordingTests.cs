using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>How papers of other sectors name those a result is issued to: in one breath, by who stands for them, in cells, by kin.</summary>
public class HolderWordingTests
{
    private const string Address = "buôn Kang, xã Hòa Hiệp, huyện Cư Kuin, tỉnh Đắk Lắk";

    private static PageLayout Licence(params string[] rows) =>
        new PageLayout().Head("UBND HUYỆN KRÔNG ANA", "PHÒNG KINH TẾ", "Số: 05/GP-KT", "Krông Ana, ngày 05 tháng 02 năm 2021").Centred("GIẤY PHÉP XÂY DỰNG").Gap().Text(rows).Foot("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "Lê Xuân Quỳnh");

    private static IReadOnlyList<Holder> Of(params string[] rows) => Documents.Read(Licence(rows)).Holders;

    private static string?[] Names(params string[] rows) => [.. Of(rows).Select(holder => holder.Name)];

    [Theory]
    [InlineData("1. Cấp cho: Ông Nguyễn Hữu Thắng và bà Lê Thị Mai", "Số CCCD: 066075001234 và 066178004321")]
    [InlineData("1. Cấp cho: Ông Nguyễn Hữu Thắng, bà Lê Thị Mai", "CCCD số: 066075001234; 066178004321")]
    [InlineData("1. Cấp cho: Ông Nguyễn Hữu Thắng - Bà Lê Thị Mai", "Số CCCD: 066075001234 - 066178004321")]
    [InlineData("1. Cấp cho: Ông Nguyễn Hữu Thắng và vợ là bà Lê Thị Mai", "CCCD số 066075001234 cấp ngày 10/5/2021, 066178004321 cấp ngày 10/5/2021")]
    [InlineData("1. Cấp cho: Ông Nguyễn Hữu Thắng và bà Lê Thị Mai", "CCCD của ông: 066075001234; của bà: 066178004321")]
    public void A_couple_has_its_ids_in_the_order_of_the_names_and_one_address(string names, string ids) =>
        Of(names, ids, $"Địa chỉ: {Address}").ShouldBe([new Holder("Nguyễn Hữu Thắng", "066075001234", null, null, Address), new Holder("Lê Thị Mai", "066178004321", null, null, Address)]);

    [Fact]
    public void A_letter_to_two_has_the_first_of_them_as_its_first_holder()
    {
        var fields = Documents.Read(new PageLayout().Head("UBND HUYỆN KRÔNG ANA", "PHÒNG KINH TẾ", "Số: 05/PKT", "Krông Ana, ngày 05 tháng 02 năm 2021").Row("V/v trả hồ sơ", null).Gap()
            .Text("Kính gửi: Ông Nguyễn Hữu Thắng và bà Lê Thị Mai", $"(CCCD số: 066075001234; 066178004321. Địa chỉ: {Address})", "Ngày 30/01/2021, Phòng tiếp nhận hồ sơ của ông, bà đề nghị cấp phép.").Foot(null, "TRƯỞNG PHÒNG", "Lê Xuân Quỳnh"));

        fields.Holders.Select(holder => (holder.Name, holder.PersonalId)).ShouldBe([("Nguyễn Hữu Thắng", "066075001234"), ("Lê Thị Mai", "066178004321")]);
        fields[FieldNames.Address].ShouldBe(Address);
    }

    [Fact]
    public void The_address_below_a_list_of_heirs_is_that_of_all() =>
        Of("1. Người sử dụng đất:", "Những người được thừa kế quyền sử dụng đất gồm:", "- Bà Lê Thị Mai, CCCD số: 066178004321", "- Ông Nguyễn Hữu Thắng, CCCD số: 066075001234", $"Địa chỉ: {Address}")
            .ShouldBe([new Holder("Lê Thị Mai", "066178004321", null, null, Address), new Holder("Nguyễn Hữu Thắng", "066075001234", null, null, Address)]);

    [Fact]
    public void The_second_row_of_a_table_is_an_unsure_first_holder()
    {
        double First(string name) => Documents.Read(new PageLayout().Head("ỦY BAN NHÂN DÂN", "HUYỆN KRÔNG ANA", "Số: 05/QĐ-UBND", "Krông Ana, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH", "Về việc thôi hưởng trợ cấp").Gap()
            .Text("Điều 1. Bãi bỏ các Quyết định của 02 đối tượng sau:").Text("TT Họ và tên Năm sinh Quyết định số Ngày ký").Text($"1 {name} 1938 351/QĐ-UBND 29/04/2019").Text("2 Lê Thị Mai 1938 814/QĐ-UBND 16/07/2018")
            .Text("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.").Foot("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Xuân Quỳnh")).Values[FieldNames.Holder].Confidence;

        First("Nguyễn Hữu Thắng").ShouldBeGreaterThan(0.85);
        First("NguyễnHữu Thắng").ShouldBeGreaterThan(0.85);
        First("Ngu%ễn H$u").ShouldBeLessThan(0.8);
    }

    [Fact]
    public void A_clan_alone_is_no_name() =>
        Documents.Read(new PageLayout().Head("UBND HUYỆN KRÔNG ANA", "PHÒNG KINH TẾ", "Số: 05/GP-KT", "Krông Ana, ngày 05 tháng 02 năm 2021").Centred("GIẤY PHÉP XÂY DỰNG").Gap().Text("Cấp cho: Ông Nguyễn Hữu Thắng").Foot(null, "TRƯỞNG PHÒNG", "Rơ Lưk"))
            .Values[FieldNames.Signer].Confidence.ShouldBeLessThan(0.8);

    [Fact]
    public void A_misread_id_of_a_couple_keeps_its_place() =>
        Of("1. Cấp cho: Ông Nguyễn Hữu Thắng và bà Lê Thị Mai", "Số CCCD: 9866086938952 và 066178004321").Select(holder => holder.PersonalId).ShouldBe([null, "066178004321"]);

    [Fact]
    public void A_single_id_of_a_couple_is_whose_sex_it_tells() =>
        Of("1. Cấp cho: Ông Nguyễn Hữu Thắng và bà Lê Thị Mai", "Số CCCD: 066178004321").Select(holder => holder.PersonalId).ShouldBe([null, "066178004321"]);

    [Theory]
    [InlineData("Cấp cho: Bà Lê Thị Mai", false)]
    [InlineData("Cấp cho: Ông Lê Mai", true)]
    [InlineData("Cấp cho: Ông (bà): Lê Minh Mai", true)]
    public void An_id_of_the_other_sex_than_the_title_tells_is_unsure(string name, bool fits) =>
        (Documents.Read(Licence(name, "Số CCCD: 066075001234")).Values[FieldNames.PersonalId].Confidence > 0.9).ShouldBe(fits);

    [Fact]
    public void Who_sold_is_no_holder() =>
        Names($"Điều 1. Cấp Giấy phép xây dựng cho bà Lê Thị Mai (nhận chuyển nhượng từ ông Trần Văn Hòa và bà Trần Thị Sinh), địa chỉ: {Address}.", "Điều 2. Thi hành.").ShouldBe(["Lê Thị Mai"]);

    [Fact]
    public void Parents_are_no_holders_of_their_childs_paper() =>
        Names($"Điều 1. Cho phép thay đổi họ cho cháu Trần Quốc Việt, sinh ngày 01/02/2015, con ông Trần Văn Hòa và bà Lê Thị Mai, thường trú tại: {Address}.", "Điều 2. Thi hành.").ShouldBe(["Trần Quốc Việt"]);

    [Fact]
    public void A_family_that_is_called_like_a_childs_title_is_none() =>
        Names("Điều 1. Cấp phép cho Châu Văn Tài được hoạt động.", "Điều 2. Thi hành.").ShouldBe(["Châu Văn Tài"]);

    [Fact]
    public void Heirs_are_holders_and_the_dead_is_none() =>
        Names("Người sử dụng đất là những người được hưởng thừa kế của ông Trần Văn Hòa (đã chết), gồm:", "1. Ông Trần Quốc Việt, sinh năm 1971, CCCD số 066071000111", "2. Bà Trần Thị Sinh, sinh năm 1975, CCCD số 066175000222").ShouldBe(["Trần Quốc Việt", "Trần Thị Sinh"]);

    [Fact]
    public void Where_heirs_are_not_named_who_stands_for_them_is() =>
        Names($"Điều 1. Công nhận quyền sử dụng đất cho những người thừa kế của bà Nguyễn Thị Lan, đại diện là ông Trần Quốc Việt, thường trú tại: {Address}.", "Điều 2. Thi hành.").ShouldBe(["Trần Quốc Việt"]);

    [Theory]
    [InlineData("Điều 1. Giao rừng cho Cộng đồng dân cư buôn Ea Kmar, xã Ea Bông; người đại diện: ông Y Bhem Niê.", "Cộng đồng dân cư buôn Ea Kmar")]
    [InlineData("Điều 1. Cho phép Trường Mầm non Hoa Hồng hoạt động giáo dục; địa chỉ: thôn 3, xã Ea Kly.", "Trường Mầm non Hoa Hồng")]
    [InlineData("Họ và tên khai sinh: NGUYỄN HỮU THẮNG", "NGUYỄN HỮU THẮNG")]
    [InlineData("Họ và tên: Trương Vĩnh Tường, sinh năm 1980", "Trương Vĩnh Tường")]
    [InlineData("1. Cấp cho: Ông Y P1ô Niê", "Y Plô Niê")]
    [InlineData("1. Cấp cho: Bà Vi Thị Kiều 0anh", "Vi Thị Kiều Oanh")]
    [InlineData("1. Cấp cho: Bà H'Loan Ayũn", "H'Loan Ayŭn")]
    [InlineData("1. Cấp cho: Ông Ma Phước Thọ", "Ma Phước Thọ")]
    public void Other_names(string row, string name) => Names(row, "Điều 2. Thi hành.").ShouldBe([name]);

    [Theory]
    [InlineData("1. Cấp cho: Ông Y P8 Niê")]
    [InlineData("1. Cấp cho: Bà Trần Thị")]
    [InlineData("1. Cấp cho: Ông Y P1ô Niê")]
    public void A_name_that_ends_within_a_word_or_has_no_given_one_is_unsure(string row) =>
        (Documents.Read(Licence(row)).Values.GetValueOrDefault(FieldNames.Holder)?.Confidence ?? 0).ShouldBeLessThan(0.86);

    [Fact]
    public void An_id_on_a_companys_paper_is_its_directors() =>
        Of("1. Chủ đầu tư: Công ty TNHH Xây dựng Hòa Bình", "Người đại diện theo pháp luật: Ông Nguyễn Hữu Thắng; CCCD số: 066075001234", "Mã số thuế: 0100233488").ShouldHaveSingleItem().PersonalId.ShouldBeNull();

    [Fact]
    public void A_comma_lost_between_two_known_places_is_put_back() =>
        Documents.Read(Licence("Cấp cho: Ông Nguyễn Hữu Thắng", "Địa chỉ: thôn 3, xã Ea Kly, huyện Krông Pắc tỉnh Đắk Lắk"))[FieldNames.Address].ShouldBe("thôn 3, xã Ea Kly, huyện Krông Pắc, tỉnh Đắk Lắk");

    [Fact]
    public void Shops_in_a_table_whose_heading_lost_its_first_cell_are_holders_and_go_on_in_their_cells()
    {
        var table = new PageLayout(2).Centred("DANH SÁCH").Gap();
        string[][] rows = [["Tên cơ sở, địa chỉ", "Loại giấy", "Số; ngày cấp", "Lý do"], ["Hộ kinh doanh Hoàng Thị", "Giấy phép", "28/GP-PKT", "Không còn"], ["Kiều Oanh, 199 Nguyễn Huệ,", "bán lẻ", "ngày 20/11/2023", "đáp ứng"],
            ["xã Ia Lốp", "rượu"], ["Hộ kinh doanh Y Byă, 20", "Giấy phép", "29/GP-PKT", "Hết thời"], ["Nguyễn Hữu Thọ, xã Ia Lốp", "bán lẻ", "ngày 21/11/2023", "hạn"]];
        int[] columns = [200, 740, 1040, 1340];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var cell = 0; cell < rows[row].Length; cell++)
                table.At(columns[cell], 600 + (42 * row), rows[row][cell]);
        }

        var fields = Documents.Read(Licence("Điều 1. Thu hồi 02 Giấy phép cấp cho các cơ sở có tên trong Danh sách kèm theo Quyết định này.", "Điều 2. Thi hành."), table);
        fields.Holders.Select(holder => holder.Name).ShouldBe(["Hộ kinh doanh Hoàng Thị Kiều Oanh", "Hộ kinh doanh Y Byă"]);
        fields.Values[FieldNames.Holder].Confidence.ShouldBeLessThan(0.8, "two lines put together are no certainty");
    }

    [Fact]
    public void A_name_that_goes_on_under_the_first_words_of_its_row_is_read_whole_and_never_sure()
    {
        var table = new PageLayout(2).Centred("DANH SÁCH").Gap().Cells(560, (200, "STT"), (290, "Tên hộ kinh doanh"), (720, "Địa chỉ"), (1300, "Số giấy phép"))
            .Cells(600, (210, "1_ |"), (290, "Hộ kinh doanh"), (720, "55 Cách Mạng Tháng Tám, xã Hà Bầu,"), (1300, "21/GP-KTHT")).Cells(642, (290, "Nguyễn Thị Sang"), (720, "huyện Đak Đoa"))
            .Cells(684, (210, "2 |"), (290, "Hộ kinh doanh Bùi Thị"), (720, "tổ 7, xã Tân Bình,"), (1300, "43/GP-KTHT")).Cells(726, (290, "Hoa"), (720, "huyện Đak Đoa"));
        var fields = Documents.Read(Licence("Điều 1. Thu hồi 02 Giấy phép cấp cho các hộ có tên trong Danh sách kèm theo Quyết định này.", "Điều 2. Thi hành."), table);

        fields.Holders.Select(holder => holder.Name).ShouldBe(["Hộ kinh doanh Nguyễn Thị Sang", "Hộ kinh doanh Bùi Thị Hoa"]);
        fields.Values[FieldNames.Holder].Confidence.ShouldBeLessThan(0.8);
    }

    [Theory]
    [InlineData("Công ty TNHH GỖ Hoài Ân", "Công ty TNHH Gỗ Hoài Ân")]
    [InlineData("Công ty TNHH VŨ CƯỜNG", "Công ty TNHH VŨ CƯỜNG")]
    [InlineData("CÔNG TY TNHH GỖ HOÀI ÂN", "CÔNG TY TNHH GỖ HOÀI ÂN")]
    public void A_word_of_letters_that_have_one_shape_in_both_cases_is_written_as_its_neighbours(string read, string meant) =>
        Documents.Read(Licence($"Cấp cho: {read}", "Địa chỉ: thôn 3, xã Ea Kly, huyện Krông Pắc, tỉnh Đắk Lắk"))[FieldNames.Holder].ShouldBe(meant);

    [Fact]
    public void A_place_and_day_beside_the_holders_signature_are_nobodys_name() => Documents.Read(new PageLayout()
        .Row("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("CHI CỤC CHĂN NUÔI VÀ THÚ Y", "Độc lập - Tự do - Hạnh phúc").Gap().Centred("CHỨNG CHỈ HÀNH NGHỀ THÚ Y", "Số: 478/2021/CCHN-TY").Gap()
        .Text("Cấp cho ông: Nguyễn Xuân Đông", "Sinh ngày 28/06/1985").Gap().Row("Người được cấp", "Thanh Hóa, ngày 22 tháng 3 năm 2021").Row(null, "CHI CỤC TRƯỞNG").Gap(3).Row(null, "Lê Thị Dung"))[FieldNames.Holder]
        .ShouldBe("Nguyễn Xuân Đông");
}

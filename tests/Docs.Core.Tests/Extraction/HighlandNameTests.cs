using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>Names of people, streets and places of the highlands, which no dictionary of the engine has: lists put right what is near to one of them alone.</summary>
public class HighlandNameTests
{
    private const double Published = 0.9, Doubted = 0.8;

    private static PageLayout Licence(string holder, string? address = null, string signer = "Lê Xuân Quỳnh") =>
        new PageLayout().Head("UBND HUYỆN KRÔNG ANA", "PHÒNG KINH TẾ", "Số: 05/GP-KT", "Krông Ana, ngày 05 tháng 02 năm 2021").Centred("GIẤY PHÉP XÂY DỰNG").Gap()
            .Text([$"Cấp cho: Ông {holder}", .. address is null ? (string[])[] : [$"Địa chỉ: {address}"]]).Foot(null, "TRƯỞNG PHÒNG", signer);

    private static FieldValue Holder(PageLayout page) => Documents.Read(page).Values[FieldNames.Holder];

    private static FieldValue Address(PageLayout page) => Documents.Read(page).Values[FieldNames.Address];

    [Theory]
    [InlineData("Y Klong Ênuôi", "Y Klong Ênuôl")]
    [InlineData("H'Sen Êñuôi", "H'Sen Êñuôl")]
    [InlineData("Y Klong Êhan", "Y Klong Êban")]
    [InlineData("Y Blơ Pang Tỉng", "Y Blơ Pang Ting")]
    [InlineData("Y Klong Ayũn", "Y Klong Ayŭn")]
    [InlineData("Y KLONG MIÔ", "Y KLONG MLÔ")]
    public void A_misread_clan_is_the_one_that_is_near(string read, string meant)
    {
        Holder(Licence(read)).Value.ShouldBe(meant);
        Holder(Licence(read)).Confidence.ShouldBeGreaterThan(Doubted);
    }

    [Theory]
    [InlineData("Y Klong Êdan", "another letter")]
    [InlineData("Y Klong Hmôk", "marks these languages have may be another spelling")]
    [InlineData("Y Klong Kxuơz", "near to none")]
    public void What_may_be_another_clan_goes_to_a_person(string read, string why) => Holder(Licence(read)).Confidence.ShouldBeLessThan(Doubted, why);

    [Fact]
    public void Vietnamese_names_are_no_clans() => Holder(Licence("Nguyễn Văn Êhan")).Value.ShouldBe("Nguyễn Văn Êhan");

    [Fact]
    public void A_faint_clan_that_can_be_no_other_leaves_no_doubt()
    {
        Holder(Licence("Y Klong Byă").Sure("Byă", 0.4)).Confidence.ShouldBeGreaterThan(Published);
        Holder(Licence("Y Klonh Byă").Sure("Klonh", 0.4)).Confidence.ShouldBeLessThan(Doubted, "given names are many");
        Holder(Licence("Y Klong Ktul").Sure("Ktul", 0.4).Held("Ktul", "Ktla")).Confidence.ShouldBeLessThan(Doubted, "another clan is as possible");
    }

    [Fact]
    public void A_given_name_is_another_only_where_the_engine_held_that_possible()
    {
        Holder(Licence("Y Tiam Kmăn").Held("Tiam", "Tiăm", "Tlam")).Value.ShouldBe("Y Tlam Kmăn");
        Holder(Licence("Y Tiam Kmăn")).Value.ShouldBe("Y Tiam Kmăn");
    }

    [Fact]
    public void A_clan_alone_is_half_a_name() => Holder(Licence("Mlô Duôn Du")).Confidence.ShouldBeLessThan(Doubted);

    [Theory]
    [InlineData("NN _Ý Khuyên Êban", "Y Khuyên Êban")]
    [InlineData(@"\\ Í` Y Kim Niê", "Y Kim Niê")]
    [InlineData("`Ý Plô Ayũn", "Y Plô Ayŭn")]
    public void What_a_seal_left_before_the_Y_of_a_signer_is_no_name(string read, string meant) =>
        Documents.Read(Licence("Nguyễn Hữu Thắng", signer: read))[FieldNames.Signer].ShouldBe(meant);

    [Fact]
    public void A_first_letter_the_engine_held_for_a_Y_is_one_before_a_clan()
    {
        Documents.Read(Licence("Nguyễn Hữu Thắng", signer: "V Khuyên Ktul").Held("V", "Y", "Ý"))[FieldNames.Signer].ShouldBe("Y Khuyên Ktul");
        Documents.Read(Licence("Nguyễn Hữu Thắng", signer: "V Khuyên Lan").Held("V", "Y", "Ý"))[FieldNames.Signer].ShouldBe("V Khuyên Lan");
    }

    [Fact]
    public void A_word_that_is_no_name_is_the_only_name_the_engine_held_possible()
    {
        Holder(Licence("Hoàng Thị Kiểu Oanh").Held("Kiểu", "Kiều", "Kiếu")).Value.ShouldBe("Hoàng Thị Kiều Oanh");
        Holder(Licence("Hoàng Thị Kiểu Oanh").Held("Kiểu", "Kiều", "Kiếu")).Confidence.ShouldBeGreaterThan(Doubted);
        Holder(Licence("Hoàng Thị Kiểu Oanh")).Value.ShouldBe("Hoàng Thị Kiểu Oanh");
        Holder(Licence("Nguyễn Ngọc Ấn").Held("Ấn", "Ân")).Confidence.ShouldBeLessThan(Doubted, "it may be Ẩn as well");
    }

    [Fact]
    public void Another_given_name_is_no_rival_of_a_family_name() =>
        Holder(Licence("Đinh Đức Dũng").Sure("Đinh", 0.63).Held("Đinh", "Định")).Confidence.ShouldBeGreaterThan(Doubted);

    [Fact]
    public void What_a_name_was_read_as_before_it_was_mended_does_not_contradict_it()
    {
        Holder(Licence("Khống Xuân Hòa")).Value.ShouldBe("Khổng Xuân Hòa");
        Holder(Licence("Khống Xuân Hòa")).Confidence.ShouldBeGreaterThan(Published);
        Holder(Licence("Khống Xuân Hòa", "nhà ông Khơng Xuân Hòa, xã Ea Na, tỉnh Đắk Lắk")).Confidence.ShouldBeLessThan(Published, "a third reading does");
    }

    [Fact]
    public void A_faint_word_of_a_firms_form_leaves_no_doubt()
    {
        static double Of(string faint) => Documents.Read(Documents.Decision("Điều 1. Cấp phép cho Công ty TNHH Một thành viên Sê Rê Pốk, địa chỉ: thôn 3.").Sure(faint, 0.4)).Values[FieldNames.Holder].Confidence;

        Of("thành").ShouldBe(Of("không-có"));
        Of("Sê").ShouldBeLessThan(Of("thành"));
    }

    [Theory]
    [InlineData("278 Y Moan Ênuôi, xã Ea Na, huyện Krông Ana, tỉnh Đắk Lắk", "278 Y Moan Ênuôl, xã Ea Na, huyện Krông Ana, tỉnh Đắk Lắk")]
    [InlineData("5 Y Klong Êhan, xã Ea Na, huyện Krông Ana, tỉnh Đắk Lắk", "5 Y Klong Êban, xã Ea Na, huyện Krông Ana, tỉnh Đắk Lắk")]
    [InlineData("9 Ama Jhạo, xã Ea Na, huyện Krông Ana, tỉnh Đắk Lắk", "9 Ama Jhạo, xã Ea Na, huyện Krông Ana, tỉnh Đắk Lắk")]
    [InlineData("thôn 8, xã Cư K'róa, huyện M'Drắk, tỉnh Đắk Lắk", "thôn 8, xã Cư K'róa, huyện M'Drắk, tỉnh Đắk Lắk")]
    [InlineData("thôn 8, xã Ea Rai, huyện Ea H'leo, tỉnh Đắk Lắk", "thôn 8, xã Ea Ral, huyện Ea H'leo, tỉnh Đắk Lắk")]
    public void Streets_and_communes_are_put_right_by_their_lists(string read, string meant) => Address(Licence("Nguyễn Hữu Thắng", read)).Value.ShouldBe(meant);

    [Fact]
    public void Of_what_the_engine_held_possible_the_one_that_is_a_place_is_meant()
    {
        const string Misread = "thôn 8, xã Ea Đxi, huyện Ea Kar, tỉnh Đắk Lắk";
        Address(Licence("Nguyễn Hữu Thắng", Misread).Held("Đxi,", "Pái,", "Păi,", "Đxí,")).Value.ShouldBe("thôn 8, xã Ea Păl, huyện Ea Kar, tỉnh Đắk Lắk");
        Address(Licence("Nguyễn Hữu Thắng", Misread)).Confidence.ShouldBeLessThan(Doubted);
    }

    [Fact]
    public void The_apostrophe_the_engine_held_possible_is_as_a_place_is_spelled() =>
        Address(Licence("Nguyễn Hữu Thắng", "thôn 8, xã Cư Króa, huyện M'Drắk, tỉnh Đắk Lắk").Held("Króa,", "K'róa,")).Value.ShouldBe("thôn 8, xã Cư K'róa, huyện M'Drắk, tỉnh Đắk Lắk");

    [Fact]
    public void Faint_words_of_a_street_that_can_be_no_others_leave_no_doubt()
    {
        const string Street = "210 Nguyễn Hữu Thọ, xã Ea Hu, huyện Cư Kuin, tỉnh Đắk Lắk";
        Address(Licence("Lê Lan Anh", Street).Sure("Hữu", 0.63).Held("Hữu", "HỮu")).Confidence.ShouldBeGreaterThan(Published);
        Address(Licence("Lê Lan Anh", Street).Sure("210", 0.63)).Confidence.ShouldBeLessThan(Published, "a number can be another one");
        Address(Licence("Lê Lan Anh", Street).Sure("Thọ,", 0.63).Held("Thọ,", "Thơ,")).Confidence.ShouldBeLessThan(Published, "so can a name that was as possible");
    }

    [Fact]
    public void A_name_with_a_sign_in_it_is_the_seat_it_is_near() =>
        Documents.Read(new PageLayout().Head("ỦY BAN NHÂN DÂN", "XÃ EA WY", "Số: 05/GCN-UBND", "Ea W%, ngày 05 tháng 02 năm 2021").Centred("GIẤY CHỨNG NHẬN").Gap().Text("Chứng nhận: Ông Y Klong Niê").Foot("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Xuân Quỳnh"))[FieldNames.Place].ShouldBe("Ea Wy");

    [Fact]
    public void What_a_certificate_replaces_is_no_part_of_its_scope() =>
        Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 27/CCHN-D-SYT-ĐL", "Đắk Lắk, ngày 20 tháng 11 năm 2018").Centred("CHỨNG CHỈ HÀNH NGHỀ DƯỢC").Gap()
            .Text("Cấp cho: Ông Y Klong Niê", "Phạm vi hoạt động: Quầy thuốc (Chứng chỉ này thay thế Chứng chỉ số 12/CCHN)").Foot(null, "GIÁM ĐỐC", "Lê Xuân Quỳnh"))[FieldNames.Scope].ShouldBe("Quầy thuốc");

    [Theory]
    [InlineData("UBND HUYỆN M'DRAK", "UBND HUYỆN M'DRẮK")]
    [InlineData("UBND HUYỆN M'ĐRAK", "UBND HUYỆN M'ĐRẮK")]
    public void A_seat_that_is_written_in_two_ways_keeps_the_one_that_is_printed(string read, string meant) =>
        Documents.Read(new PageLayout().Head(read, "PHÒNG KINH TẾ", "Số: 05/GP-KT", "M'Drắk, ngày 05 tháng 02 năm 2021").Centred("GIẤY PHÉP XÂY DỰNG").Gap().Text("Cấp cho: Ông Y Kim Niê").Foot(null, "TRƯỞNG PHÒNG", "Lê Xuân Quỳnh"))[FieldNames.ParentAgency].ShouldBe(meant);
}

using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>What a name that no list has, or that is short, is believed by: the engine's sureness, marks it held possible besides, and where it stands.</summary>
public class NameSurenessTests
{
    private const double Published = 0.9, Doubted = 0.8;

    private static PageLayout Licence(string holder, string? address = null) =>
        new PageLayout().Head("UBND HUYỆN KRÔNG ANA", "PHÒNG KINH TẾ", "Số: 05/GP-KT", "Krông Ana, ngày 05 tháng 02 năm 2021").Centred("GIẤY PHÉP XÂY DỰNG").Gap().Text([$"Cấp cho: Ông {holder}", .. address is null ? (string[])[] : [$"Địa chỉ: {address}"]]).Foot(null, "TRƯỞNG PHÒNG", "Lê Xuân Quỳnh");

    private static double Sureness(PageLayout page, string field = FieldNames.Holder) => Documents.Read(page).Values[field].Confidence;

    [Theory]
    [InlineData("Lý Văn Sểnh")]
    [InlineData("Y Klonh Niê")]
    public void An_unlisted_name_the_engine_is_sure_of_needs_no_look(string name) => Sureness(Licence(name)).ShouldBeInRange(Published, 0.95);

    [Theory]
    [InlineData("Sềnh", false)]
    [InlineData("Sểnb", true)]
    public void Other_marks_the_engine_held_possible_leave_a_doubt(string other, bool sure) =>
        (Sureness(Licence("Lý Văn Sểnh").Held("Sểnh", other)) >= Published).ShouldBe(sure);

    [Theory]
    [InlineData("Lý Văn Xuản", "a known name has these letters")]
    [InlineData("Lý Văn Senh", "a mark is lost without a doubt")]
    [InlineData("Y Mựt Niê", "Ê-đê has no tones")]
    public void A_slip_may_have_made_it(string name, string why) => Sureness(Licence(name)).ShouldBeLessThan(Doubted, why);

    [Fact]
    public void A_tone_the_engine_held_possible_in_a_clans_name_says_nothing() =>
        Sureness(Licence("Y Klonh Niê").Held("Klonh", "Klọnh")).ShouldBe(Sureness(Licence("Y Klonh Niê")));

    [Fact]
    public void Two_words_between_label_and_the_lines_end_are_the_whole_name()
    {
        Sureness(Licence("Lý Mậu")).ShouldBeGreaterThan(Published);
        Sureness(Licence("Lý Mậu ~")).ShouldBeLessThan(Doubted);
    }

    [Fact]
    public void Who_signs_stands_centred_below_his_office()
    {
        static PageLayout Signed(int at) => new PageLayout().Head("UBND HUYỆN KRÔNG ANA", "PHÒNG KINH TẾ", "Số: 05/GP-KT", "Krông Ana, ngày 05 tháng 02 năm 2021").Centred("GIẤY PHÉP XÂY DỰNG").Gap().Text("Cấp cho: Ông Nguyễn Hữu Thắng")
            .At(1100, 1600, "TRƯỞNG PHÒNG").At(at, 1800, "Thái Xuân Quỳnh");

        var (office, name) = (Documents.Read(Signed(1080)).Values[FieldNames.SignerTitle].Box!.Value, Documents.Read(Signed(1080)).Values[FieldNames.Signer].Box!.Value);
        var centred = 1080 + (int)(office.CentreX - name.CentreX);
        Sureness(Signed(centred), FieldNames.Signer).ShouldBeGreaterThan(0.95);
        Sureness(Signed(centred + 60), FieldNames.Signer).ShouldBeLessThan(Doubted);
    }

    [Fact]
    public void A_shop_named_after_its_owner_names_him_in_a_decision()
    {
        static double Of(string shop) => Sureness(new PageLayout().Head("ỦY BAN NHÂN DÂN", "HUYỆN KRÔNG ANA", "Số: 05/QĐ-UBND", "Krông Ana, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH", "Về việc thu hồi giấy phép").Gap()
            .Text($"Điều 1. Thu hồi Giấy phép số 12/GP-KTHT cấp cho Hộ kinh doanh {shop}, vì không hoạt động.").Foot("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Xuân Quỳnh"));

        Of("Nguyễn Hữu Thắng").ShouldBeGreaterThan(Published);
        Of("Bình Minh Xanh").ShouldBeLessThan(Doubted);
    }

    [Theory]
    [InlineData("12 Tỉnh lộ 9, xã Hòa Hiệp, huyện Cư Kuin, tỉnh Đắk Lắk", "a road")]
    [InlineData("thôn 8, phường Hòa Hiệp, huyện Cư Kuin, tỉnh Đắk Lắk", "a commune became a ward")]
    public void An_address_of_known_places_is_sure(string address, string why) =>
        Sureness(Licence("Nguyễn Hữu Thắng", address), FieldNames.Address).ShouldBeGreaterThan(Published, why);

    [Theory]
    [InlineData("Số: 05/PKT-XD", true)]
    [InlineData("Số: 05/TTr-PKT", false)]
    public void A_number_without_a_type_makes_what_is_addressed_a_letter(string number, bool sure) =>
        (Sureness(new PageLayout().Head("UBND HUYỆN KRÔNG ANA", "PHÒNG KINH TẾ", number, "Krông Ana, ngày 05 tháng 02 năm 2021").Gap().Text("Kính gửi: Ông Nguyễn Hữu Thắng", "Phòng trả lời như sau.").Foot(null, "TRƯỞNG PHÒNG", "Lê Xuân Quỳnh"), FieldNames.Type) > Published).ShouldBe(sure);
}

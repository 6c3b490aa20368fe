using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>Holders in tables without ordinals and in lists below a sentence that names nobody.</summary>
public class ListedHolderTests
{
    private static string?[] Names(params string[] rows) => [.. Documents.Read(new PageLayout().Head("UBND THỊ XÃ BUÔN HỒ", "PHÒNG KINH TẾ", "Số: 15/QĐ-PKT", "Buôn Hồ, ngày 05 tháng 02 năm 2021")
        .Centred("QUYẾT ĐỊNH", "Về việc thu hồi giấy phép").Gap().Centred("QUYẾT ĐỊNH:").Text(rows).Text("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.").Foot(null, "TRƯỞNG PHÒNG", "Lê Xuân Quỳnh")).Holders.Select(holder => holder.Name)];

    [Fact]
    public void A_table_may_begin_with_the_names() =>
        Documents.Read(new PageLayout().Head("UBND THỊ XÃ BUÔN HỒ", "PHÒNG KINH TẾ", "Số: 15/QĐ-PKT", "Buôn Hồ, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH", "Về việc thu hồi giấy phép").Gap().Centred("QUYẾT ĐỊNH:")
            .Text("Điều 1. Thu hồi 02 Giấy phép theo danh sách dưới đây:").At(250, 640, "Chủ cơ sở Ngành nghề Ngày cấp Số Giấy phép")
            .Cells(690, (250, "Đinh Thị Hạnh"), (490, "Xay xát"), (800, "05/02/2018"), (1100, "12/GP-PKT")).Cells(740, (250, "Mai Văn Tuấn"), (510, "Cơ khí"), (800, "06/02/2018"), (1100, "13/GP-PKT"))
            .Gap(6).Text("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.").Foot(null, "TRƯỞNG PHÒNG", "Lê Xuân Quỳnh")).Holders.Select(holder => holder.Name).ShouldBe(["Đinh Thị Hạnh", "Mai Văn Tuấn"]);

    [Fact]
    public void A_list_of_firms_names_one_behind_each_ordinal() =>
        Names("Điều 1. Thu hồi Giấy phép vận tải đối với các đơn vị:", "1. Hộ kinh doanh Mai Văn Tuấn: Giấy phép số 12/GP-PKT ngày 05/02/2018.", "2. Công ty TNHH Bình An: Giấy phép số 13/GP-PKT ngày 06/02/2018.").ShouldBe(["Hộ kinh doanh Mai Văn Tuấn", "Công ty TNHH Bình An"]);

    [Fact]
    public void A_list_of_people_names_one_behind_each_dash() =>
        Names("Điều 1. Thu hồi Giấy phép của những người sau:", "- Mai Văn Tuấn, sinh năm 1980, Giấy phép số 12/GP-PKT;", "- Đinh Thị Hạnh, sinh năm 1985, Giấy phép số 13/GP-PKT.").ShouldBe(["Mai Văn Tuấn", "Đinh Thị Hạnh"]);

    [Fact]
    public void A_list_of_duties_names_nobody() => Names("Điều 1. Thu hồi Giấy phép số 12/GP-PKT. Giao các đơn vị:", "1. Thanh tra: theo dõi;", "2. Văn phòng: đăng tải.").ShouldBeEmpty();

    [Fact]
    public void A_firms_name_ends_before_what_it_writes_about() =>
        Names("Xét Công văn ngày 05/01/2021 của Công ty TNHH Bình An về việc xin điều chỉnh;", "Điều 1. Thu hồi Giấy phép số 12/GP-PKT.").ShouldBe(["Công ty TNHH Bình An"]);

    [Fact]
    public void A_firms_name_is_spelled_as_everywhere_else()
    {
        Names("Điều 1. Thu hồi Giấy phép số 12/GP-PKT của Công ty TNHH Thủy sán Bình An, do giải thể.", "Công ty TNHH Thủy sản Bình An nộp lại bản chính.", "Công ty TNHH Thủy sản Bình An nộp lại con dấu.").ShouldBe(["Công ty TNHH Thủy sản Bình An"]);
        Names("Điều 1. Thu hồi Giấy phép số 12/GP-PKT của Công ty TNHH Thủy sán Bình An, do giải thể.", "Công ty TNHH Thủy sản Bình An nộp lại bản chính.").ShouldBe(["Công ty TNHH Thủy sán Bình An"]);
    }

    private static PageLayout Table(params string[] cells)
    {
        var page = new PageLayout().Head("UBND THỊ XÃ BUÔN HỒ", "PHÒNG KINH TẾ", "Số: 15/QĐ-PKT", "Buôn Hồ, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH", "Về việc thu hồi giấy phép").Gap().Centred("QUYẾT ĐỊNH:").Text("Điều 1. Thu hồi Giấy phép đã cấp cho những nơi có tên sau:");
        for (var i = 0; i < cells.Length; i++)
            page.At(i % 4 == 0 ? 250 : 300 + i % 4 * 300, 640 + i / 4 * 50, cells[i]);
        return page.Gap(8).Text("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.").Foot(null, "TRƯỞNG PHÒNG", "Lê Xuân Quỳnh");
    }

    [Fact]
    public void Cells_may_be_lines_of_their_own() =>
        Documents.Read(Table("Chủ hộ kinh doanh", "Ngành nghề", "Ngày cấp", "Số giấy phép", "Đinh Thị Hạnh", "Xay xát", "05/02/2018", "12/GP-PKT", "Mai Văn Tuấn", "Cơ khí", "06/02/2018", "13/GP-PKT"))[FieldNames.Holder].ShouldBe("Đinh Thị Hạnh");

    [Fact]
    public void A_shops_name_ends_where_its_number_begins() =>
        Names("Điều 1. Thu hồi Giấy phép đã cấp cho các nơi có tên sau:", "STT Tên cửa hàng Số Giấy phép Ngày cấp", "1 Cửa hàng vật tư Bình An 12/GP-PKT 05/02/2018", "2 Cửa hàng vật tư Gia Bảo 13/GP-PKT 06/02/2018").ShouldBe(["Cửa hàng vật tư Bình An", "Cửa hàng vật tư Gia Bảo"]);

    [Fact]
    public void A_nursery_group_is_a_holder_and_independent_by_name() =>
        Names("Điều 1. Tạm đình chỉ hiệu lực Quyết định số 12/QĐ-PKT đối với Nhóm trẻ độc lập Hoa Mai, kể từ ngày ký.").ShouldBe(["Nhóm trẻ độc lập Hoa Mai"]);

    [Fact]
    public void Of_a_household_its_owners_name_decides()
    {
        static double Sureness(string faint) => Documents.Read(new PageLayout().Head("UBND THỊ XÃ BUÔN HỒ", "PHÒNG KINH TẾ", "Số: 15/QĐ-PKT", "Buôn Hồ, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH", "Về việc thu hồi giấy phép").Gap()
            .Text("Điều 1. Thu hồi Giấy phép số 12/GP-PKT của Hộ kinh doanh Y Thuăn Mlô, ngày 05/02/2018.").Foot(null, "TRƯỞNG PHÒNG", "Lê Xuân Quỳnh").Sure(faint, 0.45)).Values[FieldNames.Holder].Confidence;

        Sureness("doanh").ShouldBeGreaterThan(0.9);
        Sureness("Mlô").ShouldBeGreaterThan(0.9);
        Sureness("Thuăn").ShouldBeLessThan(0.9);
    }
}

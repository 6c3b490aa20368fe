using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

public class GazetteerTests
{
    private static ExtractedFields Of(string parent, string agency, string number = "Số: 05/TB-XYZ") =>
        Documents.Read(new PageLayout().Head(parent, agency, number, "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("THÔNG BÁO", "Về việc tiếp nhận hồ sơ"));

    [Theory]
    [InlineData("ỦY BẠN NHÂN DÂN HUYỆN KRÔNG PẮC", "ỦY BAN NHÂN DÂN HUYỆN KRÔNG PẮC")]
    [InlineData("UYBANNHÂNDÂN HUYỆN KRÔNG ĐẮC", "ỦY BAN NHÂN DÂN HUYỆN KRÔNG PẮC")]
    [InlineData("SỞ TÀI NGUYÊN VÀ MỖI TRƯỜ NG", "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG")]
    [InlineData("SỞ Y TE", "SỞ Y TẾ")]
    public void A_known_agency_is_given_as_it_is_meant_and_says_so(string printed, string meant)
    {
        var agency = Of("UBND TỈNH ĐẮK LẮK", printed).Values[FieldNames.Agency];

        agency.Value.ShouldBe(meant);
        agency.Source.ShouldBe("head.agency+gazetteer");
    }

    [Theory]
    [InlineData("UỶ BAN NHÂN DÂN HUYỆN KRÔNG PẮC")]
    [InlineData("BAN QUẢN LÝ RỪNG ĐẶC DỤNG NAM NUNG")]
    [InlineData("ỦY BAN NHÂN DÂN XÃ TÂN NHUẬN ĐÔNG")]
    [InlineData("SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH")]
    public void A_right_or_an_unknown_name_stays_as_printed(string printed) => Of("UBND TỈNH ĐẮK LẮK", printed)[FieldNames.Agency].ShouldBe(printed);

    [Fact]
    public void The_code_of_the_number_tells_which_agency_a_stain_cut_short() =>
        Of("UBND TỈNH ĐẮK LẮK", "SỞ TÀI NGUYÊN VÀ MÔI", "Số: 05/TB-STNMT")[FieldNames.Agency].ShouldBe("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG");

    [Fact]
    public void The_director_s_line_adds_no_province_to_his_department()
    {
        var fields = Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 05/QĐ-SYT", "Đắk Lắk, ngày 05 tháng 02 năm 2021")
            .Centred("QUYẾT ĐỊNH", "Về việc thu hồi giấy phép").Gap().Centred("GIÁM ĐỐC SỞ Y TẾ TỈNH ĐẮK LẮK").Text("Điều 1. Thu hồi giấy phép."));

        fields[FieldNames.Agency].ShouldBe("SỞ Y TẾ");
    }

    [Theory]
    [InlineData("thôn 3, xã Ea Phê, huyện Krông Đắc, tính Đắk Lắk", "thôn 3, xã Ea Phê, huyện Krông Pắc, tỉnh Đắk Lắk")]
    [InlineData("số 9 đường Phan BỘi Châu, xã Ea Ral, huyện Ea Heo, tỉnh Đắk Lắk", "số 9 đường Phan Bội Châu, xã Ea Ral, huyện Ea H'leo, tỉnh Đắk Lắk")]
    [InlineData("thôn 3, xã Ea Phê, huyện Krông Pắc, tỉnh Đắk Lắk đối với thửa đất số 317", "thôn 3, xã Ea Phê, huyện Krông Pắc, tỉnh Đắk Lắk")]
    [InlineData("ấp 3, xã Phú Hựu, huyện Châu Thành, tỉnh Đồng Tháp", "ấp 3, xã Phú Hựu, huyện Châu Thành, tỉnh Đồng Tháp")]
    public void An_address_has_its_places_put_right_and_ends_at_the_province(string printed, string meant) =>
        Documents.Read(Documents.Decision($"Điều 1. Cấp phép cho ông Y Bhăm Niê, địa chỉ: {printed} để thực hiện."))[FieldNames.Address].ShouldBe(meant);

    [Fact]
    public void Offices_and_capacities_are_mended_names_of_people_never()
    {
        var fields = Documents.Read(Documents.Decision("Điều 1. Cấp phép."));
        var worn = Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 05/QĐ-SXD", "Đắk Lắk, ngày 05 tháng 02 năm 2021").Centred("QUYẾT ĐỊNH").Gap(12).Text("Điều 1. Cấp phép.").Foot("KT. GIẢM ĐỐC", "PHO GIÁM ĐC", "Lê Xuản Quỳnh"));

        worn[FieldNames.Capacity].ShouldBe("KT. GIÁM ĐỐC");
        worn[FieldNames.SignerTitle].ShouldBe("PHÓ GIÁM ĐỐC");
        worn[FieldNames.Signer].ShouldBe("Lê Xuản Quỳnh");
        worn.Values[FieldNames.Signer].Confidence.ShouldBeLessThan(fields.Values[FieldNames.Signer].Confidence - 0.1, "no one is called Xuản");
    }

    [Fact]
    public void A_province_adds_its_own_agencies_and_places()
    {
        var own = Load("""{ "agencies": ["Ban Quản lý rừng Nam Nung"], "places": { "xã": ["Tân Nhuận Đông"] } }""");
        var page = new PageLayout().Head("UBND TỈNH ĐỒNG THÁP", "BAN QUẢN LÝ RỪNG NAM NỤNG", "Số: 05/TB-XYZ", "Châu Thành, ngày 05 tháng 02 năm 2021").Centred("THÔNG BÁO");

        new FieldExtractor(own).Extract([page.Page])[FieldNames.Agency].ShouldBe("BAN QUẢN LÝ RỪNG NAM NUNG");
    }

    [Theory]
    [InlineData("""{ "places": { "bang": ["Texas"] } }""", "tỉnh.json: places.bang: không biết mục này")]
    [InlineData("""{ "agencies": "Sở Y tế" }""", "tỉnh.json: agencies: phải là một danh sách")]
    [InlineData("""{ "offices": [""] }""", "tỉnh.json: offices[0]: phải là một chuỗi không rỗng")]
    public void A_wrong_list_is_refused_with_file_and_setting(string json, string message) =>
        Should.Throw<DescriptorException>(() => Load(json)).Message.ShouldStartWith(message);

    private static DescriptorSet Load(string json)
    {
        var folder = Directory.CreateTempSubdirectory("docs-gazetteer-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "tỉnh.json"), json);
            return DescriptorSet.Load(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

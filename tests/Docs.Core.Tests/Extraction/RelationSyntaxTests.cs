namespace Docs.Core.Tests.Extraction;

/// <summary>Which numbers a verb governs: over semicolons, lists, lost letters; and which of an article's numbers it does not.</summary>
public class RelationSyntaxTests
{
    private static string Of(params string[] text) => Of(Documents.Decision(text));

    private static string Of(PageLayout page) => string.Join("; ", Documents.Read(page).Relations.Select(relation => $"{relation.Kind} {relation.Number}"));

    [Fact]
    public void A_sentence_goes_on_behind_a_semicolon() =>
        Of("Điều 1. Tạm đình chỉ hiệu lực Giấy chứng nhận số 13/ATTP-CN ngày 05/3/2020 cấp cho Nhà hàng Sông Xanh;", "số 81/ATTP-CN ngày 17/9/2020 cấp cho Quán ăn Bình Dân.", "Điều 2. Hiệu lực.").ShouldBe("Suspends 13/ATTP-CN; Suspends 81/ATTP-CN");

    [Theory]
    [InlineData("Điều 1. Hủy các Giấy chứng nhận quyền sử dụng đất sau đây do cấp trái pháp luật:", "a) Giấy chứng nhận số AL 113805 cấp ngày 14/7/2008 mang tên ông Bé;", "b) Giấy chứng nhận số AL 113806 cấp ngày 15/7/2008.", "Annuls AL 113805; Annuls AL 113806")]
    [InlineData("Điều 1. Quyết định này thay thế các Quyết định:", "- Số 55/QĐ-SXD ngày 02/02/2016;", "- Số 71/QĐ-SXD ngày 18/02/2016 về việc sửa đổi Quyết định số 55/QĐ-SXD.", "Replaces 55/QĐ-SXD; Replaces 71/QĐ-SXD")]
    [InlineData("1. Thu hồi các Giấy phép sau:", "- Giấy phép số 11/GP-SCT ngày 02/3/2018;", "2. Giao Phòng Quản lý thương mại thông báo, số 77/QĐ-SCT ngày 02/02/2020.", "Revokes 11/GP-SCT")]
    public void A_verb_over_a_list_governs_its_rows_and_no_more(string head, string first, string second, string relations) => Of(head, first, second, "Điều 2. Hiệu lực.").ShouldBe(relations);

    [Theory]
    [InlineData("Không gia hạn Giấy phép số 88/GP-SNN ngày 04/4/2018 của Công ty A.")]
    [InlineData("Không chấp thuận đề nghị điều chỉnh Giấy phép số 88/GP-SNN ngày 04/4/2018.")]
    [InlineData("Trường hợp vi phạm, Sở sẽ thu hồi Giấy phép số 19/GP-STNMT theo quy định.")]
    [InlineData("Trong thời gian chờ kết quả, Phòng khám Tâm Đức vẫn tiếp tục hoạt động theo Giấy phép số 12/GP-SYT.")]
    [InlineData("Thu hồi 120,5 m2 đất của bà Lê Thị Nga, Giấy chứng nhận quyền sử dụng đất số BM 402118.")]
    [InlineData("Giấy phép số 45/GP-SXD ngày 09/01/2019 hết hiệu lực khi Giấy phép mới được cấp.")]
    [InlineData("Giao Phòng Tài nguyên hướng dẫn ông A làm thủ tục điều chỉnh Giấy chứng nhận số BM 402118.")]
    public void Refusals_conditions_and_what_is_no_paper_do_nothing(string act) => Of("Điều 1. " + act).ShouldBeEmpty();

    [Theory]
    [InlineData("Bãi bỏ khoản 2 Điều 3 Quyết định số 312/QĐ-SGTVT ngày 02/4/2021.", "Amends 312/QĐ-SGTVT")]
    [InlineData("Thay thế Phụ lục ban hành kèm theo Quyết định số 88/QĐ-SNN ngày 04/4/2018 bằng Phụ lục kèm theo Quyết định này.", "Amends 88/QĐ-SNN")]
    [InlineData("Bổ sung 03 cá nhân vào danh sách kèm theo Quyết định số 45/QĐ-UBND ngày 09/01/2019.", "Amends 45/QĐ-UBND")]
    [InlineData("Gia hạn và điều chỉnh Giấy phép số 12/GP-UBND ngày 03/3/2017 với nội dung sau:", "Extends 12/GP-UBND; Amends 12/GP-UBND")]
    [InlineData("Thu hồi và hủy bỏ giá trị pháp lý của Giấy phép số 77/GPMT-UBND ngày 09/8/2023.", "Revokes 77/GPMT-UBND")]
    [InlineData("Cấp lại, thay thế Chứng chỉ số 12/CCHN-SXD cấp ngày 02/5/2016.", "Replaces 12/CCHN-SXD")]
    [InlineData("Chấm dứt hoạt động của Chi nhánh Công ty Luật Minh Khuê theo Giấy đăng ký hoạt động số 40.02.0011/TP-ĐKHĐ ngày 14/9/2016.", "Repeals 40.02.0011/TP-ĐKHĐ")]
    [InlineData("Kéo dài thời hạn thực hiện Quyết định số 1010/QĐ-UBND ngày 05/6/2019 đến hết năm 2023.", "Extends 1010/QĐ-UBND")]
    [InlineData("Sửa đổi Điều 2 Quyết định số 45/QĐ-UBND như sau: “Thực hiện quy trình tại Quyết định số 12/QĐ-UBND ngày 03/3/2017”.", "Amends 45/QĐ-UBND")]
    public void Parts_pairs_and_other_words_of_the_same(string act, string relations) => Of("Điều 1. " + act).ShouldBe(relations);

    [Theory]
    [InlineData("Cấp đổi Giấy phép kinh doanh lữ hành số 66-012/2021/SDL-GPLHNĐ ngày 09/5/2021.", "Reissues 66-012/2021/SDL-GPLHNĐ")]
    [InlineData("Thu hồi Chứng chỉ hành nghề hoạt động xây dựng số DLK-00012345 cấp ngày 20/6/2018.", "Revokes DLK-00012345")]
    [InlineData("Cải chính họ tên cha trong Giấy khai sinh số 96 ngày 14/5/2009, quyển số 01/2009.", "Corrects 96")]
    [InlineData("Cấp đổi 02 Giấy chứng nhận số BM 402118 và BM 402119 thành một Giấy chứng nhận.", "Reissues BM 402118; Reissues BM 402119")]
    [InlineData("Thu hồi Giấy phép xây dựng của ông A, số nhà 12, thửa đất số 15.", "")]
    public void A_number_of_any_shape_is_known_by_the_paper_before_it(string act, string relations) => Of("Điều 1. " + act).ShouldBe(relations);

    [Fact]
    public void A_number_broken_in_its_cell_goes_on_below() =>
        Of(Documents.Decision().At(300, 1450, "Điều 1. Gia hạn 02 Giấy phép cho các tổ chức sau:").At(300, 1500, "Công ty A").At(900, 1500, "33/GP-").At(1200, 1500, "31/01/2023").At(300, 1545, "Tín").At(900, 1545, "STNMT")
            .At(300, 1600, "Công ty B").At(900, 1600, "95GP-").At(1200, 1600, "11/02/2021").At(900, 1645, "STNMT").At(300, 1700, "Điều 2. Hiệu lực.")).ShouldBe("Extends 33/GP-STNMT; Extends 95/GP-STNMT");

    [Fact]
    public void A_letter_in_a_column_of_digits_is_one() =>
        Of("Điều 1. Thu hồi Giấy chứng nhận đăng ký hộ kinh doanh của 02 hộ sau đây:", "STT | Họ và tên | Số Giấy chứng nhận | Ngày cấp", "1 | Huỳnh Ý | 40EB125340 | 22/06/2023", "2 | Lý An | 40E8139138 | 20/03/2023", "Điều 2. Hiệu lực.").ShouldBe("Revokes 40E8125340; Revokes 40E8139138");

    [Fact]
    public void A_line_ends_with_so_though_it_is_short() =>
        Of("Điều 1. Thu hồi Giấy phép hoạt động khám bệnh, chữa bệnh số 0145/ĐL-GPHĐ do Giám đốc Sở Y tế cấp ngày 12/03/2017.").ShouldBe("Revokes 0145/ĐL-GPHĐ");
}

namespace Docs.Core.Tests.Extraction;

/// <summary>How offices word what they do to other results, beyond a verb with a number behind it.</summary>
public class RelationWordingTests
{
    private static string Of(params string[] text) => string.Join("; ", Documents.Read(Documents.Decision(text)).Relations.Select(relation => $"{relation.Kind} {relation.Number}"));

    [Theory]
    [InlineData("Đình chỉ hoạt động của Phòng khám Cao Nguyên theo Giấy phép hoạt động số 12/ĐL-GPHĐ ngày 16/08/2019 trong thời hạn 03 tháng.", "Suspends 12/ĐL-GPHĐ")]
    [InlineData("Đình chỉ hành nghề của bà H'Bia Niê theo Chứng chỉ hành nghề số 12/ĐL-CCHN ngày 05/02/2018.", "Suspends 12/ĐL-CCHN")]
    [InlineData("Gia hạn thời gian hoạt động của Phòng khám Bình An theo Giấy phép hoạt động số 12/ĐL-GPHĐ đến ngày 05/02/2023.", "Extends 12/ĐL-GPHĐ")]
    [InlineData("Tạm đình chỉ hoạt động của Phòng khám Bình An theo Biên bản số 12/BB-SYT ngày 05/02/2018.", "")]
    [InlineData("Dừng hoạt động của cơ sở theo Giấy phép số 12/GP-SYT ngày 05/02/2018.", "Suspends 12/GP-SYT")]
    [InlineData("Dùng hoạt động của cơ sở theo Giấy phép số 12/GP-SYT ngày 05/02/2018.", "")]
    public void Who_works_by_a_licence_stops_by_it_too(string act, string relations) => Of("Điều 1. " + act).ShouldBe(relations);

    [Theory]
    [InlineData("Giấy phép xây dựng số 12/GPXD ngày 05/02/2018 bị thu hồi kể từ ngày ký.", "Revokes 12/GPXD")]
    [InlineData("Giấy phép xây dựng số 12/GPXD ngày 05/02/2018 không còn giá trị sử dụng.", "Repeals 12/GPXD")]
    [InlineData("Giấy phép này thay thế Giấy phép số 4725514/GPKDVT cấp ngày 12/04/2021.", "Replaces 4725514/GPKDVT")]
    [InlineData("Giấy phép xây dựng số 12/GPXD ngày 05/02/2018 được gia hạn thêm 12 tháng.", "Extends 12/GPXD")]
    [InlineData("Giấy phép xây dựng số 12/GPXD ngày 05/02/2018 được thay thế bằng Giấy phép này.", "Replaces 12/GPXD")]
    [InlineData("Cho phép Phòng khám Bình An (Giấy phép số 12/GP-SYT ngày 16/08/2019) tiếp tục hoạt động.", "Resumes 12/GP-SYT")]
    [InlineData("Chấp thuận cho Công ty Cổ phần Hồ Tiêu trả lại Giấy phép khai thác nước dưới đất số 12/GP-UBND ngày 05/02/2018.", "Repeals 12/GP-UBND")]
    [InlineData("Công ty Cổ phần Hồ Tiêu trả lại Giấy phép số 12/GP-UBND ngày 05/02/2018 cho Sở trong 07 ngày kể từ ngày ký.", "")]
    [InlineData("Giấy phép xây dựng số 12/GPXD ngày 05/02/2018 đã bị thu hồi.", "")]
    [InlineData("Giấy phép xây dựng số 12/GPXD ngày 05/02/2018 được thay thế bằng Quyết định số 9/QĐ-SXD.", "")]
    [InlineData("Nếu không khởi công thì Giấy phép xây dựng số 12/GPXD hết hiệu lực.", "")]
    [InlineData("Giấy phép số 12/GP-SYT ngày 16/08/2019 được sử dụng cho đến khi hết hiệu lực.", "")]
    public void The_result_itself_may_begin_the_sentence(string act, string relations) => Of("Điều 1. " + act).ShouldBe(relations);

    [Fact]
    public void An_article_that_says_again_what_another_did_adds_nothing() =>
        Of("Điều 1. Thu hồi Giấy phép số 12/GP-SYT ngày 05/02/2018.", "Điều 2. Giấy phép số 12/GP-SYT không còn giá trị sử dụng.").ShouldBe("Revokes 12/GP-SYT");

    [Theory]
    [InlineData("Thu hồi các Chứng chỉ hành nghề số 12, 13 và 14/ĐL-CCHN.", "Revokes 12/ĐL-CCHN; Revokes 13/ĐL-CCHN; Revokes 14/ĐL-CCHN")]
    [InlineData("Thu hồi các Chứng chỉ hành nghề từ số 0012 đến số 0014/ĐL-CCHN.", "Revokes 0012/ĐL-CCHN; Revokes 0013/ĐL-CCHN; Revokes 0014/ĐL-CCHN")]
    [InlineData("Thu hồi các Chứng chỉ hành nghề từ số 12/ĐL-CCHN đến số 14/ĐL-CCHN.", "Revokes 12/ĐL-CCHN; Revokes 13/ĐL-CCHN; Revokes 14/ĐL-CCHN")]
    [InlineData("Thu hồi Giấy phép số 12/GP-SYT cấp cho 3 hộ tại các thửa số 12, 14 và 15.", "Revokes 12/GP-SYT")]
    [InlineData("Thu hồi Giấy đăng ký hoạt động số 36.09.0093/TP/ĐKHĐ của Văn phòng Luật sư Minh Tín.", "Revokes 36.09.0093/TP/ĐKHĐ")]
    public void Numbers_of_a_list_or_range_share_a_notation_that_stands_once(string act, string relations) =>
        string.Join("; ", Documents.Read(Documents.Decision("Điều 1. " + act)).Relations.Select(relation => $"{relation.Kind} {relation.Number}").Order()).ShouldBe(relations);

    [Theory]
    [InlineData("Hủy bỏ Quyết định thu hồi đất số 12/QĐ-UBND ngày 05/02/2018.", "Annuls 12/QĐ-UBND")]
    [InlineData("Hủy bỏ biện pháp tạm đình chỉ hoạt động của Phòng khám Bình An (Giấy phép số 12/GP-SYT).", "Resumes 12/GP-SYT")]
    [InlineData("Thu hồi Công văn số 100/SYT-NV ngày 05/01/2021 do ban hành nhầm.", "Revokes 100/SYT-NV")]
    [InlineData("Rút Giấy phép số 12/GP-SYT ngày 05/02/2018.", "Revokes 12/GP-SYT")]
    [InlineData("Giao Thanh tra Sở đề xuất thu hồi Giấy phép số 12/GP-SYT ngày 05/02/2018.", "")]
    [InlineData("Kính đề nghị Ủy ban nhân dân tỉnh xem xét thu hồi Quyết định số 12/QĐ-UBND.", "")]
    [InlineData("Chấp thuận đề nghị gia hạn Giấy phép số 12/GP-SYT ngày 05/02/2018.", "Extends 12/GP-SYT")]
    public void What_is_done_is_told_from_names_objects_and_proposals(string act, string relations) => Of("Điều 1. " + act).ShouldBe(relations);

    [Fact]
    public void What_a_named_act_was_about_is_not_done_again() =>
        Of("Điều 1. Bãi bỏ 02 Quyết định, gồm:", "1. Quyết định số 12/QĐ-SYT ngày 05/02/2018 về việc thành lập Hội đồng;", "2. Quyết định số 13/QĐ-SYT ngày 06/02/2018 về việc sửa đổi Quyết định số 11/QĐ-SYT.", "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")
            .ShouldBe("Repeals 12/QĐ-SYT; Repeals 13/QĐ-SYT");

    [Theory]
    [InlineData("Điều 2. Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực:", "Repeals 45/QĐ-SYT; Repeals 46/QĐ-SYT")]
    [InlineData("Điều 2. Đình chỉ hoạt động của các cơ sở sau:", "Suspends 45/QĐ-SYT; Suspends 46/QĐ-SYT")]
    public void What_stands_over_a_list_holds_for_all_of_it(string over, string relations) =>
        Of(over, "1. Quyết định số 45/QĐ-SYT ngày 01/02/2018;", "2. Quyết định số 46/QĐ-SYT ngày 01/02/2019.").ShouldBe(relations);
}

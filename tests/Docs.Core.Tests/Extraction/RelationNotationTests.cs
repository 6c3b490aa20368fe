using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>Notations that a scan changed, told from the paper's own number and from the others in it.</summary>
public class RelationNotationTests
{
    private static string Of(params string[] articles) => Told(Documents.Read(Documents.Decision(articles)));

    private static string Told(ExtractedFields fields) => string.Join("; ", fields.Relations.Select(relation => $"{relation.Kind} {relation.Number}"));

    [Theory]
    [InlineData("Điều 1. Thu hồi Giấy phép hoạt động số 12/GPHĐKDSXD cấp ngày 05/02/2018.", "Revokes 12/GPHĐKD-SXD")]
    [InlineData("Điều 1. Điều chỉnh quy mô công trình tại Giấy phép xây dựng số 12/GPXD SXD ngày 05/02/2018.", "Amends 12/GPXD-SXD")]
    [InlineData("Điều 1. Thu hồi Giấy phép xây dựng số 12/GPXD SYT ngày 05/02/2018.", "Revokes 12/GPXD-SYT")]
    public void The_dash_before_the_papers_own_agency_is_put_back(string article, string relations) => Of(article).ShouldBe(relations);

    [Fact]
    public void A_code_a_letter_from_the_papers_own_is_its_own_unless_somebody_has_it()
    {
        static string Read(string target) => Told(Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Số: 15/QĐ-SNNMT", "Đắk Lắk, ngày 05 tháng 02 năm 2026")
            .Centred("QUYẾT ĐỊNH", "Về việc đính chính giấy phép").Gap().Centred("QUYẾT ĐỊNH:").Text($"Điều 1. Đính chính địa chỉ ghi tại Giấy phép môi trường số {target} ngày 05/02/2024.").Foot(null, "GIÁM ĐỐC", "Lê Xuân Quỳnh")));

        Read("31/GPMT-SNNMTT").ShouldBe("Corrects 31/GPMT-SNNMT");
        Read("31/GPMT-STNMT").ShouldBe("Corrects 31/GPMT-STNMT");
    }

    [Fact]
    public void A_cell_whose_second_line_is_lost_has_the_notation_of_the_others() =>
        Of("Điều 1. Gia hạn các Giấy phép theo danh sách sau:", "1. Công ty Bình An 36/GP- 17/01/2019", "2. Công ty Hòa Phát 78/GP-SXD 30/10/2017", "3. Công ty Đại Tín 90/GE-SXD 30/10/2018", "4. Công ty Gia Bảo 91/GP-SXD 30/10/2018", "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")
            .ShouldBe("Extends 36/GP-SXD; Extends 78/GP-SXD; Extends 90/GP-SXD; Extends 91/GP-SXD");

    [Fact]
    public void A_notation_without_an_agency_stays_where_others_have_theirs() =>
        Of("Điều 1. Bãi bỏ Giấy phép số 12/GPXD ngày 05/02/2018 và Giấy phép số 13/GPXD-SXD ngày 06/02/2018.").ShouldBe("Repeals 12/GPXD; Repeals 13/GPXD-SXD");
}

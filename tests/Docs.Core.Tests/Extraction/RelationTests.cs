using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

public class RelationTests
{
    private static IReadOnlyList<Relation> Of(params string[] articles) => Documents.Read(Documents.Decision(articles)).Relations;

    [Theory]
    [InlineData("Thu hồi", RelationKind.Revokes)]
    [InlineData("Bãi bỏ", RelationKind.Repeals)]
    [InlineData("Hủy bỏ", RelationKind.Annuls)]
    [InlineData("Thay thế", RelationKind.Replaces)]
    [InlineData("Gia hạn", RelationKind.Extends)]
    [InlineData("Sửa đổi, bổ sung", RelationKind.Amends)]
    [InlineData("Đính chính", RelationKind.Corrects)]
    [InlineData("Tạm đình chỉ", RelationKind.Suspends)]
    [InlineData("Đình chỉ", RelationKind.Suspends)]
    [InlineData("Cấp lại", RelationKind.Reissues)]
    [InlineData("Cấp đổi", RelationKind.Reissues)]
    [InlineData("Bãi bỏ việc tạm đình chỉ", RelationKind.Resumes)]
    public void A_verb_before_a_number_is_a_relation_of_its_kind(string verb, RelationKind kind)
    {
        var relation = Of($"Điều 1. {verb} Giấy phép số 12/GP-SXD ngày 05/02/2020 của Sở Xây dựng cấp cho ông Y Bhăm Niê.").ShouldHaveSingleItem();

        relation.Kind.ShouldBe(kind);
        relation.Number.ShouldBe("12/GP-SXD");
        relation.IssuedOn.ShouldBe(new DateOnly(2020, 2, 5));
        relation.Agency.ShouldBe("Sở Xây dựng");
        relation.Source.ShouldBe("text.relation");
    }

    [Fact]
    public void One_decision_may_touch_several_results()
    {
        var relations = Of("Điều 1. Thu hồi các Giấy phép: số 12/GP-SXD ngày 05/02/2020, số 13/GP-SXD ngày 06/02/2020 của Sở Xây dựng.", "Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 88/QĐ-SXD ngày 01 tháng 3 năm 2019 của Giám đốc Sở Xây dựng.");

        relations.Select(relation => (relation.Kind, relation.Number)).ShouldBe([(RelationKind.Revokes, "12/GP-SXD"), (RelationKind.Revokes, "13/GP-SXD"), (RelationKind.Replaces, "88/QĐ-SXD")]);
        relations[2].IssuedOn.ShouldBe(new DateOnly(2019, 3, 1));
    }

    [Fact]
    public void A_licence_allowed_to_work_again_is_resumed() =>
        Of("Điều 1. Cho phép cơ sở hoạt động trở lại theo Giấy phép số 12/GP-SXD ngày 05/02/2020.").ShouldHaveSingleItem().Kind.ShouldBe(RelationKind.Resumes);

    [Theory]
    [InlineData("Căn cứ Quyết định số 10/QĐ-UBND ngày 01/01/2020 thay thế Quyết định số 09/QĐ-UBND;")]
    [InlineData("Điều 1. Cấp phép theo Biên bản thẩm định số 33/BB-SXD ngày 01/01/2020.")]
    [InlineData("Điều 1. Giấy phép được cấp theo Quyết định số 10/QĐ-UBND ngày 01/01/2020 đã được sửa đổi, bổ sung tại Quyết định số 11/QĐ-UBND.")]
    [InlineData("Điều 4. Mọi quy định trước đây trái với Quyết định này đều bị bãi bỏ.")]
    public void Recitals_sources_and_passives_are_no_relations(string text) => Of(text).ShouldBeEmpty();

    [Fact]
    public void The_id_of_whom_a_certificate_was_issued_to_is_no_certificate() =>
        Of("Điều 1. Thu hồi Giấy chứng nhận quyền sử dụng đất số phát hành BO 123456, số vào sổ cấp GCN CH 01234 cấp ngày 15/10/2013 cho ông Y Bhăm Niê, CCCD số 066080001234, mã số thuế: số 6000123456.")
            .ShouldHaveSingleItem().Number.ShouldBe("BO 123456");

    [Fact]
    public void A_certificate_is_named_by_its_serial()
    {
        var relation = Of("Điều 1. Thu hồi Giấy chứng nhận quyền sử dụng đất số phát hành BO 123456 do Ủy ban nhân dân huyện Krông Pắc cấp ngày 15/10/2013.").ShouldHaveSingleItem();

        relation.Number.ShouldBe("BO 123456");
        relation.IssuedOn.ShouldBe(new DateOnly(2013, 10, 15));
        relation.Agency.ShouldBe("Ủy ban nhân dân huyện Krông Pắc");
    }

    [Fact]
    public void The_entry_of_the_book_stands_between_a_serial_and_its_day() =>
        Of("Điều 1. Thu hồi Giấy chứng nhận số phát hành DA 781830, số vào sổ cấp GCN CH 61925 do Ủy ban nhân dân huyện Krông Pắc cấp ngày 13 tháng 11 năm 2018 cho ông Trần Hữu Hiếu.").ShouldHaveSingleItem().IssuedOn.ShouldBe(new DateOnly(2018, 11, 13));

    [Theory]
    [InlineData("CCCD")]
    [InlineData("€CCD")]
    public void The_id_of_whom_a_paper_was_issued_to_is_no_paper(string cue) =>
        Of($"Điều 1. Thu hồi Giấy chứng nhận số phát hành AP 917429 cấp cho ông Vũ Hữu Trường, {cue} số 066081839690, thường trú tại thôn 18.").ShouldHaveSingleItem().Number.ShouldBe("AP 917429");

    [Fact]
    public void A_notation_that_others_of_the_list_have_is_no_slip()
    {
        static double Sureness(string other) => Documents.Read(Documents.Decision($"Điều 1. Tạm đình chỉ các Giấy phép: số 592/ĐL-GPHĐ ngày 14/8/2013, số {other} ngày 25/7/2012.").Sure("592/ĐL-GPHĐ", 0.3)).Relations[0].Confidence;

        Sureness("311/ĐL-GPHĐ").ShouldBeGreaterThan(0.8);
        Sureness("311/ĐL-GPHN").ShouldBeLessThan(Sureness("311/ĐL-GPHĐ"));
    }

    [Fact]
    public void A_number_broken_behind_its_dash_goes_on_in_the_next_line() =>
        Documents.Read(Documents.Decision().At(400, 1500, "Quyết định này thay thế Chứng chỉ số 100/CCHN-").At(400, 1545, "D-SYT-ĐL cấp ngày 09/04/2019")).Relations.ShouldHaveSingleItem().Number.ShouldBe("100/CCHN-D-SYT-ĐL");
}

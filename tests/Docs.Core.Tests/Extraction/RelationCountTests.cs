using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>A decision that says how many results it touches is held to it.</summary>
public class RelationCountTests
{
    private static readonly string[] Listed =
        ["1. Giấy phép số 12/GP-SXD ngày 05/02/2020 cấp cho Công ty TNHH Bảo Lâm;", "2. Giấy phép số 13/GP-SXD ngày 06/02/2020 cấp cho Công ty TNHH Tâm An;", "3. Giấy phép số 18/GP-SXD ngày 07/02/2020 cấp cho Công ty TNHH Đại Ngàn;"];

    private static ExtractedFields Of(string article, params string[] rest) =>
        Documents.Read(Documents.Decision([article, .. Listed, .. rest, "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."]));

    private static PublishDecision Decide(ExtractedFields fields) => PublishDecision.Of(fields, DescriptorSet.Default, new HashSet<string>(), new PublishThresholds());

    [Theory]
    [InlineData("Điều 1. Thu hồi 03 Giấy phép hoạt động sau đây:")]
    [InlineData("Điều 1. Thu hồi 03 (ba) Giấy phép hoạt động sau đây:")]
    [InlineData("Điều 1. Thu hồi ba Giấy phép hoạt động sau đây:")]
    [InlineData("Điều 1. Thu hồi các Giấy phép hoạt động sau đây:")]
    public void As_many_as_it_says_need_no_look(string article)
    {
        var fields = Of(article);

        fields.Relations.Count.ShouldBe(3);
        fields.Doubts.ShouldBeEmpty();
        Decide(fields).ShouldBeOfType<PublishDecision.Sure>();
    }

    [Theory]
    [InlineData("Điều 1. Thu hồi 04 Giấy phép hoạt động sau đây:", 4)]
    [InlineData("Điều 1. Thu hồi 02 (hai) Giấy phép hoạt động sau đây:", 2)]
    [InlineData("Điều 1. Thu hồi hiệu lực của 05 giấy phép sau đây:", 5)]
    public void Another_number_than_was_read_goes_to_a_person(string article, int said)
    {
        var fields = Of(article);

        fields.Relations.ShouldAllBe(relation => relation.Confidence <= 0.5);
        var unsure = Decide(fields).ShouldBeOfType<PublishDecision.Unsure>();
        unsure.Fields.ShouldContain(FieldNames.Subject);
        unsure.Reason.ShouldBe($"Văn bản nói tác động đến {said} giấy tờ nhưng đọc được số của 3.");
    }

    [Fact]
    public void Articles_that_count_their_own_are_added_up()
    {
        string[] second = ["Điều 3. Thu hồi 01 Chứng chỉ số 44/CCHN-SXD ngày 01/3/2020.", "Điều 4. Quyết định này có hiệu lực kể từ ngày ký."];

        Documents.Read(Documents.Decision(["Điều 1. Thu hồi 03 Giấy phép hoạt động sau đây:", .. Listed, "Điều 2. Nộp lại bản chính.", .. second])).Doubts.ShouldBeEmpty();
        Documents.Read(Documents.Decision(["Điều 1. Thu hồi 03 Giấy phép hoạt động sau đây:", .. Listed[..2], "Điều 2. Nộp lại bản chính.", .. second])).Doubts.ShouldHaveSingleItem().ShouldContain("đến 4 giấy tờ");
    }

    [Fact]
    public void A_list_that_stands_elsewhere_goes_to_a_person_too() =>
        Decide(Documents.Read(Documents.Decision("Điều 1. Thu hồi 25 Giấy phép hoạt động có tên trong danh sách kèm theo.", "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")))
            .ShouldBeOfType<PublishDecision.Unsure>().Reason.ShouldEndWith("Văn bản nói tác động đến 25 giấy tờ nhưng đọc được số của 0.");

    [Fact]
    public void What_is_counted_again_and_what_a_recital_counts_are_not_added() =>
        Decide(Of("Điều 1. Thu hồi 03 Giấy phép hoạt động sau đây:", "Căn cứ Biên bản về việc thu hồi 09 Giấy phép;", "Việc thu hồi 03 Giấy phép nêu tại Điều 1 được đăng trên cổng thông tin.")).ShouldBeOfType<PublishDecision.Sure>();

    [Fact]
    public void A_number_of_a_relation_that_was_hardly_read_goes_to_a_person()
    {
        var fields = Of("Điều 1. Thu hồi các Giấy phép hoạt động sau đây:");

        Decide(fields with { Relations = [.. fields.Relations.Select((relation, i) => i == 1 ? relation with { Confidence = 0.6 } : relation)] })
            .ShouldBeOfType<PublishDecision.Unsure>().Reason.ShouldBe("Chưa chắc số của giấy tờ mà văn bản này tác động đến.");
    }
}

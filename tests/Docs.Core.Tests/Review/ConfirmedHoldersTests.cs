using Docs.Core.Extraction;
using Docs.Core.Review;

namespace Docs.Core.Tests.Review;

/// <summary>What a reviewer may write of holders.</summary>
public sealed class ConfirmedHoldersTests
{
    [Fact]
    public void Ids_and_years_are_brought_into_form_and_the_reviewer_answers_for_them()
    {
        var problems = new Dictionary<string, string>();

        var read = ConfirmedHolders.Read([new(" Lê  Thử ", "066 185 000 017", "", "1985", ""), new("Công ty Thử", null, "0100109106", null, "Thôn 3")], "chi", 2024, problems);

        problems.ShouldBeEmpty();
        read.ShouldBe([new Holder("Lê  Thử", "066185000017", null, 1985, null) { By = "chi" }, new Holder("Công ty Thử", null, "0100109106", null, "Thôn 3") { By = "chi" }]);
        ConfirmedHolders.FieldsOf(read)[FieldNames.TaxCode].ShouldBe("");
    }

    [Theory]
    [InlineData("Lê Thử", "06618500001", null, null, "12 chữ số")]
    [InlineData("Lê Thử", null, "0100109107", null, "số kiểm tra")]
    [InlineData("Lê Thử", null, null, "2025", "2024")]
    [InlineData("Lê Thử", null, null, "85", "bốn chữ số")]
    [InlineData("", null, null, "1985", "Hãy ghi tên")]
    [InlineData("Người Khác", "066185000099", null, null, "đã có")]
    public void What_cannot_be_a_holder_is_named_by_its_row(string name, string? id, string? tax, string? born, string said)
    {
        var problems = new Dictionary<string, string>();

        ConfirmedHolders.Read([new("Lê Văn Một", "066185000099", null, null, null), new(name, id, tax, born, null)], "chi", 2024, problems);

        problems.Keys.ShouldBe(["holders.1"]);
        problems["holders.1"].ShouldContain(said);
    }
}

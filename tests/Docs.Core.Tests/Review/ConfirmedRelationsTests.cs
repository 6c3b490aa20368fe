using Docs.Core.Extraction;
using Docs.Core.Review;

namespace Docs.Core.Tests.Review;

public class ConfirmedRelationsTests
{
    private static readonly ExtractedFields Own = ExtractedFields.None with
    {
        Values = new Dictionary<string, FieldValue>
        {
            [FieldNames.Number] = new("6/QĐ-UBND", 1, null, null, FieldSources.Person),
            [FieldNames.IssuedOn] = new("2024-03-05", 1, null, null, FieldSources.Person),
        },
    };

    [Fact]
    public void What_is_typed_becomes_a_relation()
    {
        var problems = new Dictionary<string, string>();

        var read = ConfirmedRelations.Read([new("r1", "Revokes", " 12/GP-SXD ", "05/02/2020", "Sở Xây dựng "), new(null, "extends", "6/QĐ-UBND", "5/3/2019", "")], Own, problems);

        problems.ShouldBeEmpty();
        read.ShouldBe([
            new ConfirmedRelation("r1", RelationKind.Revokes, "12/GP-SXD", new(2020, 2, 5), "Sở Xây dựng"),
            new ConfirmedRelation(null, RelationKind.Extends, "6/QĐ-UBND", new(2019, 3, 5), null)]);
    }

    [Theory]
    [InlineData("", "12/GP-SXD", "", "làm gì")]
    [InlineData("0", "12/GP-SXD", "", "làm gì")]
    [InlineData("Revokes", " - ", "", "số của giấy tờ")]
    [InlineData("Revokes", "12/GP-SXD", "31/02/2020", "ngày có thật")]
    [InlineData("Revokes", "6/QĐ-UBND", "", "chính văn bản này")]
    [InlineData("Revokes", "6/QĐ-UBND", "05/03/2024", "chính văn bản này")]
    public void What_cannot_be_right_is_refused_at_its_place(string kind, string number, string day, string said)
    {
        var problems = new Dictionary<string, string>();

        var read = ConfirmedRelations.Read([new(null, "Revokes", "1/GP-SXD", null, null), new(null, kind, number, day, null)], Own, problems);

        read.Count.ShouldBe(1);
        problems["relations.1"].ShouldContain(said);
    }

    [Fact]
    public void The_same_paper_twice_and_too_many_are_refused()
    {
        var problems = new Dictionary<string, string>();
        ConfirmedRelations.Read([new(null, "Revokes", "1/GP-SXD", null, null), new(null, "Revokes", "01/GP-SXD", null, "")], Own, problems).Count.ShouldBe(1);
        problems["relations.1"].ShouldContain("đã có");

        problems.Clear();
        ConfirmedRelations.Read([.. Enumerable.Range(1, ConfirmedRelations.Most + 1).Select(i => new TypedRelation(null, "Revokes", $"{i}/GP-SXD", null, null))], Own, problems).ShouldBeEmpty();
        problems.ShouldHaveSingleItem();
    }
}

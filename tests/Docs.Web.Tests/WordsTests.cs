using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Search;
using Docs.Hosting;
using Docs.Web.Shell;

namespace Docs.Web.Tests;

public sealed class WordsTests
{
    [Fact]
    public void Every_state_and_relation_has_its_words()
    {
        Enum.GetValues<DocumentState>().Select(Labels.State).Distinct().Count().ShouldBe(Enum.GetValues<DocumentState>().Length);
        foreach (var state in Enum.GetValues<DocumentState>())
            Labels.Meaning(state).ShouldNotBeNullOrWhiteSpace();
        foreach (var kind in Enum.GetValues<RelationKind>())
            Labels.Relation(kind, RelationDirection.In).ShouldNotBe(Labels.Relation(kind, RelationDirection.Out));
    }

    [Fact]
    public void Whoever_works_at_the_machine_itself_is_called_so_and_everybody_else_by_name() =>
        new[] { Docs.Core.Access.Viewer.Operator.Name, "lan" }.Select(Labels.Account).ShouldBe(["dòng lệnh máy chủ", "lan"]);

    [Theory]
    [InlineData("số 066185009468, mã số thuế 0100233488", "số •••••••••468, mã số thuế 0100233488")]
    [InlineData("CMND 240123456.", "CMND ••••••456.")]
    [InlineData("066 185 009 468 ngày 05", "••• ••• ••• 468 ngày 05")]
    [InlineData("năm 2024 066185009468", "năm 2024 •••••••••468")]
    [InlineData("1234567890123", "1234567890123")]
    public void Personal_ids_are_masked_and_other_numbers_left(string text, string shown) => PersonalIds.MaskIn(text).ShouldBe(shown);

    [Fact]
    public void A_snippet_is_cut_at_its_marks_and_a_marked_id_masked()
    {
        var snippet = $"a {SnippetMarks.Start}066185009468{SnippetMarks.End} b{SnippetMarks.Start}";
        Snippets.Parts(snippet).ShouldBe([("a ", false), ("•••••••••468", true), (" b", false)]);
    }

    [Theory]
    [InlineData("none", "Không thời hạn")]
    [InlineData("P5Y", "5 năm")]
    [InlineData("P18M", "18 tháng")]
    [InlineData("P1Y6M", "P1Y6M")]
    public void Terms_read_as_words(string term, string words) => Labels.Term(term).ShouldBe(words);

    [Fact]
    public void Agencies_that_verify_themselves_are_read_from_the_environment_and_checked()
    {
        var options = DocsOptions.Read("/tmp/x", name => name == "DOCS_SELF_VERIFY" ? "H15, H15.08" : null);
        options.SelfVerify.ShouldBe(["H15", "H15.08"], ignoreOrder: true);
        Should.Throw<OptionsException>(() => DocsOptions.Read("/tmp/x", name => name == "DOCS_SELF_VERIFY" ? "h15" : null))
            .Message.ShouldContain("DOCS_SELF_VERIFY");
    }
}

using Docs.Core.Extraction;
using Docs.Core.Validity;

namespace Docs.Core.Tests.Validity;

public class IssueTermsTests
{
    private static readonly (string, string) IssuedOn = (FieldNames.IssuedOn, "2021-02-05");

    [Fact]
    public void A_stated_last_day_counts_before_a_stated_term() =>
        Determine(IssuedOn, (FieldNames.ExpiresOn, "2024-12-31"), (FieldNames.Term, "P5Y"))
            .ShouldBe((new DateOnly(2021, 2, 5), new DateOnly(2024, 12, 31), TermKind.Until));

    [Theory]
    [InlineData("P5Y")]
    [InlineData("05 (năm) năm")]
    public void A_stated_term_runs_from_the_day_of_effect_or_else_of_issue(string term)
    {
        Determine(IssuedOn, (FieldNames.Term, term)).ShouldBe((new DateOnly(2021, 2, 5), new DateOnly(2026, 2, 5), TermKind.Until));
        Determine(IssuedOn, (FieldNames.EffectiveFrom, "2021-03-01"), (FieldNames.Term, term))
            .ShouldBe((new DateOnly(2021, 3, 1), new DateOnly(2026, 3, 1), TermKind.Until));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("không thời hạn")]
    public void A_result_stated_to_have_no_term_is_open(string term) =>
        Determine(IssuedOn, (FieldNames.Type, "Công văn"), (FieldNames.Term, term)).ShouldBe((new DateOnly(2021, 2, 5), null, TermKind.Open));

    [Theory]
    [InlineData("Quyết định", TermKind.Open, null)]
    [InlineData("QUYET DINH", TermKind.Open, null)]
    [InlineData("Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở", TermKind.Open, null)]
    [InlineData("Trích lục khai tử (bản sao)", TermKind.Open, null)]
    [InlineData("Trích lục bản đồ địa chính", TermKind.Undetermined, null)]
    [InlineData("Giấy xác nhận tình trạng hôn nhân", TermKind.Until, "2021-08-05")]
    [InlineData("Giấy phép xây dựng", TermKind.Undetermined, null)]
    [InlineData("Công văn", TermKind.Undetermined, null)]
    [InlineData("Giấy phép", TermKind.Undetermined, null)]
    [InlineData("Loại chưa ai biết", TermKind.Undetermined, null)]
    public void Without_a_stated_term_the_type_decides_and_unknown_stays_unknown(string type, TermKind term, string? last) =>
        Determine(IssuedOn, (FieldNames.Type, type)).ShouldBe((new DateOnly(2021, 2, 5), Log.Day(last), term));

    [Theory]
    [InlineData(FieldNames.ExpiresOn, "31/02/2025")]
    [InlineData(FieldNames.Term, "theo hợp đồng")]
    public void A_statement_that_cannot_be_read_is_not_replaced_by_a_default(string field, string value) =>
        Determine(IssuedOn, (FieldNames.Type, "Quyết định"), (field, value)).Item3.ShouldBe(TermKind.Undetermined);

    [Fact]
    public void A_term_without_a_day_to_run_from_is_undetermined() =>
        Determine((FieldNames.Term, "P5Y")).ShouldBe((null, null, TermKind.Undetermined));

    [Fact]
    public void Every_answer_says_what_it_rests_on()
    {
        IssueTerms.Determine(Fields((FieldNames.Type, "Quyết định"), IssuedOn), DefaultTerms.BuiltIn).Basis.ShouldNotBeNull().ShouldContain("Luật");
        IssueTerms.Determine(Fields((FieldNames.Type, "Quyết định"), IssuedOn), DefaultTerms.BuiltIn).Basis.ShouldNotBeNull().ShouldContain("chưa đối chiếu");
        IssueTerms.Determine(Fields((FieldNames.Type, "Quyết định"), IssuedOn), DefaultTerms.Parse("""{"terms":[{"type":"Quyết định","term":"none","basis":"Luật X, Điều 1","verified":true}]}"""))
            .Basis.ShouldBe("Thời hạn mặc định của loại văn bản: Luật X, Điều 1");
        IssueTerms.Determine(ExtractedFields.None, DefaultTerms.BuiltIn).Basis.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void The_terms_that_ship_are_readable_and_each_names_its_law()
    {
        DefaultTerms.BuiltIn.All.Count.ShouldBeGreaterThan(15);
        DefaultTerms.BuiltIn.All.ShouldAllBe(term => term.Basis.Length > 5);
    }

    [Fact]
    public void A_province_lays_its_own_terms_over_those_that_ship()
    {
        var own = DefaultTerms.Parse("""{"terms":[{"type":"GIẤY PHÉP XÂY DỰNG","term":"P12M","basis":"Luật Xây dựng, Điều 90","verified":true}]}""");

        var terms = DefaultTerms.BuiltIn.OverriddenBy(own);

        terms.Find("Giấy phép xây dựng")!.Term.ShouldBe(Term.Months(12));
        terms.Find("Quyết định")!.Term.ShouldBe(Term.None);
        DefaultTerms.BuiltIn.Find("Giấy phép xây dựng")!.Term.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("null", "terms")]
    [InlineData("{}", "terms")]
    [InlineData("""{"terms":[null]}""", "mục 1")]
    [InlineData("""{"terms":[{"term":"P5Y","basis":"x"}]}""", "type")]
    [InlineData("""{"terms":[{"type":"A","term":"5 năm","basis":"x"}]}""", "5 năm")]
    [InlineData("""{"terms":[{"type":"A","term":"P5Y"}]}""", "basis")]
    [InlineData("""{"terms":[{"type":"A","term":"P5Y","basis":"x","until":"2020"}]}""", "JSON")]
    [InlineData("""{"terms":[{"type":"Đ","term":"P5Y","basis":"x"},{"type":"d","term":"P6Y","basis":"x"}]}""", "mục 2")]
    public void A_wrong_file_is_refused_and_the_message_names_the_place(string json, string says) =>
        Should.Throw<FormatException>(() => DefaultTerms.Parse(json)).Message.ShouldContain(says);

    private static (DateOnly?, DateOnly?, TermKind) Determine(params (string Name, string Value)[] fields)
    {
        var issue = IssueTerms.Determine(Fields(fields), DefaultTerms.BuiltIn);
        return (issue.From, issue.LastDay, issue.Term);
    }

    [Fact]
    public void A_term_that_a_person_states_beats_a_last_day_that_the_machine_read()
    {
        var read = Fields((FieldNames.IssuedOn, "2020-02-05"), (FieldNames.ExpiresOn, "2021-02-05"));
        read = read with { Values = read.Values.ToDictionary(field => field.Key, field => field.Value with { Source = "body.validity" }) };
        var stated = ManifestFields.Apply(read, new Dictionary<string, string> { [FieldNames.Term] = "none" });

        IssueTerms.Determine(stated, DefaultTerms.BuiltIn).Term.ShouldBe(TermKind.Open);
        IssueTerms.Determine(ManifestFields.Apply(stated, new Dictionary<string, string> { [FieldNames.ExpiresOn] = "2022-02-05" }), DefaultTerms.BuiltIn)
            .LastDay.ShouldBe(new DateOnly(2022, 2, 5));
    }

    private static ExtractedFields Fields(params (string Name, string Value)[] fields) => new(
        fields.ToDictionary(field => field.Name, field => new FieldValue(field.Value, 1, null, null, "manifest")), [], []);
}

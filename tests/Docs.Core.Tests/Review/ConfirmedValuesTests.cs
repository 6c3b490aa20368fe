using Docs.Core.Extraction;
using Docs.Core.Review;

namespace Docs.Core.Tests.Review;

public class ConfirmedValuesTests
{
    [Theory]
    [InlineData(FieldNames.IssuedOn, "05/02/2026", "2026-02-05")]
    [InlineData(FieldNames.IssuedOn, "ngày 05 tháng 02 năm 2026", "2026-02-05")]
    [InlineData(FieldNames.PersonalId, "066 395 603 710", "066395603710")]
    [InlineData(FieldNames.Term, "05 năm", "P5Y")]
    [InlineData(FieldNames.Term, "không thời hạn", "none")]
    [InlineData(FieldNames.Subject, "  Về việc giao đất  ", "Về việc giao đất")]
    [InlineData(FieldNames.Agency, "", "")]
    public void What_is_typed_becomes_the_form_fields_have(string field, string typed, string value)
    {
        var (values, problems) = ConfirmedValues.Read(new Dictionary<string, string> { [field] = typed });

        problems.ShouldBeEmpty();
        values[field].ShouldBe(value);
    }

    [Theory]
    [InlineData(FieldNames.IssuedOn, "31/02/2026")]
    [InlineData(FieldNames.PersonalId, "12345")]
    [InlineData(FieldNames.TaxCode, "123")]
    [InlineData(FieldNames.Dossier, "không có")]
    [InlineData(FieldNames.Term, "lâu")]
    [InlineData("noSuchField", "x")]
    public void What_cannot_be_right_is_named(string field, string typed)
    {
        var (values, problems) = ConfirmedValues.Read(new Dictionary<string, string> { [field] = typed });

        problems.Keys.ShouldBe([field]);
        values.ShouldBeEmpty();
    }

    [Fact]
    public void An_end_before_the_day_of_issue_is_refused()
    {
        var (_, problems) = ConfirmedValues.Read(new Dictionary<string, string> { [FieldNames.IssuedOn] = "05/02/2026", [FieldNames.ExpiresOn] = "04/02/2026" });

        problems.Keys.ShouldBe([FieldNames.ExpiresOn]);
    }

    [Fact]
    public void A_sample_is_its_share_and_the_same_every_time()
    {
        var ids = Enumerable.Range(0, 4_000).Select(i => $"document-{i}").ToList();
        var chosen = ids.Count(new ReviewSampling(0.1).Chooses);

        chosen.ShouldBeInRange(320, 480);
        ids.Count(new ReviewSampling(0).Chooses).ShouldBe(0);
        ids.Count(new ReviewSampling(0.1).Chooses).ShouldBe(chosen);
    }
}

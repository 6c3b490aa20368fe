using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.References;

namespace Docs.Core.Tests.References;

/// <summary>A district that was dissolved on 30 June 2025 and whose work two communes took over.</summary>
public sealed class AgencyBookTests
{
    private static readonly DateOnly Merger = new(2025, 7, 1);

    private static readonly DateOnly Today = new(2026, 11, 27);

    private static readonly AgencyBook Book = new(
    [
        new("H15", "Ủy ban nhân dân tỉnh Đắk Lắk") { Level = AgencyLevel.Province },
        new("H15.08", "Ủy ban nhân dân huyện Ea Kar", null, Merger.AddDays(-1)) { Level = AgencyLevel.District, Successor = "H15.90;H15.91" },
        new("H15.90", "Ủy ban nhân dân xã Ea Kar", Merger, new(2026, 3, 31)) { Level = AgencyLevel.Commune, Successor = "H15.92" },
        new("H15.91", "Ủy ban nhân dân xã Ea Knốp", Merger) { Level = AgencyLevel.Commune },
        new("H15.92", "Ủy ban nhân dân phường Ea Kar", new(2026, 4, 1)) { Level = AgencyLevel.Commune },
        new("H15.02", "Sở Tài nguyên và Môi trường", null, new(2025, 2, 28)),
        new("H15.02", "Sở Nông nghiệp và Môi trường", new(2025, 3, 1)),
    ]);

    [Theory]
    [InlineData("2025-02-28", "Sở Tài nguyên và Môi trường")]
    [InlineData("2025-03-01", "Sở Nông nghiệp và Môi trường")]
    public void A_name_is_that_of_the_day(string day, string name) => Book.Name("H15.02", DateOnly.Parse(day, null)).ShouldBe(name);

    [Fact]
    public void An_agency_that_has_gone_keeps_its_last_name_and_an_unknown_code_stays_a_code()
    {
        Book.Name("H15.08", Today).ShouldBe("Ủy ban nhân dân huyện Ea Kar");
        Book.Name("H15.77", Today).ShouldBe("H15.77");
    }

    [Theory]
    [InlineData("UBND HUYỆN EA KAR", "2024-03-05", "H15.91 H15.92")]
    [InlineData("Ủy ban nhân dân tỉnh Đắk Lắk", "2024-03-05", "H15")]
    [InlineData("Sở Tài nguyên và Môi trường", "2020-03-05", "H15.02")]
    [InlineData("Sở Tài nguyên và Môi trường", "2025-03-05", "")]
    [InlineData("Sở Nào Đó", "2020-03-05", "")]
    public void Who_is_in_office_for_an_issuer_is_found_through_its_successors(string issuer, string issuedOn, string codes) =>
        string.Join(' ', Book.InOfficeFor(issuer, DateOnly.Parse(issuedOn, null), Today).Order()).ShouldBe(codes);

    [Fact]
    public void Until_its_last_day_an_issuer_is_in_office_itself() =>
        Book.InOfficeFor("UBND huyện Ea Kar", null, Merger.AddDays(-1)).ShouldBe(["H15.08"]);

    [Fact]
    public void Successors_in_a_circle_end_nowhere() =>
        new AgencyBook([new("A", "Một", null, Merger) { Successor = "B" }, new("B", "Hai", null, Merger) { Successor = "A" }])
            .InOfficeFor("Một", null, Today).ShouldBeEmpty();

    [Theory]
    [InlineData("H15.08", false, "the issuer is no more in office")]
    [InlineData("H15.91", true, "a successor in office")]
    [InlineData("H15.92", true, "a successor's successor")]
    [InlineData("H15", false, "another agency")]
    [InlineData("H15.40", false, "the custodian, which neither issued it nor took over")]
    public void Events_belong_to_the_issuer_or_its_successor_in_office(string agency, bool may, string why) =>
        Permissions.MayRecordEvents(Reviewer(agency), Paper("UBND huyện Ea Kar"), Book, Today).ShouldBe(may, why);

    [Fact]
    public void Of_an_issuer_the_list_does_not_know_the_custodian_records()
    {
        Permissions.MayRecordEvents(Reviewer("H15.40"), Paper("Sở Nào Đó"), Book, Today).ShouldBeTrue();
        Permissions.MayRecordEvents(Reviewer("H15.91"), Paper("Sở Nào Đó"), Book, Today).ShouldBeFalse();
        Permissions.MayRecordEvents(Reviewer("H15.40"), Paper("UBND huyện Ea Kar"), AgencyBook.Empty, Today).ShouldBeTrue();
    }

    [Fact]
    public void A_clerk_of_the_issuer_records_nothing() =>
        Permissions.MayRecordEvents(Reviewer("H15.91") with { Roles = new HashSet<Role> { Role.Clerk } }, Paper("UBND huyện Ea Kar"), Book, Today).ShouldBeFalse();

    private static Viewer Reviewer(string agency) => new("chi", new HashSet<Role> { Role.Reviewer }, new HashSet<string> { agency }, new HashSet<string>());

    private static Document Paper(string issuer) => new(
        "id", "batch", "H15.40", DocumentState.Published, null, new OriginalFile("a.pdf", 1, "sha", "application/pdf"), null, null, 1, 1, false,
        new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), null,
        new ExtractedFields(
            new Dictionary<string, FieldValue>
            {
                [FieldNames.Agency] = new(issuer, 0.9, 1, null, "head"),
                [FieldNames.IssuedOn] = new("2024-03-05", 0.9, 1, null, "head"),
            },
            [],
            []),
        [], [], []);
}

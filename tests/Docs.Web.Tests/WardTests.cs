using System.Net;
using Docs.Core.Access;
using Docs.Core.References;

namespace Docs.Web.Tests;

/// <summary>Communes and agencies were merged: old and new names lead to each other.</summary>
public sealed class WardTests
{
    private static readonly ReferenceEntry[] Wards =
    [
        new("24001", "Xã Ea Tu", null, new DateOnly(2025, 6, 30)) { Successor = "24900" },
        new("24002", "Xã Hòa Thuận", null, new DateOnly(2025, 6, 30)) { Successor = "24900" },
        new("24900", "Phường Tân An", new DateOnly(2025, 7, 1)),
    ];

    private static readonly DateOnly Today = new(2026, 11, 27);

    [Theory]
    [InlineData("đất ở xã ea tu", "Xã Ea Tu", "Phường Tân An")]
    [InlineData("PHUONG TAN AN", "Phường Tân An", "Xã Ea Tu|Xã Hòa Thuận")]
    public void A_ward_named_in_a_question_leads_to_its_other_names(string question, string ward, string others)
    {
        var change = new WardBook(Wards).NamedIn(question, Today).ShouldHaveSingleItem();
        (change.Ward.Name, string.Join('|', change.Others)).ShouldBe((ward, others));
    }

    [Theory]
    [InlineData("Ea Tu")]
    [InlineData("Nguyễn Tân An")]
    public void Without_its_rank_it_may_be_anybodys_name(string question) =>
        new WardBook(Wards).NamedIn(question, Today).ShouldBeEmpty();

    [Theory]
    [InlineData("2024-03-05", "Xã Ea Tu|Xã Hòa Thuận|Phường Tân An")]
    [InlineData("2025-07-01", "Phường Tân An|Xã Ea Tu|Xã Hòa Thuận")]
    [InlineData(null, "Phường Tân An|Xã Ea Tu|Xã Hòa Thuận")]
    public void A_paper_of_a_day_is_offered_the_names_of_that_day_first(string? day, string names) =>
        string.Join('|', new WardBook(Wards).NamesOn(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(names);

    [Fact]
    public async Task The_search_page_offers_the_other_name_and_a_successors_reviewer_finds_what_he_answers_for()
    {
        await using var site = await TestSite.OpenAsync();
        var references = site.Service<ReferenceLists>();
        await references.ReplaceAsync(ReferenceKind.Wards, Wards, "test", default);
        await references.ReplaceAsync(ReferenceKind.Agencies,
        [
            new("H15.08", "Ủy ban nhân dân huyện Ea Kar", null, new DateOnly(2025, 6, 30)) { Successor = "H15.90" },
            new("H15.90", "Ủy ban nhân dân xã Ea Kar", new DateOnly(2025, 7, 1)),
        ], "test", default);
        await site.AddAsync(new Paper("7/QĐ-UBND") { Text = "Giao đất ở xã Ea Tu." });

        var page = WebUtility.HtmlDecode(await site.Client.GetStringAsync("/?q=" + Uri.EscapeDataString("đất ở xã Ea Tu")));
        page.ShouldContain("có đến hết 30/06/2025, nay thuộc");
        page.ShouldContain("q=" + Uri.EscapeDataString("đất ở Phường Tân An"));

        using var successor = site.As(Callers.Of("kế", Role.Reviewer, "H15.90"));
        using var stranger = site.As(Callers.Of("lạ", Role.Reviewer, "H15.91"));
        (await successor.GetStringAsync("/api/v1/results?q=7/QĐ-UBND")).ShouldContain("\"total\":1");
        (await stranger.GetStringAsync("/api/v1/results?q=7/QĐ-UBND")).ShouldContain("\"total\":0");
    }
}

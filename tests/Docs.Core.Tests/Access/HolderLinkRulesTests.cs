using Docs.Core.Holders;

namespace Docs.Core.Tests.Access;

public sealed class HolderLinkRulesTests
{
    private const string Old = "240123456", National = "066185009468", OtherNational = "068190001234", Tax = "0100233488", OtherTax = "6001234562";

    [Fact]
    public void A_pair_is_the_same_whichever_is_named_first_and_however_it_is_typed()
    {
        HolderPair.TryParse("066 185 009 468", "240.123.456", out var one, out _).ShouldBeTrue();
        HolderPair.TryParse("240123456", "O66185OO9468", out var other, out _).ShouldBeTrue();
        one.ShouldBe(other);
        one!.Ids.ShouldBe([National, Old]);
        one.ToString().ShouldNotContain("0661850");
    }

    [Theory]
    [InlineData("", Old)]
    [InlineData(Old, null)]
    [InlineData("0100233489", Old)]
    [InlineData("24012345", National)]
    [InlineData(Old, "240 123 456")]
    public void No_number_a_wrong_check_digit_or_twice_the_same_is_no_pair(string? one, string? other)
    {
        HolderPair.TryParse(one, other, out _, out var problem).ShouldBeFalse();
        problem.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData(LinkEvidence.IdentityCard, Old, National, true)]
    [InlineData(LinkEvidence.IdentityCard, Old, "240123457", true)]
    [InlineData(LinkEvidence.IdentityCard, National, Tax, false)]
    [InlineData(LinkEvidence.IdentityCard, National, OtherNational, false)]
    [InlineData(LinkEvidence.Other, National, OtherNational, false)]
    [InlineData(LinkEvidence.NewPersonalId, National, OtherNational, true)]
    [InlineData(LinkEvidence.NewPersonalId, National, Old, false)]
    [InlineData(LinkEvidence.TaxNotice, National, Tax, true)]
    [InlineData(LinkEvidence.TaxNotice, Tax, "0100233488-001", true)]
    [InlineData(LinkEvidence.TaxNotice, National, Old, false)]
    [InlineData(LinkEvidence.TaxNotice, National, "0100233488-001", false)]
    [InlineData(LinkEvidence.Reorganisation, Tax, OtherTax, true)]
    [InlineData(LinkEvidence.Reorganisation, National, Tax, false)]
    public void A_paper_links_only_the_numbers_it_can_speak_of(LinkEvidence evidence, string one, string other, bool allowed) =>
        (Problem(evidence, one, other) is null).ShouldBe(allowed);

    [Fact]
    public void A_number_given_to_two_people_does_not_make_them_one() =>
        Problem(LinkEvidence.IdentityCard, Old, OtherNational, [Old, National]).ShouldNotBeNull().ShouldContain("hai người");

    [Fact]
    public void Who_acts_for_an_organisation_is_not_the_organisation()
    {
        Problem(LinkEvidence.TaxNotice, National, OtherTax, [National, Tax]).ShouldNotBeNull().ShouldContain("đại diện");
        Problem(LinkEvidence.TaxNotice, National, Tax, null, [Tax, OtherTax]).ShouldNotBeNull();
        Problem(LinkEvidence.Reorganisation, Tax, OtherTax, [Tax, National]).ShouldNotBeNull();
    }

    [Fact]
    public void Further_evidence_for_what_is_linked_already_is_welcome() =>
        Problem(LinkEvidence.IdentityCard, Old, National, [Old, National, "240123457"], [Old, National, "240123457"]).ShouldBeNull();

    [Fact]
    public void A_chain_of_mistakes_ends()
    {
        string[] Some(int from) => [.. Enumerable.Range(from, 6).Select(n => $"2401234{n:00}")];
        Problem(LinkEvidence.Other, "240123410", "240123420", Some(10), Some(20)).ShouldBeNull("12 are allowed");
        Problem(LinkEvidence.Other, "240123410", "240123420", Some(10), [.. Some(20), "240123499"]).ShouldNotBeNull();
    }

    private static string? Problem(LinkEvidence evidence, string one, string other, string[]? first = null, string[]? second = null)
    {
        var pair = HolderPair.Of(one, other);
        var (ofOne, ofOther) = ((first ?? [one]).ToHashSet(), (second ?? [other]).ToHashSet());
        return HolderLinkRules.Problem(new(pair, evidence, "giấy", null, "chi"), pair.First == one ? ofOne : ofOther, pair.First == one ? ofOther : ofOne);
    }
}

using System.Security.Cryptography;
using Docs.Core.Audit;
using Docs.Core.Holders;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="IHolderLinks"/> does.</summary>
public abstract class HolderLinksContract : StorageFixture
{
    private const string Old = "240123456", National = "066185009468", OtherNational = "068190001234", Tax = "0100233488";

    private IHolderLinks Links => Ports.HolderLinks;

    [ContractFact]
    public async Task What_is_linked_is_one_holder_from_either_number_and_through_others()
    {
        var link = await RecordAsync(Old, National);
        var at = Clock.GetUtcNow();
        await RecordAsync(National, Tax, LinkEvidence.TaxNotice);

        link.ShouldSatisfyAllConditions(
            () => link.Pair.Ids.ShouldBe([National, Old]),
            () => (link.Evidence, link.Paper, link.By, link.At, link.Withdrawn).ShouldBe((LinkEvidence.IdentityCard, "Thẻ căn cước ngày 12/04/2025", "chi", at, null)));
        foreach (var id in new[] { Old, National, Tax })
            (await Links.ExpandAsync([id], default)).ShouldBe([Old, National, Tax], ignoreOrder: true);
        (await Links.ExpandAsync([Tax, OtherNational], default)).ShouldBe([Old, National, Tax, OtherNational], ignoreOrder: true);
        (await Links.ExpandAsync(["999999999"], default)).ShouldBe(["999999999"]);
        (await Links.ExpandAsync([], default)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task The_same_pair_twice_is_one_link_and_what_cannot_be_one_holder_is_refused()
    {
        var link = await RecordAsync(Old, National);

        (await AddAsync(National, Old)).ShouldBeOfType<LinkOutcome.Already>().Link.Id.ShouldBe(link.Id);
        (await AddAsync(Old, OtherNational)).ShouldBeOfType<LinkOutcome.Refused>().Message.ShouldContain("hai người");
        (await Links.ListAsync(null, 10, default)).Items.ShouldHaveSingleItem();
    }

    [ContractFact]
    public async Task A_withdrawn_link_joins_nothing_at_once_and_stays_in_the_history()
    {
        var link = await RecordAsync(Old, National);
        Clock.Advance(TimeSpan.FromHours(1));

        var withdrawn = (await Links.WithdrawAsync(link.Id, "nhầm người", "hà", default)).ShouldNotBeNull();
        (await Links.ExpandAsync([Old], default)).ShouldBe([Old]);
        withdrawn.Withdrawn.ShouldBe(new("nhầm người", "hà", Clock.GetUtcNow()));
        (await Links.OfHolderAsync([Old], default)).ShouldHaveSingleItem().ShouldBe(withdrawn);

        Clock.Advance(TimeSpan.FromHours(1));
        (await Links.WithdrawAsync(link.Id, "lần nữa", "chi", default)).ShouldBe(withdrawn, "the first withdrawal stays");
        (await Links.WithdrawAsync("không có", "nhầm", "hà", default)).ShouldBeNull();
        var again = await RecordAsync(Old, National);
        again.Id.ShouldNotBe(link.Id);
        (await Links.OfHolderAsync([National], default)).Select(one => one.Id).ShouldBe([again.Id, link.Id]);
    }

    [ContractFact]
    public async Task A_holders_list_tells_of_all_that_hangs_together_and_the_whole_list_goes_in_pages()
    {
        var first = await RecordAsync(Old, National);
        var second = await RecordAsync(National, Tax, LinkEvidence.TaxNotice);
        var other = await RecordAsync("240999888", OtherNational);

        (await Links.OfHolderAsync([Old], default)).Select(one => one.Id).ShouldBe([second.Id, first.Id]);
        var page = await Links.ListAsync(null, 2, default);
        page.Items.Select(one => one.Id).ShouldBe([other.Id, second.Id]);
        var last = await Links.ListAsync(page.Next, 2, default);
        last.Items.ShouldHaveSingleItem().Id.ShouldBe(first.Id);
        last.Next.ShouldBeNull();
    }

    [ContractFact]
    public async Task Of_two_at_once_that_would_make_two_people_one_a_single_one_is_recorded()
    {
        var outcomes = await Task.WhenAll(new[] { National, OtherNational }.Select(id => Task.Run(() => AddAsync(Old, id))));

        outcomes.OfType<LinkOutcome.Recorded>().ShouldHaveSingleItem();
        outcomes.OfType<LinkOutcome.Refused>().ShouldHaveSingleItem();
    }

    [ContractFact]
    public async Task The_trail_tells_of_it_under_either_number_and_names_neither()
    {
        var keys = new AuditKeys(new byte[AuditKeys.SecretBytes], RandomNumberGenerator.Create());
        Ports.SignChangesWith(keys);
        var paper = await PublishAsync("5/QĐ-UBND");
        AuditScope.Begin(new AuditActor("chi", "reviewer", "H15.23", "10.0.0.2"));

        (await Links.AddAsync(new(HolderPair.Of(Old, National), LinkEvidence.IdentityCard, "Thẻ của bà Diệu", paper.Id, "chi"), default)).ShouldBeOfType<LinkOutcome.Recorded>();

        var records = (await Ports.Audit.ListAsync(new(Actor: "chi"), 10, default)).Records;
        records.Select(record => record.Holder).ShouldBe([keys.HashOfHolder(Old), keys.HashOfHolder(National)], ignoreOrder: true);
        foreach (var record in records)
        {
            record.Result.ShouldBe(paper.Id);
            record.Entry.ShouldContain("Evidence=IdentityCard");
            foreach (var secret in new[] { Old, National, "Diệu" })
                record.Entry.ShouldNotContain(secret);
        }
    }

    private async Task<HolderLink> RecordAsync(string one, string other, LinkEvidence evidence = LinkEvidence.IdentityCard) =>
        (await AddAsync(one, other, evidence)).ShouldBeOfType<LinkOutcome.Recorded>().Link;

    private Task<LinkOutcome> AddAsync(string one, string other, LinkEvidence evidence = LinkEvidence.IdentityCard)
    {
        // Ids of different moments sort as the links were made.
        Clock.Advance(TimeSpan.FromMilliseconds(5));
        return Links.AddAsync(new(HolderPair.Of(one, other), evidence, "Thẻ căn cước ngày 12/04/2025", null, "chi"), default);
    }
}

using System.Security.Cryptography;
using Docs.Core.Documents;
using Docs.Core.Reuse;
using Docs.Core.Validity;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="IReuses"/> and <see cref="IVerificationCodes"/> does.</summary>
public abstract class ReusesContract : StorageFixture
{
    private const string Dossier = "H15.23-260305-0001";

    [Fact]
    public async Task What_is_in_force_is_reused_and_on_record()
    {
        var document = await PublishAsync("5/QĐ-UBND");

        var reuse = (await Ports.Reuses.RecordAsync(New(document.Id), default)).ShouldBeOfType<ReuseOutcome.Recorded>().Reuse;

        (reuse.Dossier, reuse.By, reuse.Agency, reuse.At, reuse.State).ShouldBe((Dossier, "an", "H15.23", Clock.GetUtcNow(), ValidityState.InForce));
        (await Ports.Reuses.OfResultAsync(document.Id, default)).ShouldBe([reuse]);
        (await Ports.Reuses.RecordAsync(New("không có"), default)).ShouldBeOfType<ReuseOutcome.NoSuchDocument>();
    }

    [Theory]
    [InlineData(EventKind.Revoke, "2021-06-01", ReuseRefusal.NotInForce, ValidityState.Revoked)]
    [InlineData(EventKind.Annul, "2021-06-01", ReuseRefusal.NotInForce, ValidityState.Annulled)]
    [InlineData(EventKind.Suspend, "2021-06-01", ReuseRefusal.NotInForce, ValidityState.Suspended)]
    [InlineData(EventKind.ExpirePart, "2021-06-01", ReuseRefusal.NeedsConfirmation, ValidityState.PartlyExpired)]
    public async Task What_is_not_whole_and_in_force_today_is_refused_with_the_reason(EventKind kind, string on, ReuseRefusal why, ValidityState state)
    {
        var document = await PublishAsync("5/QĐ-UBND");
        await Catalog.AppendEventAsync(document.Id, new(kind, DateOnly.ParseExact(on, "yyyy-MM-dd")), default);

        var refused = (await Ports.Reuses.RecordAsync(New(document.Id), default)).ShouldBeOfType<ReuseOutcome.Refused>();

        (refused.Why, refused.State).ShouldBe((why, state));
        (await Ports.Reuses.OfResultAsync(document.Id, default)).ShouldBeEmpty();
        var stated = await Ports.Reuses.RecordAsync(New(document.Id) with { PartlyExpiredConfirmed = true }, default);
        (stated is ReuseOutcome.Recorded).ShouldBe(why == ReuseRefusal.NeedsConfirmation);
    }

    [Fact]
    public async Task A_result_that_waits_for_review_is_not_reused()
    {
        var document = await PublishAsync("5/QĐ-UBND", state: DocumentState.NeedsReview);

        (await Ports.Reuses.RecordAsync(New(document.Id), default)).ShouldBeOfType<ReuseOutcome.Refused>().Why.ShouldBe(ReuseRefusal.NotPublished);
    }

    [Fact]
    public async Task A_repeated_request_is_one_reuse_and_its_key_serves_no_other()
    {
        var document = await PublishAsync("5/QĐ-UBND");
        var asked = New(document.Id) with { Once = new("an", "k", "h") };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Ports.Reuses.RecordAsync(asked, default))));

        outcomes.Cast<ReuseOutcome.Recorded>().Select(one => one.Reuse).Distinct().ShouldHaveSingleItem();
        (await Ports.Reuses.RecordAsync(asked with { Once = new("an", "k", "khác") }, default)).ShouldBeOfType<ReuseOutcome.KeyTaken>();
        (await Ports.Reuses.OfResultAsync(document.Id, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Counts_go_by_agency_and_month_in_Vietnam()
    {
        var document = await PublishAsync("5/QĐ-UBND");
        await Ports.Reuses.RecordAsync(New(document.Id), default);
        await Ports.Reuses.RecordAsync(New(document.Id), default);
        await Ports.Reuses.RecordAsync(New(document.Id) with { Dossier = "H15.24-260305-0001", Agency = "H15.24" }, default);

        // 31 March 18:00 UTC is April in Vietnam.
        Clock.SetUtcNow(new(2026, 3, 31, 18, 0, 0, TimeSpan.Zero));
        await Ports.Reuses.RecordAsync(New(document.Id), default);

        (await Ports.Reuses.CountAsync(new(2026, 1, 1), new(2026, 12, 31), default)).ShouldBe(
        [
            new("H15.23", new(2026, 3, 1), 2, 1),
            new("H15.24", new(2026, 3, 1), 1, 1),
            new("H15.23", new(2026, 4, 1), 1, 1),
        ]);
        (await Ports.Reuses.CountAsync(new(2026, 4, 1), new(2026, 4, 1), default)).ShouldHaveSingleItem().Month.ShouldBe(new(2026, 4, 1));
    }

    [Fact]
    public async Task A_code_leads_to_its_result_until_it_expires_or_is_withdrawn()
    {
        var document = await PublishAsync("5/QĐ-UBND");
        var (first, second) = (Code(), Code());
        var kept = (await Ports.Codes.AddAsync(document.Id, first, Clock.GetUtcNow().AddDays(30), "an", default)).ShouldNotBeNull();
        await Ports.Codes.AddAsync(document.Id, second, Clock.GetUtcNow().AddDays(1), "an", default);

        (await Ports.Codes.FindAsync(first, default)).ShouldBe(document.Id);
        Clock.Advance(TimeSpan.FromDays(1));
        (await Ports.Codes.FindAsync(second, default)).ShouldBeNull("it expired");
        (await Ports.Codes.WithdrawAsync("khác", kept.Id, "an", default)).ShouldBeFalse();
        (await Ports.Codes.WithdrawAsync(document.Id, kept.Id, "an", default)).ShouldBeTrue();
        (await Ports.Codes.WithdrawAsync(document.Id, kept.Id, "an", default)).ShouldBeTrue();
        (await Ports.Codes.FindAsync(first, default)).ShouldBeNull("it was withdrawn");
        (await Ports.Codes.FindAsync(Code(), default)).ShouldBeNull();
        (await Ports.Codes.OfResultAsync(document.Id, default)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_code_given_out_before_is_the_same_entry()
    {
        var document = await PublishAsync("5/QĐ-UBND");
        var code = Code();
        var first = (await Ports.Codes.AddAsync(document.Id, code, Clock.GetUtcNow().AddDays(30), "an", default)).ShouldNotBeNull();
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await Ports.Codes.AddAsync(document.Id, code, Clock.GetUtcNow().AddDays(5), "an", default)).ShouldBe(first);
        (await Ports.Codes.OfResultAsync(document.Id, default)).ShouldBe([first]);
    }

    [Fact]
    public async Task No_code_is_given_out_for_what_is_not_published()
    {
        var document = await PublishAsync("5/QĐ-UBND", state: DocumentState.NeedsReview);

        (await Ports.Codes.AddAsync(document.Id, Code(), Clock.GetUtcNow().AddDays(30), "an", default)).ShouldBeNull();
        (await Ports.Codes.AddAsync("không có", Code(), Clock.GetUtcNow().AddDays(30), "an", default)).ShouldBeNull();
    }

    private static string Code() => VerificationCode.Create(RandomNumberGenerator.Create()).Hash;

    private static NewReuse New(string id) => new(id, Dossier, "Cấp phép xây dựng", false, "an", "H15.23");
}

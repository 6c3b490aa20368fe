using System.Security.Cryptography;
using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Core.Documents;
using Docs.Core.Review;
using Docs.Core.Validity;

namespace Docs.Storage.Tests.Contracts;

/// <summary>The trail: durable, in one order, silent about people, and whole — or found not to be.</summary>
public abstract class AuditContract : StorageFixture
{
    private readonly string anchorFolder = Directory.CreateTempSubdirectory("docs-anchors-").FullName;
    private AuditLog log = null!;

    /// <summary>What somebody has to do first: the triggers away.</summary>
    protected abstract string[] Tampered { get; }

    private AuditKeys Keys { get; } = new(new byte[AuditKeys.SecretBytes], RandomNumberGenerator.Create());

    private AuditAnchors Anchors => new(anchorFolder, Ports.Audit, Ids, Clock);

    /// <summary>Runs SQL on the file or database of reads as somebody who got hold of it would.</summary>
    protected abstract Task TamperAsync(string sql);

    protected virtual Task TamperWithChangesAsync(string sql) => TamperAsync(sql);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        log = NewLog();
    }

    public override async Task DisposeAsync()
    {
        await log.DisposeAsync();
        Directory.Delete(anchorFolder, recursive: true);
        await base.DisposeAsync();
    }

    [ContractFact]
    public async Task What_was_done_is_there_when_writing_returns_with_ids_hashed_and_queries_encrypted()
    {
        AuditScope.Begin(new AuditActor("em", "officer", "H16", "10.0.0.1")).Task = new("H15.23-260305-0001", "cấp phép");

        await log.WriteAsync(new(AuditAct.Search) { HolderId = "066185009468", Query = "Phạm Thị Mỹ Diệu", Shown = ["d1", "d2"], Status = 200 });

        var record = (await Ports.Audit.ListAsync(new(Act: AuditAct.Search), 10, default)).Records.ShouldHaveSingleItem();
        record.Entry.ShouldNotContain("066185009468");
        record.Entry.ShouldNotContain("Diệu");
        var entry = AuditEntry.Read(record.Entry);
        (entry.Actor.Name, entry.Actor.From, entry.Dossier, entry.Purpose).ShouldBe(("em", "10.0.0.1", "H15.23-260305-0001", "cấp phép"));
        entry.Holder.ShouldBe(Keys.HashOfHolder("066 185 009 468"));
        Keys.Decrypt(entry.Query!, entry.Id).ShouldBe("Phạm Thị Mỹ Diệu");
        entry.Shown.ShouldBe(["d1", "d2"]);
        AuditEntry.Instant(entry.At).ShouldBe(Clock.GetUtcNow());
    }

    [ContractFact]
    public async Task Many_at_once_make_one_chain_without_gaps_and_another_process_one_of_its_own()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() => log.WriteAsync(new(AuditAct.View) { Result = $"d{number}" }))));
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        await using var other = NewLog();
        await other.WriteAsync(new(AuditAct.View) { Result = "d0" });

        var chains = (await AllOf(Ports.Audit.ReadAllAsync(default))).GroupBy(record => record.Chain).Select(chain => chain.Count()).ToList();
        chains.ShouldBe([201, 2]);
        (await VerifyAsync()).Differences.ShouldBeEmpty();
        (await Ports.Audit.ListAsync(new(Result: "d0"), 10, default)).Records.Count.ShouldBe(2);
    }

    [ContractFact]
    public async Task Pages_go_from_new_to_old_by_day_person_act_outcome_and_result()
    {
        AuditScope.Begin(new AuditActor("em"));
        for (var number = 0; number < 5; number++)
        {
            Clock.Advance(TimeSpan.FromDays(1));
            await log.WriteAsync(new(AuditAct.View) { Result = $"d{number}" });
            await log.WriteAsync(new(AuditAct.Download) { Result = $"d{number}", Outcome = AuditOutcome.Denied });
        }

        AuditScope.Begin(new AuditActor("an"));
        await log.WriteAsync(new(AuditAct.Search) { HolderId = "066185009468" });

        var first = await Ports.Audit.ListAsync(new(Actor: "em", Act: AuditAct.View), 3, default);
        first.Records.Select(record => record.Result).ShouldBe(["d4", "d3", "d2"]);
        var second = await Ports.Audit.ListAsync(new(Actor: "em", Act: AuditAct.View, Before: first.Next), 3, default);
        second.Records.Select(record => record.Result).ShouldBe(["d1", "d0"]);
        second.Next.ShouldBeNull();
        (await Ports.Audit.ListAsync(new(From: IdSource.Lowest(Clock.GetUtcNow())), 10, default)).Records.Count.ShouldBe(3);
        (await Ports.Audit.ListAsync(new(Outcome: AuditOutcome.Denied), 10, default)).Records.Count.ShouldBe(5);
        var looked = await Ports.Audit.ListAsync(new(Result: "d4") { OrHolders = [Keys.HashOfHolder("066185009468")] }, 10, default);
        looked.Records.Select(record => record.Actor).Order(StringComparer.Ordinal).ShouldBe(["an", "em", "em"]);
        (await Ports.Audit.ListAsync(new() { Holders = [Keys.HashOfHolder("066185009468")] }, 10, default)).Records.ShouldHaveSingleItem().Actor.ShouldBe("an");
        (await Ports.Audit.ListAsync(new(Actor: "em") { Holders = [Keys.HashOfHolder("066185009468")] }, 10, default)).Records.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task A_change_is_recorded_in_its_own_transaction_by_whoever_made_it()
    {
        var document = await PublishAsync("5/QĐ-UBND");
        (await Ports.Audit.ListAsync(new(Act: AuditAct.Change), 50, default)).Records.ShouldAllBe(record => record.Actor == "system");

        var scope = AuditScope.Begin(new AuditActor("chi", "reviewer", "H15.23", "10.0.0.2"));
        await Catalog.AppendEventAsync(document.Id, new NewEvent(EventKind.Revoke, new DateOnly(2026, 3, 2), By: "9/QĐ-UBND"), default);
        await Catalog.AppendEventAsync(document.Id, new NewEvent(EventKind.Revoke, new DateOnly(1990, 1, 1)), default);

        scope.Changes.ShouldBe(1);
        var record = (await Ports.Audit.ListAsync(new(Act: AuditAct.Event, Actor: "chi"), 10, default)).Records.ShouldHaveSingleItem();
        record.Result.ShouldBe(document.Id);
        AuditEntry.Read(record.Entry).Changes.ShouldNotBeNull().ShouldContain(change => change.Row == "Event" && change.Detail!.Contains("Kind=Revoke"));
        record.Entry.ShouldNotContain("9/QĐ-UBND");
        (await VerifyAsync()).Differences.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task A_change_that_fails_leaves_no_entry_and_no_gap()
    {
        var reviewer = new Viewer("chi", new HashSet<Role> { Role.Reviewer }, new HashSet<string> { "H15.23" }, new HashSet<string>());
        var document = await PublishAsync("6/QĐ-UBND");
        var before = (await AllOf(Ports.Audit.ReadAllAsync(default))).Count;
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Ports.Reviews.DecideAsync(document.Id, reviewer, ReviewKind.Recall, "nhầm", gone.Token));

        (await AllOf(Ports.Audit.ReadAllAsync(default))).Count.ShouldBe(before);
        await Ports.Reviews.DecideAsync(document.Id, reviewer, ReviewKind.Recall, "nhầm", default);
        (await VerifyAsync()).Differences.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Changes_of_many_at_once_are_one_chain_a_process()
    {
        var documents = new List<Document>();
        for (var number = 0; number < 6; number++)
            documents.Add(await PublishAsync($"{number}/QĐ-UBND"));

        await Task.WhenAll(documents.Select(document => Task.Run(() =>
            Catalog.AppendEventAsync(document.Id, new NewEvent(EventKind.Suspend, new DateOnly(2026, 3, 5)), default))));

        (await Ports.Audit.ListAsync(new(Act: AuditAct.Event), 50, default)).Records.Count(record => record.Entry.Contains("Suspend")).ShouldBe(6);
        (await VerifyAsync()).Differences.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task The_database_itself_refuses_to_change_or_delete_an_entry()
    {
        await log.WriteAsync(new(AuditAct.View));

        foreach (var sql in new[] { """UPDATE "AuditEntries" SET "Actor" = 'x'""", """DELETE FROM "AuditEntries" """ })
            (await Should.ThrowAsync<Exception>(() => TamperAsync(sql))).Message.ShouldContain("append-only");
    }

    [ContractFact]
    public async Task A_store_that_refuses_makes_writing_fail_and_the_trail_goes_on_afterwards()
    {
        await log.WriteAsync(new(AuditAct.View));
        await TamperAsync("""ALTER TABLE "AuditEntries" RENAME TO "Away" """);
        await Should.ThrowAsync<AuditUnavailableException>(() => log.WriteAsync(new(AuditAct.View)));
        await TamperAsync("""ALTER TABLE "Away" RENAME TO "AuditEntries" """);

        await log.WriteAsync(new(AuditAct.View));

        (await Ports.Audit.ListAsync(new(Act: AuditAct.View), 10, default)).Records.Count.ShouldBe(2);
        (await VerifyAsync()).Differences.ShouldBeEmpty();
    }

    [ContractTheory]
    [InlineData("""UPDATE "AuditEntries" SET "Entry" = replace("Entry", '"em"', '"ai đó"') WHERE "Result" = 'd3'""", AuditDamage.Edited, 4)]
    [InlineData("""UPDATE "AuditEntries" SET "Actor" = 'ai đó' WHERE "Result" = 'd3'""", AuditDamage.Edited, 4)]
    [InlineData("""UPDATE "AuditEntries" SET "Result" = NULL WHERE "Result" = 'd3'""", AuditDamage.Edited, 4)]
    [InlineData("""DELETE FROM "AuditEntries" WHERE "Result" = 'd3'""", AuditDamage.Removed, 5)]
    [InlineData("""DELETE FROM "AuditEntries" WHERE "Sequence" >= 7 AND "Act" = 'View'""", AuditDamage.Truncated, 9)]
    [InlineData("""DELETE FROM "AuditEntries" WHERE "Chain" = (SELECT "Chain" FROM "AuditEntries" WHERE "Result" = 'd3')""", AuditDamage.Truncated, 9)]
    [InlineData("""UPDATE "AuditEntries" SET "Sequence" = -1 WHERE "Result" = 'd3'; UPDATE "AuditEntries" SET "Sequence" = 4 WHERE "Result" = 'd4'; UPDATE "AuditEntries" SET "Sequence" = 5 WHERE "Result" = 'd3'""", AuditDamage.Edited, 4)]
    [InlineData("""INSERT INTO "AuditEntries" SELECT 'zz', "Chain", 10, "Act", "Outcome", "Actor", "Result", "Holder", "Hash", "Entry" FROM "AuditEntries" WHERE "Result" = 'd3'""", AuditDamage.Edited, 10)]
    public async Task Whatever_is_done_to_the_trail_behind_its_triggers_is_found(string sql, AuditDamage damage, long sequence)
    {
        AuditScope.Begin(new AuditActor("em"));
        for (var number = 1; number < 9; number++)
            await log.WriteAsync(new(AuditAct.View) { Result = $"d{number}" });
        await Anchors.WriteAsync(default);
        (await VerifyAsync()).ShouldSatisfyAllConditions(report => report.Differences.ShouldBeEmpty(), report => report.Anchors.ShouldBe(1), report => report.Entries.ShouldBe(9));

        foreach (var step in Tampered)
            await TamperAsync(step);
        await TamperAsync(sql);

        var found = (await VerifyAsync()).Differences;
        found.ShouldContain(one => one.Kind == damage && one.Sequence == sequence, string.Join('\n', found));
    }

    [ContractFact]
    public async Task A_change_that_somebody_wiped_from_the_trail_is_missed()
    {
        var document = await PublishAsync("7/QĐ-UBND");
        await Catalog.AppendEventAsync(document.Id, new NewEvent(EventKind.Suspend, new DateOnly(2026, 3, 5)), default);
        await Anchors.WriteAsync(default);

        foreach (var step in Tampered)
            await TamperWithChangesAsync(step);
        await TamperWithChangesAsync("""DELETE FROM "AuditEntries" WHERE "Act" = 'Event' AND "Entry" LIKE '%Suspend%'""");

        (await VerifyAsync()).Differences.ShouldHaveSingleItem().Kind.ShouldBe(AuditDamage.Truncated);
    }

    [ContractFact]
    public async Task A_chain_that_is_gone_is_missed_by_the_chain_opened_after_it()
    {
        await log.WriteAsync(new(AuditAct.View) { Result = "d1" });
        Clock.Advance(TimeSpan.FromSeconds(1));
        await using var later = NewLog();
        await later.WriteAsync(new(AuditAct.View) { Result = "d2" });

        foreach (var step in Tampered)
            await TamperAsync(step);
        await TamperAsync("""DELETE FROM "AuditEntries" WHERE "Chain" = (SELECT "Chain" FROM "AuditEntries" WHERE "Result" = 'd1')""");

        (await VerifyAsync()).Differences.ShouldHaveSingleItem().Kind.ShouldBe(AuditDamage.Truncated);
    }

    [ContractFact]
    public async Task Anchors_hold_each_other_and_name_only_what_grew()
    {
        await log.WriteAsync(new(AuditAct.View));
        var first = (await Anchors.WriteAsync(default)).ShouldNotBeNull();
        (await Anchors.WriteAsync(default)).ShouldBeNull();
        Clock.Advance(TimeSpan.FromDays(1));
        await log.WriteAsync(new(AuditAct.View));
        var second = (await Anchors.WriteAsync(default)).ShouldNotBeNull();
        (first.Heads.ShouldHaveSingleItem().Sequence, second.Heads.ShouldHaveSingleItem().Sequence).ShouldBe((2, 3));
        (await VerifyAsync()).Differences.ShouldBeEmpty();

        File.Delete(Directory.GetFiles(anchorFolder).Order(StringComparer.Ordinal).First());

        (await VerifyAsync()).Differences.ShouldHaveSingleItem().Kind.ShouldBe(AuditDamage.Anchor);
    }

    [ContractFact]
    public async Task An_entry_that_Docs_did_not_write_is_found_wherever_a_chain_ends_but_only_with_the_key()
    {
        await log.WriteAsync(new(AuditAct.View) { Result = "d1" });
        await Anchors.WriteAsync(default);
        var head = (await Ports.Audit.LastChainAsync(default)).ShouldNotBeNull();
        var forged = new AuditEntry { Id = Ids.Next(), Chain = head.Chain, Sequence = head.Sequence + 1, At = AuditEntry.Text(Clock.GetUtcNow()), Act = AuditAct.View, Outcome = AuditOutcome.Done, Actor = AuditActor.Machine };
        (await new AuditVerifier(Ports.Audit, Anchors, Keys).VerifyAsync(default)).Differences.ShouldBeEmpty();

        await Ports.Audit.AppendAsync([AuditRecord.Seal(forged, head.Hash)], default);

        (await VerifyAsync()).Differences.ShouldBeEmpty("its hash is right");
        var found = (await new AuditVerifier(Ports.Audit, Anchors, Keys).VerifyAsync(default)).Differences.ShouldHaveSingleItem();
        (found.Kind, found.Sequence).ShouldBe((AuditDamage.Forged, head.Sequence + 1));
    }

    private AuditLog NewLog() => new(Ports.Audit, Keys, Ids, Clock);

    private Task<AuditReport> VerifyAsync() => new AuditVerifier(Ports.Audit, Anchors).VerifyAsync(default);
}

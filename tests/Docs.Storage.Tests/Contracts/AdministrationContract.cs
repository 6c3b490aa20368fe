using Docs.Core.Jobs;
using Docs.Core.References;
using Docs.Core.Settings;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="IReferences"/>, <see cref="ISettings"/> and <see cref="IWorkDesk"/> does.</summary>
public abstract class AdministrationContract : StorageFixture
{
    private static readonly ReferenceEntry Old = new("H15.08", "UBND huyện Ea Kar", null, new(2025, 6, 30)) { Level = AgencyLevel.District, Parent = "H15", Successor = "H15.90;H15.91" };

    private static readonly ReferenceEntry New = new("H15.90", "UBND xã Ea Kar", new(2025, 7, 1)) { Level = AgencyLevel.Commune, Parent = "H15" };

    [Fact]
    public async Task A_list_is_replaced_whole_and_read_as_it_was_written()
    {
        (await Ports.References.ReadAsync(ReferenceKind.Agencies, default)).LoadedAt.ShouldBeNull();
        var before = await Ports.References.VersionAsync(default);

        (await Ports.References.ReplaceAsync(ReferenceKind.Agencies, [Old, New], "hà", default)).ShouldBeTrue();

        var list = await Ports.References.ReadAsync(ReferenceKind.Agencies, default);
        list.Entries.ShouldBe([Old, New]);
        (list.LoadedBy, list.LoadedAt).ShouldBe(("hà", Clock.GetUtcNow()));
        (await Ports.References.VersionAsync(default)).ShouldBeGreaterThan(before);
        (await Ports.References.ReadAsync(ReferenceKind.Wards, default)).Entries.ShouldBeEmpty();

        await Ports.References.ReplaceAsync(ReferenceKind.Agencies, [New], "hà", default);
        (await Ports.References.ReadAsync(ReferenceKind.Agencies, default)).Entries.ShouldBe([New]);
    }

    [Fact]
    public async Task The_same_list_again_changes_nothing()
    {
        await Ports.References.ReplaceAsync(ReferenceKind.Agencies, [Old, New], "hà", default);
        var version = await Ports.References.VersionAsync(default);

        (await Ports.References.ReplaceAsync(ReferenceKind.Agencies, [Old, New], "an", default)).ShouldBeFalse();

        (await Ports.References.VersionAsync(default)).ShouldBe(version);
        (await Ports.References.ReadAsync(ReferenceKind.Agencies, default)).LoadedBy.ShouldBe("hà");
    }

    [Fact]
    public async Task Settings_keep_who_changed_what_when_and_the_newest_counts()
    {
        (await Ports.Settings.SetAsync([new(SettingName.FieldThreshold, null, "0.95"), new(SettingName.SelfVerify, "H15.08", "on")], "hà", default)).ShouldBe(2);
        Clock.Advance(TimeSpan.FromHours(1));
        (await Ports.Settings.SetAsync([new(SettingName.FieldThreshold, null, "0.95"), new(SettingName.SelfVerify, "H15.08", null)], "an", default)).ShouldBe(1);

        var current = await Ports.Settings.CurrentAsync(default);
        current.Single(line => line.Name == SettingName.FieldThreshold).ShouldSatisfyAllConditions(line => line.Value.ShouldBe("0.95"), line => line.By.ShouldBe("hà"));
        current.Single(line => line.Name == SettingName.SelfVerify).Value.ShouldBeNull();
        (await Ports.Settings.HistoryAsync(10, default)).Select(line => (line.Name, line.Value, line.By)).ShouldBe(
        [
            (SettingName.SelfVerify, null, "an"),
            (SettingName.SelfVerify, "on", "hà"),
            (SettingName.FieldThreshold, "0.95", "hà"),
        ]);
    }

    [Fact]
    public async Task What_an_administrator_sets_counts_for_the_next_document()
    {
        var live = new LiveSettings(Ports.Settings, SettingDefaults.None with { SelfVerify = new HashSet<string> { "H15.23" } }, Clock);
        (await live.NowAsync(default)).SelfVerifies("H15.23").ShouldBeTrue("the environment says so");

        await live.SetAsync([new(SettingName.SelfVerify, "H15.23", "off"), new(SettingName.ReviewSample, null, "25"), new(SettingName.ReviewSample, "H15.24", "100")], "hà", default);

        var now = await live.NowAsync(default);
        now.SelfVerifies("H15.23").ShouldBeFalse();
        (now.SamplingOf("H15.23").Share, now.SamplingOf("H15.24").Share).ShouldBe((0.25, 1));

        var other = new LiveSettings(Ports.Settings, SettingDefaults.None, Clock);
        (await other.NowAsync(default)).Thresholds.Field.ShouldBe(0.9);
        await live.SetAsync([new(SettingName.FieldThreshold, null, "0.97")], "hà", default);
        Clock.Advance(TimeSpan.FromSeconds(5));
        (await other.NowAsync(default)).Thresholds.Field.ShouldBe(0.97, "another process looks every few seconds");
    }

    [Fact]
    public async Task Quarantined_documents_are_listed_by_agency_and_reason_and_go_back_into_the_queue()
    {
        await AcceptAsync("a.pdf", quarantine: "Không đọc được trang 3: ảnh hỏng.");
        await AcceptAsync("b.pdf", agency: "H15.24", quarantine: "Tệp có mật khẩu.");
        var last = await AcceptAsync("c.pdf", quarantine: "Không đọc được trang 7: quá 90 giây.");

        var all = await Ports.WorkDesk.QuarantinedAsync(new(null, null), null, 10, default);
        all.Select(one => one.File).ShouldBe(["c.pdf", "b.pdf", "a.pdf"]);
        all[0].Reason.ShouldBe("Không đọc được trang 7: quá 90 giây.");
        (await Ports.WorkDesk.QuarantinedAsync(new(null, null), last.Id, 1, default)).ShouldHaveSingleItem().File.ShouldBe("b.pdf");
        (await Ports.WorkDesk.QuarantinedAsync(new("H15.24", null), null, 10, default)).ShouldHaveSingleItem().File.ShouldBe("b.pdf");
        (await Ports.WorkDesk.QuarantinedAsync(new(null, "trang"), null, 10, default)).Count.ShouldBe(2);
        (await Ports.WorkDesk.CountQuarantinedAsync(new(null, null), default)).ShouldBe([("H15.23", 2), ("H15.24", 1)]);

        await Jobs.RepeatAsync([last.Id], default);

        (await Ports.WorkDesk.CountQuarantinedAsync(new(null, null), default)).ShouldBe([("H15.23", 1), ("H15.24", 1)]);
        (await Ports.WorkDesk.JobsAsync(10, default)).ShouldHaveSingleItem().File.ShouldBe("c.pdf");
    }

    [Fact]
    public async Task The_state_of_work_says_what_waits_who_works_and_what_failed()
    {
        await AcceptAsync("a.pdf");
        await AcceptAsync("b.pdf");
        (await Ports.WorkDesk.StateAsync(default)).ShouldSatisfyAllConditions(
            state => state.Pending.ShouldBe(2), state => state.Due.ShouldBe(2), state => state.OldestDue.ShouldNotBeNull(), state => state.Workers.ShouldBeEmpty());

        var lease = (await Jobs.ClaimAsync("máy/1/0", Lease, default)).ShouldNotBeNull();
        (await Ports.WorkDesk.StateAsync(default)).Workers.ShouldBe(["máy/1/0"]);
        await Jobs.FailAsync(lease, "Hết đĩa.", counts: false, TimeSpan.FromMinutes(5), default);

        var failed = await Ports.WorkDesk.StateAsync(default);
        (failed.Failing, failed.Due).ShouldBe((1, 1));
        (await Ports.WorkDesk.JobsAsync(10, default))[0].LastError.ShouldBe("Hết đĩa.");

        await PublishAllAsync();
        var state = await Ports.WorkDesk.StateAsync(default);
        state.Outbox.ShouldBeGreaterThan(0);
        state.OldestOutbox.ShouldNotBeNull();
    }

    private async Task PublishAllAsync()
    {
        var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
        (await Jobs.CompleteAsync(lease, [Outcome("1/QĐ-UBND")], default)).ShouldBeTrue();
    }
}

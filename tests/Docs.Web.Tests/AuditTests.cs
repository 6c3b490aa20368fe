using System.Net;
using System.Text.Json;
using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Web.Audit;
using Docs.Web.Security;
using Microsoft.Data.Sqlite;

namespace Docs.Web.Tests;

/// <summary>What is done over HTTP stands in the trail before the answer leaves, and those who may read it can.</summary>
public sealed class AuditTests(SharedSite shared) : IClassFixture<SharedSite>
{
    /// <summary>Open to everybody and the same for everybody.</summary>
    private static readonly string[] Unrecorded = ["/healthz", "/readyz", "/metrics", "/tai-san/{version}/{name}", "/kiem-tra", "/dang-nhap", "/dang-nhap/{provider}"];

    private static readonly Viewer Auditor = Callers.Of("giang", Role.Auditor);

    private readonly TestSite _site = shared.Site;

    [Fact]
    public void Every_endpoint_says_what_it_records_or_why_nothing()
    {
        foreach (var endpoint in _site.Endpoints())
        {
            var audited = endpoint.Metadata.GetMetadata<Audited>().ShouldNotBeNull(endpoint.RoutePattern.RawText);
            (audited.Act is null).ShouldBe(audited.Why is { Length: > 5 }, endpoint.RoutePattern.RawText);
        }

        var open = _site.Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<AllowedTo>()!.Rule == Rule.Anyone);
        open.Where(endpoint => endpoint.Metadata.GetMetadata<Audited>()!.Act is null).Select(endpoint => endpoint.RoutePattern.RawText!)
            .ShouldBeSubsetOf(Unrecorded);
        _site.Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<AllowedTo>()!.Rule is Rule.SeeResult or Rule.ReadFile or Rule.Search or Rule.Review)
            .ShouldAllBe(endpoint => endpoint.Metadata.GetMetadata<Audited>()!.Act != null);
    }

    [Fact]
    public async Task Seeing_opening_searching_and_being_refused_are_recorded_with_who_what_and_why()
    {
        var id = await _site.AddAsync(new Paper("901/QĐ-UBND").Owned());
        using var officer = _site.As(Callers.Of("em901", Role.Officer, "H16"));
        officer.DefaultRequestHeaders.Add("X-Docs-Dossier", "h15.23-260305-901");
        await officer.GetAsync($"/api/v1/results/{id}");
        await officer.GetAsync($"/ket-qua/{id}");
        await officer.GetAsync($"/api/v1/results/{id}/file");
        await officer.GetAsync($"/api/v1/results?q=901&holder={Paper.HolderId}");
        await officer.GetAsync($"/doi-soat/{id}");
        await officer.GetAsync("/api/v1/results?limit=0");

        var entries = await EntriesAsync(new(Actor: "em901"));

        entries.Select(entry => (entry.Act, entry.Outcome, entry.Status)).ShouldBe(
        [
            (AuditAct.Search, AuditOutcome.Refused, 400), (AuditAct.View, AuditOutcome.Denied, 403), (AuditAct.Search, AuditOutcome.Done, 200),
            (AuditAct.Download, AuditOutcome.Done, 200), (AuditAct.View, AuditOutcome.Done, 200), (AuditAct.View, AuditOutcome.Done, 200),
        ]);
        entries.ShouldAllBe(entry => entry.Dossier == "H15.23-260305-0901" && entry.Purpose == "testing" && entry.Actor.Roles == "officer" && entry.Actor.Agency == "H16");
        entries.Where(entry => entry.Act is AuditAct.Download or AuditAct.View).ShouldAllBe(entry => entry.Result == id);
        var search = entries[2];
        search.Shown.ShouldBe([id]);
        search.Holder.ShouldBe(_site.Service<AuditKeys>().HashOfHolder(Paper.HolderId));
        search.ToCanonical().ShouldNotContain(Paper.HolderId);
        _site.Service<AuditKeys>().Decrypt(search.Query!, search.Id).ShouldBe($"q=901; holder={Paper.HolderId}");
    }

    [Fact]
    public async Task A_change_over_http_is_recorded_once_by_its_own_transaction_with_the_person_who_made_it()
    {
        var id = await _site.AddAsync(new Paper("902/QĐ-UBND"));
        using var reviewer = _site.As(Callers.Of("chi902", Role.Reviewer, "H15"));
        reviewer.DefaultRequestHeaders.Add("X-Docs-Request", "1");

        (await reviewer.PostAsync($"/api/v1/results/{id}/events", Json("""{"kind":"revoke","on":"2026-01-01"}"""))).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await reviewer.PostAsync($"/api/v1/results/{id}/events", Json("""{"kind":"revoke","on":"1990-01-01"}"""))).IsSuccessStatusCode.ShouldBeFalse();

        var entries = await EntriesAsync(new(Actor: "chi902"));
        entries.Select(entry => (entry.Act, entry.Outcome)).ShouldBe([(AuditAct.Event, AuditOutcome.Refused), (AuditAct.Event, AuditOutcome.Done)]);
        entries[1].Changes.ShouldNotBeNull().ShouldContain(change => change.Detail != null && change.Detail.Contains("Kind=Revoke"));
        entries[1].Actor.From.ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task Without_its_entry_no_answer_leaves()
    {
        await using var site = await TestSite.OpenAsync();
        var id = await site.AddAsync(new Paper("903/QĐ-UBND") { Subject = "Về việc giao đất ở 903" });
        await SqlAsync(site, """ALTER TABLE "AuditEntries" RENAME TO "Away" """);

        foreach (var path in new[] { $"/api/v1/results/{id}", $"/ket-qua/{id}", "/api/v1/results?q=903", "/?q=903", $"/api/v1/results/{id}/text", $"/api/v1/results/{id}/file", "/api/v1/results/01m82a13kz195hqzbk01c4hdh0" })
        {
            using var answer = await site.Client.GetAsync(path);
            var text = await answer.Content.ReadAsStringAsync();
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
            text.ShouldContain("nhật ký");
            foreach (var secret in new[] { "903/QĐ-UBND", "giao đất ở 903", "Mỹ Diệu", Paper.HolderId })
                text.ShouldNotContain(secret);
            answer.Headers.ETag.ShouldBeNull();
            answer.Content.Headers.ContentDisposition.ShouldBeNull();
        }

        await SqlAsync(site, """ALTER TABLE "Away" RENAME TO "AuditEntries" """);
        (await site.Client.GetStringAsync($"/api/v1/results/{id}")).ShouldContain("903/QĐ-UBND");
    }

    [Fact]
    public async Task The_auditor_reads_who_asked_what_and_an_administrator_all_but_the_words()
    {
        await _site.Client.GetAsync("/api/v1/results?q=T%E1%BB%AB%20kh%C3%B3a%20r%E1%BA%A5t%20ri%C3%AAng");
        using var auditor = _site.As(Auditor);
        using var administrator = _site.As(Callers.Of("hà904", Role.Administrator));

        (await auditor.GetStringAsync("/quan-tri/nhat-ky?viec=Search")).ShouldContain("Từ khóa rất riêng");
        var page = await administrator.GetStringAsync("/quan-tri/nhat-ky?viec=Search");
        page.ShouldContain("đã mã hóa");
        page.ShouldNotContain("Từ khóa rất riêng");
        (await administrator.GetStringAsync("/quan-tri/nhat-ky.csv?viec=Search")).ShouldNotContain("Từ khóa rất riêng");
        var table = await auditor.GetStringAsync("/quan-tri/nhat-ky.csv?viec=Search");
        table.ShouldContain("q=Từ khóa rất riêng");
        (await EntriesAsync(new(Actor: "giang", Act: AuditAct.Export))).ShouldNotBeEmpty();
        (await auditor.GetAsync("/quan-tri/nhat-ky?tu=31/02/2026")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await auditor.GetAsync("/quan-tri/nhat-ky?viec=99")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_auditor_finds_who_looked_a_person_up_and_that_is_recorded_like_any_look_up()
    {
        const string id = "066185907907";
        using var officer = _site.As(Callers.Of("em907", Role.Officer, "H16"));
        await officer.GetAsync($"/api/v1/results?holder={id}");
        await officer.GetAsync($"/api/v1/results?holder={Callers.OtherHolderId}");
        using var auditor = _site.As(Auditor);
        using var administrator = _site.As(Callers.Of("hà907", Role.Administrator));

        var page = await auditor.GetStringAsync($"/quan-tri/nhat-ky?tra-cuu-ve=066%20185%20907%20907");
        page.ShouldContain($"holder={id}");
        page.ShouldNotContain(Callers.OtherHolderId);
        (await auditor.GetStringAsync($"/quan-tri/nhat-ky.csv?tra-cuu-ve={id}")).ShouldContain("em907");
        (await EntriesAsync(new(Actor: "giang", Act: AuditAct.Export))).First().Holder.ShouldBe(_site.Service<AuditKeys>().HashOfHolder(id));
        (await auditor.GetAsync("/quan-tri/nhat-ky?tra-cuu-ve=12")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await administrator.GetAsync($"/quan-tri/nhat-ky?tra-cuu-ve={id}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await administrator.GetStringAsync("/quan-tri/nhat-ky")).ShouldNotContain("name=\"tra-cuu-ve\"");
    }

    [Fact]
    public async Task Pages_of_the_viewer_follow_each_other_without_gap_or_repeat()
    {
        using var officer = _site.As(Callers.Of("em905", Role.Officer));
        for (var number = 0; number < 60; number++)
            await officer.GetAsync($"/api/v1/results?q=s{number}");
        using var auditor = _site.As(Auditor);

        var first = await auditor.GetStringAsync("/quan-tri/nhat-ky?nguoi=em905");
        var next = System.Text.RegularExpressions.Regex.Match(first, "href=\"([^\"]*truoc=[^\"]*)\"").Groups[1].Value;
        var second = await auditor.GetStringAsync(WebUtility.HtmlDecode(next));

        var numbers = (first + second).Split("q=s").Skip(1).Select(part => int.Parse(string.Concat(part.TakeWhile(char.IsAsciiDigit)), null));
        numbers.ShouldBe(Enumerable.Range(0, 60).Reverse());
    }

    [Fact]
    public async Task A_holder_sees_which_agency_looked_in_which_role_and_what_for_but_no_name()
    {
        var id = await _site.AddAsync(new Paper("906/QĐ-UBND").Owned());
        using var officer = _site.As(Callers.Of("em906", Role.Officer, "H15.40"));
        officer.DefaultRequestHeaders.Add("X-Docs-Dossier", "H15.40-260305-0906");
        await officer.GetAsync($"/ket-qua/{id}");
        await officer.GetAsync($"/api/v1/results/{id}/file");
        await officer.GetAsync($"/api/v1/results?holder={Paper.HolderId}");
        using var citizen = _site.As(Callers.Citizen(Paper.HolderId));
        await citizen.GetAsync($"/ket-qua/{id}");

        var list = JsonDocument.Parse(await citizen.GetStringAsync($"/api/v1/results/{id}/accesses")).RootElement.GetProperty("accesses").EnumerateArray().ToList();

        var other = list.Single(one => !one.GetProperty("own").GetBoolean() && one.GetProperty("dossier").GetString() == "H15.40-260305-0906");
        other.GetProperty("acts").EnumerateArray().Select(act => act.GetString()).ShouldBe(["search", "view", "download"]);
        other.GetProperty("agencies")[0].GetString().ShouldBe("H15.40");
        other.GetProperty("roles")[0].GetString().ShouldBe("officer");
        other.GetProperty("times").GetInt32().ShouldBe(3);
        list.ShouldContain(one => one.GetProperty("own").GetBoolean());
        var page = await citizen.GetStringAsync($"/ket-qua/{id}/ai-da-xem");
        page.ShouldContain("cán bộ một cửa", Case.Insensitive);
        page.ShouldContain("Chính bạn");
        page.ShouldNotContain("em906");
        (await citizen.GetStringAsync($"/ket-qua/{id}")).ShouldContain("Ai đã xem");
    }

    [Fact]
    public async Task Signing_in_and_out_and_failing_to_is_recorded()
    {
        using var stranger = _site.Stranger();
        await _site.AccountAsync("vao-so", Grants.Of(Role.Officer));
        await stranger.EnterAsync("vao-so", "không phải mật khẩu");
        await stranger.EnterAsync("vao-so");
        await stranger.SubmitAsync("/tai-khoan", "/ra");

        var entries = await EntriesAsync(new(Act: AuditAct.SignIn));
        (entries[0].Outcome, entries[0].Actor.Roles).ShouldBe((AuditOutcome.Done, "officer"));
        entries[1].ShouldSatisfyAllConditions(entry => entry.Outcome.ShouldBe(AuditOutcome.Denied), entry => entry.Actor.Name.ShouldBe(""));
        (await EntriesAsync(new(Act: AuditAct.SignOut)))[0].Actor.Name.ShouldBe("vao-so");
    }

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");

    private static async Task SqlAsync(TestSite site, string sql)
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(site.DataDirectory, "audit.db")}");
        await file.OpenAsync();
        await using var command = new SqliteCommand(sql, file);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<List<AuditEntry>> EntriesAsync(AuditFilter filter) =>
        [.. (await _site.Service<IAuditTrail>().ListAsync(filter, 100, default)).Records.Select(record => AuditEntry.Read(record.Entry))];
}

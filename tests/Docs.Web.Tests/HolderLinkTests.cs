using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Core.Extraction;
using Docs.Core.Holders;

namespace Docs.Web.Tests;

/// <summary>Numbers of one holder, linked by staff: what that opens, to whom, and that a withdrawn link opens nothing.</summary>
public sealed class HolderLinkTests : IAsyncLifetime
{
    private const string Old = "240123456";

    private TestSite _site = null!;
    private string _old = "", _new = "";

    private static readonly Viewer Reviewer = Callers.Of("chi", Role.Reviewer, "H15");

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync();
        _new = await _site.AddAsync(new Paper("1/QĐ-UBND").Owned());
        _old = await _site.AddAsync(new Paper("2/QĐ-UBND")
        {
            Holders = [new Holder("Phạm Thị Mỹ Diệu", Old, null, 1985, null)],
            Text = "Giao đất ở cho bà Phạm Thị Mỹ Diệu.",
            Manifest = new Dictionary<string, string> { [FieldNames.PersonalId] = Old },
        });
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData($"holder={Paper.HolderId}")]
    [InlineData($"q={Paper.HolderId}")]
    public async Task Staff_find_by_one_number_what_is_under_the_other_marked_as_such_until_the_link_is_withdrawn(string asked)
    {
        using var officer = _site.As(Callers.Officer);
        (await HitsAsync(officer, asked)).Keys.ShouldBe([_new]);
        var link = await LinkAsync();

        var hits = await HitsAsync(officer, asked);
        hits.Keys.ShouldBe([_new, _old], ignoreOrder: true);
        hits[_new].TryGetProperty("linkedId", out _).ShouldBeFalse();
        hits[_old].GetProperty("linkedId").GetString().ShouldBe("••••••456");
        (await HitsAsync(officer, asked.Replace(Paper.HolderId, Old, StringComparison.Ordinal)))[_new].GetProperty("linkedId").GetString().ShouldBe("•••••••••468");
        var page = await officer.GetStringAsync($"/?{asked}");
        page.ShouldContain("Qua liên kết mã số");
        page.ShouldNotContain(Old);

        await WithdrawAsync(link);
        (await HitsAsync(officer, asked)).Keys.ShouldBe([_new]);
    }

    [Fact]
    public async Task A_citizen_has_the_papers_of_every_linked_number_their_files_and_who_looked_at_once_and_no_longer_than_the_link_stands()
    {
        using var officer = _site.As(Callers.Officer);
        using var holder = _site.As(Callers.Citizen(Paper.HolderId));
        using var other = _site.As(Callers.Citizen(Callers.OtherHolderId));
        await officer.GetAsync($"/api/v1/results?holder={Old}");
        (await SeesAsync(holder)).ShouldBe([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound]);
        var link = await LinkAsync();

        (await SeesAsync(holder)).ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK]);
        (await holder.GetStringAsync("/giay-to")).ShouldContain(_old);
        (await HitsAsync(holder, "q=giao")).Keys.ShouldBe([_new, _old], ignoreOrder: true);
        (await holder.GetStringAsync($"/api/v1/results/{_old}/accesses")).ShouldContain("\"search\"", Case.Insensitive);
        var account = await holder.GetStringAsync("/tai-khoan");
        account.ShouldContain("••••••456");
        account.ShouldNotContain(Old);
        (await SeesAsync(other)).ShouldAllBe(status => status == HttpStatusCode.NotFound);

        await WithdrawAsync(link);
        (await SeesAsync(holder)).ShouldBe([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound]);
        (await holder.GetStringAsync("/giay-to")).ShouldNotContain(_old);
        (await holder.GetStringAsync("/tai-khoan")).ShouldNotContain("••••••456");
    }

    [Fact]
    public async Task A_reviewer_links_and_withdraws_on_the_page_of_the_result_without_a_script()
    {
        using var reviewer = _site.As(Reviewer);
        var here = $"/ket-qua/{_new}/ma-so";
        (await reviewer.GetStringAsync($"/ket-qua/{_new}")).ShouldContain(here);

        var done = await PostAsync(reviewer, here, here, Form());
        done.Headers.Location!.ToString().ShouldBe($"{here}?da=ghi");
        var page = await reviewer.GetStringAsync($"{here}?da=ghi");
        page.ShouldContain("Đã ghi liên kết");
        page.ShouldContain($"{Old}</span>");
        page.ShouldContain("Thẻ căn cước cấp 12/04/2025");
        (await PostAsync(reviewer, here, here, Form())).Headers.Location!.ToString().ShouldBe($"{here}?da=co-roi");
        using var officer = _site.As(Callers.Officer);
        var seen = await officer.GetStringAsync($"/ket-qua/{_new}");
        seen.ShouldContain("Mã số khác của chủ sở hữu");
        seen.ShouldNotContain(Old);
        seen.ShouldNotContain(here);

        var link = (await _site.Service<IHolderLinks>().OfHolderAsync([Old], default)).ShouldHaveSingleItem();
        link.By.ShouldBe("chi");
        var withdrawal = $"{here}/{link.Id}/thu-lai";
        var without = await PostAsync(reviewer, here, withdrawal, new() { ["reason"] = " " });
        without.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await without.Content.ReadAsStringAsync()).ShouldContain("liên kết vẫn còn");
        (await PostAsync(reviewer, here, withdrawal, new() { ["reason"] = "nhầm người" })).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await reviewer.GetStringAsync(here)).ShouldContain("nhầm người");
        (await _site.Service<IHolderLinks>().ExpandAsync([Old], default)).ShouldBe([Old]);
    }

    [Theory]
    [InlineData("other", "240 123 45", "Số định danh gồm 12")]
    [InlineData("other", "0100233489", "đúng số kiểm tra")]
    [InlineData("other", Paper.HolderId, "Hai mã số là một")]
    [InlineData("holder", "068190001234", "xác nhận trên kết quả này")]
    [InlineData("evidence", "", "chọn loại giấy tờ")]
    [InlineData("evidence", "TaxNotice", "ít nhất một mã số thuế")]
    [InlineData("paper", " \u0001 ", "giấy tờ nào")]
    [InlineData("result", "01m82a13kz195hqzbk01c4hdh0", "Không có kết quả nào đã công bố mang số")]
    [InlineData("result", "77/QĐ-UBND", "Không có kết quả nào đã công bố mang số")]
    [InlineData("compared", "", "trùng họ tên không đủ")]
    public async Task What_is_wrong_is_said_what_was_typed_stays_and_nothing_is_linked(string field, string value, string expected)
    {
        using var reviewer = _site.As(Reviewer);
        var here = $"/ket-qua/{_new}/ma-so";

        var answer = await PostAsync(reviewer, here, here, new(Form()) { [field] = value });

        ((int)answer.StatusCode).ShouldBeOneOf(400, 409);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("role=\"alert\"");
        page.ShouldContain(expected);
        page.ShouldContain("Chưa ghi liên kết nào");
        if (field != "paper")
            page.ShouldContain("Thẻ căn cước cấp 12/04/2025");
        (await _site.Service<IHolderLinks>().ListAsync(null, 10, default)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Evidence_is_named_by_its_number_and_of_several_with_that_number_one_is_chosen_from_a_list_or_told_by_its_day()
    {
        var other = await _site.AddAsync(new Paper("2/QĐ-UBND") { IssuedOn = new(2023, 1, 9), Text = "Giao đất sản xuất." });
        var foreign = await _site.AddAsync(new Paper("2/QĐ-UBND") { Custodian = "H16", Text = "Của cơ quan khác." });
        using var reviewer = _site.As(Reviewer);
        var here = $"/ket-qua/{_new}/ma-so";

        var answer = await PostAsync(reviewer, here, here, new(Form()) { ["result"] = "2 / qd-ubnd" });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("Có 2 kết quả mang số");
        page.ShouldContain($"name=\"chosen\" value=\"{_old}\"");
        page.ShouldContain($"name=\"chosen\" value=\"{other}\"");
        page.ShouldContain("Quyết định 2/QĐ-UBND, Ủy ban nhân dân huyện Ea Kar, ngày 09/01/2023");
        page.ShouldNotContain(foreign, Case.Sensitive, "it is not theirs to see");
        page.ShouldContain("value=\"2 / qd-ubnd\"");
        (await LinksOfOldAsync()).ShouldBeEmpty();

        (await PostAsync(reviewer, here, here, new(Form()) { ["result"] = "2/QĐ-UBND", ["chosen"] = other })).StatusCode.ShouldBe(HttpStatusCode.Found);
        var chosen = (await LinksOfOldAsync()).ShouldHaveSingleItem();
        chosen.ResultId.ShouldBe(other);

        await WithdrawAsync(chosen);
        (await PostAsync(reviewer, here, here, new(Form()) { ["result"] = "2/QĐ-UBND", ["resultIssuedOn"] = "5/3/2024" })).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await LinksOfOldAsync())[0].ResultId.ShouldBe(_old);
    }

    [Fact]
    public async Task Programs_name_evidence_by_number_day_and_agency_and_are_told_which_results_fit()
    {
        var other = await _site.AddAsync(new Paper("2/QĐ-UBND") { IssuedOn = new(2023, 1, 9), Text = "Giao đất sản xuất." });
        using var reviewer = _site.As(Reviewer);
        reviewer.DefaultRequestHeaders.Add("X-Docs-Request", "1");
        Task<HttpResponseMessage> SendAsync(string? day, string? agency) => reviewer.PostAsJsonAsync(
            $"/api/v1/results/{_new}/holder-links", new { with = Old, evidence = "identityCard", paper = "Thẻ", result = "2/QĐ-UBND", resultIssuedOn = day, resultAgency = agency });

        var several = await SendAsync(null, "UBND huyện Ea Kar");
        several.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await several.Content.ReadAsStringAsync();
        problem.ShouldContain("evidence-ambiguous");
        problem.ShouldContain(other);
        problem.ShouldContain(_old);
        foreach (var (day, agency) in new[] { ("2024-03-06", (string?)null), ("2024-03-05", "Sở Y tế") })
            (await (await SendAsync(day, agency)).Content.ReadAsStringAsync()).ShouldContain("Không có kết quả nào", Case.Sensitive, $"{day} {agency}");
        (await LinksOfOldAsync()).ShouldBeEmpty();

        var linked = await SendAsync("2024-03-05", null);
        linked.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await linked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("result").GetString().ShouldBe(_old);
    }

    [Fact]
    public async Task The_API_links_and_withdraws_only_what_belongs_to_holders_of_own_results()
    {
        var foreign = await _site.AddAsync(new Paper("3/QĐ-UBND") { Custodian = "H16", Holders = [new Holder("Lê Văn Bảy", Callers.OtherHolderId, null, 1980, null)], Manifest = new Dictionary<string, string> { [FieldNames.PersonalId] = Callers.OtherHolderId } });
        var theirs = (await _site.Service<IHolderLinks>().AddAsync(new(HolderPair.Of(Callers.OtherHolderId, "240999888"), LinkEvidence.IdentityCard, "Thẻ", null, "dũng"), default)).ShouldBeOfType<LinkOutcome.Recorded>().Link;
        using var reviewer = _site.As(Reviewer);
        reviewer.DefaultRequestHeaders.Add("X-Docs-Request", "1");
        var mine = $"/api/v1/results/{_new}/holder-links";

        (await reviewer.PostAsJsonAsync($"/api/v1/results/{foreign}/holder-links", new { with = Old, evidence = "identityCard", paper = "Thẻ" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reviewer.PostAsJsonAsync($"{mine}/{theirs.Id}/withdraw", new { reason = "nhầm" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _site.Service<IHolderLinks>().ExpandAsync([Callers.OtherHolderId], default)).Count.ShouldBe(2);

        (await reviewer.PostAsJsonAsync(mine, new { with = Old, evidence = "identityCard", paper = "Thẻ", result = _old })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await reviewer.PostAsJsonAsync(mine, new { with = Old, evidence = "identityCard", paper = "Thẻ" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = await reviewer.PostAsJsonAsync(mine, new { with = Callers.OtherHolderId, evidence = "other", paper = "Sổ hộ khẩu" });
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("holder-link-refused");
        var all = await reviewer.GetFromJsonAsync<JsonElement>(mine);
        all.GetProperty("holders").EnumerateArray().Select(id => id.GetString()).ShouldBe([Paper.HolderId, Old]);
        all.GetProperty("links").EnumerateArray().Single().GetProperty("result").GetString().ShouldBe(_old);
    }

    [Fact]
    public async Task An_administrator_finds_a_holders_links_after_saying_what_for_and_sees_no_number_in_full()
    {
        await LinkAsync();
        using var silent = _site.As(Callers.Of("hà", Role.Administrator));
        silent.DefaultRequestHeaders.Remove("X-Docs-Purpose");

        (await silent.GetAsync($"/quan-tri/ma-so?holder={Old}")).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await silent.GetAsync("/quan-tri/ma-so?holder=12")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var list = await silent.GetStringAsync("/quan-tri/ma-so");
        list.ShouldContain("••••••456");
        list.ShouldNotContain(Old);
        silent.DefaultRequestHeaders.Add("X-Docs-Purpose", "verifying");
        (await silent.GetStringAsync($"/quan-tri/ma-so?holder={Paper.HolderId}")).ShouldContain("••••••456");
        (await PostAsync(silent, "/quan-tri/ma-so", "/quan-tri/ma-so", new(Form()) { ["holder"] = "240999888", ["other"] = Callers.OtherHolderId })).Headers.Location!.ToString().ShouldBe("/quan-tri/ma-so?da=ghi");

        var hash = _site.Service<AuditKeys>().HashOfHolder(Old);
        var trail = (await _site.Service<IAuditTrail>().ListAsync(new(Actor: "hà", Result: "none") { OrHolders = [hash] }, 10, default)).Records;
        trail.ShouldHaveSingleItem("the look-up that was refused; the other was by the other number").Outcome.ShouldBe(AuditOutcome.Refused);
        trail[0].Entry.ShouldNotContain(Old);
    }

    private static Dictionary<string, string> Form() => new()
    {
        ["other"] = "240 123 456",
        ["evidence"] = "IdentityCard",
        ["paper"] = "Thẻ căn cước cấp 12/04/2025",
        ["compared"] = "true",
    };

    private async Task<HolderLink> LinkAsync() =>
        (await _site.Service<IHolderLinks>().AddAsync(new(HolderPair.Of(Old, Paper.HolderId), LinkEvidence.IdentityCard, "Thẻ căn cước", null, "chi"), default))
            .ShouldBeOfType<LinkOutcome.Recorded>().Link;

    private Task<IReadOnlyList<HolderLink>> LinksOfOldAsync() => _site.Service<IHolderLinks>().OfHolderAsync([Old], default);

    private Task<HolderLink?> WithdrawAsync(HolderLink link) => _site.Service<IHolderLinks>().WithdrawAsync(link.Id, "nhầm", "chi", default);

    private static async Task<Dictionary<string, JsonElement>> HitsAsync(HttpClient caller, string asked) =>
        (await caller.GetFromJsonAsync<JsonElement>($"/api/v1/results?{asked}")).GetProperty("hits").EnumerateArray().ToDictionary(hit => hit.GetProperty("id").GetString()!);

    /// <summary>The old paper itself, its file, who looked at it.</summary>
    private async Task<IReadOnlyList<HttpStatusCode>> SeesAsync(HttpClient caller)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var part in new[] { "", "/file", "/accesses" })
            statuses.Add((await caller.GetAsync($"/api/v1/results/{_old}{part}")).StatusCode);
        return statuses;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient caller, string page, string path, Dictionary<string, string> form)
    {
        var token = System.Text.RegularExpressions.Regex.Match(await caller.GetStringAsync(page), "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        return await caller.PostAsync(path, new FormUrlEncodedContent(new Dictionary<string, string>(form) { ["__RequestVerificationToken"] = token }));
    }
}

using System.Net;
using System.Text.RegularExpressions;
using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Core.Documents;
using Docs.Core.Search;

namespace Docs.Web.Tests;

/// <summary>Before staff look a person up or open a file they say what for: once for a task, never a citizen for the own.</summary>
public sealed class PurposeTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly TestSite _site = shared.Site;

    public static TheoryData<Role> Staff => [Role.Officer, Role.Clerk, Role.Reviewer, Role.Administrator];

    [Theory]
    [MemberData(nameof(Staff))]
    public async Task Nobody_of_staff_looks_a_person_up_without_saying_what_for(Role role)
    {
        using var caller = Silent(Callers.Of($"{role}", role, "H15"));

        foreach (var query in new[] { $"holder={Paper.HolderId}", $"q={Paper.HolderId}", "q=066+185+009+468", "q=Mỹ+Diệu+066185009468", "q=06618500", "q=6001234565-001", "q=O66185OO9468" })
        {
            var asked = await caller.GetAsync($"/api/v1/results?{query}");
            asked.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired, query);
            (await asked.Content.ReadAsStringAsync()).ShouldContain("purpose-needed");
            var page = await caller.GetAsync($"/?{query}");
            page.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired, query);
            (await page.Content.ReadAsStringAsync()).ShouldContain("Bạn đang giải quyết việc gì?");
        }

        foreach (var query in new[] { "q=giao+đất", "q=12/QĐ-UBND", "q=H15.23-200922-1488", "q=000.00.53.H15-200922-0001", "q=1.009994.000.00.00.H15", "q=05/03/2024", "q=đất+đai+2019+2020", "dossier=H15.23-200922-1488" })
            (await caller.GetAsync($"/api/v1/results?{query}")).StatusCode.ShouldBe(HttpStatusCode.OK, query);
    }

    [Fact]
    public async Task An_officer_opens_no_file_without_a_purpose_and_each_with_one()
    {
        var id = await _site.AddAsync(new Paper("921/QĐ-UBND").Owned());
        using var officer = Silent(Callers.Officer);

        foreach (var path in new[] { "file", "text", "alto", "pages/1" })
            (await officer.GetAsync($"/api/v1/results/{id}/{path}")).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired, path);
        (await officer.GetAsync($"/ket-qua/{id}?trang=1")).Headers.Location!.ToString().ShouldBe($"/muc-dich?tiep=%2Fket-qua%2F{id}%3Ftrang%3D1");

        foreach (var (header, value, status) in new[] { ("X-Docs-Dossier", "123", 428), ("X-Docs-Dossier", "H15.23-260305-0001", 200), ("X-Docs-Purpose", "%20", 428), ("X-Docs-Purpose", "x%C3%A1c%20minh", 200) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/results/{id}/text");
            request.Headers.Add(header, value);
            ((int)(await officer.SendAsync(request)).StatusCode).ShouldBe(status, value);
        }

        var last = (await _site.Service<IAuditTrail>().ListAsync(new(Result: id), 1, default)).Records.Single();
        AuditEntry.Read(last.Entry).Purpose.ShouldBe("xác minh");
    }

    [Fact]
    public async Task Neither_the_holder_nor_who_digitises_the_paper_is_asked()
    {
        var id = await _site.AddAsync(new Paper("922/QĐ-UBND").Owned());
        var unreviewed = await _site.AddAsync(new Paper("923/QĐ-UBND") { State = DocumentState.NeedsReview });

        using var citizen = Silent(Callers.Citizen(Paper.HolderId));
        using var clerk = Silent(Callers.Of("an", Role.Clerk, "H15"));
        using var administrator = Silent(Callers.Of("hà", Role.Administrator));

        (await citizen.GetAsync($"/api/v1/results/{id}/text")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await citizen.GetAsync($"/api/v1/results?q={Paper.HolderId}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await clerk.GetAsync($"/api/v1/results/{id}/text")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await administrator.GetAsync($"/api/v1/results/{id}/text")).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await administrator.GetAsync($"/api/v1/results/{unreviewed}/text")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task On_the_web_it_is_said_once_shown_on_every_page_and_ended_by_a_button()
    {
        var id = await _site.AddAsync(new Paper("924/QĐ-UBND"));
        using var officer = Silent(Callers.Officer);
        var form = await TokenAsync(officer);

        var wrong = await officer.PostAsync("/muc-dich", Form(form, ("dossier", "123"), ("tiep", "/")));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var begun = await officer.PostAsync("/muc-dich", Form(form, ("dossier", "h15.23-260305-7"), ("purpose", "cấp phép"), ("tiep", $"/ket-qua/{id}")));
        begun.Headers.Location!.ToString().ShouldBe($"/ket-qua/{id}");
        var page = await officer.GetStringAsync($"/ket-qua/{id}");
        page.ShouldContain("Kết thúc việc này");
        page.ShouldContain("value=\"H15.23-260305-0007\"");
        page.ShouldContain("value=\"cấp phép\"");
        (await officer.GetAsync($"/api/v1/results?holder={Paper.HolderId}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var entry = AuditEntry.Read((await _site.Service<IAuditTrail>().ListAsync(new(Result: id, Act: AuditAct.View), 1, default)).Records[0].Entry);
        (entry.Dossier, entry.Purpose).ShouldBe(("H15.23-260305-0007", "cấp phép"));

        await officer.PostAsync("/muc-dich/ket-thuc", Form(form));
        (await officer.GetAsync($"/ket-qua/{id}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    public async Task The_form_leads_to_no_other_site(string next)
    {
        using var officer = Silent(Callers.Officer);
        var form = await TokenAsync(officer);

        (await officer.PostAsync("/muc-dich", Form(form, ("purpose", "x"), ("tiep", next)))).Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task A_task_of_another_account_is_none()
    {
        using var officer = Silent(Callers.Officer);
        var form = await TokenAsync(officer);
        var cookie = (await officer.PostAsync("/muc-dich", Form(form, ("purpose", "x")))).Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("docs-task=", StringComparison.Ordinal)).Split(';')[0];

        foreach (var (name, status) in new[] { (Callers.Officer.Name, HttpStatusCode.OK), ("somebody else", HttpStatusCode.PreconditionRequired) })
        {
            using var other = Silent(Callers.Of(name, Role.Officer));
            var session = other.DefaultRequestHeaders.GetValues("Cookie").Single();
            other.DefaultRequestHeaders.Remove("Cookie");
            other.DefaultRequestHeaders.Add("Cookie", $"{session}; {cookie}");
            (await other.GetAsync($"/api/v1/results?holder={Paper.HolderId}")).StatusCode.ShouldBe(status, name);
        }
    }

    [Fact]
    public void The_id_in_a_query_is_found_for_the_trail()
    {
        PersonLookup.IdIn(new SearchQuery("Mỹ Diệu 066 185 009 468", new(2026, 1, 1))).ShouldBe("066 185 009 468");
        PersonLookup.IdIn(new SearchQuery("06618500", new(2026, 1, 1))).ShouldBeNull();
    }

    private static async Task<string> TokenAsync(HttpClient browser) =>
        Regex.Match(await browser.GetStringAsync("/muc-dich"), "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;

    private HttpClient Silent(Viewer viewer)
    {
        var caller = _site.As(viewer);
        caller.DefaultRequestHeaders.Remove("X-Docs-Purpose");
        return caller;
    }

    private static FormUrlEncodedContent Form(string token, params IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", token)));
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Docs.System.Tests.CommandLine;

namespace Docs.System.Tests.Faults.Cluster;

/// <summary>
/// What people and programs type by mistake or on purpose: by the API a clear 4xx or hits, at the command line exit 1 or hits. On an
/// archive of one result in force, numbered 12/GP-SXD, issued on 5 February 2020. The embedded store is asked the same by the
/// suites of web and command line.
/// </summary>
internal static class BadQuestions
{
    /// <summary>Nothing of it is an operator: answered, found or not.</summary>
    private static readonly string[] Answered =
    [
        "", "   ", "\"", "\"\"\"", "\"12/GP", "' OR 1=1 --", "'; DROP TABLE docs; --", "NEAR(a b) AND NOT *", "((((((((", "{x}:^y", "\\", "/.*/", "a AND (b OR",
        "{\"match_all\":{}}", "*:*", "_id:*", "%", "\u202e", "😀", "<script>alert(1)</script>", "../../etc/passwd", new string('a', 1_000), Many(),
    ];

    private static readonly string[] Refused =
    [
        $"q={new string('a', 10_240)}", "q=a%07b", "q=%00", "asOf=0001-01-01", "asOf=9999-12-31", "asOf=2025-02-30", "asOf=hôm+nay", "issuedFrom=0000-00-00",
        "issuedFrom=2025-02-02&issuedTo=2025-01-01", "limit=0", "limit=1001", "limit=-1", "endsWithin=99999", "sort=random", "after=forged", "after=MTIuMS4y",
    ];

    private static readonly (string Body, int Status)[] ImpossibleEvents =
    [
        ("""{"kind":"explode","on":"2025-01-01"}""", 400), ("""{"kind":"revoke","on":"2025-02-30"}""", 400), ("""{"kind":"revoke"}""", 400),
        ("""{"kind":"extend","on":"2025-01-01"}""", 422), ("""{"kind":"revoke","on":"2020-02-04"}""", 422), ("""{"kind":"revoke","on":"0001-01-01"}""", 422),
        ("""{"kind":"suspend","on":"2025-03-02","until":"2025-03-01"}""", 422), ("""{"kind":"void","event":"none","basis":"Ghi nhầm"}""", 422),
        ("""{"kind":"supersede","on":"2020-03-01","by":"12/GP-SXD"}""", 422), ("{", 400),
    ];

    public static async Task ByApiAsync(HttpClient client)
    {
        foreach (var text in Answered)
        {
            using var answer = await client.GetAsync($"/api/v1/results?q={Uri.EscapeDataString(text)}&facets=true");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{text}: {await answer.Content.ReadAsStringAsync()}");
        }

        foreach (var query in Refused)
            await RefusedAsync(await client.GetAsync($"/api/v1/results?{query}"), 400, query);
        await RefusedAsync(await client.GetAsync("/api/v1/results/01zzzzzzzzzzzzzzzzzzzzzzzz"), 404, "an unknown id");
    }

    /// <summary>Changes that cannot be leave the result in force; those out of order, of the future, of an act not here, or told twice are taken.</summary>
    public static async Task EventsAsync(HttpClient client, string id)
    {
        foreach (var (body, status) in ImpossibleEvents)
            await RefusedAsync(await PostAsync(client, id, body), status, body);
        (await StateAsync(client, id, "2026-06-01")).ShouldBe("inForce");

        await TakenAsync(client, id, """{"kind":"resume","on":"2026-05-01","by":"11/QĐ-SXD"}""");
        await TakenAsync(client, id, """{"kind":"suspend","on":"2026-04-01","by":"10/QĐ-SXD"}""");
        await TakenAsync(client, id, """{"kind":"revoke","on":"2199-01-01"}""");
        (await PostAsync(client, id, """{"kind":"suspend","on":"01/04/2026","by":"Số: 10 / qđ-sxd"}""")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await StateAsync(client, id, "2026-04-15")).ShouldBe("suspended");
        (await StateAsync(client, id, "2026-06-01")).ShouldBe("inForce");
        (await StateAsync(client, id, "2199-01-01")).ShouldBe("revoked");
    }

    public static async Task ByCommandAsync(DocsCommand docs, string id)
    {
        (await docs.DoneAsync("search", "\"' OR NEAR(a b) {x}:^*", "--json")).Json.GetProperty("total").GetInt32().ShouldBe(0);
        // Each is a process of its own; the embedded store is asked more of them.
        string[][] refused =
        [
            ["search", new('a', 10_240)], ["search", "a\u0001b"], ["search", "x", "--after", "forged"], ["event", id, "revoke", "--on", "2019-01-01"],
        ];
        foreach (var arguments in refused)
        {
            var said = await docs.RunAsync(arguments);
            said.ExitCode.ShouldBe(1, $"{arguments[0]} {arguments[^1]}: {said.Errors}");
            said.Errors.Trim().Length.ShouldBeGreaterThan(20, arguments[0]);
            said.Errors.ShouldNotContain("   at ");
        }
    }

    /// <summary>As many words as a query may hold, no two alike.</summary>
    private static string Many() => string.Join(' ', Enumerable.Range(0, 250).Select(number => $"{(char)('a' + (number % 26))}{number}"))[..1_000];

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string id, string body) =>
        client.PostAsync($"/api/v1/results/{id}/events", new StringContent(body, global::System.Text.Encoding.UTF8, "application/json"));

    private static async Task TakenAsync(HttpClient client, string id, string body)
    {
        using var answer = await PostAsync(client, id, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, $"{body}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task<string?> StateAsync(HttpClient client, string id, string day) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/v1/results/{id}?asOf={day}")).GetProperty("validity").GetProperty("state").GetString();

    private static async Task RefusedAsync(HttpResponseMessage answer, int status, string asked)
    {
        using (answer)
        {
            var said = await answer.Content.ReadAsStringAsync();
            asked = asked.Length > 60 ? asked[..60] : asked;
            ((int)answer.StatusCode).ShouldBe(status, $"{asked}: {said}");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", asked);
            JsonDocument.Parse(said).RootElement.GetProperty("detail").GetString()!.Length.ShouldBeGreaterThan(15, asked);
        }
    }
}

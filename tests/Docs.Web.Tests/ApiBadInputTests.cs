using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Docs.Web.Tests;

/// <summary>Whatever is sent to whichever operation of the description: an answer in words, never a failure.</summary>
public sealed class ApiBadInputTests(ApiBadInputTests.Seeded seeded) : IClassFixture<ApiBadInputTests.Seeded>
{
    private static readonly string[] Nasty =
    [
        "",
        "%20",
        new('a', 10_240),
        "%22",
        "%22a%20b",
        "'%20OR%201=1%20--",
        "NEAR(a%20b)%20AND%20NOT%20*",
        "%00",
        "a%07b",
        "%ED%A0%80",
        "%F0%9F%92%A9",
        "%E2%80%AE",
        "-1",
        "99999999999999999999",
        "NaN",
        "0001-01-01",
        "9999-12-31",
        "2025-02-30",
        "9999-12-31T23:59:59-12:00",
        "..%2F..%2Fetc%2Fpasswd",
        "%3Cscript%3E",
        "a&{0}=b",
    ];

    private static readonly (string Type, byte[] Body, int Status)[] NastyBodies =
    [
        ("application/json", [], 400),
        ("application/json", "{"u8.ToArray(), 400),
        ("application/json", "[]"u8.ToArray(), 400),
        ("application/json", "null"u8.ToArray(), 400),
        ("application/json", "\"x\""u8.ToArray(), 400),
        ("application/json", [0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d], 400),
        ("application/json", Encoding.UTF8.GetBytes(new string('[', 5_000)), 400),
        ("application/json", Encoding.UTF8.GetBytes($"{{\"name\":\"{new string('a', 2 << 20)}\"}}"), 413),
        ("text/plain", "{}"u8.ToArray(), 415),
        ("application/x-www-form-urlencoded", "a=b"u8.ToArray(), 415),
        ("application/xml", "<a/>"u8.ToArray(), 415),
    ];

    [Fact]
    public async Task Nasty_values_of_every_parameter_are_answered_in_words()
    {
        // All operations at once: every answer waits for its entry in the audit trail, and entries are written in groups.
        var problems = await Task.WhenAll(seeded.Api.Operations().Where(operation => operation.Method == "GET").Select(async operation =>
        {
            var found = new List<string>();
            foreach (var value in Nasty)
            {
                foreach (var name in operation.Parameters("query"))
                    found.AddRange(await CheckAsync($"{operation.Fill(seeded.Result)}?{name}={value.Replace("{0}", name, StringComparison.Ordinal)}"));
                // The server itself answers a path with a zero byte, before there is a request to speak of.
                foreach (var name in value is "" or "%00" ? [] : operation.Parameters("path"))
                    found.AddRange(await CheckAsync(operation.Path.Replace($"{{{name}}}", value, StringComparison.Ordinal).Replace("{id}", seeded.Result, StringComparison.Ordinal).Replace("{page}", "1", StringComparison.Ordinal).Replace("{code}", "x", StringComparison.Ordinal)));
            }

            return found;
        }));

        problems.SelectMany(found => found).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nasty_bodies_of_every_operation_are_answered_in_words()
    {
        var problems = new List<string>();
        var batch = (await seeded.Site.BatchAsync()).Id;
        foreach (var operation in seeded.Api.Operations().Where(operation => operation.Bodies.Contains("application/json")))
        {
            foreach (var (type, body, usual) in NastyBodies)
            {
                // A manifest may be long.
                var status = usual == 413 && operation.Id == "declareFiles" ? 400 : usual;
                using var content = new ByteArrayContent(body);
                content.Headers.ContentType = new MediaTypeHeaderValue(type);
                using var request = new HttpRequestMessage(HttpMethod.Post, operation.Fill(operation.Path.Contains("/batches/", StringComparison.Ordinal) ? batch : seeded.Result)) { Content = content };
                request.Headers.Add("X-Docs-Request", "1");
                using var answer = await seeded.Site.Client.SendAsync(request);
                problems.AddRange(await JudgeAsync($"{operation} {type} {body.Length} bytes", answer));
                // Nothing is a body too where none is needed.
                var optional = !operation.NeedsBody && Encoding.UTF8.GetString(body) is "" or "null";
                if (!optional && (int)answer.StatusCode != status)
                    problems.Add($"{operation} {type} {Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(20, body.Length)))}: {(int)answer.StatusCode} instead of {status}");
            }
        }

        problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"items\":[]}")]
    [InlineData("{}")]
    [InlineData("{\"items\":[null]}")]
    [InlineData("{\"items\":[{}]}")]
    [InlineData("{\"items\":[{\"id\":\"a\",\"number\":\"b\"}]}")]
    [InlineData("{\"items\":[{\"id\":\"a\",\"year\":2024}]}")]
    [InlineData("{\"items\":[{\"number\":\"1/QĐ-UBND\",\"year\":1066}]}")]
    [InlineData("{\"items\":[{\"number\":\"1/QĐ-UBND\",\"year\":\"2024\"}]}")]
    [InlineData("{\"items\":[{\"number\":\"1/QĐ-UBND\",\"agancy\":\"UBND\"}]}")]
    [InlineData("{\"items\":[{\"number\":\"a\\u0000b\"}]}")]
    [InlineData("{\"items\":[{\"id\":\"\\ud800\"}]}")]
    public async Task A_look_up_that_cannot_be_meant_is_refused(string json)
    {
        using var answer = await PostAsync(json);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await JudgeAsync(json, answer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thousand_items_are_answered_and_one_more_refused()
    {
        using var most = await PostAsync(Items(1_000));
        most.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var answer = JsonDocument.Parse(await most.Content.ReadAsStringAsync());
        answer.RootElement.GetProperty("items").GetArrayLength().ShouldBe(1_000);
        (await PostAsync(Items(1_001))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        static string Items(int count) => $"{{\"items\":[{string.Join(',', Enumerable.Range(1, count).Select(number => $"{{\"number\":\"{number}/QĐ-UBND\"}}"))}]}}";
    }

    private Task<HttpResponseMessage> PostAsync(string json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/results:lookup") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Docs-Request", "1");
        return seeded.Site.Client.SendAsync(request);
    }

    private async Task<IReadOnlyList<string>> CheckAsync(string path)
    {
        using var answer = await seeded.Site.Client.GetAsync(path);
        return await JudgeAsync(path.Length > 200 ? path[..200] : path, answer);
    }

    private static async Task<IReadOnlyList<string>> JudgeAsync(string asked, HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        if (status < 400)
            return [];
        if (status >= 500 || answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return [$"{asked}: {status} {answer.Content.Headers.ContentType}"];
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var root = problem.RootElement;
        return root.GetProperty("type").GetString()!.StartsWith("/tai-lieu-api#loi-", StringComparison.Ordinal)
            && root.GetProperty("status").GetInt32() == status
            && root.GetProperty("title").GetString()!.Length > 5
            && root.GetProperty("detail").GetString()!.Length > 20
                ? []
                : [$"{asked}: {root.GetRawText()}"];
    }

    public sealed class Seeded : IAsyncLifetime
    {
        public TestSite Site { get; private set; } = null!;

        internal ApiDocument Api { get; private set; } = null!;

        public string Result { get; private set; } = "";

        public async Task InitializeAsync()
        {
            Site = await TestSite.OpenAsync(options => options with { VerificationsPerMinute = 1_000 });
            Api = await ApiDocument.ReadAsync(Site.Client);
            Result = await Site.AddAsync(new Paper("60/QĐ-UBND"));
        }

        public async Task DisposeAsync() => await Site.DisposeAsync();
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Docs.Storage.Tests.Servers;

namespace Docs.System.Tests.Faults.Cluster;

/// <summary>PostgreSQL takes no U+0000 and no half of a surrogate pair in text: by whatever way they come, it is a refusal in words, never a failure.</summary>
[Collection(ClusterCollection.Name)]
public sealed class NulTests(DocsCluster cluster)
{
    [ClusterFact]
    public async Task What_the_database_takes_in_no_text_is_refused_wherever_it_stands()
    {
        await cluster.RenewAsync();
        await cluster.Command().DoneAsync("verify");
        var address = new Uri($"http://127.0.0.1:{Tool.FreePort()}/");
        using var clerk = await cluster.ClerkAsync(address);
        using var web = cluster.Web(address);

        var batch = $"api/v1/batches/{clerk.Batch}";
        await AnswerAsync(400, () => new(HttpMethod.Get, "api/v1/results?q=a%00b"));
        await AnswerAsync(400, () => new(HttpMethod.Get, "api/v1/results?agency=a%00b"));
        await AnswerAsync(400, () => Json("api/v1/batches", """{"name":"a\u0000b"}"""));
        await AnswerAsync(400, () => Json("api/v1/batches", """{"name":"a\ud800b"}"""));
        await AnswerAsync(400, () => Json($"{batch}/manifest", """{"name":"m.csv","content":"file,holder\na.pdf,b\u0000c\n"}"""));
        await AnswerAsync(400, () => new(HttpMethod.Post, $"{batch}/files?name=a%00b.png") { Content = new ByteArrayContent([1]) });
        await AnswerAsync(400, () => new(HttpMethod.Post, $"{batch}/files") { Content = Form() });
        await AnswerAsync(400, () => new(HttpMethod.Post, $"{batch}/uploads")
        {
            Headers = { { "Tus-Resumable", "1.0.0" }, { "Upload-Length", "1" }, { "Upload-Metadata", "filename " + Convert.ToBase64String("a\0b.png"u8) } },
        });
        // Of a purpose the words count: what is no character is left out.
        await AnswerAsync(200, () => new(HttpMethod.Get, "api/v1/results?holder=066185009468") { Headers = { { "X-Docs-Purpose", "a%00b" } } });
        await AnswerAsync(200, () => new(HttpMethod.Get, "api/v1/results?holder=066185009468") { Headers = { { "X-Docs-Purpose", "a%ED%A0%80b" } } });
        (await SignInAsync(address)).ShouldBe(HttpStatusCode.BadRequest);
        (await cluster.CountAsync("SELECT count(*) FROM \"Batches\"")).ShouldBe(1, "nothing was opened");
        await cluster.Command().DoneAsync("verify", "--audit");

        async Task AnswerAsync(int status, Func<HttpRequestMessage> request)
        {
            using var answer = await clerk.SendAsync(request);
            var said = await answer.Content.ReadAsStringAsync();
            ((int)answer.StatusCode).ShouldBe(status, said);
            if (status >= 400)
                answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", said);
        }
    }

    private static HttpRequestMessage Json(string path, string body) => new(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static MultipartFormDataContent Form()
    {
        var file = new ByteArrayContent([1]);
        file.Headers.ContentDisposition = ContentDispositionHeaderValue.Parse("form-data; name=file; filename=a.png; filename*=UTF-8''a%00b.png");
        return new() { file };
    }

    /// <summary>By the form, as anybody may.</summary>
    private static async Task<HttpStatusCode> SignInAsync(Uri address)
    {
        using var browser = new HttpClient { BaseAddress = address };
        var token = Regex.Match(await browser.GetStringAsync("dang-nhap"), "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("name", "a\0b"), new("password", "c"), new("__RequestVerificationToken", token)]);
        using var answer = await browser.PostAsync("dang-nhap", form);
        return answer.StatusCode;
    }
}

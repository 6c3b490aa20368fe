using System.Text.Json;
using Docs.Core.Extraction;
using Docs.Hosting;
using Docs.Web.Api;
using Docs.Web.Errors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Docs.Web.Tests;

public sealed class ApiPageTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Fact]
    public async Task The_page_lists_every_operation_and_explains_every_problem()
    {
        var page = await shared.Site.Client.GetStringAsync("/tai-lieu-api");
        var api = await ApiDocument.ReadAsync(shared.Site.Client);
        foreach (var operation in api.Operations())
            page.ShouldContain($"{operation.Method} {operation.Path}");
        foreach (var refusal in KnownRefusals.All)
            page.ShouldContain($"id=\"loi-{refusal.Code}\"");
        page.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task The_description_is_made_before_anybody_asks()
    {
        await using var site = await TestSite.OpenAsync();
        var (book, clock) = (site.Service<ApiBook>(), new FakeTimeProvider());
        using var ahead = new FirstUseAhead(book, clock);
        await ahead.StartAsync(default);
        book.IsMade.ShouldBeFalse("a start has other work first");
        // It waits on a thread of its own, soon.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!ahead.ExecuteTask!.IsCompleted)
        {
            clock.Advance(FirstUseAhead.Later);
            await Task.Delay(20, patience.Token);
        }

        book.IsMade.ShouldBeTrue();
        FieldExtractor.IsReady.ShouldBeTrue("the first paper waits for no pattern");

        await using var serving = await DocsWeb.BuildAsync(new DocsOptions { DataDirectory = site.DataDirectory, Url = "http://127.0.0.1:0" }, default);
        serving.Services.GetServices<IHostedService>().ShouldContain(service => service is FirstUseAhead);
    }

    [Fact]
    public void Every_problem_has_an_address_of_its_own()
    {
        KnownRefusals.All.Count.ShouldBeGreaterThan(15);
        KnownRefusals.All.Select(refusal => refusal.Code).ShouldBeUnique();
        KnownRefusals.All.ShouldAllBe(refusal => !refusal.Code.StartsWith("http-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""", "{}")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"a":1}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"b":1}""")]
    [InlineData("""{"type":"array","items":{"enum":["a"]}}""", """["b"]""")]
    [InlineData("""{"type":"string","format":"date"}""", "\"2025-02-30\"")]
    [InlineData("""{"oneOf":[{"type":"null"},{"type":"integer"}]}""", "\"x\"")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", """{"a":"x"}""")]
    [InlineData("""{"contains":{}}""", "1")]
    public void The_checker_of_schemas_sees_what_does_not_fit(string schema, string value)
    {
        using var described = JsonDocument.Parse(schema);
        using var given = JsonDocument.Parse(value);
        new JsonSchema(described.RootElement).Problems(described.RootElement, given.RootElement).ShouldNotBeEmpty();
    }
}

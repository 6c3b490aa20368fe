using System.Security.Cryptography;
using System.Text;
using Docs.Core;
using Docs.Core.Reuse;
using Docs.Hosting;
using Docs.Hosting.Services;
using Docs.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Docs.Web.Tests;

/// <summary>Messages to another system over real HTTP, with a receiver that fails as receivers do.</summary>
public sealed class WebhookTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "khóa ký của hệ thống nhận";

    private readonly List<(string Id, string Timestamp, string Signature, string Body)> _received = [];
    private readonly Queue<int> _answers = [];
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly string _folder = Directory.CreateTempSubdirectory("docs-webhook-").FullName;
    private WebApplication _receiver = null!;
    private EmbeddedStorage _storage = null!;
    private WebhookSender _sender = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _receiver = builder.Build();
        _receiver.MapPost("/nhan", ReceiveAsync);
        _receiver.MapPost("/noi-khac", () => TypedResults.NoContent());
        await _receiver.StartAsync();
        _storage = await EmbeddedStorage.OpenAsync(new StorageOptions(_folder), _clock, new IdSource(_clock, RandomNumberGenerator.Create()), default);
        _sender = new WebhookSender(_storage.Deliveries, Options($"{_receiver.Urls.First()}/nhan"), _clock, NullLogger<WebhookSender>.Instance);
    }

    public void Dispose() => _sender.Dispose();

    public async Task DisposeAsync()
    {
        _storage.Dispose();
        await _receiver.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_fails_twice_arrives_at_the_third_attempt_with_the_same_id_and_a_true_signature()
    {
        await EnqueueAsync("""{"type":"result.validityChanged","đ":1}""");
        Answer(503, 302, 204);

        (await _sender.SendDueAsync(default)).ShouldBe(0);
        (await _sender.SendDueAsync(default)).ShouldBe(0);
        _received.Count.ShouldBe(1, "it waits before it is sent again");
        _clock.Advance(TimeSpan.FromSeconds(2));
        (await _sender.SendDueAsync(default)).ShouldBe(0);
        _clock.Advance(TimeSpan.FromSeconds(4));
        (await _sender.SendDueAsync(default)).ShouldBe(1);
        _clock.Advance(TimeSpan.FromDays(1));
        (await _sender.SendDueAsync(default)).ShouldBe(0);

        _received.Count.ShouldBe(3);
        _received.Select(one => one.Id).Distinct().ShouldHaveSingleItem();
        _received.ShouldAllBe(one => one.Body == """{"type":"result.validityChanged","đ":1}""" && one.Signature == Signed(one.Timestamp, one.Body));
        _received.Select(one => one.Timestamp).ShouldBeUnique();
    }

    [Fact]
    public async Task A_receiver_that_is_gone_for_three_days_is_given_up_and_the_others_are_not_held_up()
    {
        await _receiver.StopAsync();
        await EnqueueAsync("{}");
        (await _sender.SendDueAsync(default)).ShouldBe(0);
        _clock.Advance(TimeSpan.FromDays(3));

        (await _sender.SendDueAsync(default)).ShouldBe(0);

        _clock.Advance(TimeSpan.FromDays(30));
        (await _storage.Deliveries.DueAsync(10, default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ftp://example.gov.vn/", Secret)]
    [InlineData("/nhan", Secret)]
    [InlineData("https://an:mat-khau@example.gov.vn/", Secret)]
    [InlineData("https://example.gov.vn/", "ngắn")]
    [InlineData("https://example.gov.vn/", null)]
    public void A_wrong_setting_stops_the_start_without_showing_a_secret(string url, string? secret)
    {
        var message = Should.Throw<OptionsException>(() => WebhookOptions.Read(new(name => name switch { "DOCS_WEBHOOK_URL" => url, "DOCS_WEBHOOK_SECRET" => secret, _ => null }))).Message;

        message.ShouldContain("DOCS_WEBHOOK_URL");
        message.ShouldNotContain("mat-khau");
        message.ShouldNotContain("ngắn");
    }

    [Fact]
    public void The_secret_may_stand_in_a_file_and_is_never_printed()
    {
        var file = Path.Combine(_folder, "secret");
        File.WriteAllText(file, Secret + "\n");

        var options = WebhookOptions.Read(new(name => name switch { "DOCS_WEBHOOK_URL" => "https://example.gov.vn/", "DOCS_WEBHOOK_SECRET_FILE" => file, _ => null })).ShouldNotBeNull();

        Encoding.UTF8.GetString(options.Secret.Span).ShouldBe(Secret);
        new DocsOptions { DataDirectory = _folder, Webhook = options }.ToString().ShouldNotContain(Secret);
        WebhookOptions.Read(new(_ => null)).ShouldBeNull();
    }

    private static WebhookOptions Options(string url) =>
        WebhookOptions.Read(new(name => name switch { "DOCS_WEBHOOK_URL" => url, "DOCS_WEBHOOK_SECRET" => Secret, _ => null }))!;

    private static string Signed(string timestamp, string body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")));

    private void Answer(params int[] statuses) => Array.ForEach(statuses, _answers.Enqueue);

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        _received.Add((request.Headers["Docs-Delivery"]!, request.Headers["Docs-Timestamp"]!, request.Headers["Docs-Signature"]!, await reader.ReadToEndAsync()));
        var status = _answers.Dequeue();
        return status == 302 ? TypedResults.Redirect("/noi-khac", preserveMethod: true) : TypedResults.StatusCode(status);
    }

    /// <summary>As a settled watch leaves it.</summary>
    private async Task EnqueueAsync(string body)
    {
        var batch = await _storage.Catalog.OpenBatchAsync("Lô", "H15", Core.Intake.PublishPolicy.Sure, default);
        var id = (await _storage.Catalog.AcceptAsync(new(batch.Id, "H15", "a.pdf", new("a.pdf", 1, new string('a', 64), "application/pdf"), 1, new Dictionary<string, string>()), default)).Id;
        await _storage.Catalog.AppendEventAsync(id, new(Core.Validity.EventKind.Annul, new(2026, 1, 1)), default);
        var watch = (await _storage.Watches.DueAsync(1, default)).Single();
        (await _storage.Watches.SettleAsync(watch, new(Core.Validity.ValidityState.Annulled, null, new ValidityChange([], body), false), default)).ShouldBeTrue();
    }
}

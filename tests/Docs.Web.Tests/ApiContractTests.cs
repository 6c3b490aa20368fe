using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Holders;
using Docs.Core.Reuse;
using Docs.Core.Review;
using Docs.Core.Validity;
using Docs.Web.Batches.Tus;
using Docs.Web.Verification;

namespace Docs.Web.Tests;

/// <summary>The description and the server agree: every operation is called, well and badly, and its answers are held against what is described.</summary>
public sealed class ApiContractTests : IAsyncLifetime
{
    private TestSite _site = null!;
    private ApiDocument _api = null!;
    private string _result = "";
    private string _batch = "";
    private readonly Dictionary<string, string> _named = [];
    private readonly Dictionary<string, string> _uploads = [];

    /// <summary>Documents in the state that an operation is for, by its id.</summary>
    private readonly Dictionary<string, string> _ready = [];

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync();
        _api = await ApiDocument.ReadAsync(_site.Client);
        _batch = (await _site.BatchAsync()).Id;
        _result = await _site.AddAsync(new Paper("50/QĐ-UBND")
        {
            Relations =
            [
                new Relation(RelationKind.Replaces, "49/QĐ-UBND", new DateOnly(2019, 4, 1), null, 0.9),
                new Relation(RelationKind.Amends, "48/QĐ-UBND", new DateOnly(2019, 4, 1), null, 0.9),
            ],
        }.Owned());
        await SeedAsync();
        await SeedReviewsAsync();
        _ready["undoRescan"] = await _site.AddAsync(new Paper("76/QĐ-UBND") { State = DocumentState.NeedsReview });
        (await _site.Service<IPageDesk>().RescanAsync(_ready["undoRescan"], Viewer.Operator with { Name = "Cán bộ" }, new("mới.png", 1, new string('a', 64), "image/png"), default)).ShouldBeOfType<DecisionAnswer.Done>();
        await _site.Catalog.AppendEventAsync(_result, new NewEvent(EventKind.Amend, new DateOnly(2025, 6, 1), Basis: "Khoản 1 Điều 15"), CancellationToken.None);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    /// <summary>What the addresses of single proposals, notices and codes name.</summary>
    private async Task SeedAsync()
    {
        var waiting = await _site.Service<IProposals>().ListAsync(Viewer.Operator, true, null, 2, default);
        var code = await _site.Service<PaperVerification>().CreateAsync(_result, 30, "hà", "http://localhost", default);
        var dead = await _site.AddAsync(new Paper("51/QĐ-UBND"));
        await _site.Catalog.AppendEventAsync(dead, new NewEvent(EventKind.Revoke, new DateOnly(2025, 6, 1)), default);
        await _site.Service<ValidityWatch>().RunOnceAsync(default);
        var notice = (await _site.Service<INotices>().ListAsync(Viewer.Operator, true, null, 1, default)).Items.Single();
        _named["{notice}"] = notice.Id;
        await SeedUploadsAsync();
        var link = await _site.Service<IHolderLinks>().AddAsync(new(HolderPair.Of(Paper.HolderId, "240999888"), LinkEvidence.IdentityCard, "Thẻ căn cước", null, "chi"), default);
        _named["{link}"] = link.ShouldBeOfType<LinkOutcome.Recorded>().Link.Id;
        _named["{entry}"] = code!.Id;
        _named["{code}"] = code.Code;
        _named["{proposal}/confirm"] = waiting.Items[0].Id + "/confirm";
        _named["{proposal}/reject"] = waiting.Items[1].Id + "/reject";
    }

    /// <summary>A file half way in for going on, one whose bytes are all there for the receipt, one to give up.</summary>
    private async Task SeedUploadsAsync()
    {
        var uploads = _site.Service<PartialUploads>();
        foreach (var operation in (string[])["uploadOffset", "continueUpload", "giveUpUpload", "uploadReceipt"])
        {
            var length = operation == "uploadReceipt" ? 0 : "%PDF-1.7".Length;
            _uploads[operation] = (await uploads.CreateAsync(_batch, "Cán bộ", $"{operation}.png", length, default)).Id;
        }
    }

    private async Task SeedReviewsAsync()
    {
        var desk = _site.Service<IReviewDesk>();
        var reviewer = Viewer.Operator with { Name = "Cán bộ" };
        foreach (var (operation, number) in new[] { ("takeReview", 60), ("renewReview", 61), ("releaseReview", 62), ("confirmReview", 63), ("returnReview", 64), ("rejectReview", 65), ("nextReview", 66), ("arrangeReview", 69), ("mergeReview", 70), ("merged", 71), ("duplicateReview", 72), ("rescanReview", 73) })
        {
            _ready[operation] = await _site.AddAsync(new Paper($"{number}/QĐ-UBND") { State = DocumentState.NeedsReview });
            if (operation is not ("takeReview" or "nextReview" or "merged"))
                (await desk.TakeAsync(_ready[operation], reviewer, default)).ShouldBeOfType<HoldAnswer.Held>();
        }

        _ready["recallReview"] = await _site.AddAsync(new Paper("67/QĐ-UBND"));
        _ready["undoReview"] = await _site.AddAsync(new Paper("68/QĐ-UBND"));
        (await desk.DecideAsync(_ready["undoReview"], reviewer, ReviewKind.Recall, "nhầm", default)).ShouldBeOfType<DecisionAnswer.Done>();
        foreach (var (operation, number) in new[] { ("shareReview", 74), ("unshareReview", 75) })
            _ready[operation] = await _site.AddAsync(new Paper($"{number}/QĐ-UBND") { Holders = [new("Phạm Thị Mỹ Diệu", Paper.HolderId, null, 1985, null), new("Lê Văn Bảy", Callers.OtherHolderId, null, 1980, null)] });
        (await desk.DecideAsync(_ready["unshareReview"], reviewer, ReviewKind.Share, "vợ chồng", default)).ShouldBeOfType<DecisionAnswer.Done>();
    }

    private string PathOf(ApiOperation operation, string id) =>
        _named.Aggregate(operation.Fill(id).Replace("{upload}", _uploads.GetValueOrDefault(operation.Id), StringComparison.Ordinal), (path, name) => path.Replace(name.Key, name.Value, StringComparison.Ordinal));

    [Fact]
    public void It_is_OpenAPI_3_1_and_every_address_of_the_API_is_in_it()
    {
        _api.Root.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        var described = _api.Operations().Select(operation => operation.Path).ToHashSet();
        _site.Endpoints().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/').TrimEnd('/'))
            .Where(path => path.StartsWith("/api/", StringComparison.Ordinal))
            .ShouldAllBe(path => described.Contains(path));
        _api.Operations().Select(operation => operation.Id).ShouldBeUnique();
    }

    [Fact]
    public void Every_operation_tells_what_it_is_for_with_examples_that_fit_its_schemas()
    {
        var problems = new List<string>();
        foreach (var operation in _api.Operations())
        {
            if (operation.Node.GetProperty("summary").GetString() is not { Length: > 5 })
                problems.Add($"{operation}: no summary");
            var bodies = operation.Node.GetProperty("responses").EnumerateObject().Select(answer => answer.Value)
                .Append(operation.Node.TryGetProperty("requestBody", out var body) ? body : default)
                .Where(one => one.ValueKind == JsonValueKind.Object && one.TryGetProperty("content", out _));
            foreach (var media in bodies.SelectMany(one => one.GetProperty("content").EnumerateObject()).Where(media => media.Name == "application/json"))
            {
                if (media.Value.TryGetProperty("example", out var example))
                    problems.AddRange(_api.Schema.Problems(media.Value.GetProperty("schema"), example, operation.ToString()));
                else
                    problems.Add($"{operation}: no example");
            }
        }

        problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_operation_answers_as_described()
    {
        var problems = new List<string>();
        foreach (var operation in _api.Operations())
        {
            var id = operation.Path.Contains("/batches/", StringComparison.Ordinal) ? _batch : _ready.GetValueOrDefault(operation.Id, _result);
            problems.AddRange(await CheckAsync(operation, PathOf(operation, id), Body(operation), done: true));
            problems.AddRange(await CheckAsync(operation, operation.Fill("unknown"), Body(operation), done: false));
            foreach (var name in operation.Parameters("query"))
                problems.AddRange(await CheckAsync(operation, $"{operation.Fill(id)}?{name}=%07", Body(operation), done: false));
            foreach (var body in operation.Bodies.Contains("application/json") ? new[] { "{", "[]" } : [])
                problems.AddRange(await CheckAsync(operation, operation.Fill(id), new StringContent(body, Encoding.UTF8, "application/json"), done: false));
        }

        problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_operation_answers_strangers_and_the_unentitled_as_described()
    {
        using var stranger = _site.Stranger();
        using var auditor = _site.As(Callers.Of("giang", Core.Access.Role.Auditor));
        var problems = new List<string>();
        foreach (var operation in _api.Operations())
        {
            problems.AddRange(await CheckAsync(operation, operation.Fill(_result), Body(operation), done: false, stranger));
            problems.AddRange(await CheckAsync(operation, operation.Fill(_result), Body(operation), done: false, auditor));
        }

        problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_has_not_changed_is_answered_304_and_a_part_of_a_file_206()
    {
        foreach (var operation in _api.Operations().Where(operation => operation.Answer(304) is not null))
        {
            var first = await _site.Client.GetAsync(operation.Fill(_result));
            var again = new HttpRequestMessage(HttpMethod.Get, operation.Fill(_result));
            again.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull(operation.ToString()));
            first.Headers.ETag!.IsWeak.ShouldBeFalse();
            var answer = await _site.Client.SendAsync(again);
            ((int)answer.StatusCode).ShouldBe(304, operation.ToString());
            (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
            if (operation.Answer(206) is null)
                continue;
            var part = new HttpRequestMessage(HttpMethod.Get, operation.Fill(_result)) { Headers = { Range = new RangeHeaderValue(0, 1) } };
            ((int)(await _site.Client.SendAsync(part)).StatusCode).ShouldBe(206, operation.ToString());
            var beyond = new HttpRequestMessage(HttpMethod.Get, operation.Fill(_result)) { Headers = { Range = new RangeHeaderValue(1_000_000, null) } };
            ((int)(await _site.Client.SendAsync(beyond)).StatusCode).ShouldBe(416, operation.ToString());
        }
    }

    private ByteArrayContent? Body(ApiOperation operation) => operation.Bodies switch
    {
        [] => null,
        var types when types.Contains("application/json") => new StringContent(Example(operation), Encoding.UTF8, "application/json"),
        _ when operation.Id == "continueUpload" => new ByteArrayContent("%PDF-1.7"u8.ToArray()) { Headers = { ContentType = new("application/offset+octet-stream") } },
        _ when operation.Id == "rescanReview" => new ByteArrayContent(OnePixel),
        _ => new ByteArrayContent("%PDF-1.7"u8.ToArray()),
    };

    /// <summary>The example, but of documents that are here.</summary>
    private string Example(ApiOperation operation)
    {
        var other = operation.Id == "mergeReview" ? _ready["merged"] : _result;
        return operation.Id is "mergeReview" or "duplicateReview"
            ? operation.Example!.Value.GetRawText().Replace("01k3c9d2ny7x0v6q8r4t5w1z2a", other, StringComparison.Ordinal)
            : operation.Example!.Value.GetRawText();
    }

    /// <summary>A scan that can be read: a PNG of one pixel.</summary>
    private static readonly byte[] OnePixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==");

    /// <param name="done">The call is right and must succeed.</param>
    private async Task<IReadOnlyList<string>> CheckAsync(ApiOperation operation, string path, HttpContent? body, bool done, HttpClient? client = null)
    {
        // The calls whose parameter is needed and has no example: the name of a file.
        path += done && operation.Id is ("uploadFile" or "rescanReview") ? "?name=a.pdf" : "";
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), path) { Content = body };
        request.Headers.Add("X-Docs-Request", "1");
        if (done)
        {
            request.Headers.Add("Tus-Resumable", "1.0.0");
            request.Headers.Add("Upload-Offset", "0");
            request.Headers.Add("Upload-Length", "5");
            request.Headers.Add("Upload-Metadata", "filename YS5wZGY=");
        }

        using var answer = await (client ?? _site.Client).SendAsync(request);
        var status = (int)answer.StatusCode;
        var at = $"{operation.Method} {path}: {status}";
        if (done && status is not (>= 200 and < 300))
            return [$"{at} {await answer.Content.ReadAsStringAsync()}"];
        if (status >= 500 || operation.Answer(status) is not { } described)
            return [$"{at} is not described"];
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (operation.Method == "HEAD")
            return [];
        if (!described.TryGetProperty("content", out var content))
            return type is null ? [] : [$"{at} has a body of {type}"];
        if (type is null || !content.TryGetProperty(type, out var media))
            return [$"{at}: {type} is not described"];
        if (!type.EndsWith("json", StringComparison.Ordinal))
            return [];
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return _api.Schema.Problems(media.GetProperty("schema"), json.RootElement, at);
    }
}

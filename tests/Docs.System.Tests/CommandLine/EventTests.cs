using Docs.System.Tests.Faults;

namespace Docs.System.Tests.CommandLine;

/// <summary>A store with one permit in it, made once: each test takes a copy.</summary>
public sealed class OnePermit : IAsyncLifetime, IDisposable
{
    public const string Number = "12/GP-SXD";

    private readonly TemporaryFolder _folder = new();

    public string Id { get; private set; } = "";

    public async Task InitializeAsync()
    {
        File.WriteAllText(_folder["m.csv"], $"file,number,issuedOn,expiresOn,type,agency\nscan.jpg,{Number},2020-02-05,2030-02-05,Giấy phép xây dựng,SỞ XÂY DỰNG\n");
        File.WriteAllBytes(_folder["scan.jpg"], SmallScans.Line("permit"));
        var report = (await new DocsCommand(_folder["data"]).DoneAsync("import", _folder["scan.jpg"], "--manifest", _folder["m.csv"], "--publish", "all", "--wait", "--json")).Json;
        Id = report.GetProperty("files")[0].GetProperty("id").GetString()!;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    public void CopyTo(string data)
    {
        foreach (var file in Directory.EnumerateFiles(_folder["data"], "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(data, Path.GetRelativePath(_folder["data"], file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

/// <summary>Revocation and extension through the command line change what search serves. On a store of its own.</summary>
public sealed class EventTests : IClassFixture<OnePermit>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DocsCommand _docs;
    private readonly string _id;

    public EventTests(OnePermit permit)
    {
        _docs = new DocsCommand(_folder["data"]);
        _id = permit.Id;
        permit.CopyTo(_docs.DataDirectory);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_revoked_result_is_gone_from_its_day_on_and_still_there_the_day_before()
    {
        var recorded = (await _docs.DoneAsync("event", _id, "revoke", "--on", "2026-03-01", "--by", "99/QĐ-SXD", "--basis", "Luật Xây dựng", "--json")).Json;

        recorded.GetProperty("kind").GetString().ShouldBe("revoke");
        recorded.GetProperty("status").GetString().ShouldBe("recorded");
        (await HitsAsync("2026-03-01")).ShouldBe(0);
        (await HitsAsync("2026-02-28")).ShouldBe(1);
        (await HitsAsync("2026-03-01", "--all")).ShouldBe(1);
        var shown = (await _docs.DoneAsync("show", _id, "--as-of", "2026-03-01", "--json")).Json.GetProperty("validity");
        shown.GetProperty("state").GetString().ShouldBe("revoked");
        shown.GetProperty("inForce").GetBoolean().ShouldBeFalse();
        await _docs.DoneAsync("verify");
    }

    [Fact]
    public async Task The_same_event_twice_is_one_event()
    {
        string[] arguments = ["event", _id, "revoke", "--on", "2026-03-01", "--by", "99/QĐ-SXD", "--json"];

        var first = (await _docs.DoneAsync(arguments)).Json.GetProperty("id").GetString();

        (await _docs.DoneAsync(arguments)).Json.GetProperty("id").GetString().ShouldBe(first);
    }

    [Fact]
    public async Task An_extension_moves_the_last_valid_day()
    {
        (await HitsAsync("2030-02-05")).ShouldBe(1);
        (await HitsAsync("2030-02-06")).ShouldBe(0);

        await _docs.DoneAsync("event", _id, "extend", "--on", "2030-01-10", "--until", "2035-02-05", "--by", "7/QĐ-SXD");

        (await HitsAsync("2030-02-06")).ShouldBe(1);
        (await HitsAsync("2035-02-05")).ShouldBe(1);
        (await HitsAsync("2035-02-06")).ShouldBe(0);
    }

    [Fact]
    public async Task A_voided_revocation_restores_the_result_and_stays_visible()
    {
        var recorded = (await _docs.DoneAsync("event", _id, "revoke", "--on", "2026-03-01", "--json")).Json.GetProperty("id").GetString()!;

        await _docs.DoneAsync("event", _id, "void", "--event", recorded, "--basis", "Ghi nhầm kết quả");

        (await HitsAsync("2026-03-01")).ShouldBe(1);
        var events = (await _docs.DoneAsync("show", _id, "--json")).Json.GetProperty("events").EnumerateArray();
        events.Single(item => item.GetProperty("id").GetString() == recorded).GetProperty("status").GetString().ShouldBe("void");
    }

    [Fact]
    public async Task An_impossible_event_is_refused_in_a_sentence()
    {
        string[][] impossible =
        [
            ["extend", "--on", "2026-01-01"],
            ["revoke", "--on", "2019-01-01"],
            ["suspend", "--on", "2026-02-01", "--until", "2026-01-01"],
            ["explode", "--on", "2026-01-01"],
            ["revoke", "--on", "2026-02-30"],
            ["void", "--event", "không có", "--basis", "Ghi nhầm"],
            ["revoke", "--on", "2026-02-01", "--by", new string('x', 20_000)],
            ["revoke", "--on", "2026-02-01", "--basis", "a\u0001b"],
            ["supersede", "--on", "2020-03-01", "--by", OnePermit.Number],
        ];
        foreach (var arguments in impossible)
        {
            var result = await _docs.RunAsync(["event", _id, .. arguments]);

            result.ExitCode.ShouldBe(1, string.Join(' ', arguments));
            result.Errors.Trim().ShouldNotBeEmpty();
        }
    }

    private async Task<int> HitsAsync(string day, params string[] more)
    {
        var page = (await _docs.DoneAsync(["search", OnePermit.Number, "--as-of", day, "--json", .. more])).Json;
        return page.GetProperty("hits").GetArrayLength();
    }
}

namespace Docs.System.Tests.CommandLine;

/// <summary>Export, backup and restore of the shipped samples, and what verify mends, as an administrator runs them.</summary>
[Collection(SampleStoreCollection.Name)]
public sealed class ArchiveCommandTests(SampleStore store) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_export_is_imported_to_the_same_fields_and_events()
    {
        var exported = await store.Docs.DoneAsync("export", _folder["out"], "--json");
        exported.Json.GetProperty("results").GetInt32().ShouldBe(10);
        Directory.GetFiles(_folder["out"], "*.pdf", SearchOption.AllDirectories).Length.ShouldBeGreaterThanOrEqualTo(10);
        Directory.GetFiles(_folder["out"], "*.xml", SearchOption.AllDirectories).Length.ShouldBe(10);

        var other = new DocsCommand(_folder["other"]);
        var report = (await other.DoneAsync("import", _folder["out"], "--manifest", Path.Combine(_folder["out"], "manifest.csv"), "--batch", "Nhận lại", "--wait", "--json")).Json;

        report.GetProperty("accepted").GetInt32().ShouldBe(10);
        await ShouldBeTheSameAsync(other, 10);
        (await other.DoneAsync("verify")).Output.ShouldContain("khớp");
        var again = (await other.DoneAsync("import", "--manifest", Path.Combine(_folder["out"], "manifest.csv"), "--json")).Json;
        again.GetProperty("duplicates").GetInt32().ShouldBe(10);
    }

    [Fact]
    public async Task An_export_of_a_query_holds_what_matches_and_a_changed_file_is_refused()
    {
        (await store.Docs.DoneAsync("export", _folder["few"], "--query", "giao đất", "--json")).Json.GetProperty("results").GetInt32().ShouldBeInRange(1, 9);
        (await store.Docs.DoneAsync("search", "bmt", "--all", "--json")).Json.GetProperty("total").GetInt32().ShouldBeGreaterThan(0, "read as Buôn Ma Thuột");
        (await store.Docs.DoneAsync("export", _folder["none"], "--query", "bmt", "--json")).Json.GetProperty("results").GetInt32().ShouldBe(0, "taken as typed");
        var original = Directory.GetFiles(Path.Combine(_folder["few"], "originals"), "*", SearchOption.AllDirectories)[0];
        await File.AppendAllTextAsync(original, "!");

        var report = await new DocsCommand(_folder["other"]).RunAsync("import", "--manifest", Path.Combine(_folder["few"], "manifest.csv"), "--json");

        report.ExitCode.ShouldBe(1);
        report.Json.GetProperty("refused").GetInt32().ShouldBe(1);
        Directory.CreateDirectory(_folder["full"]);
        await File.WriteAllTextAsync(Path.Combine(_folder["full"], "thư.txt"), "của người khác");
        (await store.Docs.RunAsync("export", _folder["full"])).ShouldSatisfyAllConditions(
            refused => refused.ExitCode.ShouldBe(1), refused => refused.Errors.ShouldContain("không có gì bị ghi đè"));
    }

    [Fact]
    public async Task A_backup_is_restored_into_an_empty_place_and_what_is_then_lost_is_mended()
    {
        var saved = (await store.Docs.DoneAsync("backup", _folder["backup"], "--json")).Json;
        saved.GetProperty("lost").GetArrayLength().ShouldBe(0);

        var restored = new DocsCommand(_folder["restored"]);
        var report = (await restored.DoneAsync("restore", _folder["backup"], "--json")).Json;
        report.GetProperty("verification").GetProperty("found").GetInt32().ShouldBe(0);
        (await restored.DoneAsync("reindex")).Output.ShouldContain("10 kết quả");
        await ShouldBeTheSameAsync(restored, 3);
        (await restored.RunAsync("restore", _folder["backup"])).ShouldSatisfyAllConditions(
            refused => refused.ExitCode.ShouldBe(1), refused => refused.Errors.ShouldContain("không trống"));

        var ids = Ids();
        var original = (await restored.DoneAsync("show", ids[0], "--json")).Json.GetProperty("original").GetProperty("sha256").GetString()!;
        File.Delete(ObjectFile(restored, original));
        (await restored.RunAsync("verify", "--json")).ShouldSatisfyAllConditions(
            broken => broken.ExitCode.ShouldBe(1), broken => broken.Json.GetProperty("differences")[0].GetProperty("kind").GetString().ShouldBe("objectMissing"));
        (await restored.RunAsync("verify", "--repair")).ExitCode.ShouldBe(1, "an original is made by nobody");
        (await restored.DoneAsync("verify", "--repair", "--from", _folder["backup"], "--json")).Json.GetProperty("repaired").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Lost_files_of_a_reading_are_read_again_from_the_original()
    {
        await store.Docs.DoneAsync("export", _folder["out"]);
        await store.Docs.DoneAsync("backup", _folder["backup"]);
        var restored = new DocsCommand(_folder["restored"]);
        await restored.DoneAsync("restore", _folder["backup"]);
        var id = Ids().First(one => Directory.GetFiles(Path.Combine(_folder["out"], "originals", one))[0].EndsWith(".pdf", StringComparison.Ordinal));
        var text = Directory.GetFiles(Path.Combine(_folder["out"], "outputs", id), "*.txt").ShouldHaveSingleItem();
        var lost = ObjectFile(restored, Convert.ToHexStringLower(global::System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(text))));
        File.Delete(lost);

        (await restored.RunAsync("verify")).Output.ShouldContain("đọc lại từ tệp gốc");
        (await restored.DoneAsync("verify", "--repair", "--json")).Json.GetProperty("found").GetInt32().ShouldBe(0);

        (await restored.DoneAsync("show", id, "--json")).Json.GetProperty("state").GetString().ShouldBe("Published");
    }

    private List<string> Ids() => [.. store.Report.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("id").GetString()!)];

    private static string ObjectFile(DocsCommand docs, string sha256) => Path.Combine(docs.DataDirectory, "objects", sha256[..2], sha256[2..4], sha256);

    private async Task ShouldBeTheSameAsync(DocsCommand other, int shown)
    {
        // Each call is a process of its own.
        foreach (var id in Ids().Take(shown))
            (await other.DoneAsync("show", id, "--json")).Output.ShouldBe(await store.ShownAsync(id));
        (await HitsAsync(other)).ShouldBe(await HitsAsync(store.Docs));
    }

    private static async Task<List<string>> HitsAsync(DocsCommand docs) =>
        [.. (await docs.DoneAsync("search", "--all", "--limit", "100", "--json")).Json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];
}

using Microsoft.Data.Sqlite;

namespace Docs.System.Tests.CommandLine;

/// <summary>The command line is audited like everybody, and finds out whoever edits the trail.</summary>
public sealed class AuditTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_searched_is_recorded_and_an_edit_is_found_by_verify()
    {
        var docs = new DocsCommand(_folder["data"]);
        await docs.DoneAsync("search", "Phạm Thị Mỹ Diệu", "--holder", "066185009468");
        var whole = (await docs.DoneAsync("verify", "--audit", "--json")).Json;
        whole.GetProperty("audit").GetProperty("entries").GetInt32().ShouldBe(2);
        whole.TryGetProperty("differences", out _).ShouldBeTrue();
        (await docs.DoneAsync("verify", "--json")).Json.TryGetProperty("audit", out _).ShouldBeFalse();

        var entry = Sql("SELECT Entry FROM AuditEntries WHERE Act = 'Search'");
        entry.ShouldContain("\"name\":\"operator\"");
        entry.ShouldContain("docs search");
        entry.ShouldNotContain("066185009468");
        Sql("DROP TRIGGER AuditEntriesKeepOnUpdate; UPDATE AuditEntries SET Entry = replace(Entry, 'operator', 'nobody') WHERE Act = 'Search'; SELECT 'x'");

        var found = await docs.RunAsync("verify", "--audit");
        found.ExitCode.ShouldBe(1);
        found.Output.ShouldContain("mục 2");
    }

    private string Sql(string sql)
    {
        using var file = new SqliteConnection($"Data Source={Path.Combine(_folder["data"], "audit.db")};Pooling=False");
        file.Open();
        using var command = new SqliteCommand(sql, file);
        return command.ExecuteScalar()?.ToString() ?? "";
    }
}

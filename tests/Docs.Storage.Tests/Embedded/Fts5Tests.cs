using Docs.Core.Search;
using Docs.Storage.Search;
using Docs.Storage.Tests.Contracts;
using Docs.Storage.Tests.Contracts.Relevance;
using Xunit.Abstractions;

namespace Docs.Storage.Tests.Embedded;

public sealed class Fts5SearchIndexTests : SearchIndexContract, IDisposable
{
    private readonly EmbeddedIndex embedded = new();

    protected override ISearchIndex Index => embedded.Index;

    public void Dispose() => embedded.Dispose();
}

public sealed class Fts5RelevanceTests : SearchRelevanceContract, IDisposable
{
    private readonly EmbeddedIndex embedded = new();

    protected override ISearchIndex Index => embedded.Index;

    public void Dispose() => embedded.Dispose();
}

public sealed class Fts5QueryTests : SearchQueryContract, IDisposable
{
    private readonly EmbeddedIndex embedded = new();

    protected override ISearchIndex Index => embedded.Index;

    public void Dispose() => embedded.Dispose();
}

/// <summary>Every word of more than one document kept as a set, as those of an archive are.</summary>
public sealed class Fts5SetQueryTests : SearchQueryContract, IDisposable
{
    private readonly EmbeddedIndex embedded = new(rareDocs: 1);

    protected override ISearchIndex Index => embedded.Index;

    public void Dispose() => embedded.Dispose();
}

public sealed class Fts5SetRelevanceTests : SearchRelevanceContract, IDisposable
{
    private readonly EmbeddedIndex embedded = new(rareDocs: 1);

    protected override ISearchIndex Index => embedded.Index;

    public void Dispose() => embedded.Dispose();
}

public sealed class Fts5SetRelevanceSuite(ITestOutputHelper output) : RelevanceSuite(output), IDisposable
{
    private readonly EmbeddedIndex embedded = new(rareDocs: 1);

    protected override ISearchIndex Index => embedded.Index;

    public void Dispose() => embedded.Dispose();
}

public sealed class Fts5RelevanceSuite(ITestOutputHelper output) : RelevanceSuite(output), IDisposable
{
    private readonly EmbeddedIndex embedded = new();

    protected override ISearchIndex Index => embedded.Index;

    public void Dispose() => embedded.Dispose();
}

public sealed class Fts5RebuildTests : SearchRebuildContract, IDisposable
{
    private readonly EmbeddedIndex embedded = new();

    protected override ISearchIndex Index => embedded.Index;

    protected override ISearchIndex OpenOther() => embedded.Open();

    /// <summary>The system has let its lock go.</summary>
    protected override Task KilledRebuildAsync()
    {
        new SearchFiles(embedded.Folder).Begin(new RebuildOwner("máy khác/1", DateTimeOffset.UnixEpoch));
        return Task.CompletedTask;
    }

    public void Dispose() => embedded.Dispose();

    [Fact]
    public async Task All_processes_change_over_at_the_same_moment_and_the_old_file_is_gone()
    {
        using var other = embedded.Open();
        await Index.WriteAsync([Put("old")], default);
        (await other.SearchAsync(Query("giấy"), default)).Total.ShouldBe(1);
        await using (var fresh = await Index.RebuildAsync(default))
        {
            await fresh.WriteAsync([Put("new")], default);
            await other.WriteAsync([Put("both")], default);
            await fresh.CompleteAsync(default);
        }

        (await other.SearchAsync(Query("giấy"), default)).Hits.Select(hit => hit.Id).ShouldBe(["new", "both"], ignoreOrder: true);
        Directory.GetFiles(embedded.Folder, "*.db").Select(Path.GetFileName).ShouldBe(["search-2.db"]);
    }

    [Fact]
    public async Task Frequent_words_are_read_ahead_again_once_the_index_was_rebuilt()
    {
        using var serving = new EmbeddedIndex(rareDocs: 1);
        List<IndexChange> papers = [.. Enumerable.Range(0, 450).Select(i => Put($"{i}", body: "thường gặp"))];
        await serving.Index.WriteAsync(papers, default);
        serving.Index.ReadAhead();
        SpinWait.SpinUntil(() => serving.Keeps("thuong"), TimeSpan.FromSeconds(30)).ShouldBeTrue();
        await using (var fresh = await serving.Index.RebuildAsync(default))
        {
            await fresh.WriteAsync(papers, default);
            await fresh.CompleteAsync(default);
        }

        serving.Keeps("thuong").ShouldBeFalse();
        (await serving.Index.SearchAsync(Query(""), default)).Total.ShouldBe(450);

        SpinWait.SpinUntil(() => serving.Keeps("thuong"), TimeSpan.FromSeconds(30)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_written_in_parts_is_merged_once_nobody_writes_and_found_as_before()
    {
        using var serving = new EmbeddedIndex(quiet: TimeSpan.Zero);
        async Task WriteApartAsync(string name)
        {
            for (var i = 0; i < 6; i++)
                await serving.Index.WriteAsync([Put($"{name}{i}", body: "thửa đất số 12")], default);
        }

        await WriteApartAsync("before");
        serving.Parts().ShouldBe(6);
        serving.Index.ReadAhead();
        SpinWait.SpinUntil(() => serving.Parts() == 1, TimeSpan.FromSeconds(60)).ShouldBeTrue("merged when the service starts");

        await WriteApartAsync("after");
        SpinWait.SpinUntil(() => serving.Parts() == 1, TimeSpan.FromSeconds(60)).ShouldBeTrue("merged after further papers");
        (await serving.Index.SearchAsync(Query("\"đất số 12\""), default)).Total.ShouldBe(12);
    }

    [Fact]
    public async Task A_rebuilt_index_is_of_one_part()
    {
        await using (var fresh = await Index.RebuildAsync(default))
        {
            for (var i = 0; i < 6; i++)
                await fresh.WriteAsync([Put($"{i}", body: "thửa đất số 12")], default);
            await fresh.CompleteAsync(default);
        }

        embedded.Parts().ShouldBe(1);
        (await Index.SearchAsync(Query("\"đất số 12\""), default)).Total.ShouldBe(6);
    }

    [Fact]
    public async Task What_a_dead_rebuild_left_is_swept_at_the_next_opening()
    {
        await KilledRebuildAsync();
        var files = new SearchFiles(embedded.Folder);
        File.Exists(Path.Combine(embedded.Folder, "search-2.db")).ShouldBeTrue();

        using (await EmbeddedStorage.OpenAsync(new(embedded.Folder), TimeProvider.System, new(TimeProvider.System, System.Security.Cryptography.RandomNumberGenerator.Create()), default))
            files.Next.ShouldBeNull();
        File.Exists(Path.Combine(embedded.Folder, "search-2.db")).ShouldBeFalse();
    }
}

public sealed class Fts5FileTests : SearchFixture, IDisposable
{
    private readonly EmbeddedIndex embedded = new();

    protected override ISearchIndex Index => embedded.Index;

    public void Dispose() => embedded.Dispose();

    [Fact]
    public async Task A_damaged_file_says_to_reindex_and_that_makes_it_usable()
    {
        await Index.WriteAsync([Put("a")], default);
        embedded.CloseFile();
        await File.WriteAllTextAsync(embedded.File, "đây không phải là cơ sở dữ liệu, " + new string('x', 8_192));
        using var reopened = embedded.Open();

        (await Should.ThrowAsync<SearchIndexDamagedException>(() => reopened.SearchAsync(Query("giấy"), default))).Message.ShouldContain("docs reindex");
        await Should.ThrowAsync<SearchIndexDamagedException>(() => reopened.WriteAsync([Put("b")], default));

        await using (var fresh = await reopened.RebuildAsync(default))
            await fresh.CompleteAsync(default);
        await reopened.WriteAsync([Put("b")], default);
        (await reopened.SearchAsync(Query("giấy"), default)).Hits.ShouldHaveSingleItem().Id.ShouldBe("b");
    }

    [Fact]
    public async Task A_connection_that_was_stopped_is_given_to_nobody_else()
    {
        await Index.WriteAsync([.. Enumerable.Range(0, 2_000).Select(i => Put($"{i}", holders: ["Trần Văn Nam"]))], default);
        var before = Connection();
        Connection().ShouldBe(before);

        var inTheMiddle = false;
        while (!inTheMiddle)
        {
            using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(1));
            try
            {
                await Index.SearchAsync(Query("trần văn nam giấy phép"), gone.Token);
            }
            catch (OperationCanceledException stopped)
            {
                inTheMiddle = stopped.InnerException is Microsoft.Data.Sqlite.SqliteException;
            }
        }

        Connection().ShouldNotBe(before);
        (await Index.SearchAsync(Query("trần văn nam"), default)).Total.ShouldBe(2_000);
    }

    private SQLitePCL.sqlite3? Connection()
    {
        using var connection = new SearchFiles(embedded.Folder).Current.Open();
        return connection.Handle;
    }

    [Fact]
    public async Task Two_processes_write_and_read_one_index()
    {
        using var other = embedded.Open();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? Index : other).WriteAsync([Put($"{i}")], default)));

        (await other.SearchAsync(Query("giấy phép"), default)).Total.ShouldBe(20);
    }

    [Fact]
    public async Task What_another_process_writes_moves_and_removes_is_seen_at_once()
    {
        using var other = embedded.Open();
        await Index.WriteAsync([.. Enumerable.Range(0, 50).Select(i => Put($"{i:00}", issuedOn: $"2020-01-{i % 28 + 1:00}"))], default);
        (await FindAsync("")).Count.ShouldBe(20);

        await other.WriteAsync(
        [
            Put("00", version: 2, issuedOn: "2024-05-05", intervals: [new(null, new(2021, 1, 1)), new(new(2022, 1, 1), null)]), new IndexChange.Remove("01", 2),
            Put("02", version: 2, undetermined: true), Put("new", issuedOn: "2025-01-01"),
        ], default);

        (await FindAsync("")).Take(2).ShouldBe(["new", "00"]);
        (await FindAsync("", asOf: "2021-06-01")).ShouldNotContain("00");
        (await Index.SearchAsync(Query("giấy phép") with { Limit = 100 }, default)).Total.ShouldBe(49);
        (await Index.SearchAsync(Query("") with { Limit = 100, All = true }, default)).Total.ShouldBe(50);

        await using (var fresh = await other.RebuildAsync(default))
            await fresh.CompleteAsync(default);
        (await FindAsync("")).ShouldBeEmpty();
        await other.WriteAsync([Put("again")], default);
        (await FindAsync("")).ShouldBe(["again"]);
    }

    [Theory]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Oldest)]
    [InlineData(SearchSort.EndsSoonest)]
    public async Task Beyond_what_is_ranked_every_order_pages_to_the_last_hit(SearchSort sort)
    {
        // 1,300 papers: a tenth of unknown day, a third without end, the others end on days that repeat.
        var puts = Enumerable.Range(0, 1_300).Select(n => Put(
            $"{n:0000}", issuedOn: n % 10 == 0 ? null : $"20{10 + n % 7}-0{1 + n % 9}-{1 + n % 28:00}",
            intervals: [new(null, n % 3 == 0 ? null : new DateOnly(2027, 1, 1).AddDays(n % 40))])).ToList();
        await Index.WriteAsync([.. puts], default);
        foreach (var text in new[] { "", "giấy phép" })
        {
            var found = new List<IndexedDocument>();
            var query = Query(text) with { Sort = sort, Limit = 300 };
            for (SearchPage? page = null; page is null || page.Next is not null; query = query with { After = page.Next })
            {
                page = await Index.SearchAsync(query, default);
                found.AddRange(page.Hits.Select(hit => puts[int.Parse(hit.Id, System.Globalization.CultureInfo.InvariantCulture)].Document));
            }

            found.Select(one => one.Id).Distinct().Count().ShouldBe(1_300);
            var keys = found.ConvertAll(one => sort switch
            {
                SearchSort.Newest => -(one.IssuedOn?.DayNumber ?? 0),
                SearchSort.Oldest => one.IssuedOn?.DayNumber ?? int.MaxValue,
                _ => one.Intervals![0].To?.DayNumber ?? int.MaxValue,
            });
            keys.ShouldBe(keys.Order());
        }
    }
}

internal sealed class EmbeddedIndex : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SearchFiles files;

    public EmbeddedIndex(int rareDocs = MatchPlan.Rare, TimeSpan? quiet = null)
    {
        File = Path.Combine(folder.Path, "search.db");
        files = new SearchFiles(folder.Path);
        files.Current.EnsureExists();
        Index = new Fts5SearchIndex(files, TimeProvider.System, rareDocs, quiet);
    }

    public string Folder => folder.Path;

    public string File { get; }

    public Fts5SearchIndex Index { get; }

    /// <summary>As another process would.</summary>
    public Fts5SearchIndex Open() => new(new SearchFiles(folder.Path), TimeProvider.System);

    /// <summary>How many parts FTS5 looks for a word in.</summary>
    public long Parts()
    {
        using var connection = files.Current.Open();
        return (long)connection.Scalar("SELECT count(DISTINCT segid) FROM words_idx")!;
    }

    /// <summary>Whether every document is known to hold a folded word or not, without FTS5 being asked.</summary>
    public bool Keeps(string word)
    {
        using var connection = files.Current.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return files.Current.Docs.Of(connection)!.Chunks(0, long.MaxValue, oldestFirst: true).All(chunk => chunk.SetOf(word) is not null);
    }

    public void CloseFile()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.File.Delete(File + "-wal");
        System.IO.File.Delete(File + "-shm");
    }

    public void Dispose()
    {
        Index.Dispose();
        folder.Dispose();
    }
}

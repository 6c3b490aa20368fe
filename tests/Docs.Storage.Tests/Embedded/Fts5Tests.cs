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

public sealed class Fts5RelevanceSuite(ITestOutputHelper output) : RelevanceSuite(output), IDisposable
{
    private readonly EmbeddedIndex embedded = new();

    protected override ISearchIndex Index => embedded.Index;

    public void Dispose() => embedded.Dispose();
}

public sealed class Fts5FileTests : SearchFixture, IDisposable
{
    private readonly EmbeddedIndex embedded = new();

    protected override ISearchIndex Index => embedded.Index;

    public void Dispose() => embedded.Dispose();

    [Fact]
    public async Task A_damaged_file_says_to_reindex_and_clearing_makes_it_usable()
    {
        await Index.WriteAsync([Put("a")], default);
        embedded.CloseFile();
        await File.WriteAllTextAsync(embedded.File, "đây không phải là cơ sở dữ liệu, " + new string('x', 8_192));
        using var reopened = new Fts5SearchIndex(new SearchDatabase(embedded.File));

        (await Should.ThrowAsync<SearchIndexDamagedException>(() => reopened.SearchAsync(Query("giấy"), default))).Message.ShouldContain("docs reindex");
        await Should.ThrowAsync<SearchIndexDamagedException>(() => reopened.WriteAsync([Put("b")], default));

        await reopened.ClearAsync(default);
        await reopened.WriteAsync([Put("b")], default);
        (await reopened.SearchAsync(Query("giấy"), default)).Hits.ShouldHaveSingleItem().Id.ShouldBe("b");
    }

    [Fact]
    public async Task Two_processes_write_and_read_one_index()
    {
        using var other = new Fts5SearchIndex(new SearchDatabase(embedded.File));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? Index : other).WriteAsync([Put($"{i}")], default)));

        (await other.SearchAsync(Query("giấy phép"), default)).Total.ShouldBe(20);
    }

    [Fact]
    public async Task Beyond_ten_thousand_the_total_is_a_lower_bound_and_paging_goes_on()
    {
        string[] bodies = ["giấy phép", "giay phep", "phép, cấp giấy", "phep cap giay"];
        for (var i = 0; i < 10; i++)
            await Index.WriteAsync([.. Enumerable.Range(i * 1_100, 1_100).Select(n => Put($"{n:00000}", body: bodies[n % 4]))], default);

        var query = Query("giấy phép") with { Limit = 1_000 };
        var seen = new HashSet<string>();
        var best = double.MaxValue;
        for (SearchPage? page = null; page is null || page.Next is not null; query = query with { After = page.Next })
        {
            page = await Index.SearchAsync(query, default);
            (page.Total, page.Exact).ShouldBe((10_000, false));
            page.Hits.ShouldAllBe(hit => seen.Add(hit.Id));
            foreach (var hit in page.Hits)
                hit.Score.ShouldBeLessThanOrEqualTo(best = Math.Min(best, hit.Score));
        }

        seen.Count.ShouldBe(11_000);
    }
}

internal sealed class EmbeddedIndex : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public EmbeddedIndex()
    {
        File = Path.Combine(folder.Path, "search.db");
        Index = new Fts5SearchIndex(new SearchDatabase(File));
    }

    public string File { get; }

    public Fts5SearchIndex Index { get; }

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

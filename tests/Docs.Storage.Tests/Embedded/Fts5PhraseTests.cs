using Docs.Core.Search;
using Docs.Storage.Tests.Contracts;

namespace Docs.Storage.Tests.Embedded;

/// <summary>Phrases of words that every paper holds, over several chunks: they are looked for by parts and by two threads.</summary>
public sealed class Fts5PhraseTests : SearchFixture, IAsyncLifetime
{
    private const int Papers = 30_000;

    /// <summary>One paper of so many holds the whole phrase; another one as many its first half alone.</summary>
    private const int Apart = 500;

    private const int Counted = 1_000;

    private readonly EmbeddedIndex embedded = new();

    protected override ISearchIndex Index => embedded.Index;

    public async Task InitializeAsync()
    {
        foreach (var part in Enumerable.Range(0, Papers).Chunk(5_000))
            await Index.WriteAsync([.. part.Select(i => Put($"p{i:00000}", body: BodyOf(i)))], default);
    }

    public Task DisposeAsync()
    {
        embedded.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("\"mật độ xây dựng\"", Papers / Apart)]
    [InlineData("\"mật độ\"", 2 * Papers / Apart)]
    [InlineData("\"xây dựng mật độ\"", 0)]
    [InlineData("\"dựng xây độ mật\"", Papers - (2 * Papers / Apart))]
    public async Task Each_is_found_where_it_stands_and_nowhere_else(string phrase, int count)
    {
        (await CountAsync(phrase)).ShouldBe(Math.Min(count, Counted));
        (await CountAsync(phrase)).ShouldBe(Math.Min(count, Counted), "as sets that were kept");
    }

    [Theory]
    [InlineData("\"mật độ xây dựng\"", true)]
    [InlineData("\"dựng xây độ mật\"", false)]
    public async Task Beyond_a_thousand_the_total_is_a_lower_bound(string phrase, bool exact) =>
        (await Index.SearchAsync(Query(phrase), default)).Exact.ShouldBe(exact);

    [Fact]
    public async Task What_is_written_meanwhile_is_in_the_next_answer_and_in_no_half_of_one()
    {
        using var other = embedded.Open();
        for (var i = 0; i < 20; i++)
        {
            var writing = other.WriteAsync([Put($"q{i:00000}", body: BodyOf(0))], default);
            (await CountAsync("\"mật độ xây dựng\"")).ShouldBeInRange((Papers / Apart) + i, (Papers / Apart) + i + 1);
            await writing;
        }

        (await CountAsync("\"mật độ xây dựng\"")).ShouldBe((Papers / Apart) + 20);
    }

    private static string BodyOf(int paper) => (paper % Apart) switch
    {
        0 => "về mật độ xây dựng",
        1 => "mật độ dựng xây",
        _ => "dựng xây độ mật",
    };

    private async Task<int> CountAsync(string phrase) => (await Index.SearchAsync(Query(phrase), default)).Total;
}

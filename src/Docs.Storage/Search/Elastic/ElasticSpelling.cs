using Docs.Core.Text;

namespace Docs.Storage.Search.Elastic;

/// <summary>Another spelling of a query that finds nothing, the first <see cref="Respelling"/> that does; how many documents hold a word, Elasticsearch says.</summary>
/// <param name="count">Results in force that a spelling finds.</param>
internal sealed class ElasticSpelling(ElasticClient client, string alias, Func<SearchText, Task<int>> count)
{
    /// <summary>Rounds in which words that came up are asked for; each looks one step further.</summary>
    private const int MaxRounds = 4;

    private const int MaxTrials = 6;

    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> unknown = [];

    public async Task<SearchText?> InsteadAsync(SearchText text, CancellationToken cancellation)
    {
        List<SearchText> spellings = [];
        for (var round = 0; round < MaxRounds; round++)
        {
            unknown.Clear();
            var other = Respelling.Of(text, new SlipFinder(Find));
            spellings = [.. new[] { other.WrittenOut }.OfType<SearchText>().Concat(other.Varied).Concat(other.Joined).Take(MaxTrials)];
            if (unknown.Count == 0)
                break;
            await LearnAsync(cancellation);
        }

        foreach (var spelling in spellings)
        {
            if (await count(spelling) > 0)
                return spelling;
        }

        return null;
    }

    private (string Word, long Docs)? Find(string word)
    {
        var folded = VietnameseText.Fold(word);
        if (!known.TryGetValue(folded, out var docs))
            unknown.Add(folded);
        return docs > 0 ? (folded, docs) : null;
    }

    /// <summary>Term vectors of a made-up document: one request, whatever the number of words.</summary>
    private async Task LearnAsync(CancellationToken cancellation)
    {
        var answer = await client.PostAsync(
            $"{alias}/_termvectors",
            new { doc = new { body = string.Join(' ', unknown) }, fields = new[] { "body" }, term_statistics = true, field_statistics = false, positions = false, offsets = false, payloads = false },
            cancellation);
        foreach (var word in unknown)
            known[word] = 0;
        if (!answer.Good().GetProperty("term_vectors").TryGetProperty("body", out var body))
            return;
        foreach (var term in body.GetProperty("terms").EnumerateObject())
            known[term.Name] = term.Value.TryGetProperty("doc_freq", out var docs) ? docs.GetInt64() : 0;
    }
}

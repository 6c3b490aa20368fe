using Docs.Core.Text;

namespace Docs.Storage.Search.Elastic;

/// <summary>Another spelling of a query that finds nothing, by the same rules as on SQLite (<see cref="Spelling"/>); how many documents hold a word, Elasticsearch says.</summary>
/// <param name="count">Results in force that a spelling finds.</param>
internal sealed class ElasticSpelling(ElasticClient client, string alias, Func<SearchText, Task<int>> count)
{
    /// <summary>Rounds in which words that came up are asked for; each looks one step further.</summary>
    private const int MaxRounds = 4;

    private const int MaxTrials = 6;

    private const int MaxWords = 12;

    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> unknown = [];

    public async Task<SearchText?> InsteadAsync(SearchText text, CancellationToken cancellation)
    {
        var written = VietnameseText.Exact(text.Text);
        var words = SearchWords.Ranges(written).Select(range => written[range]).ToList();
        if (words.Count is 0 or > MaxWords)
            return null;

        List<SearchText> spellings = [];
        for (var round = 0; round < MaxRounds; round++)
        {
            unknown.Clear();
            spellings = [.. Spellings(words, new SlipFinder(Find), text.Text.Contains('"')).Take(MaxTrials).Select(Text)];
            if (unknown.Count == 0)
                break;
            await LearnAsync(cancellation);
        }

        foreach (var spelling in spellings.Where(one => one.Terms.Count > 0))
        {
            if (await count(spelling) > 0)
                return spelling;
        }

        return null;
    }

    /// <summary>Likeliest first.</summary>
    private static IEnumerable<IEnumerable<string>> Spellings(List<string> words, SlipFinder slips, bool isQuoted)
    {
        var options = words.ConvertAll(slips.Of);
        List<int> unknown = [.. Enumerable.Range(0, words.Count).Where(at => slips.IsUnknown(words[at]))];
        if (unknown.Count == 0 && isQuoted)
            return []; // A phrase of known words was meant as quoted.
        if (unknown.Count == 0)
            return Varied(words, options, Enumerable.Range(0, words.Count).OrderBy(at => slips.Docs(words[at])));
        if (unknown.Exists(at => options[at].Count == 0))
            return Joined(words, slips);
        List<string> mended = [.. words.Select((word, at) => unknown.Contains(at) ? options[at][0] : word)];
        return Varied(mended, options, unknown).Concat(Joined(words, slips));
    }

    private static IEnumerable<IEnumerable<string>> Varied(List<string> words, List<IReadOnlyList<string>> options, IEnumerable<int> places) =>
        places.SelectMany(at => options[at].Select(option => words.Take(at).Append(option).Concat(words.Skip(at + 1))));

    /// <summary>"quy ết định": two pieces that make a word together.</summary>
    private static IEnumerable<IEnumerable<string>> Joined(List<string> words, SlipFinder slips) => Enumerable.Range(0, words.Count - 1)
        .Select(at => (At: at, Word: slips.Common(words[at] + words[at + 1])))
        .Where(one => one.Word is not null)
        .Select(one => words.Take(one.At).Append(one.Word!).Concat(words.Skip(one.At + 2)));

    private static SearchText Text(IEnumerable<string> words) => SearchText.Parse(VietnameseText.FoldNfc(string.Join(' ', words)));

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

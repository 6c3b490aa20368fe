using Docs.Core.Search;
using Docs.Core.Text;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>
/// Another spelling of a query that finds nothing: slips of one letter, Telex or VNI keys left in, spaces missing or too
/// many. Only letters are mended, never a number; only words that many documents hold are suggested, so that no rare
/// name is given away to who mistypes another one.
/// </summary>
internal sealed class Spelling(SqliteConnection connection, SearchQuery query, SearchFilter filter)
{
    /// <summary>Searches tried for one query.</summary>
    private const int MaxTrials = 6;

    /// <summary>A query longer than this is a pasted text.</summary>
    private const int MaxWords = 12;

    private int trials;

    /// <summary>The matches of the first spelling that has any; null if none has, or if what was typed matches results not in force.</summary>
    public MatchSet? Instead(MatchSet typed)
    {
        var text = typed.Text.Text;
        var written = VietnameseText.Exact(text);
        var words = SearchWords.Ranges(written).Select(range => written[range]).ToList();
        if (typed.Text.Terms.Count == 0 || words.Count is 0 or > MaxWords || typed.CountNotInForce() > 0)
            return null;

        var slips = new SlipFinder(connection);
        var options = words.ConvertAll(slips.Of);
        List<int> unknown = [.. Enumerable.Range(0, words.Count).Where(at => slips.IsUnknown(words[at]))];
        if (unknown.Count == 0 && text.Contains('"'))
            return null; // A phrase of known words was meant as quoted.
        if (unknown.Count == 0)
            return Varied(words, options, Enumerable.Range(0, words.Count).OrderBy(at => slips.Docs(words[at])));
        if (unknown.Exists(at => options[at].Count == 0))
            return Joined(words, slips);

        List<string> mended = [.. words.Select((word, at) => unknown.Contains(at) ? options[at][0] : word)];
        if (unknown.Exists(at => options[at].Count > 1))
            return Varied(mended, options, unknown) ?? Joined(words, slips);
        return Try(mended) ?? Joined(words, slips);
    }

    /// <summary>The other spelling with its marks, as the best match writes it.</summary>
    public static string AsWritten(SqliteConnection connection, MatchSet matches)
    {
        var written = new Ranking(connection, matches).TextsOfBest().SelectMany(SearchWords.Exact)
            .DistinctBy(VietnameseText.FoldNfc).ToDictionary(VietnameseText.FoldNfc, StringComparer.Ordinal);
        return string.Join(' ', SearchWords.Folded(matches.Text.Text).Select(word => written.GetValueOrDefault(word, word)));
    }

    /// <summary>One word at a time; the best of what is found, for most slips give words that stand somewhere.</summary>
    private MatchSet? Varied(List<string> words, List<IReadOnlyList<string>> options, IEnumerable<int> places) =>
        places.SelectMany(at => options[at].Select(option => Try([.. words.Take(at), option, .. words.Skip(at + 1)])))
            .OfType<MatchSet>().MaxBy(found => new Ranking(connection, found).BestTier());

    /// <summary>"quy ết định": two pieces that make a word together.</summary>
    private MatchSet? Joined(List<string> words, SlipFinder slips)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            var joined = words[at] + words[at + 1];
            if (slips.Common(joined) is { } word && Try([.. words.Take(at), word, .. words.Skip(at + 2)]) is { } found)
                return found;
        }

        return null;
    }

    private MatchSet? Try(IEnumerable<string> words)
    {
        if (++trials > MaxTrials)
            return null;
        var matches = new MatchSet(connection, query, filter, SearchText.Parse(VietnameseText.FoldNfc(string.Join(' ', words))));
        return matches.All.Count > 0 ? matches : null;
    }
}

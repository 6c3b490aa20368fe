using Docs.Core.Search;
using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>
/// Another spelling of a query that finds nothing: slips of one letter, Telex or VNI keys left in, spaces missing or too
/// many. Only letters are mended, never a number; only words that many documents hold are suggested, so that no rare
/// name is given away to who mistypes another one.
/// </summary>
internal sealed class Spelling(SearchSnapshot snapshot, SearchQuery query, SearchFilter filter)
{
    /// <summary>Spellings looked for among holders' names; searched for everywhere: each of these reads whole posting lists.</summary>
    private const int MaxNames = 8, MaxTrials = 3;

    /// <summary>A query longer than this is a pasted text.</summary>
    private const int MaxWords = 12;

    private readonly SlipFinder slips = new(snapshot.Words.Find);
    private int trials;

    /// <summary>The matches of the first spelling that has any; null if none has, or if what was typed matches results not in force.</summary>
    public MatchSet? Instead(MatchSet typed)
    {
        var text = typed.Text.Text;
        var written = VietnameseText.Exact(text);
        var words = SearchWords.Ranges(written).Select(range => written[range]).ToList();
        if (typed.Text.Terms.Count == 0 || words.Count is 0 or > MaxWords || typed.NotInForce > 0)
            return null;

        var options = words.ConvertAll(slips.Of);
        List<int> unknown = [.. Enumerable.Range(0, words.Count).Where(at => slips.IsUnknown(words[at]))];
        if (unknown.Count == 0 && text.Contains('"'))
            return null; // A phrase of known words was meant as quoted.
        if (unknown.Count == 0)
            return Varied(words, options, Enumerable.Range(0, words.Count).OrderBy(at => slips.Docs(words[at])));
        if (unknown.Exists(at => options[at].Count == 0))
            return Joined(words);

        List<string> mended = [.. words.Select((word, at) => unknown.Contains(at) ? options[at][0] : word)];
        if (unknown.Exists(at => options[at].Count > 1))
            return Varied(mended, options, unknown) ?? Joined(words);
        return Try(mended) ?? Joined(words);
    }

    /// <summary>The other spelling with its marks, as the best match writes it.</summary>
    public string AsWritten(MatchSet matches) => matches.Text.WrittenAs(new Ranking(snapshot, matches).Best().Texts);

    /// <summary>One word at a time: a holder's name first, for names are what is typed most; else the best of what is found, for most slips give words that stand somewhere.</summary>
    private MatchSet? Varied(List<string> words, List<IReadOnlyList<string>> options, IEnumerable<int> places)
    {
        var spellings = places.SelectMany(at => options[at].Select(option => Text([.. words.Take(at), option, .. words.Skip(at + 1)]))).ToList();
        return spellings.Take(MaxNames).FirstOrDefault(IsName) is { } name
            ? Matches(name)
            : spellings.Select(Try).OfType<MatchSet>().MaxBy(found => new Ranking(snapshot, found).Best().Place.Key);
    }

    /// <summary>"quy ết định": two pieces that make a word together.</summary>
    private MatchSet? Joined(List<string> words)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            var joined = words[at] + words[at + 1];
            if (slips.Common(joined) is { } word && Try([.. words.Take(at), word, .. words.Skip(at + 2)]) is { } found)
                return found;
        }

        return null;
    }

    private MatchSet? Try(IEnumerable<string> words) => Try(Text(words));

    private MatchSet? Try(SearchText text) => ++trials <= MaxTrials && IsAny(text, new MatchExpressions(text, null, snapshot.Words.Docs).Any(filter.Words)) ? Matches(text) : null;

    private bool IsName(SearchText text) => new MatchExpressions(text, null, snapshot.Words.Docs).Named is { } named && IsAny(text, MatchExpressions.With(filter.Words, named));

    private bool IsAny(SearchText text, string? match)
    {
        var found = false;
        snapshot.Each(match, filter.FirstRow, filter.LastRow, oldestFirst: false, row => !(found = filter.Fits(row) && filter.Holds(snapshot.Docs, row)));
        return found && text.Terms.Count > 0;
    }

    private MatchSet Matches(SearchText text) => new(snapshot, query, filter, text);

    private static SearchText Text(IEnumerable<string> words) => SearchText.Parse(VietnameseText.FoldNfc(string.Join(' ', words)));
}

using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>
/// Other spellings of a query, likeliest first: short forms written out, slips of one letter, Telex or VNI keys left in, spaces
/// missing or too many. Only letters are mended, never a number.
/// </summary>
/// <param name="WrittenOut">"bmt" as "buôn ma thuột", and nothing else changed; null if no word is a short form.</param>
/// <param name="Varied">One word changed, after every unknown word was.</param>
/// <param name="Joined">"quy ết định": two pieces that make a word together; tried when nothing of the others is found.</param>
internal sealed record Respelling(SearchText? WrittenOut, IReadOnlyList<SearchText> Varied, IEnumerable<SearchText> Joined)
{
    /// <summary>A query longer than this is a pasted text.</summary>
    private const int MaxWords = 12;

    private static readonly Respelling None = new(null, [], []);

    public static Respelling Of(SearchText text, SlipFinder slips)
    {
        var words = SearchWords.Exact(text.Text);
        if (text.Terms.Count == 0 || words.Count is 0 or > MaxWords)
            return None;

        var typed = words.Count;
        var isQuoted = text.Text.Contains('"');
        if (!isQuoted)
            words = [.. words.SelectMany(word => Abbreviations.WrittenOut(word)?.Split(' ') ?? [word])];
        return OfWords(words, slips, isQuoted) with { WrittenOut = words.Count > typed ? Text(words) : null };
    }

    private static Respelling OfWords(List<string> words, SlipFinder slips, bool isQuoted)
    {
        var options = words.ConvertAll(slips.Of);
        List<int> unknown = [.. Enumerable.Range(0, words.Count).Where(at => slips.IsUnknown(words[at]))];
        if (unknown.Count == 0 && isQuoted)
            return None; // A phrase of known words was meant as quoted.
        if (unknown.Count == 0)
            return new(null, Vary(words, options, Enumerable.Range(0, words.Count).OrderBy(at => slips.Docs(words[at]))), []);
        if (unknown.Exists(at => options[at].Count == 0))
            return new(null, [], Join(words, slips));
        return new(null, Vary([.. words.Select((word, at) => unknown.Contains(at) ? options[at][0] : word)], options, unknown), Join(words, slips));
    }

    private static List<SearchText> Vary(List<string> words, List<IReadOnlyList<string>> options, IEnumerable<int> places) =>
    [
        .. places.SelectMany(at => options[at].Select(option => Text([.. words.Take(at), option, .. words.Skip(at + 1)])))
            .Where(text => text.Terms.Count > 0).DistinctBy(text => text.Text),
    ];

    private static IEnumerable<SearchText> Join(List<string> words, SlipFinder slips) => Enumerable.Range(0, words.Count - 1)
        .Select(at => (At: at, Word: slips.Common(words[at] + words[at + 1])))
        .Where(one => one.Word is not null)
        .Select(one => Text([.. words.Take(one.At), one.Word!, .. words.Skip(one.At + 2)]));

    private static SearchText Text(IEnumerable<string> words) => SearchText.Parse(VietnameseText.FoldNfc(string.Join(' ', words)));
}

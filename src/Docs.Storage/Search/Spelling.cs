using Docs.Core.Search;

namespace Docs.Storage.Search;

/// <summary>
/// Another spelling of a query that finds nothing: the first <see cref="Respelling"/> that does. Only words that many documents
/// hold are suggested, so that no rare name is given away to who mistypes another one.
/// </summary>
internal sealed class Spelling(SearchSnapshot snapshot, SearchQuery query, SearchFilter filter)
{
    /// <summary>Spellings looked for among holders' names; searched for everywhere: each of these reads whole posting lists.</summary>
    private const int MaxNames = 8, MaxTrials = 3;

    private int trials;

    /// <summary>The matches of the first spelling that has any; null if none has, or if what was typed matches results not in force.</summary>
    public MatchSet? Instead(MatchSet typed)
    {
        if (typed.NotInForce > 0 || query.AsTyped)
            return null;
        var spellings = Respelling.Of(typed.Text, new SlipFinder(snapshot.Words.Find));
        return (spellings.WrittenOut is { } written ? Found(written) : null) ?? Varied(spellings.Varied) ?? spellings.Joined.Select(Try).FirstOrDefault(found => found is not null);
    }

    /// <summary>The other spelling with its marks, as the best match writes it.</summary>
    public string AsWritten(MatchSet matches) => matches.Text.WrittenAs(new Ranking(snapshot, matches).Best().Texts);

    /// <summary>A holder's name first, for names are what is typed most; else the best of what is found, for most slips give words that stand somewhere.</summary>
    private MatchSet? Varied(IReadOnlyList<SearchText> spellings) => spellings.Take(MaxNames).FirstOrDefault(IsName) is { } name
        ? Matches(name)
        : spellings.Select(Try).OfType<MatchSet>().MaxBy(found => new Ranking(snapshot, found).Best().Place.Key);

    private MatchSet? Try(SearchText text) => ++trials <= MaxTrials ? Found(text) : null;

    private MatchSet? Found(SearchText text) => IsAny(text, new MatchExpressions(text, null, snapshot.Words.Docs).Any(filter.Words)) ? Matches(text) : null;

    private bool IsName(SearchText text) => new MatchExpressions(text, null, snapshot.Words.Docs).Named.Any(named => IsAny(text, MatchExpressions.With(filter.Words, named)));

    private bool IsAny(SearchText text, Match? match)
    {
        var found = false;
        snapshot.Each(match, filter.FirstRow, filter.LastHolding(snapshot.Docs), oldestFirst: false, (in row) => !(found = filter.Fits(row) && filter.Holds(snapshot.Docs, row)));
        return found && text.Terms.Count > 0;
    }

    private MatchSet Matches(SearchText text) => new(snapshot, query, filter, text);
}

using Docs.Recognition.Pipeline;

namespace Docs.Recognition.Repair;

/// <summary>
/// Chooses among what the engine itself held possible for a word. Only letters: what a number or a code should be, no
/// neighbour can tell.
/// </summary>
internal static class EngineOffers
{
    /// <summary>
    /// By how much confidence and fit together must be better. Counted with a prototype of this rule on 18 office and drawn pages and a
    /// photo: at 0, 28 changes were right and 3 wrong, at 0.1 24 and 1, at this 17 and none.
    /// </summary>
    private const double Margin = 0.2;

    /// <summary>A syllable that stands in no phrase or place known is a rare one here.</summary>
    private const double Unheard = 0.2;

    /// <returns>The letters of the better reading, without the signs around it; null where none is clearly better.</returns>
    public static string? Best(WordParts word, string? before, string? after, IReadOnlyList<Offer> offers)
    {
        if (offers.Count == 0 || (Syllable.IsLegal(word.Core) && WordRepair.IsName(word.Core, before, after)))
            return null;
        var own = Fit(word.Core, before, after);
        return offers
            .Select(offer => (Core: WordParts.Of(offer.Text), offer.Confidence, offer.Taken))
            .Where(offer => offer.Core.IsLetters && offer.Core.Core != word.Core && Syllable.IsLegal(offer.Core.Core) && IsSpoken(offer.Core.Core, before, after))
            .Select(offer => (offer.Core.Core, Gain: offer.Confidence - offer.Taken + Fit(offer.Core.Core, before, after) - own))
            .Where(offer => offer.Gain > Margin)
            .OrderByDescending(offer => offer.Gain)
            .FirstOrDefault().Core;
    }

    private static double Fit(string core, string? before, string? after) =>
        Plausibility.Of(core, before, after) - (Phrases.Known.Has(core) ? 0 : Unheard);

    /// <summary>A neighbour must speak for it: that a syllable exists is no reason.</summary>
    private static bool IsSpoken(string core, string? before, string? after) =>
        Phrases.Known.HasPair(before, core) || Phrases.Known.HasPair(core, after);
}

using Docs.Core.Recognition;
using Docs.Recognition.Repair;

namespace Docs.Recognition.Pipeline;

/// <summary>
/// Lays two readings of one line over each other by where the words stand and takes, place by place, the better: one
/// reading per word, never both. A place is the words of either reading that overlap, so a word parted in two competes as a whole.
/// </summary>
internal static class BetterReading
{
    /// <summary>The first reading stands unless the second is clearly better: it saw the line among its neighbours.</summary>
    private const double Margin = 0.03;

    /// <summary>A word only one reading has must be sure to be let in, and hopeless to be let go.</summary>
    private const double SureNew = 0.85;

    public static List<EngineWord> Of(IReadOnlyList<EngineWord> first, IReadOnlyList<EngineWord> second)
    {
        var places = Places(first, second);
        var words = new List<EngineWord>();
        for (var i = 0; i < places.Count; i++)
        {
            var after = i + 1 < places.Count ? places[i + 1].First.Concat(places[i + 1].Second).FirstOrDefault()?.Text : null;
            words.AddRange(Choose(places[i], words.LastOrDefault()?.Text, after));
        }

        return words;
    }

    private static List<EngineWord> Choose(Place place, string? before, string? after)
    {
        if (place.Second.Count == 0)
            return place.First;
        if (place.First.Count == 0)
            return [.. place.Second.Where(word => word.Confidence >= SureNew && word.Text.Count(char.IsLetterOrDigit) > 1)];

        // The same letters, parted otherwise: capitals set close ("ĐẮKLẮK") must not run together, whatever the engine believes.
        if (string.Concat(place.First.Select(word => word.Text)) == string.Concat(place.Second.Select(word => word.Text)))
            return place.Second.Count > place.First.Count && place.Second.All(word => Syllable.IsLegal(WordParts.Of(word.Text).Core)) ? place.Second : place.First;
        return Score(place.Second, before, after) > Score(place.First, before, after) + Margin
            ? [.. place.Second.Select((word, i) => word with { Box = BoxOf(place, word, i), Offers = Offers(word, place.First) })]
            : [.. place.First.Select(word => word with { Offers = Offers(word, place.Second) })];
    }

    /// <summary>The reading that was not taken is a possible one still, as is what it held possible.</summary>
    private static IReadOnlyList<Offer> Offers(EngineWord taken, List<EngineWord> others) => others is not [var other]
        ? taken.Offers
        : [.. taken.Offers.Append(new Offer(other.Text, other.Confidence, taken.Confidence)).Concat(other.Offers)
            .Where(offer => offer.Text != taken.Text).DistinctBy(offer => offer.Text)];

    /// <summary>Where each word of the one reading is one of the other, the first box is the exact one: it was not levelled.</summary>
    private static Box BoxOf(Place place, EngineWord word, int index)
    {
        var around = Box.Around(place.First.Select(first => first.Box));
        return place.First.Count == place.Second.Count ? place.First[index].Box : word.Box with { Y = around.Y, Height = around.Height };
    }

    private static double Score(List<EngineWord> words, string? before, string? after)
    {
        double sum = 0, weight = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var letters = Math.Max(1, words[i].Text.Length);
            sum += letters * (words[i].Confidence + Plausibility.Of(words[i].Text, i > 0 ? words[i - 1].Text : before, i + 1 < words.Count ? words[i + 1].Text : after));
            weight += letters;
        }

        return sum / weight;
    }

    private static List<Place> Places(IReadOnlyList<EngineWord> first, IReadOnlyList<EngineWord> second)
    {
        var places = new List<Place>();
        foreach (var (word, isSecond) in first.Select(word => (word, false)).Concat(second.Select(word => (word, true))).OrderBy(item => item.word.Box.X))
        {
            if (places.Count == 0 || !places[^1].Overlaps(word.Box))
                places.Add(new Place([], []));
            (isSecond ? places[^1].Second : places[^1].First).Add(word);
        }

        return places;
    }

    private sealed record Place(List<EngineWord> First, List<EngineWord> Second)
    {
        public bool Overlaps(Box box)
        {
            var right = First.Concat(Second).Max(word => word.Box.Right);
            var narrowest = First.Concat(Second).Min(word => word.Box.Width);
            return right - box.X > 0.4 * Math.Min(narrowest, box.Width);
        }
    }
}

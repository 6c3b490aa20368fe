namespace Docs.Recognition.Pipeline;

/// <summary>Another reading of a word by the engine itself.</summary>
/// <param name="Text">The whole word, NFC.</param>
/// <param name="Confidence">0–1: of the least sure symbol that differs.</param>
/// <param name="Taken">0–1: of the symbol that the engine took there.</param>
internal readonly record struct Offer(string Text, double Confidence, double Taken)
{
    /// <summary>Below, a choice is what was left when all else was ruled out.</summary>
    private const double Least = 0.1;

    /// <summary>Readings that differ in one symbol; none where the symbols do not make up the word.</summary>
    public static IReadOnlyList<Offer> Of(string word, IReadOnlyList<IReadOnlyList<SymbolChoice>> symbols)
    {
        if (symbols.Any(choices => choices.Count == 0) || string.Concat(symbols.Select(choices => choices[0].Text)) != word)
            return [];
        var offers = new List<Offer>();
        for (int i = 0, at = 0; i < symbols.Count; at += symbols[i][0].Text.Length, i++)
        {
            var taken = symbols[i][0];
            foreach (var other in symbols[i].Skip(1).Where(choice => choice.Confidence >= Least))
                offers.Add(new Offer(word[..at] + other.Text + word[(at + taken.Text.Length)..], other.Confidence, taken.Confidence));
        }

        return [.. offers.OrderByDescending(offer => offer.Confidence - offer.Taken)];
    }
}

using Docs.Core.Text;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>
/// Numbers of which the engine held another digit possible ("241407976" or "241407076") are read again, each alone and in up to three sizes: without
/// a neighbour to go by, the strokes decide. (Of 20 such personal ids, 3 of them wrong, two readings were right of all 20.)
/// A number has no grammar: where no two agree, the doubt stays with the word.
/// </summary>
internal sealed class DigitsAgain(TextEngine engine)
{
    private static readonly double[] Scales = [1, 0.75, 1.5];

    private const int LongNumber = 6;

    /// <summary>A page has one on average, a table of figures hundreds: a reading costs half a percent of a page.</summary>
    private const int MostWords = 12;

    public int Read { get; private set; }

    public IReadOnlyList<EngineLine> At(IReadOnlyList<EngineLine> lines, PixHandle page)
    {
        var chosen = lines.SelectMany(line => line.Words).Where(IsContested).OrderByDescending(word => word.Text.Count(char.IsAsciiDigit)).Take(MostWords).ToHashSet(ReferenceEqualityComparer.Instance);
        Read = chosen.Count;
        return chosen.Count == 0 ? lines : [.. lines.Select(line => line with { Words = [.. line.Words.Select(word => chosen.Contains(word) ? Again(word, line, page) : word)] })];
    }

    private static bool IsContested(EngineWord word) =>
        word.Offers.Any(offer => DigitRivals.Are(word.Text, offer.Text));

    /// <summary>The confidence stays the first reading's: how sure print and pen are is told apart by it.</summary>
    private EngineWord Again(EngineWord word, EngineLine line, PixHandle page)
    {
        var own = DigitRivals.Core(word.Text);
        if (Agreed(word, own, line, page) is not { } again)
            return word;
        if (again == own)
            return word with { Offers = [.. word.Offers.Where(offer => !DigitRivals.Are(word.Text, offer.Text))] };
        var text = DigitRivals.WithCore(word.Text, again);
        return word with { Text = text, Offers = [new Offer(word.Text, word.Confidence, word.Confidence), .. word.Offers.Where(offer => offer.Text != text)] };
    }

    /// <summary>What two readings say; null where no two agree or they say something else than digits.</summary>
    private string? Agreed(EngineWord word, string own, EngineLine line, PixHandle page)
    {
        var seen = new List<string>();
        foreach (var scale in Scales)
        {
            var again = Alone(word, line, page, scale);
            if ((again == own && !IsLong(own)) || (seen.Contains(again) && (again == own || DigitRivals.Are(own, again))))
                return again;
            seen.Add(again);
        }

        return null;
    }

    /// <summary>Ids, codes and numbers with notation: many digits, many chances. Of a few one reading that agrees is enough.</summary>
    private static bool IsLong(string number) => number.Length >= LongNumber;

    private string Alone(EngineWord word, EngineLine line, PixHandle page, double scale)
    {
        using var cut = LineCut.Of(page, line with { Words = [word] }, scale);
        return cut is null ? "" : DigitRivals.Core(string.Concat(engine.Read(cut.Image, PreparedPage.WorkDpi, Segmentation.SingleLine).SelectMany(read => read.Words).Select(one => one.Text)));
    }
}

using Docs.Core.Recognition;

namespace Docs.Recognition.Pipeline;

/// <summary>From the engine's words to those of the page. Raw and final text are the same until a repair changes one.</summary>
internal static class PageText
{
    /// <summary>A reviewer looks at no more.</summary>
    private const int MostOthers = 4;

    public static IReadOnlyList<TextBlock> OnPage(IReadOnlyList<IReadOnlyList<EngineLine>> blocks, PageGeometry geometry) =>
        [.. blocks.Select(block => Block([.. block.Select(line => Line(line, geometry))]))];

    /// <summary>Mean word confidence, 0 without words.</summary>
    public static double Confidence(IReadOnlyList<IReadOnlyList<EngineLine>> blocks) =>
        Math.Round(blocks.SelectMany(block => block).SelectMany(line => line.Words).Select(word => word.Confidence).DefaultIfEmpty().Average(), 4);

    /// <summary>Confidence weighted by letters: rubbish breaks into many tiny words.</summary>
    public static double Belief(IReadOnlyList<EngineLine> lines)
    {
        var words = lines.SelectMany(line => line.Words).ToList();
        var letters = words.Sum(word => word.Text.Length);
        return letters == 0 ? 0 : words.Sum(word => word.Confidence * word.Text.Length) / letters;
    }

    /// <summary>What the engine held possible besides, by the words' boxes and texts as <see cref="OnPage"/> has them.</summary>
    public static IReadOnlyDictionary<(Box Box, string Text), IReadOnlyList<Offer>> Offers(IReadOnlyList<IReadOnlyList<EngineLine>> blocks, PageGeometry geometry) => blocks
        .SelectMany(block => block)
        .SelectMany(line => line.Words)
        .Where(word => word.Offers.Count > 0)
        .DistinctBy(word => (geometry.ToPage(word.Box), word.Text))
        .ToDictionary(word => (geometry.ToPage(word.Box), word.Text), word => word.Offers);

    private static TextBlock Block(IReadOnlyList<TextLine> lines) => new(Box.Around(lines.Select(line => line.Box)), lines);

    private static TextLine Line(EngineLine line, PageGeometry geometry)
    {
        var words = line.Words.SelectMany(word => Words(word, geometry)).ToList();
        return new TextLine(Box.Around(words.Select(word => word.Box)), words);
    }

    /// <summary>The engine now and then leaves a space inside a word.</summary>
    private static IEnumerable<TextWord> Words(EngineWord word, PageGeometry geometry)
    {
        var box = geometry.ToPage(word.Box);
        var texts = word.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var others = texts.Length == 1 ? word.Offers.Select(offer => offer.Text).Where(text => !text.Any(char.IsWhiteSpace)).Take(MostOthers).ToList() : [];
        return texts.Select(text => new TextWord(text, text, Math.Round(word.Confidence, 4), box) { Others = others.Count > 0 ? others : null });
    }
}

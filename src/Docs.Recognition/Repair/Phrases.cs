using Docs.Core.Text;

namespace Docs.Recognition.Repair;

/// <summary>
/// What is known of the wording of administrative papers: which syllables occur, which two stand side by side. Read once
/// from phrases.txt and places.txt, which hold a few thousand syllables, so that its memory is bounded.
/// </summary>
internal sealed class Phrases
{
    private readonly HashSet<string> syllables = [];
    private readonly HashSet<(string, string)> pairs = [];
    private readonly Dictionary<string, List<string>> spellings = [];
    private readonly Dictionary<string, string> apostrophes = [];

    private Phrases()
    {
        foreach (var name in new[] { "phrases.txt", "places.txt" })
        {
            using var stream = typeof(Phrases).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                if (!line.StartsWith('#'))
                    Learn(line);
            }
        }
    }

    public static Phrases Known { get; } = new();

    public bool Has(string word) => syllables.Contains(Syllable.Key(word));

    public bool HasPair(string? first, string? second) =>
        first is not null && second is not null && pairs.Contains((Syllable.Key(first), Syllable.Key(second)));

    /// <summary>Known syllables of the same letters that differ in marks only; lower case.</summary>
    public IReadOnlyList<string> SameLetters(string word) => spellings.GetValueOrDefault(VietnameseText.Fold(word)) ?? [];

    /// <summary>"H'leo" for "Hleo": the name of a place that has an apostrophe, which engines drop; null if none does. Lower case.</summary>
    public string? WithApostrophe(string word) => apostrophes.GetValueOrDefault(Syllable.Key(word));

    private void Learn(string line)
    {
        foreach (var phrase in line.Split(','))
        {
            string? last = null;
            foreach (var word in phrase.Split((char[])[' ', '-'], StringSplitOptions.RemoveEmptyEntries))
            {
                var key = Syllable.Key(word);
                if (syllables.Add(key) && word.All(char.IsLetter))
                    Spelt(VietnameseText.Fold(word)).Add(word);
                if (word.Contains('\''))
                    apostrophes[Syllable.Key(word.Replace("'", "", StringComparison.Ordinal))] = word;
                if (last is not null)
                    pairs.Add((last, key));
                last = key;
            }
        }
    }

    private List<string> Spelt(string folded)
    {
        if (!spellings.TryGetValue(folded, out var words))
            spellings[folded] = words = [];
        return words;
    }
}

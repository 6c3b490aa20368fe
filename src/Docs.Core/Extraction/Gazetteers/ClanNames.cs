using System.Text;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Gazetteers;

/// <summary>
/// Names of the Ê-đê, M'nông, Gia Rai and their neighbours: "Y" or "H'…", what one is called by, the clan. Clans are few, and no engine's
/// dictionary has them: a misread one is put right where one listed clan alone is near.
/// </summary>
internal static class ClanNames
{
    /// <summary>A tone, a letter that only looks alike, or a reading the engine held possible itself; two of them; another letter or another spelling, which a person must see.</summary>
    private const double OfSlight = 0.95, OfTwoSlight = 0.9, OfLetter = 0.75;

    private const int ShortestWithSlip = 3, ShortestWithLetter = 5, MostWords = 3;

    public static bool Begins(string first) => first is "Y" || first.StartsWith("H'", StringComparison.OrdinalIgnoreCase) || first.StartsWith("H’", StringComparison.OrdinalIgnoreCase);

    /// <summary>How many of the last words are a listed clan's name, letter by letter; 0 for none.</summary>
    public static int Length(string[] words, Gazetteer gazetteer)
    {
        for (var count = Math.Min(MostWords, words.Length - 1); count > 0; count--)
        {
            if (gazetteer.IsClan(string.Join(' ', words[^count..])))
                return count;
        }

        return 0;
    }

    /// <summary>The words with clan and given name as they are meant, and what that leaves of the strength; null where nothing is to mend.</summary>
    /// <param name="read">The words the name was read from, with what the engine held possible besides.</param>
    public static (string[] Words, double Strength)? Mended(string[] words, IReadOnlyList<TextWord> read, Gazetteer gazetteer)
    {
        if (words.Length < 2 || !Begins(words[0]))
            return null;
        var (mended, strength) = (words, 1.0);
        if (Length(words, gazetteer) == 0)
        {
            if (Clan(words, read, gazetteer) is not { } clan)
                return null;
            mended = [.. words[..^clan.Words.Length], .. clan.Words];
            strength = clan.Strength;
        }

        var given = mended.Length - Length(mended, gazetteer);
        for (var at = 1; at < given; at++)
        {
            if (Given(mended[at], read, gazetteer) is { } meant)
                (mended, strength) = ([.. mended[..at], Cased(meant, mended[at]), .. mended[(at + 1)..]], strength * OfSlight);
        }

        return strength < 1 ? (mended, strength) : null;
    }

    /// <summary>
    /// The words whose reading decides, of a name that ends in a listed clan: "Y" can be no other, and a clan's name is another one only where
    /// the engine held that possible. Null for all of them.
    /// </summary>
    public static IReadOnlyList<TextWord>? Doubtful(string[] words, IReadOnlyList<TextWord> read, Gazetteer gazetteer)
    {
        var letters = read.Where(word => word.Text.Any(char.IsLetter)).ToList();
        var clan = Begins(words[0]) ? Length(words, gazetteer) : 0;
        if (clan == 0 || letters.Count != words.Length || letters[^clan..].Exists(word => word.Confidence < Unreadable || HasRival(word, words[^1], gazetteer)))
            return null;
        return letters[(words[0] is "Y" ? 1 : 0)..^clan];
    }

    private const double Unreadable = 0.25;

    private static bool HasRival(TextWord read, string meant, Gazetteer gazetteer) =>
        (read.Others ?? []).Select(UnlistedNames.Core).Any(other => gazetteer.IsClan(other) && VietnameseText.Fold(other) != VietnameseText.Fold(meant));

    /// <summary>Whether what he is called by is a listed name, letter by letter, none of whose words the engine held for another one.</summary>
    public static bool IsGivenListed(IReadOnlyList<TextWord> given, Gazetteer gazetteer) =>
        given.All(word => gazetteer.IsNameInClan(Called(word.Text)) && !(word.Others ?? []).Any(other => !UnlistedNames.Same(Called(other), Called(word.Text)) && gazetteer.IsNameInClan(Called(other))));

    /// <summary>"Zina" of "H'Zina", "HZina".</summary>
    private static string Called(string word)
    {
        var letters = UnlistedNames.Core(word);
        return letters.Length > 2 && letters[0] == 'H' && letters[1] == '\'' ? letters[2..] : letters.Length > 2 && letters[0] == 'H' && char.IsUpper(letters[1]) && char.IsLower(letters[2]) ? letters[1..] : letters;
    }

    private static (string[] Words, double Strength)? Clan(string[] words, IReadOnlyList<TextWord> read, Gazetteer gazetteer)
    {
        var most = Math.Min(MostWords, words.Length - 1);
        for (var count = most; count > 0; count--)
        {
            var tail = words[^count..];
            if (Offers(tail[^1], read).Select(other => string.Join(' ', [.. tail[..^1], other])).Where(gazetteer.IsClan).DistinctBy(VietnameseText.Exact).Take(2).ToList() is [var offered])
                return (As(offered, tail), OfSlight);
        }

        for (var count = most; count > 0; count--)
        {
            var tail = words[^count..];
            var text = string.Join(' ', tail);
            if (text.Length >= ShortestWithSlip && NearNames.Of(text, gazetteer.Clans(count), text.Length < ShortestWithLetter ? NearNames.Slight : NearNames.TwoSlight) is { } near)
                return (As(near.Name, tail), IsSpelling(text, near.Name) ? OfLetter : near.Slips <= NearNames.Slight ? OfSlight : OfTwoSlight);
            if (text.Length >= ShortestWithLetter && NearNames.Of(text, gazetteer.Clans(count), 1) is { } far)
                return (As(far.Name, tail), OfLetter);
        }

        return null;
    }

    /// <summary>"Hmôk" of "Hmok": the same letters, with marks that these languages have, may be how he is written.</summary>
    private static bool IsSpelling(string read, string listed) =>
        VietnameseText.Fold(read) == VietnameseText.Fold(listed) && !UnlistedNames.HasTone(read) && !read.Normalize(NormalizationForm.FormD).Contains('\u0308');

    /// <summary>Given names are many, and two may differ in one letter: only one that the engine held possible itself takes the place of a word that is none.</summary>
    private static string? Given(string word, IReadOnlyList<TextWord> read, Gazetteer gazetteer) =>
        gazetteer.IsNameInClan(word) ? null : Offers(word, read).Where(gazetteer.IsNameInClan).DistinctBy(VietnameseText.Exact).Take(2).ToList() is [var only] ? only : null;

    private static IEnumerable<string> Offers(string word, IReadOnlyList<TextWord> read) =>
        (read.FirstOrDefault(one => UnlistedNames.Same(one.Text, word))?.Others ?? []).Select(UnlistedNames.Core).Where(other => other.Length > 0);

    private static string[] As(string clan, string[] printed) => [.. clan.Split(' ').Zip(printed, Cased)];

    private static string Cased(string meant, string printed) =>
        printed.Length > 1 && !printed.Any(char.IsLower) ? meant.ToUpperInvariant() : char.ToUpperInvariant(meant[0]) + (meant.Any(char.IsLower) ? meant[1..] : meant[1..].ToLowerInvariant());
}

using System.Text;
using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>Words of the index that a word may have been meant as.</summary>
/// <param name="find">The most frequent way to write a word, and in how many documents any way stands; null if in none.</param>
internal sealed class SlipFinder(Func<string, (string Word, long Docs)?> find)
{
    /// <summary>A word of fewer documents is suggested to nobody: it may be a person's.</summary>
    private const int MinDocs = 5;

    private const int MaxOptions = 4;

    /// <summary>Longest Vietnamese syllable ("nghiêng"); what is longer may be several without their spaces.</summary>
    private const int MaxSyllable = 7;

    private const int MaxLength = 40;

    /// <summary>In no document, however its marks are written.</summary>
    public bool IsUnknown(string word) => (word.All(char.IsLetter) || WithoutKeys(word) is not null) && Docs(word) == 0;

    public long Docs(string word) => find(word)?.Docs ?? 0;

    /// <summary>Likeliest first.</summary>
    public IReadOnlyList<string> Of(string word)
    {
        if (word.Length > MaxLength)
            return [];
        if (IsUnknown(word) && (WithoutKeys(word) is { } keyed ? Common(keyed) : null) is { } meant)
            return [meant];
        if (!word.All(char.IsLetter))
            return [];

        var near = Near(VietnameseText.Fold(word)).Distinct().Where(one => Docs(one) >= MinDocs)
            .OrderByDescending(Docs).Take(MaxOptions).Select(one => find(one)!.Value.Word).ToList();
        return near.Count == 0 && Split(VietnameseText.Fold(word)) is { } words ? [words] : near;
    }

    /// <summary>As mostly written, if enough documents hold it.</summary>
    public string? Common(string word) => find(word) is { Docs: >= MinDocs } found ? found.Word : null;

    /// <summary>One letter too many, too few, another one, or two changed round.</summary>
    private static IEnumerable<string> Near(string word)
    {
        if (word.Length < 2)
            yield break;
        for (var at = 0; at <= word.Length; at++)
        {
            if (at < word.Length)
                yield return word.Remove(at, 1);
            if (at + 1 < word.Length)
                yield return $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                yield return word.Insert(at, letter.ToString());
                if (at < word.Length)
                    yield return $"{word[..at]}{letter}{word[(at + 1)..]}";
            }
        }
    }

    /// <summary>Telex ("quyeets", "ddinhj") and VNI ("quye61t", "d9inh5") as typed with the input method off; null if it is neither.</summary>
    private static string? WithoutKeys(string word)
    {
        if (word.Length is < 3 or > MaxSyllable + 4 || !char.IsAsciiLetter(word[0]) || !word.All(char.IsAsciiLetterOrDigit))
            return null;
        var plain = new StringBuilder();
        foreach (var typed in word)
        {
            // A w of its own is ư; behind a, o or u it is a mark.
            var character = typed == 'w' && !plain.ToString().Any("aou".Contains) ? 'u' : typed;
            var doubled = plain.Length > 0 && plain[^1] == character && "aeod".Contains(character);
            var mark = "sfrxjw".Contains(character) && plain.ToString().Any("aeiouy".Contains);
            if (!doubled && !mark && !char.IsAsciiDigit(character))
                plain.Append(character);
        }

        return plain.Length < word.Length && plain.Length > 0 ? plain.ToString() : null;
    }

    /// <summary>"giayphep": the fewest common words it is made of, of two letters at least; null if it is not.</summary>
    private string? Split(string word)
    {
        var best = new string?[word.Length + 1];
        var pieces = new int[word.Length + 1];
        best[0] = "";
        for (var end = 2; end <= word.Length; end++)
        {
            for (var start = Math.Max(0, end - MaxSyllable); start <= end - 2; start++)
            {
                if (best[start] is { } before && (best[end] is null || pieces[start] + 1 < pieces[end]) && Common(word[start..end]) is { } piece)
                    (best[end], pieces[end]) = (before.Length == 0 ? piece : $"{before} {piece}", pieces[start] + 1);
            }
        }

        return best[^1];
    }
}

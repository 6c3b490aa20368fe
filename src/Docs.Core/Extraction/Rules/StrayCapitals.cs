using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// "Công ty TNHH GỖ Hoài Ân", "thôn Soi CỜ": letters that have one shape in both cases are read by their height alone, which the mark over
/// them misleads. A word with a mark and no other letters behind its first is what its neighbours are, words that begin with a capital.
/// </summary>
internal static class StrayCapitals
{
    /// <summary>Folded.</summary>
    private const string OneShape = "couvwxsz";

    /// <summary>Of words with small letters: a name that is printed in capitals has none.</summary>
    private const int FewestOthers = 2;

    public static string Mended(string value)
    {
        var words = value.Split(' ');
        var capitals = words.Where(IsMarkedCapital).ToList();
        return capitals.Count == 0 || !capitals.TrueForAll(IsOfOneShape) || words.Count(word => word.Any(char.IsLower)) < FewestOthers
            ? value
            : string.Join(' ', words.Select(word => IsMarkedCapital(word) ? word[0] + word[1..].ToLowerInvariant() : word));
    }

    private static bool IsMarkedCapital(string word) => word.Count(char.IsLetter) > 1 && !word.Any(char.IsLower) && char.IsLetter(word[0]) && LetterForm.HasMark(word);

    private static bool IsOfOneShape(string word) => VietnameseText.Fold(word)[1..].All(letter => !char.IsLetter(letter) || OneShape.Contains(letter));
}

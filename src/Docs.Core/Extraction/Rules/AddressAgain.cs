using Docs.Core.Extraction.Layout;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// Two words of an address that stand so beside each other elsewhere too, "Đam Bri" of the line of the day or of another's address, are read
/// as printed, however the engine doubts one of them.
/// </summary>
internal static class AddressAgain
{
    public static Found Weighed(Found address, Passage whole)
    {
        var text = whole.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(word => word.Length > 0).ToArray();
        var pairs = Enumerable.Range(0, Math.Max(0, text.Length - 1)).CountBy(at => $"{text[at]} {text[at + 1]}").ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var words = address.Words;
        var confirmed = new HashSet<TextWord>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (pairs.GetValueOrDefault($"{Bare(words[i].Text)} {Bare(words[i + 1].Text)}") > 1)
                confirmed.UnionWith([words[i], words[i + 1]]);
        }

        return confirmed.Count == 0 ? address : address with { Doubtful = [.. (address.Doubtful ?? words).Where(word => !confirmed.Contains(word))] };
    }

    private static string Bare(string word) => VietnameseText.Nfc(word).Trim(',', '.', ';', ':', '(', ')').ToLowerInvariant();
}

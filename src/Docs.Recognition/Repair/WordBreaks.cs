using System.Text.RegularExpressions;
using Docs.Core.Recognition;

namespace Docs.Recognition.Repair;

/// <summary>Words that were read as one, and one that was read as two. The letters stay; only the space between them comes or goes.</summary>
internal static partial class WordBreaks
{
    public const string Together = "hai tiếng bị đọc dính liền";
    public const string Apart = "một tiếng bị đọc rời";
    public const string NumberApart = "số và ký hiệu văn bản bị đọc rời";

    /// <summary>Gap inside a torn syllable, in heights of its letters: a space is a quarter, letter spacing less.</summary>
    private const double TornGap = 0.6;

    /// <summary>The same between number and symbol; where a pen was to fill the number in, the form leaves more.</summary>
    private const double NumberGap = 0.5;

    public static TextLine Mended(TextLine line, int page, List<Docs.Core.Recognition.Repair> repairs)
    {
        var words = new List<TextWord>();
        foreach (var word in line.Words)
        {
            if (words.Count > 0 && Joined(words.Count > 1 ? words[^2] : null, words[^1], word) is var (joined, why))
            {
                words[^1] = joined;
                repairs.Add(new Docs.Core.Recognition.Repair(page, joined.Box, joined.RawText, joined.Text, why));
            }
            else if (Split(word.Text) is var (left, right))
            {
                repairs.Add(new Docs.Core.Recognition.Repair(page, word.Box, word.RawText, $"{left} {right}", Together));
                words.AddRange(Halves(word, left, right));
            }
            else
                words.Add(word);
        }

        return words.Count == line.Words.Count && words.Zip(line.Words).All(pair => ReferenceEquals(pair.First, pair.Second)) ? line : line with { Words = words };
    }

    private static (TextWord Word, string Reason)? Joined(TextWord? before, TextWord first, TextWord second)
    {
        if (before is not null && IsNumberSign(before.Text) && first.Text.All(char.IsAsciiDigit) && second.Box.X - first.Box.Right < NumberGap * second.Box.Height && Symbol().IsMatch(second.Text))
            return (One(first, second), NumberApart);
        WordParts a = WordParts.Of(first.Text), b = WordParts.Of(second.Text);
        if (!a.IsLetters || !b.IsLetters || a.After.Length > 0 || b.Before.Length > 0 || (Syllable.IsLegal(a.Core) && Syllable.IsLegal(b.Core)))
            return null;
        var gap = second.Box.X - first.Box.Right;
        var whole = a.Core + b.Core;
        return gap < TornGap * second.Box.Height && Phrases.Known.HasPair(before is null ? null : WordParts.Of(before.Text).Core, whole)
            ? (One(first, second), Apart)
            : null;
    }

    private static TextWord One(TextWord first, TextWord second) =>
        new(first.Text + second.Text, $"{first.RawText} {second.RawText}", Math.Min(first.Confidence, second.Confidence), Box.Around([first.Box, second.Box]));

    private static bool IsNumberSign(string text) => WordParts.Of(text).Core is "Số" or "số" or "SỐ";

    /// <summary>The one way to part the word into two syllables that are known side by side; "tháng07" into the word and the number.</summary>
    private static (string Left, string Right)? Split(string text)
    {
        if (DayPart().Match(text) is { Success: true } day)
            return (day.Groups[1].Value, day.Groups[2].Value);
        var word = WordParts.Of(text);
        if (!word.IsLetters || Syllable.IsLegal(word.Core) || Phrases.Known.Has(word.Core))
            return null;
        var ways = Enumerable.Range(1, word.Core.Length - 1)
            .Select(at => (Left: word.Core[..at], Right: word.Core[at..]))
            .Where(way => Syllable.IsLegal(way.Left) && Syllable.IsLegal(way.Right) && Phrases.Known.HasPair(way.Left, way.Right))
            .Take(2)
            .ToList();
        return ways.Count == 1 ? (word.Before + ways[0].Left, ways[0].Right + word.After) : null;
    }

    /// <summary>The box is parted as the letters are; what the engine read stands with the first half.</summary>
    private static IEnumerable<TextWord> Halves(TextWord word, string left, string right)
    {
        var width = word.Box.Width * left.Length / (left.Length + right.Length);
        word = word with { Others = null };
        yield return word with { Text = left, Box = word.Box with { Width = Math.Max(1, width) } };
        yield return word with { Text = right, RawText = "", Box = word.Box with { X = word.Box.X + width, Width = Math.Max(1, word.Box.Width - width) } };
    }

    [GeneratedRegex(@"^/\p{Lu}[\p{Lu}-]+")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"^(ngày|tháng|năm|Điều|khoản|Khoản)(\d{1,4}[.,;:]?)$")]
    private static partial Regex DayPart();
}

using Docs.Core.Extraction.Layout;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// The text says again what its subject names: a pair of words that stands there with the same marks is read as printed, however
/// the engine doubts one of them; a word that stands there between the same two with other marks, "nội dụng giấy", is misread in one place.
/// </summary>
internal static class SubjectAgain
{
    /// <summary>Below what is published unseen.</summary>
    private const double OfOtherMarks = 0.7;

    /// <param name="body">The text from the title on, the subject with it.</param>
    public static Found? Weighed(Found? subject, Passage body)
    {
        if (subject is null)
            return null;
        // "nội dung 03 Giấy" says again "nội dung Giấy": a count between is no word.
        var text = body.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetter)).ToArray();
        var (pairs, threes) = (Runs(text, 2, Bare), Runs(text, 3, Skeleton));
        var words = subject.Words.Select(word => word.Text).ToArray();
        var confirmed = new HashSet<TextWord>(ReferenceEqualityComparer.Instance);
        var isMisread = false;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (pairs.GetValueOrDefault(Bare(words[i..(i + 2)])) > 1)
                confirmed.UnionWith([subject.Words[i], subject.Words[i + 1]]);
            else if (i > 0 && pairs.GetValueOrDefault(Bare(words[(i - 1)..(i + 1)])) <= 1)
                isMisread |= threes.GetValueOrDefault(Skeleton(words[(i - 1)..(i + 2)])) > 1;
        }

        return subject with
        {
            Doubtful = [.. (subject.Doubtful ?? subject.Words).Where(word => !confirmed.Contains(word))],
            Strength = isMisread ? Math.Min(subject.Strength, OfOtherMarks) : subject.Strength,
        };
    }

    /// <summary>How often each run of so many words stands in the text.</summary>
    private static Dictionary<string, int> Runs(string[] words, int length, Func<string[], string> key) =>
        Enumerable.Range(0, Math.Max(0, words.Length + 1 - length)).CountBy(at => key(words[at..(at + length)])).ToDictionary(run => run.Key, run => run.Value, StringComparer.Ordinal);

    /// <summary>Of three words the outer ones as printed, of the one between its letters alone: "việc thu hồi" is not "việc thứ mười".</summary>
    private static string Skeleton(string[] three) => $"{Bare([three[0]])} {VietnameseText.Fold(Bare([three[1]]))} {Bare([three[2]])}";

    /// <summary>In small letters, without the signs around the words.</summary>
    private static string Bare(string[] words) => string.Join(' ', words.Select(word => VietnameseText.Nfc(word).Trim(',', '.', ';', ':', '(', ')', '"', '“', '”').ToLowerInvariant()));
}

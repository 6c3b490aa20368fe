using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Layout;

/// <summary>
/// Bilingual forms: takes the foreign words off that stand behind a stroke ("Họ tên/Full name:", "ngày/date 16"), and whole
/// lines of them, so that every rule sees the Vietnamese form. Which words are meant is data ("glosses").
/// </summary>
internal static class Glosses
{
    /// <summary>Shorter ones alone prove no foreign line: "in", "to" are Vietnamese words without marks too.</summary>
    private const int ShortestProof = 5;

    /// <summary>What the engine makes of an f in italics.</summary>
    private const char SlantedF = 'ƒ';

    public static IReadOnlyList<Line> Without(IReadOnlyList<Line> page, Gazetteer gazetteer)
    {
        if (!page.Any(line => line.Text.Contains('/')))
            return page;
        return page.Where(line => !IsForeign(line, gazetteer)).Select(line => line.Text.Contains('/') ? Stripped(line, gazetteer) : WithoutStroke(line, gazetteer)).ToList();
    }

    private static bool IsForeign(Line line, Gazetteer gazetteer)
    {
        var words = line.Words.Select(word => Letters(word.Text)).Where(word => word.Length > 0).ToList();
        return words.Count > 0 && line.Text.All(char.IsAscii) && words.Exists(word => word.Length >= ShortestProof) && words.TrueForAll(gazetteer.IsGloss);
    }

    /// <summary>"Họ và tên Full name:" of a form whose other labels have the stroke that was lost here: two foreign words and more before a colon.</summary>
    private static Line WithoutStroke(Line line, Gazetteer gazetteer)
    {
        var words = line.Words.ToList();
        var end = words.FindIndex(word => word.Text.EndsWith(':'));
        var first = end;
        while (first > 0 && words[first].Text.All(char.IsAscii) && gazetteer.IsGloss(Letters(words[first].Text)))
            first--;
        if (first < 0 || end - first < FewestWithoutStroke || words.GetRange(first + 1, end - first).Sum(word => Letters(word.Text).Length) < FewestLetters)
            return line;
        words[first] = words[first] with { Text = words[first].Text + ":" };
        words.RemoveRange(first + 1, end - first);
        return line.With(words);
    }

    private const int FewestWithoutStroke = 2, FewestLetters = 8;

    private static Line Stripped(Line line, Gazetteer gazetteer)
    {
        var kept = new List<TextWord>();
        for (var i = 0; i < line.Words.Count; i++)
        {
            var word = line.Words[i];
            var stroke = word.Text.IndexOf('/');
            var first = stroke >= 0 && stroke + 1 < word.Text.Length ? word.Text[(stroke + 1)..] : i + 1 < line.Words.Count ? line.Words[i + 1].Text : "";
            if (stroke < 0 || !gazetteer.IsGloss(Letters(first)) || (stroke == 0 && kept.Count == 0))
            {
                kept.Add(word);
                continue;
            }

            var last = stroke + 1 < word.Text.Length ? i : i + 1;
            while (!Closes(line.Words[last].Text) && last + 1 < line.Words.Count && gazetteer.IsNearGloss(Letters(line.Words[last + 1].Text)))
                last++;
            Keep(kept, word, stroke, line.Words[last].Text);
            i = last;
        }

        return kept.Count is 0 || kept.Count == line.Words.Count && kept.SequenceEqual(line.Words) ? line : line.With(kept);
    }

    /// <summary>What stood before the stroke, with the colon that closed the foreign words.</summary>
    private static void Keep(List<TextWord> kept, TextWord word, int stroke, string last)
    {
        if (stroke > 0)
            kept.Add(word with { Text = word.Text[..stroke] });
        if (last.EndsWith(':') && !kept[^1].Text.EndsWith(':'))
            kept[^1] = kept[^1] with { Text = kept[^1].Text + ":" };
    }

    private static bool Closes(string word) => word[^1] is ':' or ',' or ';' or ')';

    private static string Letters(string word) => string.Concat(VietnameseText.Fold(word).Select(letter => letter == SlantedF ? 'f' : letter).Where(char.IsLetter));
}

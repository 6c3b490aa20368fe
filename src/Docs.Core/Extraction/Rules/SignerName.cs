using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>Tells the line of a signer's name from what else stands below an office, and frees it of scraps of seal and pen.</summary>
internal static class SignerName
{
    /// <summary>Below this the recogniser keeps a word only because the rest of its line is sure.</summary>
    private const double Scrap = 0.3;

    private static readonly Regex NotName = Patterns.Of(
        @"^\W*(noi nhan|luu\s*[:;.,]|luu (vt|vp|ho so|tru)|nhu tren|nhu dieu|da ky|ky ten|ky,|\(|so |cong ty|ubnd|dieu |trang|chuc vu|ho ten|ngay|trich luc|sao y|tinh |huyen |phong |thanh pho |(tm|kt|tl|tuq|q)\s*[.,:]\s*[a-z]|(tm|kt|tl|tuq) )|\d");

    /// <summary>What was left of a seal's ring or a pen's stroke was read as words before and behind the name ("me. Tô Hoàng Phúc", "ˆ Lương Sỹ Liêm"); a name begins with a family's and has no small letter first.</summary>
    public static Line WithoutScraps(Line line, Gazetteer gazetteer)
    {
        var words = line.Words.ToList();
        if (OfClan(words, gazetteer) is > 0 and <= MostScraps and var begins)
            return line.With(words.GetRange(begins, words.Count - begins));
        var first = words.FindIndex(word => !IsScrap(word));
        if (first < 0)
            return line;
        var last = words.FindLastIndex(word => !IsScrap(word));
        if (first == 0 && last == words.Count - 1 || last - first < 1 || words.Count - 1 - last + first > MostScraps || !(gazetteer.IsFamilyName(words[first].Text) || IsEde(words[first].Text)))
            return line;
        return line.With(words.GetRange(first, last - first + 1));
    }

    /// <summary>"\\ Í` Y Kim Niê", "NN _Ý Khuyên Êban": where "Y", a given name and a listed clan end the line. What stands before is no part of the name, for "Y" begins it.</summary>
    private static int OfClan(List<TextWord> words, Gazetteer gazetteer)
    {
        var start = words.FindLastIndex(word => IsEde(word.Text.Trim('_', '`', '\'', '.', '-', '|', '—')));
        return start >= 0 && words.Count - start > 2 && ClanNames.Length([.. words.GetRange(start, words.Count - start).Select(word => VietnameseText.Nfc(word.Text))], gazetteer) > 0 ? start : 0;
    }

    /// <summary>"Y", with whatever mark the scan put on it, and the "H" of women's names.</summary>
    private static bool IsEde(string word) => word.Length == 1 && VietnameseText.Fold(word) is "y" or "h";

    private static bool IsScrap(TextWord word) =>
        word.Confidence < Scrap || !(word.Text.FirstOrDefault(letter => char.IsUpper(letter) || char.IsLower(letter)) is not '\0' and var letter && char.IsUpper(letter));

    /// <summary>More are a line of other text.</summary>
    private const int MostScraps = 3;

    public static bool Is(Line line, Gazetteer gazetteer)
    {
        if (NotName.IsMatch(line.Folded) || Cues.Stamp.IsMatch(line.Folded) || line.Words.Count is < 2 or > 8 || line.Text.Any(char.IsDigit)
            || gazetteer.AgenciesAtStart(line.Squeezed).Any(agency => agency.Length > 6))
            return false;

        // "THAO VÀ DU LỊCH" ends an agency's name; nobody is called "và".
        var words = line.Words.Where(word => word.Text.Any(char.IsLetter)).ToList();
        return words.Count >= 2 && !words.Exists(word => word.Text.Equals("và", StringComparison.OrdinalIgnoreCase)) && words.Count(word => char.IsUpper(word.Text.First(char.IsLetter))) >= words.Count - (line.Folded.Contains(" ta ", StringComparison.Ordinal) || line.Folded.StartsWith("dai", StringComparison.Ordinal) ? 1 : 0);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// "Thu hồi 04 Giấy chứng nhận …" says how many results a document touches. Where fewer or more were read, one of them is
/// missing or misread: published so, a dead result would stay in force.
/// </summary>
internal static class RelationCount
{
    /// <summary>Below what any document is published with unseen.</summary>
    private const double MostWhereItDiffers = 0.5;

    private static readonly Regex Count = Patterns.Of(
        @"\b(thu hoi|huy( bo)?|bai bo|gia han|dinh chinh|thay the|cap lai|cap doi|(tam )?dinh chi|sua doi(\s*,?\s*(va )?bo sung)?|dieu chinh|cham dut hieu luc)" +
        @"( hieu luc| thoi han| noi dung| thong tin| toan bo| tong so| tong cong| cua| doi voi| tai| tren| gom| la){0,5}:?\s+" +
        @"((?<n>[0-9ol]{1,3})|(?<word>mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi))\s*(\([^)\n]{1,20}\)\s*)?(giay|quyet dinh|chung chi|gcn|van ban|ket qua|trich luc|cong van)\b" +
        @"|\b(thu hoi|huy( bo)?|bai bo|cham dut hieu luc) (giay|chung chi|gcn)\b[^.,;:\n]{0,90}\b(cua|doi voi|cho) (?<n>[0-9]{1,3}) (ho|ca nhan|co so|to chuc|truong hop|doanh nghiep|don vi)\b[^.;\n]{0,40}\bsau\b");

    /// <summary>"… 04 Giấy chứng nhận nêu tại Điều 1" counts again what was counted there.</summary>
    private static readonly Regex Again = Patterns.Of(@"^[^.;:\n]{0,120}?\b((neu|noi|ghi|quy dinh) (tai|tren|o)|tai (khoan [0-9]+,? )?dieu [0-9])");

    private static readonly Regex Recital = Patterns.Of(@"^\W*(can cu|xet|theo de nghi|thuc hien|tren co so)\b");

    /// <returns>The relations, those of a kind whose count differs made unsure, and a sentence for the reviewer for each such kind.</returns>
    public static (IReadOnlyList<Relation> Relations, IReadOnlyList<string> Doubts) Held(IReadOnlyList<Relation> found, Passage body, Found? subject)
    {
        var (said, announced) = (Of(body.Text).ToLookup(one => one.Kind, one => one.Count), Of(subject?.Value ?? "").ToLookup(one => one.Kind, one => one.Count));
        var relations = found;
        var doubts = new List<string>();
        foreach (var kind in said.Concat(announced).Select(one => one.Key).Distinct())
        {
            var expected = Expected([.. said[kind]], [.. announced[kind]]);
            var read = found.Count(relation => relation.Kind == kind);
            if (expected.Contains(read))
                continue;
            relations = [.. relations.Select(relation => relation.Kind == kind ? relation with { Confidence = Math.Min(relation.Confidence, MostWhereItDiffers) } : relation)];
            doubts.Add(string.Create(CultureInfo.InvariantCulture, $"Văn bản nói tác động đến {expected[0]} giấy tờ nhưng đọc được số của {read}."));
        }

        return (relations, doubts);
    }

    /// <summary>Each article counts its own: together they are the whole, unless they say the same number again.</summary>
    private static List<int> Expected(List<int> said, List<int> announced) => said.Count == 0 ? announced
        : said.Distinct().Count() == 1 ? [said[0], said.Sum()]
        : [said.Sum(), .. announced.Intersect(said)];

    private static IEnumerable<(RelationKind Kind, int Count)> Of(string text)
    {
        var folded = VietnameseText.Fold(text);
        for (var match = Count.Match(folded); match.Success; match = match.NextMatch())
        {
            var statement = folded.LastIndexOf('\n', match.Index) + 1;
            if (Number(text, match) is { } count and > 0 && !Recital.IsMatch(folded.AsSpan(statement, match.Index - statement)) && !Again.IsMatch(folded.AsSpan(match.Index + match.Length))
                && RelationVerbs.Find(text, folded, match.Index, match.Index + match.Length) is [var verb, ..])
                yield return (verb.Kind, count);
        }
    }

    private static int? Number(string text, Match match) => match.Groups["word"] is { Success: true } word
        ? NumberWords.All.TryGetValue(VietnameseText.Nfc(text.Substring(word.Index, word.Length)).ToLowerInvariant(), out var known) ? known : null
        : int.TryParse(match.Groups["n"].Value.Replace('o', '0').Replace('l', '1'), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null;
}

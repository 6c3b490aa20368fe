using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>The last valid day as it is printed: in a clause, or in the last column of a table.</summary>
internal static class PrintedEnd
{
    public const string Rule = "text.expiresOn";

    private static readonly Regex Cue = Patterns.Of(@"gia tri|hieu luc|thoi han|het han|su dung den|hoat dong den|gia han|han (su dung|dung)\b|ton tai (den|toi)\b|thoi gian (su dung|hoat dong|quang cao|bieu dien|thi cong|khai thac|luu hanh)");

    private static readonly Regex UntilBefore = Patterns.Of(@"(\b(den|toi)\s*(het\s*)?(24 gio\s*)?(ngay)?|het han\s*(ngay|:|vao ngay)?|\bhan (su dung|dung)\s*:)\s*:?\s*$");

    /// <summary>"Đồng ý để … treo băng-rôn từ ngày … đến hết ngày …": what is allowed for some days is allowed by the paper for as long.</summary>
    private static readonly Regex Allowed = Patterns.Of(@"\b(dong y|cho phep|chap thuan|duoc phep)\b[^.;\n]*\btu (ngay )?[^.;\n]*$");

    private const double OfAllowed = 0.88;

    /// <summary>An act that takes back or corrects others as well has no term of its own.</summary>
    private static readonly Regex DoesMore = Patterns.Of(@"(\bdieu\s*[0-9l]+\s*[.:]|\n\W*[a-z]\s*\)|\n\W*[0-9]{1,2}\s*[.)])\s*(bai bo|thu hoi|huy bo|dinh chinh|sua doi|dieu chinh|tam dinh chi|dinh chi|cham dut)\b");

    private static readonly Regex ExtendedTo = Patterns.Of(@"\bgia han( them)?( thoi han)?\s*(den|toi)\s*(het\s*)?(ngay)?\s*$");

    public static Found? Find(Passage body, List<DateMention> dates)
    {
        var found = dates.Where(date => UntilBefore.IsMatch(Clause.Before(body, date)) && Cue.IsMatch(Clause.Before(body, date))).ToList();
        if (found.Count == 0)
            return InColumn(body) ?? (dates.Find(date => UntilBefore.IsMatch(Clause.Before(body, date)) && Allowed.IsMatch(Clause.Before(body, date))) is { } allowed ? DateText.Cite(body, allowed, Rule, OfAllowed) : null);

        // A clause that names another act first may be giving that act's old term; where several acts are named, each has a term of its own.
        var own = found.Where(date => Named(body, date).Count == 0).ToList();
        var extended = found.Where(date => ExtendedTo.IsMatch(Clause.Before(body, date))).ToList();
        if ((own.Count == 0 && (DoesMore.IsMatch(body.Folded) || found.SelectMany(date => Named(body, date)).Distinct().Count() > 1))
            || (extended.Exists(date => Named(body, date).Count > 0) && extended.Select(date => date.Day).Distinct().Count() > 1))
            return null;
        own = own.DefaultIfEmpty(found[^1]).ToList();
        var unanimous = own.Select(date => date.Day).Distinct().Count() == 1;
        return DateText.Cite(body, own[0], Rule, unanimous ? 0.96 : 0.7);
    }

    /// <summary>"STT | Lĩnh vực | Hạng | Ngày hết hạn": the last cells of the rows, where they are one day. A row is a line, or a line for each cell.</summary>
    private static Found? InColumn(Passage body)
    {
        if (EndColumn.Match(body.Folded) is not { Success: true } header)
            return null;
        var days = new List<DateMention>();
        for (var (from, cells) = (header.Index + header.Length, 0); from < body.Text.Length && cells < MostCells; cells++)
        {
            var to = body.Text.IndexOf('\n', from) is >= 0 and var feed ? feed : body.Text.Length;
            if (to - from > LongestCell || EndOfTable.IsMatch(body.Folded[from..to]))
                break;
            if (DateText.Find(body.Folded[from..to]).LastOrDefault() is { } day)
            {
                days.Add(day with { Start = from + day.Start });
                cells = 0;
            }

            from = to + 1;
        }

        return days.Select(day => day.Day).Distinct().Count() == 1 ? DateText.Cite(body, days[0], Rule, OfColumn) : null;
    }

    private static readonly Regex EndColumn = Patterns.Of(@"([\n:]\W*(stt|tt)\b[^\n]{0,80}\b|\n\W*)(ngay het han|het han|gia tri den( ngay)?|hieu luc den( ngay)?)\W*\n");

    /// <summary>Day and place of issue end a table, and so does running text.</summary>
    private static readonly Regex EndOfTable = Patterns.Of(@":|\bngay\b");

    private const int LongestCell = 80, MostCells = 6;

    private const double OfColumn = 0.93;

    private static List<string> Named(Passage body, DateMention date) =>
        OfficialNumber.Find(body.Text[(date.Start - Clause.Before(body, date).Length)..date.Start]).Select(mention => mention.Parts.Key).ToList();
}

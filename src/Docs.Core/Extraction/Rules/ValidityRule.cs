using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;
using Docs.Core.Validity;

namespace Docs.Core.Extraction.Rules;

/// <summary>What a text says of its own term.</summary>
internal sealed record ValidityFound(Found? From, Found? Until, Found? Term);

/// <summary>
/// First and last valid day and term, from clauses that speak of force, term or use. Periods to act in ("trong thời hạn 10
/// ngày làm việc") and the terms of other acts are not the document's own. A term from the day of signing is worked out.
/// </summary>
internal static class ValidityRule
{
    /// <summary>The rule that reads a last valid day as it is printed.</summary>
    public const string PrintedEnd = "text.expiresOn";

    private static readonly Regex Cue = Patterns.Of(@"gia tri|hieu luc|thoi han|het han|su dung den|hoat dong den|gia han|han (su dung|dung)\b|ton tai (den|toi)\b|thoi gian (su dung|hoat dong|quang cao|bieu dien|thi cong|khai thac|luu hanh)");

    private static readonly Regex UntilBefore = Patterns.Of(@"(\b(den|toi)\s*(het\s*)?(24 gio\s*)?(ngay)?|het han\s*(ngay|:|vao ngay)?|\bhan (su dung|dung)\s*:)\s*:?\s*$");

    /// <summary>"Đồng ý để … treo băng-rôn từ ngày … đến hết ngày …": what is allowed for some days is allowed by the paper for as long.</summary>
    private static readonly Regex Allowed = Patterns.Of(@"\b(dong y|cho phep|chap thuan|duoc phep)\b[^.;\n]*\btu (ngay )?[^.;\n]*$");

    private const double OfAllowed = 0.88;

    /// <summary>An act that takes back or corrects others as well has no term of its own.</summary>
    private static readonly Regex DoesMore = Patterns.Of(@"\bdieu\s*[0-9l]+\s*[.:]\s*(bai bo|thu hoi|huy bo|dinh chinh|sua doi|tam dinh chi|dinh chi|cham dut)\b");

    private static readonly Regex ExtendedTo = Patterns.Of(@"\bgia han( them)?( thoi han)?\s*(den|toi)\s*(het\s*)?(ngay)?\s*$");

    private static readonly Regex FromBefore = Patterns.Of(@"(hieu luc|gia tri|thoi han|hoat dong|su dung)[^.;\n]*\btu\s*(ngay)?\s*:?\s*$");

    // "Hiệu lực khởi công trong 12 tháng" bounds the start of works (Luật Xây dựng 2014, Điều 90), not the permit. The
    // column of a form breaks that clause anywhere, so it is looked for beyond the line's end.
    private static readonly Regex StartOfWorks = Patterns.Of(@"\bkhoi cong\b[^.;]{0,60}$");

    /// <summary>"Tạm đình chỉ hiệu lực của 04 Giấy phép … trong thời hạn 03 tháng": how long the others rest, not how long this act holds.</summary>
    /// <summary>"Gia hạn Giấy phép số 36/GP-STNMT … với thời hạn 05 năm": a term of the paper named.</summary>
    private static readonly Regex ExtendsAnother = Patterns.Of(@"\bgia han[^.;:]{0,60}\b(giay phep|chung chi|chung nhan)\b[^.;:]{0,80}\bso\b[^;]*$"), NextArticle = Patterns.Of(@"\n\W*dieu [0-9]");

    private static readonly Regex Suspends = Patterns.Of(@"\b(dinh chi|tam ngung|tam dung|tuoc quyen)\b[^.;]{0,200}$");

    private static readonly Regex NotOwn = Patterns.Of(@"\b(can cu|xet |bao cao|nop |khieu nai|nhan duoc|hoan thanh|truoc ngay|lam viec|thong bao|phai|xu phat|nham|khoi cong|ly do|khong trien khai|khong hoat dong|khong hanh nghe|ngung hoat dong|qua thoi han|sau thoi han)\b");

    private static readonly Regex OwnFromSigning = Patterns.Of(
        @"\b(nay|van ban)\s+(co|co gia tri va)\s+(hieu luc|gia tri)[a-z ]*?\s*(ke\s*)?tu ngay\s*(ky|cap|ban hanh)");

    private static readonly Regex TermBefore = Patterns.Of(@"(thoi han|gia tri|hieu luc|thoi gian (su dung|hoat dong|thue)|gia han)[^.;\n]*$");

    private static readonly Regex TermLabelBefore = Patterns.Of(@"(thoi han|thoi gian)( (su dung|hoat dong|hieu luc|cua giay phep|giay phep|cap phep|thue dat|hanh nghe|gia han|co hieu luc|co gia tri|them))*( la)?\s*[:(]?\s*$|gia han( them)?\s*$|(gia tri|hieu luc)( trong)?( vong)?( thoi han)?( la)?\s*:?\s*$");

    private static readonly Regex FromSigning = Patterns.Of(@"^[\s,)]*(tinh\s*)?(ke\s*)?tu ngay\s*(duoc\s*)?(ky|cap|ban hanh|quyet dinh|giay phep|giay chung|chung chi|co hieu luc|phe duyet)");

    /// <summary>"Không hành nghề trong thời hạn 02 năm liên tục": how long somebody did or left something.</summary>
    private static readonly Regex OfConduct = Patterns.Of(@"^\s*(lien tuc|lien tiep|lien ke|gan nhat|tro len|tro lai day)\b");

    /// <summary>"Có hiệu lực thi hành sau 15 ngày kể từ ngày ký": when its force begins, not when it ends.</summary>
    private static readonly Regex BeginsLater = Patterns.Of(@"\b(sau|truoc)( thoi gian)?\s*$");

    private static readonly Regex FromOther = Patterns.Of(@"^[\s,)]*(lam viec|(tinh\s*)?(ke\s*)?tu (ngay|khi))");

    /// <summary>Of a land certificate the land is used until then: the certificate stands until it is withdrawn (Luật Đất đai 2024, Điều 152).</summary>
    private static readonly Regex UseOfLand = Patterns.Of(@"\bthoi han (su dung|cho thue|thue|duoc thue)\b|\bsu dung (dat )?(den|toi)\b");

    /// <param name="ofLand">A land certificate.</param>
    public static ValidityFound Find(Passage body, Found? issuedOn, bool ofLand = false)
    {
        var dates = DateText.Find(body.Folded).Where(date => !IsNotOwn(Before(body, date.Start)) && !(ofLand && UseOfLand.IsMatch(Before(body, date.Start)))).ToList();
        var until = Last(body, dates);
        var from = First(body, dates) ?? FromIssue(body, issuedOn);
        var (term, anchor, stated) = TermOf(body, dates);
        return new ValidityFound(from, Computed(until, term, anchor ?? DayOf(from) ?? DayOf(issuedOn), issuedOn, stated), term);
    }

    private static Found? Last(Passage body, List<DateMention> dates)
    {
        var found = dates.Where(date => UntilBefore.IsMatch(Before(body, date.Start)) && Cue.IsMatch(Before(body, date.Start))).ToList();
        if (found.Count == 0)
            return InColumn(body) ?? (dates.Find(date => UntilBefore.IsMatch(Before(body, date.Start)) && Allowed.IsMatch(Before(body, date.Start))) is { } allowed ? DateText.Cite(body, allowed, PrintedEnd, OfAllowed) : null);

        // A clause that names another act first may be giving that act's old term; where several acts are named, each has a term of its own.
        var own = found.Where(date => Named(body, date).Count == 0).ToList();
        var extended = found.Where(date => ExtendedTo.IsMatch(Before(body, date.Start))).ToList();
        if ((own.Count == 0 && (DoesMore.IsMatch(body.Folded) || found.SelectMany(date => Named(body, date)).Distinct().Count() > 1))
            || (extended.Exists(date => Named(body, date).Count > 0) && extended.Select(date => date.Day).Distinct().Count() > 1))
            return null;
        own = own.DefaultIfEmpty(found[^1]).ToList();
        var unanimous = own.Select(date => date.Day).Distinct().Count() == 1;
        return DateText.Cite(body, own[0], PrintedEnd, unanimous ? 0.96 : 0.7);
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

        return days.Select(day => day.Day).Distinct().Count() == 1 ? DateText.Cite(body, days[0], PrintedEnd, OfColumn) : null;
    }

    private static readonly Regex EndColumn = Patterns.Of(@"([\n:]\W*(stt|tt)\b[^\n]{0,80}\b|\n\W*)(ngay het han|het han|gia tri den( ngay)?|hieu luc den( ngay)?)\W*\n");

    /// <summary>Day and place of issue end a table, and so does running text.</summary>
    private static readonly Regex EndOfTable = Patterns.Of(@":|\bngay\b");

    private const int LongestCell = 80, MostCells = 6;

    private const double OfColumn = 0.93;

    private static List<string> Named(Passage body, DateMention date) =>
        OfficialNumber.Find(body.Text[(date.Start - Before(body, date.Start).Length)..date.Start]).Select(mention => mention.Parts.Key).ToList();

    private static Found? First(Passage body, List<DateMention> dates) =>
        dates.Where(date => FromBefore.IsMatch(Before(body, date.Start)) && OfficialNumber.Find(Before(body, date.Start)).Count == 0)
            .Select(date => DateText.Cite(body, date, "text.effectiveFrom", 0.92))
            .FirstOrDefault();

    private static Found? FromIssue(Passage body, Found? issuedOn) =>
        issuedOn is not null && OwnFromSigning.Match(body.Folded) is { Success: true } match
            ? body.Cite(match.Index, match.Length, "text.effectiveFrom", 0.9 * issuedOn.ToField().Confidence, issuedOn.Value) with { Doubtful = [] }
            : null;

    /// <returns>Stated: the text says from when the term runs, so that its end must be the printed one.</returns>
    private static (Found? Term, DateOnly? From, bool Stated) TermOf(Passage body, List<DateMention> dates)
    {
        foreach (var mention in VietnameseTerm.Find(body.Folded))
        {
            var before = Before(body, mention.Start);
            var after = body.Folded[(mention.Start + mention.Length)..Math.Min(body.Folded.Length, mention.Start + mention.Length + 60)];
            if (StartOfWorks.IsMatch(body.Folded[Math.Max(0, mention.Start - 80)..mention.Start])
                || Suspends.IsMatch(body.Folded[Math.Max(0, mention.Start - 220)..mention.Start])
                || IsOfAnother(body.Folded[Math.Max(0, mention.Start - 380)..mention.Start], after)
                || !IsOwn(mention, before, after, body.Folded.Substring(mention.Start, mention.Length)))
                continue;

            var anchor = dates.Find(date => date.Start >= mention.Start && date.Start - mention.Start - mention.Length < 40 && after.Contains("tu ngay", StringComparison.Ordinal) && !FromSigning.IsMatch(after));
            return (body.Cite(mention.Start, mention.Length, "text.term", 0.92, mention.Term.ToString()), anchor?.Day, anchor is not null || FromSigning.IsMatch(after));
        }

        return (null, null, false);
    }

    /// <summary>An extension runs from the old end, which is not printed, unless it says from when.</summary>
    private static bool IsOfAnother(string before, string after) =>
        !FromSigning.IsMatch(after) && ExtendsAnother.Match(before) is { Success: true } extends && !NextArticle.IsMatch(extends.Value);

    private static bool IsOwn(TermMention mention, string before, string after, string words)
    {
        if (IsNotOwn(before) || BeginsLater.IsMatch(before) || OfConduct.IsMatch(after) || (!TermBefore.IsMatch(before) && !(mention.Term.IsNone && words.Contains("thoi han", StringComparison.Ordinal))))
            return false;
        if (mention.Term.IsNone || FromSigning.IsMatch(after))
            return true;
        return mention.Term.ToString()[^1] != 'D' && TermLabelBefore.IsMatch(before) && (!FromOther.IsMatch(after) || DateText.Find(after).Any());
    }

    /// <summary>The printed day and the worked-out one vouch for each other.</summary>
    private static Found? Computed(Found? until, Found? term, DateOnly? from, Found? issuedOn, bool stated)
    {
        var last = term is null || from is null ? null : Term.ParseIso(term.Value)?.LastDay(from.Value);
        if (last is null)
            return until;
        if (until is not null)
            return until with { Strength = IsLastDay(until.Value, last.Value) ? 0.99 : stated ? Math.Min(until.Strength, 0.75) : until.Strength };
        return term! with { Value = DateText.Iso(last.Value), Strength = 0.9 * Math.Min(1, issuedOn?.ToField().Confidence ?? 0.9), Rule = "text.expiresOn.computed" };
    }

    /// <summary>Many offices print the day before: a year from 10 April to 9 April. It is what they print that counts.</summary>
    private static bool IsLastDay(string printed, DateOnly computed) =>
        printed == DateText.Iso(computed) || printed == DateText.Iso(computed.AddDays(-1));

    private static DateOnly? DayOf(Found? found) => found is null ? null : VietnameseDate.Parse(found.Value);

    private static bool IsNotOwn(string before) => NotOwn.IsMatch(before);

    /// <summary>The clause up to a place: what stands since the last full stop or line's end, at most 200 characters.</summary>
    private static string Before(Passage body, int at)
    {
        var from = Math.Max(0, at - 200);
        var start = at;
        while (start > from && !(body.Folded[start - 1] is '\n' or ';') && !(body.Folded[start - 1] == '.' && (start >= body.Folded.Length || char.IsWhiteSpace(body.Folded[start]))))
            start--;
        return body.Folded[start..at];
    }
}

using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;
using Docs.Core.Validity;

namespace Docs.Core.Extraction.Rules;

/// <summary>"Thời hạn 05 năm kể từ ngày ký": how long a paper says it holds, in months or years or for ever.</summary>
internal static class StatedTerm
{
    // "Hiệu lực khởi công trong 12 tháng" bounds the start of works (Luật Xây dựng 2014, Điều 90), not the permit. The
    // column of a form breaks that clause anywhere, so it is looked for beyond the line's end.
    private static readonly Regex StartOfWorks = Patterns.Of(@"\bkhoi cong\b[^.;]{0,60}$");

    /// <summary>"Gia hạn Giấy phép số 36/GP-STNMT … với thời hạn 05 năm": a term of the paper named.</summary>
    private static readonly Regex ExtendsAnother = Patterns.Of(@"\bgia han[^.;:]{0,60}\b(giay phep|chung chi|chung nhan)\b[^.;:]{0,80}\bso\b[^;]*$");

    private static readonly Regex NextArticle = Patterns.Of(@"\n\W*dieu [0-9]");

    /// <summary>"Tạm đình chỉ hiệu lực của 04 Giấy phép … trong thời hạn 03 tháng": how long the others rest, not how long this act holds.</summary>
    private static readonly Regex Suspends = Patterns.Of(@"\b(dinh chi|tam ngung|tam dung|tuoc quyen)\b[^.;]{0,200}$");

    private static readonly Regex TermBefore = Patterns.Of(@"(thoi han|gia tri|hieu luc|thoi gian (su dung|hoat dong|thue)|gia han)[^.;\n]*$");

    private static readonly Regex TermLabelBefore = Patterns.Of(@"(thoi han|thoi gian)( (su dung|hoat dong|hieu luc|cua giay phep|giay phep|cap phep|thue dat|hanh nghe|gia han|co hieu luc|co gia tri|them))*( la)?\s*[:(]?\s*$|gia han( them)?\s*$|(gia tri|hieu luc)( trong)?( vong)?( thoi han)?( la)?\s*:?\s*$");

    private static readonly Regex FromSigning = Patterns.Of(@"^[\s,)]*(tinh\s*)?(ke\s*)?tu ngay\s*(duoc\s*)?(ky|cap|ban hanh|quyet dinh|giay phep|giay chung|chung chi|co hieu luc|phe duyet)");

    /// <summary>"Không hành nghề trong thời hạn 02 năm liên tục": how long somebody did or left something.</summary>
    private static readonly Regex OfConduct = Patterns.Of(@"^\s*(lien tuc|lien tiep|lien ke|gan nhat|tro len|tro lai day)\b");

    /// <summary>"Có hiệu lực thi hành sau 15 ngày kể từ ngày ký": when its force begins, not when it ends.</summary>
    private static readonly Regex BeginsLater = Patterns.Of(@"\b(sau|truoc)( thoi gian)?\s*$");

    private static readonly Regex FromOther = Patterns.Of(@"^[\s,)]*(lam viec|(tinh\s*)?(ke\s*)?tu (ngay|khi))");

    /// <returns>Stated: the text says from when the term runs, so that its end must be the printed one.</returns>
    public static (Found? Term, DateOnly? From, bool Stated) Find(Passage body, List<DateMention> dates)
    {
        foreach (var mention in VietnameseTerm.Find(body.Folded))
        {
            var before = Clause.Before(body, mention.Start);
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
        if (Clause.IsNotOwn(before) || BeginsLater.IsMatch(before) || OfConduct.IsMatch(after) || (!TermBefore.IsMatch(before) && !(mention.Term.IsNone && words.Contains("thoi han", StringComparison.Ordinal))))
            return false;
        if (mention.Term.IsNone || FromSigning.IsMatch(after))
            return true;
        return mention.Term.ToString()[^1] != 'D' && TermLabelBefore.IsMatch(before) && (!FromOther.IsMatch(after) || DateText.Find(after).Any());
    }
}

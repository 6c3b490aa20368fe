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
    private static readonly Regex FromBefore = Patterns.Of(@"(hieu luc|gia tri|thoi han|hoat dong|su dung)[^.;\n]*\btu\s*(ngay)?\s*:?\s*$");

    private static readonly Regex OwnFromSigning = Patterns.Of(
        @"\b(nay|van ban)\s+(co|co gia tri va)\s+(hieu luc|gia tri)[a-z ]*?\s*(ke\s*)?tu ngay\s*(ky|cap|ban hanh)");

    /// <summary>Of a land certificate the land is used until then: the certificate stands until it is withdrawn (Luật Đất đai 2024, Điều 152).</summary>
    private static readonly Regex UseOfLand = Patterns.Of(@"\bthoi han (su dung|cho thue|thue|duoc thue)\b|\bsu dung (dat )?(den|toi)\b");

    /// <param name="ofLand">A land certificate.</param>
    public static ValidityFound Find(Passage body, Found? issuedOn, bool ofLand = false)
    {
        var rows = VerdictColumn.Rows(body);
        var dates = DateText.Find(body.Folded)
            .Where(date => (date.Start < rows.From || date.Start >= rows.To) && !Clause.IsNotOwn(Clause.Before(body, date)) && !(ofLand && UseOfLand.IsMatch(Clause.Before(body, date)))).ToList();
        var until = PrintedEnd.Find(body, dates);
        var from = First(body, dates) ?? FromIssue(body, issuedOn);
        var (term, anchor, stated) = StatedTerm.Find(body, dates);
        return new ValidityFound(from, Computed(until, term, anchor ?? DayOf(from) ?? DayOf(issuedOn), issuedOn, stated), term);
    }

    private static Found? First(Passage body, List<DateMention> dates) =>
        dates.Where(date => FromBefore.IsMatch(Clause.Before(body, date)) && OfficialNumber.Find(Clause.Before(body, date)).Count == 0)
            .Select(date => DateText.Cite(body, date, "text.effectiveFrom", 0.92))
            .FirstOrDefault();

    private static Found? FromIssue(Passage body, Found? issuedOn) =>
        issuedOn is not null && OwnFromSigning.Match(body.Folded) is { Success: true } match
            ? body.Cite(match.Index, match.Length, "text.effectiveFrom", 0.9 * issuedOn.ToField().Confidence, issuedOn.Value) with { Doubtful = [] }
            : null;

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
}

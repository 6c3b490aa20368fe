using Docs.Core.Extraction.Layout;
using Docs.Core.Extraction.Rules;
using Docs.Core.Text;
using Docs.Core.Validity;

namespace Docs.Core.Extraction;

/// <summary>
/// Digits in question that another place of the paper settles: a slip of the reader would have had to hit both places, and so
/// that they still fit. What fits no better than before stays in question.
/// </summary>
internal static class DigitProof
{
    public static void Settle(Fields found)
    {
        if (Day(found.Get(FieldNames.IssuedOn)) is not { } issued)
            return;
        TermAgainstDays(found, issued);
        if (DossierCode.TryParse(found.Get(FieldNames.Dossier)?.Value ?? "", out var dossier))
            DossierAgainstDay(found, issued, dossier);
        if (OfficialNumber.TryParse(found.Get(FieldNames.Number)?.Value ?? "", out var number) && number.Year == issued.Year)
            found.Put(FieldNames.IssuedOn, one => Without(one, rival => DayOf(rival) is { } other && other.Year != issued.Year));
    }

    /// <summary>Ten years from the day of issue end on the day that is printed: of the three none is misread.</summary>
    private static void TermAgainstDays(Fields found, DateOnly issued)
    {
        if (found.Get(FieldNames.Term) is not { } term || found.Get(FieldNames.ExpiresOn) is not { Rule: PrintedEnd.Rule } end || Term.ParseIso(term.Value)?.LastDay(issued) != Day(end))
            return;
        foreach (var field in (string[])[FieldNames.IssuedOn, FieldNames.ExpiresOn, FieldNames.Term])
            found.Put(field, one => Without(one, _ => true));
    }

    /// <summary>Nothing is issued before it was asked for; where it was on the same day, each day proves the other.</summary>
    private static void DossierAgainstDay(Fields found, DateOnly issued, DossierCode dossier)
    {
        if (dossier.ReceivedOn > issued)
            return;
        var same = dossier.ReceivedOn == issued;
        found.Put(FieldNames.IssuedOn, one => Without(one, rival => same || (DayOf(rival) is { } other && other < dossier.ReceivedOn)));
        found.Put(FieldNames.Dossier, one => one.Words is [var whole] && DossierCode.TryParse(DigitRivals.Core(whole.Text), out _)
            ? Without(one, rival => !DossierCode.TryParse(DigitRivals.Core(rival), out var other) || other.ReceivedOn > issued || (same && other.ReceivedOn != issued))
            : one);
    }

    private static Found Without(Found found, Predicate<string> isImpossible)
    {
        var words = DigitRivals.Without(found.Words, isImpossible);
        return found with { Words = words, Doubtful = found.Doubtful is { } doubtful ? [.. words.Where((_, at) => doubtful.Contains(found.Words[at]))] : null };
    }

    private static DateOnly? Day(Found? found) => found is null ? null : VietnameseDate.Parse(found.Value);

    private static DateOnly? DayOf(string text) => DateText.Find(VietnameseText.Fold(text)).FirstOrDefault()?.Day;
}

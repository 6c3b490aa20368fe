using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>The habits all kinds share: heads, signatures, recipients, and the register of what was issued.</summary>
internal sealed class Desk(Deck deck)
{
    /// <summary>The last day a paper may bear: the project's world stands at 22 November 2026.</summary>
    public static readonly DateOnly LastDay = new(2026, 11, 13);

    private static readonly DateOnly FirstDay = new(2012, 2, 1);

    private readonly List<Paper> _issued = [];

    public Deck Deck => deck;

    /// <summary>Overrides the day, the number or the pen of the next paper; used for the shipped ten.</summary>
    public Wish Wish { get; set; } = new();

    public DateOnly Day(DateOnly? first = null, DateOnly? last = null) =>
        Wish.Day ?? deck.WorkingDay(first ?? FirstDay, last ?? LastDay);

    public Head Head(Agency agency, DateOnly day, string notation, int highest = 2900)
    {
        var ordinal = Vn.Ordinal(Wish.Ordinal ?? deck.Number(3, highest));
        return HeadOf(agency, day, ordinal, notation.Length == 0 ? "" : "/" + notation);
    }

    public Head HeadOf(Agency agency, DateOnly day, string ordinal, string notation)
    {
        var pen = Wish.Pen ?? deck.Chance(0.4);
        return new Head(agency, ordinal, notation, day, pen, pen && deck.Chance(0.7));
    }

    public Signature Sign(Agency agency)
    {
        var name = People.Name(deck, deck.Chance(0.75));
        var deputy = deck.Chance(0.5);
        List<string> capacity = agency.Committee ? ["TM. ỦY BAN NHÂN DÂN"] : [];
        if (deputy)
            capacity.Add($"KT. {agency.Leader}");
        return new Signature([.. capacity], deputy ? $"PHÓ {agency.Leader}" : agency.Leader, name);
    }

    public string Dossier(Paper paper, DateOnly day)
    {
        var code = Identifiers.Dossier(deck, day.AddDays(-deck.Number(5, 40)));
        paper.Truth.Set(FieldNames.Dossier, code);
        return code;
    }

    public string Procedure(Paper paper)
    {
        var code = Identifiers.Procedure(deck);
        paper.Truth.Set(FieldNames.Procedure, code);
        return code;
    }

    public void Register(Paper paper) => _issued.Add(paper);

    /// <summary>A registered licence, each handed out once; null when there is none.</summary>
    public Paper? Take(Func<Paper, bool> fit)
    {
        var found = _issued.FindIndex(entry => fit(entry));
        if (found < 0)
            return null;
        var paper = _issued[found];
        _issued.RemoveAt(found);
        return paper;
    }
}

/// <summary>What the next paper should have; null leaves it to chance.</summary>
internal sealed record Wish(DateOnly? Day = null, int? Ordinal = null, bool? Pen = null);

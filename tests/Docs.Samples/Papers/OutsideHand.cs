using Docs.Core.Extraction;
using Docs.Samples.Facts;
using Docs.Samples.Layouts;

namespace Docs.Samples.Papers;

/// <summary>What the papers of the outside sets share: answers on dotted lines, boxes to tick, who signs, old results.</summary>
internal static class OutsideHand
{
    /// <summary>From about this day on dossiers of the province carry a code.</summary>
    private static readonly DateOnly Coded = new(2019, 1, 1);

    /// <param name="ordinal">"" where the paper has no number.</param>
    /// <param name="pen">The share of papers whose ordinal was written by pen.</param>
    public static Paper Start(Desk desk, string kind, Agency agency, DateOnly day, string type, string ordinal, string notation, string? subject = null, double pen = 0, params string[] recipients) => new()
    {
        Kind = kind,
        Head = new Head(agency, ordinal, notation, day, pen > 0 && desk.Deck.Chance(pen), false),
        Type = type,
        Subject = subject,
        Authority = type == "Quyết định" ? Decides(agency) : null,
        Signature = Sign(desk.Deck, agency),
        Recipients = recipients,
    };

    /// <summary>"GIÁM ĐỐC SỞ Y TẾ TỈNH ĐẮK LẮK", "TRƯỞNG PHÒNG KINH TẾ XÃ VỤ BỔN".</summary>
    public static string Decides(Agency agency)
    {
        var name = agency.Spoken.ToUpperInvariant();
        return agency.Committee ? name : $"{agency.Leader} {(agency.Leader.EndsWith("PHÒNG", StringComparison.Ordinal) ? name["PHÒNG ".Length..] : name)}";
    }

    public static Signature Sign(Deck deck, Agency agency, bool whole = false)
    {
        var name = Folk.Outside.Name(deck, deck.Chance(0.65));
        List<string> capacity = agency.Committee ? [whole ? $"TM. {agency.Printed}" : "TM. ỦY BAN NHÂN DÂN"] : [];
        var deputy = deck.Chance(0.5);
        if (deputy)
            capacity.Add($"KT. {agency.Leader}");
        return new Signature([.. capacity], deputy ? $"PHÓ {agency.Leader}" : agency.Leader, name);
    }

    public static Raw Line(string label, string value) => new(H.Div("line", H.Span("ask", label), " ", H.Span("fill", value)));

    public static string Sexes(Person person) => person.Male ? "☒ Nam   ☐ Nữ" : "☐ Nam   ☒ Nữ";

    public static string People(Person person) => person.Name.StartsWith("Y ", StringComparison.Ordinal) || person.Name.StartsWith('H') && person.Name.Length > 1 && person.Name[1] is '\'' or ' '
        ? person.Name.Contains("Liêng", StringComparison.Ordinal) || person.Name.Contains("Pang", StringComparison.Ordinal) ? "M'Nông" : "Ê Đê"
        : "Kinh";

    /// <summary>Null where the paper is older than the codes.</summary>
    public static string? Dossier(Desk desk, Paper paper)
    {
        if (paper.Head.Day < Coded)
            return null;
        var code = Folk.Outside.Dossier(desk.Deck, paper.Head.Day.AddDays(-desk.Deck.Number(6, 30)), paper.Head.Agency);
        paper.Truth.Set(FieldNames.Dossier, code);
        return code;
    }

    /// <summary>Results issued before this day, each once.</summary>
    public static List<(string Number, DateOnly Day)> Old(Deck deck, DateOnly day, int least, int most, string notation, int first = 10) =>
        Enumerable.Range(0, deck.Number(least, most)).Select(at => ($"{first + (at * 37) + deck.Number(1, 36)}{notation}", deck.WorkingDay(day.AddYears(-4), day.AddDays(-60)))).ToList();

    public static void Relate(Paper paper, RelationKind kind, (string Number, DateOnly Day) old) =>
        paper.Truth.Relate(kind, old.Number, old.Day, paper.Head.Agency.Spoken);
}

using Docs.Core.Extraction;
using Docs.Samples.Facts;
using Docs.Samples.Layouts;

namespace Docs.Samples.Papers;

/// <summary>What the papers of the strange set share: who signs for whom, bilingual rows, old results named in lists.</summary>
internal static class StrangeHand
{
    /// <param name="number">As printed after "Số:"; "" where the paper has none.</param>
    /// <param name="signs">Null: the head of the agency, or a deputy in his place.</param>
    public static Paper Start(Desk desk, string kind, Agency agency, DateOnly day, string type, string number, string? subject = null, Signature? signs = null, params string[] recipients) => new()
    {
        Kind = kind,
        Head = new Head(agency, number, "", day, false, false),
        Type = type,
        Subject = subject,
        Signature = signs ?? Sign(desk.Deck, agency),
        Recipients = recipients,
    };

    public static Signature Sign(Deck deck, Agency agency)
    {
        var name = Strangers.Name(deck, deck.Chance(0.7));
        string[] body = agency.Committee ? [$"TM. {string.Join(' ', agency.Lines)}"] : [];
        return deck.Chance(0.6)
            ? new Signature(agency.Committee && deck.Chance(0.5) ? [.. body, $"KT. {agency.Leader}"] : [$"KT. {agency.Leader}"], $"PHÓ {agency.Leader}", name)
            : new Signature(body, agency.Leader, name);
    }

    /// <summary>Signs on the order of the head: "TUQ. GIÁM ĐỐC / CHÁNH VĂN PHÒNG".</summary>
    public static Signature Ordered(Deck deck, Agency agency, string office) => new([$"TUQ. {agency.Leader}"], office, Strangers.Name(deck, deck.Chance(0.7)));

    /// <summary>"Họ và tên / Full name: …", the second tongue small and slanted.</summary>
    public static Raw Both(string label, string english, string value) => new(H.P("row", label, H.Span("english", $" / {english}"), ": ", H.Span("said", value)));

    public static Person Shouted(Person person) => person with { Name = person.Name.ToUpperInvariant() };

    public static string Days(DateOnly day) => $"{day.Day:00}-{day.Month:00}-{day.Year}";

    /// <summary>Results issued before this day, each once.</summary>
    public static List<(string Number, DateOnly Day)> Old(Deck deck, DateOnly day, int least, int most, string notation) =>
        Enumerable.Range(0, deck.Number(least, most)).Select(at => ($"{deck.Number(11, 98)}{at}{notation}", deck.WorkingDay(day.AddYears(-5), day.AddDays(-100)))).ToList();

    public static void Relate(Paper paper, RelationKind kind, (string Number, DateOnly Day) old, Agency agency) =>
        paper.Truth.Relate(kind, old.Number, old.Day, agency.Spoken);
}

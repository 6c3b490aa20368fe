using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>What the papers of the distant sets share: who signs, codes of dossiers, couples, old results of any office.</summary>
internal static class DistantHand
{
    private static readonly Folk Folk = Folk.Distant;

    public static Paper Start(Desk desk, string kind, Agency agency, DateOnly day, string type, string ordinal, string notation, string? subject = null, params string[] recipients) => new()
    {
        Kind = kind,
        Head = new Head(agency, ordinal, notation, day, false, false),
        Type = type,
        Subject = subject,
        Authority = type == "Quyết định" ? OutsideHand.Decides(agency) : null,
        Signature = Sign(desk.Deck, agency),
        Recipients = recipients,
    };

    /// <param name="body">For whom the leader signs; null: of a committee the committee, of others nobody.</param>
    public static Signature Sign(Deck deck, Agency agency, string? body = null)
    {
        List<string> capacity = agency.Committee ? [body ?? "TM. ỦY BAN NHÂN DÂN"] : [];
        var deputy = deck.Chance(0.55);
        if (deputy)
            capacity.Add($"KT. {agency.Leader}");
        return new Signature([.. capacity], deputy ? $"PHÓ {agency.Leader}" : agency.Leader, Folk.Name(deck, deck.Chance(0.6)));
    }

    /// <summary>Sets the truth's dossier too.</summary>
    public static string Dossier(Desk desk, Paper paper)
    {
        var code = Folk.Dossier(desk.Deck, paper.Head.Day.AddDays(-desk.Deck.Number(4, 25)), paper.Head.Agency);
        paper.Truth.Set(FieldNames.Dossier, code);
        return code;
    }

    /// <summary>Husband and wife under one roof.</summary>
    public static (Person Husband, Person Wife) Couple(Deck deck, DateOnly day, Agency agency)
    {
        var husband = Folk.Person(deck, day, agency, 27, 64, male: true);
        return (husband, Folk.Person(deck, day, agency, 25, 60, male: false) with { Address = husband.Address });
    }

    /// <summary>Of the father's people, under his family name where his people have one before the given.</summary>
    public static Person Child(Deck deck, DateOnly day, Agency agency, Person father)
    {
        var child = Folk.Person(deck, day, agency, 1, 15) with { Address = father.Address };
        var family = father.Name.Split(' ')[0];
        string? name = null;
        while (name is null || (family == "Y" ? People(child with { Name = name }) != People(father) : name.Split(' ')[0] != family))
            name = Folk.Name(deck, child.Male);
        return child with { Name = name };
    }

    public static string People(Person person) => person.Name.Split(' ')[0] switch
    {
        "Lò" or "Vi" => "Thái",
        "Nông" or "Ma" => "Tày",
        "Sùng" => "Mông",
        "Y" or "H" => Highland(person.Name),
        var first when first.StartsWith("H'", StringComparison.Ordinal) => Highland(person.Name),
        _ => "Kinh",
    };

    public static Raw Caps(string text) => Rows.Row(text, "row mid caps");

    public static Raw Line(string label, string value) => OutsideHand.Line(label, value);

    /// <summary>A result of an office that may be gone today.</summary>
    public static (string Number, DateOnly Day, string Agency) Old(Deck deck, DateOnly day, string notation, string agency, int least, int most) =>
        ($"{Vn.Ordinal(deck.Number(least, most))}{notation}", deck.WorkingDay(day.AddYears(-4), day.AddDays(-200)), agency);

    public static void Relate(Paper paper, RelationKind kind, (string Number, DateOnly Day, string Agency) old) =>
        paper.Truth.Relate(kind, old.Number, old.Day, old.Agency);

    /// <summary>Some forms have no line for place and day; the day stands in a row of theirs.</summary>
    public static Paper DoneWithDay(this Paper paper, string printed)
    {
        paper.Done();
        paper.Truth.Forget(FieldNames.Place);
        paper.Truth.SetDay(FieldNames.IssuedOn, paper.Head.Day, printed);
        return paper;
    }

    private static string Highland(string name) =>
        name.EndsWith("Rơ Lưk", StringComparison.Ordinal) || name.EndsWith("Bing", StringComparison.Ordinal) ? "M'Nông" : name.EndsWith("Ksor", StringComparison.Ordinal) ? "Gia Rai" : "Ê Đê";
}

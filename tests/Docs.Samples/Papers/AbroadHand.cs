using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>One office of an abroad, beyond or yonder set on one day: where it is, who lives there, how its papers begin.</summary>
internal sealed class AbroadHand(Desk desk, Folk folk, DateOnly day, Agency agency)
{
    public Deck Deck => desk.Deck;

    public DateOnly Day => day;

    public Agency Agency => agency;

    public string Province => folk.IsPhuYen(agency) ? folk.Neighbour : folk.Province;

    /// <summary>The letters of the province in numbers of certificates.</summary>
    public string Letters => folk.IsPhuYen(agency) ? folk.Letters.Neighbour : folk.Letters.Own;

    public static AbroadHand Local(Desk desk, IReadOnlyList<Folk> folks, DateOnly day) => Of(desk, folks, day, folk => folk.Local(desk.Deck, day));

    public static AbroadHand Commune(Desk desk, IReadOnlyList<Folk> folks, DateOnly day) => Of(desk, folks, day, folk => folk.Commune(desk.Deck, day));

    public static AbroadHand Office(Desk desk, IReadOnlyList<Folk> folks, DateOnly day, string old, string young, string symbol) =>
        Of(desk, folks, day, folk => folk.Office(desk.Deck, day, old, young, symbol));

    public static AbroadHand Department(Desk desk, IReadOnlyList<Folk> folks, DateOnly day, string name, string symbol) =>
        Of(desk, folks, day, folk => FarHand.Department(desk.Deck, folk, day, name, symbol));

    /// <summary>A branch of this office.</summary>
    /// <param name="above">Whom its head names above it; null: this office.</param>
    public AbroadHand Under(string printed, string symbol, string leader, string spoken, string[]? above = null) =>
        new(desk, folk, day, agency with { Parent = above ?? agency.Lines, Lines = [printed], Committee = false, Symbol = symbol, Leader = leader, Spoken = $"{spoken} tỉnh {Province}" });

    /// <summary>The same place, and an office that names none above it.</summary>
    public AbroadHand Bare(string printed, string leader = "GIÁM ĐỐC", string? symbol = null) =>
        new(desk, folk, day, agency with { Parent = [], Lines = [printed], Leader = leader, Committee = false, Symbol = symbol ?? agency.Symbol });

    /// <summary>The committee's head, who decides in his own name.</summary>
    public AbroadHand Chair() => new(desk, folk, day, agency with { Committee = false });

    public Person Person(int least = 23, int most = 68, bool? male = null)
    {
        var known = folk.Person(Deck, day, agency, least, most, male);
        var registry = folk.IsPhuYen(agency) ? folk.Registry.Neighbour : folk.Registry.Own;
        return known with { Name = known.Name.Trim(), PersonalId = registry + known.PersonalId[3..] };
    }

    public Firm Firm() => folk.Firm(Deck, day, agency);

    public string Address() => folk.Address(Deck, day, agency);

    public string Name(bool male) => folk.Name(Deck, male).Trim();

    public string Dossier(Paper paper)
    {
        var code = folk.Dossier(Deck, day.AddDays(-Deck.Number(3, 20)), agency);
        paper.Truth.Set(Docs.Core.Extraction.FieldNames.Dossier, code);
        return code;
    }

    public (string Number, DateOnly Day) Old(string notation, int least, int most) => FarHand.Old(Deck, day, notation, least, most);

    /// <param name="pen">The share of papers whose ordinal was written by pen.</param>
    public Paper Start(string kind, string type, string ordinal, string notation, string? subject = null, double pen = 0, Signature? signature = null, params string[] recipients) => new()
    {
        Kind = kind,
        Head = new Head(agency, ordinal, notation, day, pen > 0 && Deck.Chance(pen), false),
        Type = type,
        Subject = subject,
        Authority = type == "Quyết định" ? OutsideHand.Decides(agency) : null,
        Signature = signature ?? Sign(),
        Recipients = recipients,
    };

    public Signature Sign(params string[] body)
    {
        List<string> capacity = agency.Committee ? ["TM. ỦY BAN NHÂN DÂN"] : [.. body];
        var deputy = Deck.Chance(0.55);
        if (deputy)
            capacity.Add($"KT. {agency.Leader}");
        return new Signature([.. capacity], deputy ? $"PHÓ {agency.Leader}" : agency.Leader, Name(Deck.Chance(0.7)));
    }

    /// <summary>Somebody signs for the leader: "TL. CHỦ TỊCH", "TUQ. GIÁM ĐỐC".</summary>
    public Signature For(string words, string title) => new([$"{words} {agency.Leader}"], title, Name(Deck.Chance(0.6)));

    private static AbroadHand Of(Desk desk, IReadOnlyList<Folk> folks, DateOnly day, Func<Folk, Agency> find)
    {
        var folk = desk.Deck.Pick(folks);
        var agency = find(folk);
        var province = folk.IsPhuYen(agency) ? folk.Neighbour : folk.Province;
        return new AbroadHand(desk, folk, day, agency with { Region = $"TỈNH {province.ToUpperInvariant()}" });
    }
}

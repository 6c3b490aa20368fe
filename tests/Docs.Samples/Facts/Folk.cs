namespace Docs.Samples.Facts;

/// <summary>
/// The places, people and firms one hand writes about, and the offices of theirs: of Đắk Lắk, and of Phú Yên from the years before it
/// was merged.
/// </summary>
internal sealed partial class Folk
{
    public required District[] DakLak { get; init; }

    public required District[] PhuYen { get; init; }

    /// <summary>From 1 July 2025.</summary>
    public required string[] Communes { get; init; }

    public required string[] Families { get; init; }

    public required string[] Men { get; init; }

    public required string[] Women { get; init; }

    public required string[] HighlandMen { get; init; }

    public required string[] HighlandWomen { get; init; }

    public required string[] Clans { get; init; }

    public required string[] Roads { get; init; }

    public required string[] Villages { get; init; }

    public required string[] FirmNames { get; init; }

    public string Province { get; init; } = "Đắk Lắk";

    /// <summary>The province that was merged into it, whose districts <see cref="PhuYen"/> holds.</summary>
    public string Neighbour { get; init; } = "Phú Yên";

    /// <summary>Of dossiers: the province's and the merged one's.</summary>
    public (string Own, string Neighbour) Codes { get; init; } = ("H15", "H45");

    /// <summary>Of numbers of certificates, the province's and the merged one's.</summary>
    public (string Own, string Neighbour) Letters { get; init; } = ("ĐL", "PY");

    /// <summary>The first three digits of personal numbers, the province's and the merged one's.</summary>
    public (string Own, string Neighbour) Registry { get; init; } = ("066", "054");

    /// <summary>The share of Ê Đê and M'Nông among those it names.</summary>
    public double Highland { get; init; } = 0.35;

    public string Name(Deck deck, bool male) => deck.Chance(Highland)
        ? $"{deck.Pick(male ? HighlandMen : HighlandWomen)} {deck.Pick(Clans)}"
        : $"{deck.Pick(Families)} {deck.Pick(male ? Men : Women)}";

    /// <summary>Somebody who lives where the agency has its say.</summary>
    public Person Person(Deck deck, DateOnly day, Agency agency, int least = 23, int most = 68, bool? male = null)
    {
        var known = People.Of(deck, day, deck.Number(least, most), Address(deck, day, agency), male);
        var id = known.PersonalId.Length == 9 && IsPhuYen(agency) ? deck.Pick(["220", "221"]) + known.PersonalId[3..] : known.PersonalId;
        return known with { Name = Name(deck, known.Male), PersonalId = id };
    }

    public Firm Firm(Deck deck, DateOnly day, Agency agency) => new(deck.Pick(FirmNames), Identifiers.TaxCode(deck), Address(deck, day, agency));

    public string Address(Deck deck, DateOnly day, Agency agency)
    {
        if (day >= Places.Merger)
            return $"{Spot(deck)}, {Communes.FirstOrDefault(name => Names(agency, name)) ?? deck.Pick(Communes)}, tỉnh {Province}";
        var (province, districts) = IsPhuYen(agency) ? (Neighbour, PhuYen) : (Province, DakLak);
        var own = districts.FirstOrDefault(district => Names(agency, district.Name) || district.Wards.Any(ward => Names(agency, ward))) ?? deck.Pick(districts);
        return $"{Spot(deck)}, {own.Wards.FirstOrDefault(ward => Names(agency, ward)) ?? deck.Pick(own.Wards)}, {own.Name}, tỉnh {province}";
    }

    public string Dossier(Deck deck, DateOnly received, Agency agency)
    {
        var code = IsPhuYen(agency) ? Codes.Neighbour : Codes.Own;
        return deck.Chance(0.5) ? $"{code}.{deck.Number(11, 160)}-{received:yyMMdd}-{deck.Number(1, 9999):0000}" : $"000.00.{deck.Number(11, 60)}.{code}-{received:yyMMdd}-{deck.Number(1, 9999):0000}";
    }

    /// <summary>A district's committee, from 1 July 2025 a commune's.</summary>
    public Agency Local(Deck deck, DateOnly day)
    {
        if (day >= Places.Merger)
            return Committee(deck.Pick(Communes));
        var district = District(deck);
        return Committee(district.Name, district.Seat);
    }

    public Agency Commune(Deck deck, DateOnly day) => Committee(day >= Places.Merger ? deck.Pick(Communes) : deck.Pick(District(deck).Wards));

    /// <summary>An office of the committee above.</summary>
    public Agency Office(Deck deck, DateOnly day, string old, string young, string symbol)
    {
        var above = Local(deck, day);
        var name = day >= Places.Merger ? young : old;
        return new([$"UBND {above.Lines[1]}"], [name.ToUpperInvariant()], symbol, "TRƯỞNG PHÒNG", false, $"{name} {above.Spoken["Ủy ban nhân dân ".Length..]}", above.Place);
    }

    public static Agency Department(Deck deck, DateOnly day, string name, string symbol)
    {
        var province = day < Places.Merger && deck.Chance(0.4) ? "Phú Yên" : "Đắk Lắk";
        return new([$"UBND TỈNH {province.ToUpperInvariant()}"], [name.ToUpperInvariant()], symbol, "GIÁM ĐỐC", false, $"{name} tỉnh {province}", province);
    }

    public bool IsPhuYen(Agency agency) =>
        agency.Spoken.EndsWith(Neighbour, StringComparison.Ordinal) || PhuYen.Any(district => Names(agency, district.Name) || district.Wards.Any(ward => Names(agency, ward)));

    private static bool Names(Agency agency, string place) => agency.Spoken.EndsWith(" " + place, StringComparison.Ordinal);

    private District District(Deck deck) => deck.Pick(deck.Chance(0.4) ? PhuYen : DakLak);

    private static Agency Committee(string name, string? seat = null) =>
        new([], ["ỦY BAN NHÂN DÂN", name.ToUpperInvariant()], "UBND", "CHỦ TỊCH", true, $"Ủy ban nhân dân {name}", seat ?? Bare(name));

    /// <summary>A numbered quarter keeps its rank: "Phường 7".</summary>
    private static string Bare(string name) => char.IsAsciiDigit(name[^1])
        ? Vn.Sentence(name)
        : string.Join(' ', name.Split(' ').SkipWhile(word => word is "xã" or "phường" or "thị" or "trấn"));

    private string Spot(Deck deck) => deck.Chance(0.4) ? $"{deck.Number(2, 290)} {deck.Pick(Roads)}" : deck.Pick(Villages);
}

namespace Docs.Samples.Facts;

/// <summary>
/// Places, people and firms of the outside sets: other communes than all other sets', Ê Đê and M'Nông names, cooperatives, and
/// offices of Phú Yên from the years before it was merged.
/// </summary>
internal static class Outsiders
{
    private static readonly District[] DakLak =
    [
        new("huyện Krông Búk", "Krông Búk", ["xã Cư Né", "xã Pơng Drang", "xã Ea Ngai"]),
        new("huyện Lắk", "Lắk", ["xã Bông Krang", "xã Krông Nô", "xã Đắk Nuê"]),
        new("huyện Ea Kar", "Ea Kar", ["xã Xuân Phú", "xã Ea Ô", "xã Cư Huê"]),
        new("huyện Cư M'gar", "Cư M'gar", ["thị trấn Ea Pốk", "xã Ea M'Droh", "xã Cuôr Đăng"]),
        new("huyện Krông Pắc", "Krông Pắc", ["xã Ea Kênh", "xã Tân Tiến", "xã Vụ Bổn"]),
    ];

    private static readonly District[] PhuYen =
    [
        new("thành phố Tuy Hòa", "Tuy Hòa", ["phường 7", "phường 9", "xã An Phú"]),
        new("huyện Sông Hinh", "Sông Hinh", ["thị trấn Hai Riêng", "xã Ea Bar", "xã Đức Bình Tây"]),
        new("huyện Phú Hòa", "Phú Hòa", ["thị trấn Phú Hòa", "xã Hòa Thắng", "xã Hòa Định Tây"]),
        new("huyện Tuy An", "Tuy An", ["thị trấn Chí Thạnh", "xã An Mỹ", "xã An Hòa Hải"]),
    ];

    private static readonly string[] Communes =
    [
        "xã Ea Kiết", "xã Ea M'Droh", "xã Cuôr Đăng", "xã Pơng Drang", "xã Cư Pơng", "xã Ea Khăl", "xã Dliê Ya", "xã Cư Yang",
        "xã Vụ Bổn", "xã Tân Tiến", "xã Đắk Phơi", "xã Nam Ka", "xã Dur Kmăl", "phường Xuân Đài", "phường Hòa Hiệp", "xã Tây Hòa",
        "xã Ô Loan", "xã Đức Bình", "xã Vân Hòa", "xã Xuân Lãnh",
    ];

    private static readonly string[] Families = ["Đoàn", "Từ", "Văn", "La", "Quách", "Thân", "Mạc", "Hứa", "Nguyễn", "Phạm", "Lê", "Huỳnh", "Đào", "Lưu", "Tôn"];

    private static readonly string[] Men = ["Thế Vỹ", "Duy Khiêm", "Phi Hổ", "Tấn Lực", "Ngọc Sỹ", "Bình Nguyên", "Kim Quy", "Trung Kiên", "Hồng Thái", "Văn Ất", "Như Ý"];

    private static readonly string[] Women = ["Thị Ái Vy", "Thị Bé Ba", "Quỳnh Giao", "Thị Sáu", "Thục Đoan", "Thị Hoàng Yến", "Mộng Điệp", "Thị Nguyệt Ánh", "Tường Vi", "Thị Lý"];

    private static readonly string[] HighlandMen = ["Y Blơ", "Y Mưt", "Y Nguyên", "Y Kuan", "Y Sép", "Y Krưi", "Y Thông"];

    private static readonly string[] HighlandWomen = ["H'Wân", "H'Juel", "H'Yam", "H'Zina", "H'Bưng", "H Luôr", "H'Mer"];

    private static readonly string[] Clans = ["Niê Kdăm", "Ênuôl", "Bkrông", "Hwing", "Kpă", "Adrơng", "Mlô Duôn Du", "Liêng Hot", "Rơ Yam", "Pang Ting"];

    private static readonly string[] Roads = ["Nguyễn Huệ", "Trường Chinh", "Lê Hồng Phong", "Y Bih Alêô", "Độc Lập", "Trần Hưng Đạo", "Ama Jhao"];

    private static readonly string[] Villages = ["thôn Đoàn Kết", "thôn Phú Cần", "thôn Tân Lập 2", "buôn Tơng Sinh", "buôn M'Liêng", "buôn Ea Mây", "thôn 6A"];

    private static readonly string[] FirmNames =
    [
        "Công ty TNHH MTV Nông lâm sản Vĩnh Thắng", "Công ty CP Năng lượng Cư Né", "Doanh nghiệp tư nhân Hưng Đạt", "Hợp tác xã Ca cao Krông Nô",
        "Hợp tác xã Nông nghiệp - Dịch vụ Tân Hưng", "Công ty TNHH Thủy sản Vịnh Xuân", "Liên hiệp hợp tác xã Cà phê Đất Bazan",
        "Công ty TNHH Hai thành viên Gạch Tuynen Sơn Thành",
    ];

    public static string Name(Deck deck, bool male) => deck.Chance(0.35)
        ? $"{deck.Pick(male ? HighlandMen : HighlandWomen)} {deck.Pick(Clans)}"
        : $"{deck.Pick(Families)} {deck.Pick(male ? Men : Women)}";

    /// <summary>Somebody who lives where the agency has its say.</summary>
    public static Person Person(Deck deck, DateOnly day, Agency agency, int least = 23, int most = 68, bool? male = null)
    {
        var known = People.Of(deck, day, deck.Number(least, most), Address(deck, day, agency), male);
        var id = known.PersonalId.Length == 9 && IsPhuYen(agency) ? deck.Pick(["220", "221"]) + known.PersonalId[3..] : known.PersonalId;
        return known with { Name = Name(deck, known.Male), PersonalId = id };
    }

    public static Firm Firm(Deck deck, DateOnly day, Agency agency) => new(deck.Pick(FirmNames), Identifiers.TaxCode(deck), Address(deck, day, agency));

    public static string Address(Deck deck, DateOnly day, Agency agency)
    {
        if (day >= Places.Merger)
            return $"{Spot(deck)}, {Communes.FirstOrDefault(name => Names(agency, name)) ?? deck.Pick(Communes)}, tỉnh Đắk Lắk";
        var (province, districts) = IsPhuYen(agency) ? ("Phú Yên", PhuYen) : ("Đắk Lắk", DakLak);
        var own = districts.FirstOrDefault(district => Names(agency, district.Name) || district.Wards.Any(ward => Names(agency, ward))) ?? deck.Pick(districts);
        return $"{Spot(deck)}, {own.Wards.FirstOrDefault(ward => Names(agency, ward)) ?? deck.Pick(own.Wards)}, {own.Name}, tỉnh {province}";
    }

    /// <summary>H15 is Đắk Lắk, H45 Phú Yên as it was.</summary>
    public static string Dossier(Deck deck, DateOnly received, Agency agency)
    {
        var code = IsPhuYen(agency) ? "H45" : "H15";
        return deck.Chance(0.5) ? $"{code}.{deck.Number(11, 160)}-{received:yyMMdd}-{deck.Number(1, 9999):0000}" : $"000.00.{deck.Number(11, 60)}.{code}-{received:yyMMdd}-{deck.Number(1, 9999):0000}";
    }

    /// <summary>A district's committee, from 1 July 2025 a commune's.</summary>
    public static Agency Local(Deck deck, DateOnly day)
    {
        if (day >= Places.Merger)
            return Committee(deck.Pick(Communes));
        var district = District(deck);
        return Committee(district.Name, district.Seat);
    }

    public static Agency Commune(Deck deck, DateOnly day) => Committee(day >= Places.Merger ? deck.Pick(Communes) : deck.Pick(District(deck).Wards));

    /// <summary>An office of the committee above.</summary>
    public static Agency Office(Deck deck, DateOnly day, string old, string young, string symbol)
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

    public static bool IsPhuYen(Agency agency) =>
        agency.Spoken.EndsWith("Phú Yên", StringComparison.Ordinal) || PhuYen.Any(district => Names(agency, district.Name) || district.Wards.Any(ward => Names(agency, ward)));

    private static bool Names(Agency agency, string place) => agency.Spoken.EndsWith(" " + place, StringComparison.Ordinal);

    private static District District(Deck deck) => deck.Pick(deck.Chance(0.4) ? PhuYen : DakLak);

    private static Agency Committee(string name, string? seat = null) =>
        new([], ["ỦY BAN NHÂN DÂN", name.ToUpperInvariant()], "UBND", "CHỦ TỊCH", true, $"Ủy ban nhân dân {name}", seat ?? Bare(name));

    /// <summary>A numbered quarter keeps its rank: "Phường 7".</summary>
    private static string Bare(string name) => char.IsAsciiDigit(name[^1])
        ? Vn.Sentence(name)
        : string.Join(' ', name.Split(' ').SkipWhile(word => word is "xã" or "phường" or "thị" or "trấn"));

    private static string Spot(Deck deck) => deck.Chance(0.4) ? $"{deck.Number(2, 290)} {deck.Pick(Roads)}" : deck.Pick(Villages);
}

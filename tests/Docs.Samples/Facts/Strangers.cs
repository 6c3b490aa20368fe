namespace Docs.Samples.Facts;

/// <summary>Other communes, families and firms than the other sets', so that no rule meets a name it has met.</summary>
internal static class Strangers
{
    private static readonly District[] Districts =
    [
        new("huyện Krông Năng", "Krông Năng", ["thị trấn Krông Năng", "xã Phú Xuân", "xã Ea Hồ", "xã Tam Giang"]),
        new("huyện M'Drắk", "M'Drắk", ["thị trấn M'Drắk", "xã Krông Jing", "xã Ea Pil"]),
        new("huyện Krông Bông", "Krông Bông", ["thị trấn Krông Kmar", "xã Hòa Sơn", "xã Khuê Ngọc Điền"]),
        new("huyện Buôn Đôn", "Buôn Đôn", ["xã Tân Hòa", "xã Ea Wer", "xã Cuôr Knia"]),
        new("huyện Cư Kuin", "Cư Kuin", ["xã Dray Bhăng", "xã Ea Tiêu", "xã Hòa Hiệp"]),
        new("huyện Ea Súp", "Ea Súp", ["thị trấn Ea Súp", "xã Cư M'Lan", "xã Ea Lê"]),
    ];

    private static readonly string[] Communes =
    [
        "xã Krông Năng", "xã Phú Xuân", "xã M'Drắk", "xã Krông Bông", "xã Buôn Đôn", "xã Ea Súp", "xã Dray Bhăng", "xã Ea Ktur",
        "phường Bình Kiến", "phường Sông Cầu", "phường Đông Hòa", "xã Tuy An Bắc", "xã Sơn Hòa", "xã Sông Hinh", "xã Đồng Xuân",
    ];

    private static readonly string[] Families = ["Cao", "Lương", "Tô", "Kiều", "Nông", "Hà", "Châu", "Tống", "Triệu", "Lâm", "Nguyễn", "Trần", "Phùng", "Doãn"];

    private static readonly string[] Men = ["Bá Khoa", "Trọng Nhân", "Anh Kiệt", "Viết Cường", "Ngọc Ẩn", "Hoàng Phúc", "Sỹ Liêm", "Gia Bảo", "Tiến", "Mạnh Hà"];

    private static readonly string[] Women = ["Thị Bích Liên", "Ngọc Ánh", "Thị Xuyến", "Hoài Thương", "Thị Cẩm Tú", "Minh Châu", "Thị Út", "Bảo Trâm", "Thị Lệ Thu"];

    private static readonly string[] Roads = ["Quang Trung", "Trần Quang Khải", "Nguyễn Chí Thanh", "Điện Biên Phủ", "Y Ngông", "30 tháng 4"];

    private static readonly string[] Trades = ["Gỗ Trường Sơn", "Xăng dầu Bình Minh", "Cơ khí Đông Á", "Đá xây dựng Hòa Phát", "Dịch vụ Y tế Sông Ba", "Nông sản Vạn Xuân", "Thủy điện Ea Rông"];

    public static string Name(Deck deck, bool male) => $"{deck.Pick(Families)} {deck.Pick(male ? Men : Women)}";

    public static Person Person(Deck deck, DateOnly day, int least = 22, int most = 70, bool? male = null)
    {
        var known = People.Of(deck, day, deck.Number(least, most), Address(deck, day), male);
        return known with { Name = Name(deck, known.Male) };
    }

    public static Firm Firm(Deck deck, DateOnly day)
    {
        var form = deck.Pick(["Công ty TNHH MTV", "Công ty Cổ phần", "Doanh nghiệp tư nhân", "Hợp tác xã"]);
        return new($"{form} {deck.Pick(Trades)}", Identifiers.TaxCode(deck), Address(deck, day));
    }

    public static string Address(Deck deck, DateOnly day)
    {
        if (day >= Places.Merger)
            return $"{Spot(deck)}, {deck.Pick(Communes)}, tỉnh Đắk Lắk";
        var district = deck.Pick(Districts);
        return $"{Spot(deck)}, {deck.Pick(district.Wards)}, {district.Name}, tỉnh Đắk Lắk";
    }

    /// <summary>Before 1 July 2025 a district's committee, from that day a commune's.</summary>
    public static Agency Local(Deck deck, DateOnly day)
    {
        if (day >= Places.Merger)
            return Committee(deck.Pick(Communes));
        var district = deck.Pick(Districts);
        return Committee(district.Name, district.Seat);
    }

    /// <summary>A commune's committee at any time.</summary>
    public static Agency Commune(Deck deck, DateOnly day) =>
        Committee(day >= Places.Merger ? deck.Pick(Communes) : deck.Pick(deck.Pick(Districts).Wards));

    /// <summary>The office under it that registers households in business, or under a commune everything that is built.</summary>
    public static Agency Office(Deck deck, DateOnly day, string old, string young)
    {
        var above = Local(deck, day);
        var name = day >= Places.Merger ? young : old;
        return new([$"UBND {above.Lines[1]}"], [name.ToUpperInvariant()], "P", "TRƯỞNG PHÒNG", false, $"{name} {above.Spoken["Ủy ban nhân dân ".Length..]}", above.Place);
    }

    private static Agency Committee(string name, string? seat = null) =>
        new([], ["ỦY BAN NHÂN DÂN", name.ToUpperInvariant()], "UBND", "CHỦ TỊCH", true, $"Ủy ban nhân dân {name}", seat ?? string.Join(' ', name.Split(' ').SkipWhile(word => word is "xã" or "phường" or "thị" or "trấn")));

    private static string Spot(Deck deck) => deck.Pick([$"{deck.Number(2, 380)} {deck.Pick(Roads)}", $"thôn {deck.Number(1, 14)}", $"tổ dân phố {deck.Number(1, 9)}", $"buôn {deck.Pick(["Ea Nur", "Wing A", "Trấp"])}"]);
}

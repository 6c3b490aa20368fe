namespace Docs.Samples.Facts;

/// <summary>A district of the province as it was until 30 June 2025.</summary>
internal sealed record District(string Name, string Seat, string[] Wards);

internal static class Places
{
    /// <summary>From this day districts are gone, communes are merged and Phú Yên belongs to Đắk Lắk (Nghị quyết 202/2025/QH15).</summary>
    public static readonly DateOnly Merger = new(2025, 7, 1);

    public static readonly District[] Districts =
    [
        new("thành phố Buôn Ma Thuột", "Buôn Ma Thuột",
            ["phường Tân Lợi", "phường Tân An", "phường Tự An", "phường Thành Nhất", "phường Ea Tam", "xã Cư Êbur", "xã Ea Kao"]),
        new("huyện Krông Pắc", "Krông Pắc", ["thị trấn Phước An", "xã Ea Kly", "xã Ea Phê", "xã Hòa Đông", "xã Krông Búk"]),
        new("huyện Cư M'gar", "Cư M'gar", ["thị trấn Quảng Phú", "xã Ea Kpam", "xã Cư Suê", "xã Quảng Tiến"]),
        new("huyện Ea H'leo", "Ea H'leo", ["thị trấn Ea Drăng", "xã Ea Ral", "xã Dliê Yang"]),
        new("thị xã Buôn Hồ", "Buôn Hồ", ["phường An Lạc", "phường Đạt Hiếu", "phường Thống Nhất"]),
        new("huyện Krông Ana", "Krông Ana", ["thị trấn Buôn Trấp", "xã Ea Bông", "xã Dray Sáp"]),
        new("huyện Lắk", "Lắk", ["thị trấn Liên Sơn", "xã Yang Tao", "xã Đắk Liêng"]),
        new("huyện Ea Kar", "Ea Kar", ["thị trấn Ea Kar", "thị trấn Ea Knốp", "xã Ea Đar", "xã Cư Ni"]),
    ];

    public static readonly string[] WardsAfterMerger =
    [
        "phường Buôn Ma Thuột", "phường Tân An", "phường Tân Lập", "phường Thành Nhất", "phường Ea Kao", "phường Buôn Hồ",
        "phường Cư Bao", "xã Krông Pắc", "xã Ea Kly", "xã Ea Knuếc", "xã Quảng Phú", "xã Cư M'gar", "xã Ea Drăng",
        "xã Ea Kar", "xã Liên Sơn Lắk", "xã Krông Ana", "phường Tuy Hòa", "phường Phú Yên",
    ];

    private static readonly string[] Streets =
    [
        "Phan Bội Châu", "Nguyễn Tất Thành", "Lê Duẩn", "Mai Hắc Đế", "Y Jút", "Nơ Trang Lơng", "Hoàng Diệu", "Lý Thường Kiệt",
        "Trần Phú", "Ngô Quyền", "Giải Phóng", "Hùng Vương",
    ];

    public static string Address(Deck deck, DateOnly day)
    {
        if (day >= Merger)
        {
            var commune = deck.Pick(WardsAfterMerger);
            return $"{Spot(deck, IsTown(commune))}, {commune}, tỉnh Đắk Lắk";
        }

        var district = deck.Pick(Districts);
        return AddressIn(deck, district, deck.Pick(district.Wards));
    }

    /// <summary>People mostly turn to the agency of where they live: an address within its bounds.</summary>
    /// <param name="agency">Its name in running text, which names its commune or district; others serve the whole province.</param>
    public static string AddressWithin(Deck deck, DateOnly day, string agency)
    {
        bool Names(string place) => agency.EndsWith(" " + place, StringComparison.Ordinal);
        if (day >= Merger)
            return WardsAfterMerger.FirstOrDefault(Names) is { } commune ? $"{Spot(deck, IsTown(commune))}, {commune}, tỉnh Đắk Lắk" : Address(deck, day);
        if (Districts.FirstOrDefault(district => Names(district.Name) || Names(district.Seat)) is { } own)
            return AddressIn(deck, own, deck.Pick(own.Wards));
        return Districts.FirstOrDefault(district => district.Wards.Any(Names)) is { } above
            ? AddressIn(deck, above, above.Wards.First(Names))
            : Address(deck, day);
    }

    private static string AddressIn(Deck deck, District district, string ward) =>
        $"{Spot(deck, IsTown(ward))}, {ward}, {district.Name}, tỉnh Đắk Lắk";

    private static bool IsTown(string ward) => !ward.StartsWith("xã", StringComparison.Ordinal);

    private static string Spot(Deck deck, bool town) => town
        ? $"số {deck.Number(1, 420)} đường {deck.Pick(Streets)}"
        : deck.Pick([$"thôn {deck.Number(1, 19)}", $"buôn {deck.Pick(["Cuôr Đăng", "Ea Sar", "Kô Tam", "Alê A"])}"]);
}

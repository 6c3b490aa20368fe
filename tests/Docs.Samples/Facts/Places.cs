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
            return $"{Spot(deck, true)}, {deck.Pick(WardsAfterMerger)}, tỉnh Đắk Lắk";
        var district = deck.Pick(Districts);
        return AddressIn(deck, district);
    }

    public static string AddressIn(Deck deck, District district)
    {
        var ward = deck.Pick(district.Wards);
        return $"{Spot(deck, !ward.StartsWith("xã", StringComparison.Ordinal))}, {ward}, {district.Name}, tỉnh Đắk Lắk";
    }

    private static string Spot(Deck deck, bool town) => town
        ? $"số {deck.Number(1, 420)} đường {deck.Pick(Streets)}"
        : deck.Pick([$"thôn {deck.Number(1, 19)}", $"buôn {deck.Pick(["Cuôr Đăng", "Ea Sar", "Kô Tam", "Akŏ Dhông"])}"]);
}

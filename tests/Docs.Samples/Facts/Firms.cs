namespace Docs.Samples.Facts;

/// <summary>An invented organisation.</summary>
internal sealed record Firm(string Name, string TaxCode, string Address);

internal static class Firms
{
    private static readonly string[] Words =
    [
        "Tâm An", "Minh Phát", "Đại Ngàn", "Cao Nguyên Xanh", "Hoàng Gia", "Thiên Phúc", "An Khang", "Ban Mê Việt", "Sê Rê Pốk",
        "Trường Thịnh", "Bảo Lâm", "Đất Đỏ",
    ];

    public static Firm Pharmacy(Deck deck, DateOnly day) => Named(deck, day, deck.Pick(["Dược phẩm", "Thương mại Dược"]));

    public static Firm Producer(Deck deck, DateOnly day) => Named(deck, day, deck.Pick(["Cà phê", "Chế biến Nông sản", "Cao su", "Nước khoáng"]));

    public static Firm Carrier(Deck deck, DateOnly day) => Named(deck, day, deck.Pick(["Vận tải", "Vận tải và Du lịch"]));

    private static Firm Named(Deck deck, DateOnly day, string trade)
    {
        var form = deck.Pick(["Công ty TNHH", "Công ty Cổ phần", "Công ty TNHH Một thành viên"]);
        return new($"{form} {trade} {deck.Pick(Words)}", Identifiers.TaxCode(deck), Places.Address(deck, day));
    }

    public static string ShopName(Deck deck) => deck.Pick(Words);
}

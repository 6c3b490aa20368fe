namespace Docs.Samples.Facts;

/// <summary>An invented person. Nobody of these lists was taken from a register: common names, drawn apart from each other.</summary>
/// <param name="PersonalId">12 digits, or 9 where the paper is older than the 12-digit number (2016).</param>
internal sealed record Person(string Name, bool Male, DateOnly Born, string PersonalId, string Address)
{
    public string Address1 => Male ? "ông" : "bà";

    public string Capital => Male ? "Ông" : "Bà";

    public string Sex => Male ? "Nam" : "Nữ";
}

internal static class People
{
    private static readonly string[] Families =
    [
        "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
        "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trịnh", "Mai", "Tạ",
    ];

    private static readonly string[] MenMiddle = ["Văn", "Hữu", "Đức", "Quang", "Minh", "Xuân", "Công", "Đình", "Thanh", "Quốc"];

    private static readonly string[] WomenMiddle = ["Thị", "Thị", "Ngọc", "Thanh", "Thị Kim", "Thị Thu", "Thùy", "Thị Mỹ"];

    private static readonly string[] Men =
    [
        "Dũng", "Hùng", "Nam", "Sơn", "Tuấn", "Long", "Phước", "Thắng", "Khánh", "Tài", "Lộc", "Vinh", "Bình", "Hiếu", "Đạt",
        "Trường", "Thịnh", "Nghĩa", "Toàn", "Quyết",
    ];

    private static readonly string[] Women =
    [
        "Hoa", "Lan", "Hương", "Ngân", "Trang", "Phượng", "Quỳnh", "Thảo", "Yến", "Nhung", "Hạnh", "Tuyết", "Diệu", "Loan",
        "Mai", "Oanh", "Hằng", "Thúy", "Duyên", "Vân",
    ];

    private static readonly string[] EdeFamilies = ["Niê", "Êban", "Mlô", "Byă", "Kbuôr", "Ayun", "Ktla"];

    private static readonly string[] EdeMen = ["Y Bhin", "Y Khoa", "Y Thiên", "Y Wen", "Y Jut", "Y Sơn"];

    private static readonly string[] EdeWomen = ["H'Liên", "H'Ngăm", "H'Bình", "H'Yuôm", "H'Nhung"];

    /// <summary>An adult on the day of the paper, with the identifier papers of that day carry.</summary>
    public static Person Adult(Deck deck, DateOnly day, Agency agency) =>
        Of(deck, day, deck.Number(23, 68), Places.AddressWithin(deck, day, agency.Spoken));

    public static Person Of(Deck deck, DateOnly day, int age, string address, bool? male = null)
    {
        var isMale = male ?? deck.Chance(0.5);
        var born = deck.Day(day.AddYears(-age - 1).AddDays(1), day.AddYears(-age));
        var id = day.Year >= 2016 ? Identifiers.PersonalId(deck, born, isMale) : Identifiers.OldIdCard(deck);
        return new Person(Name(deck, isMale), isMale, born, id, address);
    }

    /// <summary>A father under the family name his child bears; Ê-đê children bear their mother's.</summary>
    public static string FatherOf(Deck deck, Person child)
    {
        var family = child.Name.Split(' ')[0];
        return Families.Contains(family) ? $"{family} {deck.Pick(MenMiddle)} {deck.Pick(Men)}" : Name(deck, male: true);
    }

    public static string Name(Deck deck, bool male) => deck.Chance(0.08)
        ? deck.Pick(male ? EdeMen : EdeWomen) + " " + deck.Pick(EdeFamilies)
        : $"{deck.Pick(Families)} {deck.Pick(male ? MenMiddle : WomenMiddle)} {deck.Pick(male ? Men : Women)}";
}

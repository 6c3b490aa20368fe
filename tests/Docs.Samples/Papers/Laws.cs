using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Legal bases as papers of a day cite them: published laws with their true dates.</summary>
internal static class Laws
{
    private static readonly (DateOnly From, string Text)[] Government =
    [
        (new(2003, 1, 1), "Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003;"),
        (new(2016, 1, 1), "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"),
        (new(2025, 7, 1), "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
    ];

    private static readonly (DateOnly From, string Text)[] Land =
    [
        (new(2004, 1, 1), "Căn cứ Luật Đất đai ngày 26 tháng 11 năm 2003;"),
        (new(2014, 7, 1), "Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;"),
        (new(2024, 8, 1), "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;"),
    ];

    private static readonly (DateOnly From, string Text)[] Water =
    [
        (new(1999, 1, 1), "Căn cứ Luật Tài nguyên nước ngày 20 tháng 5 năm 1998;"),
        (new(2013, 1, 1), "Căn cứ Luật Tài nguyên nước ngày 21 tháng 6 năm 2012;"),
        (new(2024, 7, 1), "Căn cứ Luật Tài nguyên nước ngày 27 tháng 11 năm 2023;"),
    ];

    private static readonly (DateOnly From, string Text)[] Pharmacy =
    [
        (new(2005, 10, 1), "Căn cứ Luật Dược ngày 14 tháng 6 năm 2005;"),
        (new(2017, 1, 1), "Căn cứ Luật Dược ngày 06 tháng 4 năm 2016;"),
    ];

    private static readonly (DateOnly From, string Text)[] Penalty =
    [
        (new(2013, 7, 1), "Căn cứ Luật Xử lý vi phạm hành chính ngày 20 tháng 6 năm 2012;"),
        (new(2022, 1, 1), "Căn cứ Luật Xử lý vi phạm hành chính ngày 20 tháng 6 năm 2012; Luật sửa đổi, bổ sung một số điều của Luật Xử lý vi phạm hành chính ngày 13 tháng 11 năm 2020;"),
    ];

    public static Basis GovernmentOn(DateOnly day) => On(Government, day);

    public static Basis LandOn(DateOnly day) => On(Land, day);

    public static Basis WaterOn(DateOnly day) => On(Water, day);

    public static Basis PharmacyOn(DateOnly day) => On(Pharmacy, day);

    public static Basis PenaltyOn(DateOnly day) => On(Penalty, day);

    /// <summary>A later amendment decree of an invented local regulation.</summary>
    public static Basis Local(Deck deck, DateOnly day, string about) => new(
        $"Căn cứ Quyết định số {deck.Number(10, 60)}/{day.Year - 1}/QĐ-UBND {Vn.Long(deck.WorkingDay(new(day.Year - 1, 1, 5), new(day.Year - 1, 12, 20)))} của Ủy ban nhân dân tỉnh Đắk Lắk {about};");

    private static Basis On((DateOnly From, string Text)[] versions, DateOnly day) =>
        new(versions.Where(version => version.From <= day).Select(version => version.Text).LastOrDefault(versions[0].Text));
}

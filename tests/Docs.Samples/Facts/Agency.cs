namespace Docs.Samples.Facts;

/// <summary>An agency as its papers name it.</summary>
/// <param name="Parent">The superior's lines of the left head block; empty where there is none.</param>
/// <param name="Lines">Its own lines there.</param>
/// <param name="Symbol">Its part of the notation: "UBND", "SYT".</param>
/// <param name="Leader">Who heads it: "CHỦ TỊCH", "GIÁM ĐỐC".</param>
/// <param name="Committee">True where the leader signs for a collective body (TM.).</param>
/// <param name="Spoken">Its name in running text.</param>
/// <param name="Place">The place of the date line.</param>
internal sealed record Agency(
    string[] Parent, string[] Lines, string Symbol, string Leader, bool Committee, string Spoken, string Place)
{
    public string Printed => string.Join(' ', Lines);

    /// <summary>Around its seal, where the set has several provinces: "TỈNH LÂM ĐỒNG".</summary>
    public string? Region { get; init; }

    /// <summary>What a clerk would type: the name without shouting and without the province.</summary>
    public string Plain { get; } = Spoken.Replace(" tỉnh Đắk Lắk", Committee ? " tỉnh Đắk Lắk" : "", StringComparison.Ordinal);
}

internal static class Agencies
{
    private const string ProvinceHead = "UBND TỈNH ĐẮK LẮK";

    public static Agency Province() =>
        new([], ["ỦY BAN NHÂN DÂN", "TỈNH ĐẮK LẮK"], "UBND", "CHỦ TỊCH", true, "Ủy ban nhân dân tỉnh Đắk Lắk", "Đắk Lắk");

    public static Agency Department(Deck deck, string name, string symbol)
    {
        string[] parent = deck.Chance(0.7) ? [ProvinceHead] : ["ỦY BAN NHÂN DÂN", "TỈNH ĐẮK LẮK"];
        return new(parent, [name.ToUpperInvariant()], symbol, "GIÁM ĐỐC", false, $"{name} tỉnh Đắk Lắk", "Đắk Lắk");
    }

    public static Agency Health(Deck deck) => Department(deck, "Sở Y tế", "SYT");

    public static Agency Construction(Deck deck) => Department(deck, "Sở Xây dựng", "SXD");

    /// <summary>Two departments became one on 1 March 2025.</summary>
    public static Agency Environment(Deck deck, DateOnly day) => day < new DateOnly(2025, 3, 1)
        ? Department(deck, "Sở Tài nguyên và Môi trường", "STNMT")
        : Department(deck, "Sở Nông nghiệp và Môi trường", "SNNMT");

    public static Agency Transport(Deck deck, DateOnly day) => day < new DateOnly(2025, 3, 1)
        ? Department(deck, "Sở Giao thông vận tải", "SGTVT")
        : Construction(deck);

    /// <summary>The people's committee under the province: of a district before the merger, of a commune after.</summary>
    public static Agency Local(Deck deck, DateOnly day)
    {
        var name = day < Places.Merger ? deck.Pick(Places.Districts).Name : deck.Pick(Places.WardsAfterMerger);
        return LocalNamed(name, deck.Chance(0.25) ? ["TỈNH ĐẮK LẮK"] : []);
    }

    public static Agency Ward(Deck deck, DateOnly day)
    {
        if (day >= Places.Merger)
            return LocalNamed(deck.Pick(Places.WardsAfterMerger), []);
        var district = deck.Pick(Places.Districts);
        return LocalNamed(deck.Pick(district.Wards), deck.Chance(0.5) ? ["TỈNH ĐẮK LẮK", district.Name.ToUpperInvariant()] : []);
    }

    /// <summary>The office that registers households in business.</summary>
    public static Agency Finance(Deck deck, DateOnly day)
    {
        if (day >= Places.Merger)
        {
            var ward = deck.Pick(Places.WardsAfterMerger);
            return new([$"UBND {ward.ToUpperInvariant()}"], ["PHÒNG KINH TẾ"], "PKT", "TRƯỞNG PHÒNG", false, $"Phòng Kinh tế {ward}", Bare(ward));
        }

        var district = deck.Pick(Places.Districts);
        return new([$"UBND {district.Name.ToUpperInvariant()}"], ["PHÒNG TÀI CHÍNH - KẾ HOẠCH"], "TCKH", "TRƯỞNG PHÒNG", false,
            $"Phòng Tài chính - Kế hoạch {district.Name}", district.Seat);
    }

    /// <summary>A branch of the land registry: three lines of head.</summary>
    public static Agency LandBranch(Deck deck, DateOnly day)
    {
        var parent = Environment(deck, day).Lines[0];
        var seat = deck.Pick(Places.Districts).Seat;
        return new([parent, "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI"], [$"CHI NHÁNH {seat.ToUpperInvariant()}"], "CNVPĐKĐĐ", "GIÁM ĐỐC", false,
            $"Chi nhánh Văn phòng đăng ký đất đai {seat}", seat);
    }

    private static Agency LocalNamed(string name, string[] parent) =>
        new(parent, ["ỦY BAN NHÂN DÂN", name.ToUpperInvariant()], "UBND", "CHỦ TỊCH", true, $"Ủy ban nhân dân {name}", Bare(name));

    private static string Bare(string name)
    {
        foreach (var rank in (string[])["thành phố ", "thị xã ", "thị trấn ", "huyện ", "phường ", "xã "])
        {
            if (name.StartsWith(rank, StringComparison.Ordinal))
                return name[rank.Length..];
        }

        return name;
    }
}

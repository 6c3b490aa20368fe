namespace Docs.Core.Text;

/// <summary>
/// A number and notation in its parts (NĐ 30/2020, Phụ lục I, mục II.3): "123/2024/NĐ-CP" is 123, 2024, NĐ, CP; an official
/// letter such as "12/UBND-VX" has no type code. Made by <see cref="OfficialNumber"/> alone, so the parts always agree with the key.
/// </summary>
public sealed record OfficialNumberParts
{
    internal OfficialNumberParts(string number, int? year, string? typeCode, string? agencyCode)
    {
        Number = number;
        Year = year;
        TypeCode = typeCode;
        AgencyCode = agencyCode;
        var symbol = string.Join('-', new[] { typeCode, agencyCode }.OfType<string>().Select(NumberCodes.Canonical));
        Key = year is { } stated ? $"{number}/{stated}/{symbol}" : $"{number}/{symbol}";
    }

    /// <summary>Digits without leading zeros, with a letter behind them where one is printed: "5", "12A".</summary>
    public string Number { get; }

    /// <summary>Only where it is part of the number.</summary>
    public int? Year { get; }

    /// <summary>Abbreviation of the type with its Đ ("QĐ", "GP"); null for an official letter.</summary>
    public string? TypeCode { get; }

    /// <summary>What follows the type, as printed: "UBND", "TTg", "UBND-VX"; null where only the type was given.</summary>
    public string? AgencyCode { get; }

    /// <summary>See <see cref="OfficialNumber.Key"/>. The key of a partial number is a prefix of the whole one's.</summary>
    public string Key { get; }

    /// <summary>False where the agency is missing ("2406/QĐ"): good for a prefix search, not for naming a document.</summary>
    public bool IsComplete => AgencyCode is not null;
}

/// <summary>A number found in running text. <paramref name="Start"/> and <paramref name="Length"/> count characters of the text in NFC.</summary>
public sealed record NumberMention(int Start, int Length, OfficialNumberParts Parts)
{
    public string Key => Parts.Key;
}

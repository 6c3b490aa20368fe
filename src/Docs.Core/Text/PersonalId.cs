using System.Diagnostics.CodeAnalysis;

namespace Docs.Core.Text;

public enum Sex
{
    Male,
    Female,
}

/// <summary>
/// Số định danh cá nhân, 12 digits: 3 of the place of birth registration, 1 of century and sex, 2 of the birth year, 6 of
/// chance (NĐ 137/2015, Điều 13); or the older chứng minh nhân dân of 9. There is no check digit, and the place is never
/// a reason to refuse: provinces are merged and codes added.
/// </summary>
public sealed record PersonalId
{
    private PersonalId(string key) => Key = key;

    /// <summary>9 or 12 digits. Personal data: keep it out of logs and messages.</summary>
    public string Key { get; }

    public bool IsOld => Key.Length == 9;

    /// <summary>Null for the 9 digits, which do not tell.</summary>
    public int? BirthYear => IsOld ? null : 1900 + (100 * (Century / 2)) + ((Key[4] - '0') * 10) + (Key[5] - '0');

    /// <summary>Null for the 9 digits.</summary>
    public Sex? Sex => IsOld ? null : Century % 2 == 0 ? Text.Sex.Male : Text.Sex.Female;

    /// <summary>
    /// Whether its first three digits are those of one of the 63 provinces ids were given out for, or from 101 to 399, where the world's countries are.
    /// True for the 9 digits, which do not tell.
    /// </summary>
    public bool IsOfKnownPlace => IsOld || (Key[0] is >= '1' and <= '3' && !Key.StartsWith("100", StringComparison.Ordinal)) || Provinces.Contains(Key[1..3]) && Key[0] == '0';

    private static readonly HashSet<string> Provinces =
    [
        "01", "02", "04", "06", "08", "10", "11", "12", "14", "15", "17", "19", "20", "22", "24", "25", "26", "27", "30", "31", "33", "34", "35", "36", "37", "38", "40", "42", "44", "45", "46", "48",
        "49", "51", "52", "54", "56", "58", "60", "62", "64", "66", "67", "68", "70", "72", "74", "75", "77", "79", "80", "82", "83", "84", "86", "87", "89", "91", "92", "93", "94", "95", "96",
    ];

    private int Century => Key[3] - '0';

    /// <summary>Masked, so that an interpolated log line gives no one away.</summary>
    public override string ToString() => new string('*', Key.Length - 3) + Key[^3..];

    /// <summary>
    /// Tolerates spaces and full stops within, O for 0 and l for 1. Refuses a century digit above 3: it would be a birth
    /// after 2099.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PersonalId? id)
    {
        var digits = CodeText.Digits(text);
        id = digits is { Length: 9 } or { Length: 12 } && (digits.Length == 9 || digits[3] <= '3') ? new(digits) : null;
        return id is not null;
    }
}

using System.Diagnostics.CodeAnalysis;

namespace Docs.Core.Text;

/// <summary>
/// Serial of a land certificate: two letters, Đ among them, and six digits ("BO 123456"), on certificates since 2025 eight
/// (TT 10/2024/TT-BTNMT); those of the Land Law of 1993 have one letter ("E 123456").
/// </summary>
public sealed record LandSerial
{
    /// <summary>One letter, six digits: so short a code is taken as it stands, no letter for a digit.</summary>
    private const int OldLength = 7;

    private LandSerial(string letters, string digits) => (Letters, Digits) = (letters, digits);

    /// <summary>Upper case, with the bar of Đ where it was read.</summary>
    public string Letters { get; }

    public string Digits { get; }

    /// <summary>"BO123456", Đ as D: the bar is the first thing a recogniser or a typist loses, so two serials that differ in it share a key.</summary>
    public string Key => VietnameseText.Fold(Letters).ToUpperInvariant() + Digits;

    public override string ToString() => $"{Letters} {Digits}";

    /// <summary>Tolerates case and spaces; 0 and 1 among the letters are read as O and I, O and l among the digits as 0 and 1.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out LandSerial? serial)
    {
        serial = null;
        var joined = string.Concat(CodeText.Groups(text));
        if (joined.Length == OldLength && char.IsLetter(joined[0]) && ReadLetter(joined[0]) is { } only && joined.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            serial = new(only.ToString(), joined[1..]);
            return true;
        }

        if (joined.Length is not (8 or 10) || ReadLetter(joined[0]) is not { } first || ReadLetter(joined[1]) is not { } second)
            return false;

        // All digits is a tax code or a telephone number; at least one true letter must stand in front.
        var digits = OcrDigits.Read(joined.AsSpan(2));
        if (digits is null || (char.IsDigit(joined[0]) && char.IsDigit(joined[1])) || !OcrDigits.HasDigit(joined.AsSpan(2)))
            return false;

        serial = new($"{first}{second}", digits);
        return true;
    }

    private static char? ReadLetter(char character) => char.ToUpperInvariant(character) switch
    {
        '0' => 'O',
        '1' => 'I',
        'Đ' or 'Ð' => 'Đ',
        >= 'A' and <= 'Z' and var letter => letter,
        _ => null,
    };
}
